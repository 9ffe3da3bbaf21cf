"""Records and the prose that they give, in cases that a person can read."""

from __future__ import annotations

from pathlib import Path

import pytest

import kexie_report as kr
from kexie_report.kinds import KINDS
from tests.case_files import Case, cases, rewrite

FILES = ("narrative.md", "kinds.md", "totals.md")
CASES = [(name, case) for name in FILES for case in cases(name)]


def _composed(case: Case, folder: Path) -> str:
    path = folder / "report.yaml"
    path.write_text(case.given, encoding="utf-8")
    return str(kr.compose(kr.load(path)))


@pytest.mark.parametrize(("name", "case"), CASES, ids=[f"{name}: {case.title}" for name, case in CASES])
def test_records_become_prose(name: str, case: Case, tmp_path: Path, update_golden: bool) -> None:
    """The records of a case give its text."""
    composed = _composed(case, tmp_path)
    if update_golden and composed != case.expected:
        rewrite(name, case, composed)
    assert update_golden or case.expected == composed


def test_every_kind_has_a_case() -> None:
    """No kind is without a sentence that a person can read."""
    titles = {case.title.split(":")[0] for case in cases("kinds.md")}
    assert {kind.label for kind in KINDS} == titles
