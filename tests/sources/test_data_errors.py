"""Everything that is wrong with a file is said at once, in cases that a person can read."""

from __future__ import annotations

from pathlib import Path

import pytest

import kexie_report as kr
from tests.case_files import Case, cases


@pytest.mark.parametrize("case", cases("data_errors.md"), ids=lambda case: case.title)
def test_data_errors(case: Case, tmp_path: Path) -> None:
    """The file of a case is refused with exactly these lines."""
    path = tmp_path / "report.yaml"
    path.write_text(case.given, encoding="utf-8")
    with pytest.raises(kr.DataError) as refused:
        kr.load(path)
    assert case.expected == str(refused.value)
