"""Whole releases, compared with the files that stand beside their reports."""

from __future__ import annotations

from pathlib import Path

import pytest

import kexie_report as kr
from kexie_report.genres import GENRES

EXAMPLES = Path(__file__).parents[2] / "examples"
GENRE_OF = {"release.txt": "press_release"} | {f"{genre.name}.txt": genre.name for genre in GENRES}
RELEASES = sorted(path for path in EXAMPLES.glob("*/*.txt") if path.name in GENRE_OF)
REPORT_NAMES = ("report.yaml", "台账.xlsx")


def report_beside(golden: Path) -> Path:
    """The report file that a text stands beside."""
    return next(path for path in map(golden.with_name, REPORT_NAMES) if path.exists())


@pytest.mark.parametrize("golden", RELEASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_release_is_the_golden_one(golden: Path, update_golden: bool) -> None:
    """A report that ships with its release still gives that release, to the byte."""
    draft = kr.compose(kr.load(report_beside(golden)), GENRE_OF[golden.name])
    written = kr.render(draft, format="text")
    if update_golden:
        golden.write_bytes(written)
    assert golden.read_bytes() == written


def test_the_example_of_the_house_has_a_golden_release() -> None:
    """The release of Tancheng is among the golden ones, and its brief and summary."""
    found = {path.name for path in RELEASES if path.parent.name == "tancheng-2023"}
    assert {"release.txt", "brief.txt", "summary.txt"} == found
