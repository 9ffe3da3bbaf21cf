"""A copy of a workbook in which every cell that is wrong is coloured and says why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, cast

from kexie_report.model.origin import Origin
from kexie_report.sources.excel_file import opened, trusted
from kexie_report.sources.node import Problem, Rejected
from kexie_report.sources.workbook_file import AUTHOR, saved

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["marked"]

_COLOUR = "FFFFC7CE"
_WIDE, _LINE, _IN_A_LINE = 320, 20, 20


def marked(data: bytes, file: str, problems: Iterable[Problem]) -> bytes | None:
    """Return the workbook with a colour and a comment at the cell of every problem.

    A problem of a row stands at its first cell, one of a sheet or of the whole file at the first cell
    there.  None where it cannot be opened, which is then its problem.  Raises MissingExtraError without
    openpyxl.
    """
    try:
        book = opened(trusted(data, file), file, results=False)
    except Rejected:
        return None
    for cell, said in _said(book, problems).values():
        _mark(cell, said)
    return saved(book)


def _said(book: Workbook, problems: Iterable[Problem]) -> Mapping[tuple[str, str], tuple[Cell, list[str]]]:
    """What is to be said at each cell, in the order of the problems."""
    found: dict[tuple[str, str], tuple[Cell, list[str]]] = {}
    for problem in problems:
        sheet = _sheet(book, problem.origin)
        cell = _cell(sheet, problem.origin)
        found.setdefault((sheet.title, cell.coordinate), (cell, []))[1].append(problem.message)
    return found


def _sheet(book: Workbook, origin: Origin) -> Worksheet:
    named = [sheet for sheet in book.worksheets if sheet.title == origin.sheet]
    return (named or book.worksheets)[0]


def _cell(sheet: Worksheet, origin: Origin) -> Cell:
    """The cell of a place; of merged cells the first, which alone can hold a comment."""
    row, column = origin.line or 1, origin.column or 1
    for area in sheet.merged_cells.ranges:
        if sheet.cell(row, column).coordinate in area:
            row, column = area.min_row, area.min_col
    return cast("Cell", sheet.cell(row, column))


def _mark(cell: Cell, said: list[str]) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    text = "\n".join(said)
    lines = sum(1 + len(one) // _IN_A_LINE for one in said)
    cell.fill = PatternFill("solid", fgColor=_COLOUR)
    cell.comment = Comment(text, AUTHOR, height=_LINE * (lines + 1), width=_WIDE)
