"""The table of running texts and the figures in them, read from the page that people read."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from kexie_report.zh import FoundQuantity, find_quantities

PAGE = Path(__file__).parents[1] / "cases" / "zh_find.md"


class FindCase(NamedTuple):
    """One line: a text and how its figures show."""

    text: str
    figures: str


def find_cases() -> list[FindCase]:
    """Return every line of the table."""
    lines = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    return [FindCase(*line.removeprefix("| ").removesuffix(" |").split(" | ")) for line in lines[2:]]


def shown(text: str) -> str:
    """Return the figures of a text as the table shows them."""
    return " · ".join(_shown(figure) for figure in find_quantities(text)) or "—"


def _shown(figure: FoundQuantity) -> str:
    if not figure.statistic:
        return f"{figure.text}：{'name' if figure.quoted else figure.kind}"
    said = f"{figure.value:f}" if figure.value is not None else _ends(figure)
    return f"{figure.text}：{' '.join(part for part in (said, figure.unit, figure.mark) if part)}"


def _ends(figure: FoundQuantity) -> str:
    return "?" if figure.bounds is None else f"{figure.bounds.low}-{figure.bounds.high}"
