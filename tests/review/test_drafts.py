"""What the library writes itself passes its own review."""

from __future__ import annotations

from pathlib import Path

import pytest

import kexie_report as kr
from kexie_report.genres import GENRES

_EXAMPLES = Path(__file__).parents[2] / "examples"
_REPORTS = sorted(path for path in _EXAMPLES.glob("*/report.yaml") if path.parent.name != "with-errors")


@pytest.mark.parametrize("path", _REPORTS, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("genre", [genre.name for genre in GENRES])
def test_a_draft_passes_review(path: Path, genre: str) -> None:
    """A draft of any genre from an example has no finding at error or warning, and nothing to fix."""
    draft = kr.compose(kr.load(path), genre)
    found = [one.sentence() for one in kr.review(draft) if one.severity is not kr.Severity.INFO]
    assert [] == found
    assert str(draft) == kr.fix(str(draft)).text
