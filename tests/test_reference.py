"""The reference page of the report file."""

from __future__ import annotations

import runpy
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "docs" / "reference"


def test_the_page_is_what_the_declarations_say() -> None:
    """The page is up to date with kinds and fields."""
    generated = runpy.run_path(str(FOLDER / "generate.py"))["page"]()
    assert generated == (FOLDER / "report-file.md").read_text(encoding="utf-8")
