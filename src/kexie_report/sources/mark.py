"""A copy of a workbook in which every cell that is wrong is coloured and says why."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, cast

from kexie_report.model.origin import Origin
from kexie_report.sources.excel_file import opened
from kexie_report.sources.node import Problem, Rejected
from kexie_report.sources.zip_file import checked

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["marked"]

_COLOUR = "FFFFC7CE"
_AUTHOR = "kexie-report"
_WIDE, _LINE, _IN_A_LINE = 320, 20, 20
_MODIFIED = re.compile(rb"<dcterms:modified[^>]*>[^<]*</dcterms:modified>")
_FIXED = (1980, 1, 1, 0, 0, 0)


def marked(data: bytes, file: str, problems: Iterable[Problem]) -> bytes | None:
    """Return the workbook with a colour and a comment at the cell of every problem.

    A problem of a row stands at its first cell, one of a sheet or of the whole file at the first cell
    there.  None where it cannot be opened, which is then its problem.  Raises MissingExtraError without
    openpyxl.
    """
    try:
        book = opened(checked(data, file), file, results=False)
    except Rejected:
        return None
    for cell, said in _said(book, problems).values():
        _mark(cell, said)
    written = io.BytesIO()
    book.save(written)
    return _undated(written.getvalue())


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
    cell.comment = Comment(text, _AUTHOR, height=_LINE * (lines + 1), width=_WIDE)


def _undated(data: bytes) -> bytes:
    """The same archive without the time of its writing: the same workbook gives the same bytes."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w") as new:
        for member in old.infolist():
            info = zipfile.ZipInfo(member.filename, _FIXED)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, _MODIFIED.sub(b"", old.read(member)))
    return written.getvalue()
