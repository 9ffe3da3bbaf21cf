"""Whole releases, compared with the files that stand beside their reports."""

from __future__ import annotations

from pathlib import Path

import pytest

import kexie_report as kr

EXAMPLES = Path(__file__).parents[2] / "examples"
RELEASES = sorted(EXAMPLES.glob("*/release.txt"))


@pytest.mark.parametrize("golden", RELEASES, ids=lambda path: path.parent.name)
def test_release_is_the_golden_one(golden: Path, update_golden: bool) -> None:
    """A report that ships with its release still gives that release, to the byte."""
    draft = kr.compose(kr.load(golden.with_name("report.yaml")))
    written = kr.render(draft, format="text")
    if update_golden:
        golden.write_bytes(written)
    assert golden.read_bytes() == written


def test_the_example_of_the_house_has_a_golden_release() -> None:
    """The release of Tancheng is among the golden ones."""
    assert "tancheng-2023" in [path.parent.name for path in RELEASES]
