"""Excel: what a person sees in the cells of a workbook, by openpyxl; macros are never looked at."""

from __future__ import annotations

import datetime
import io
import warnings
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from kexie_report.errors import MissingExtraError
from kexie_report.model.origin import Origin
from kexie_report.sources.cells import Line, Place, Table
from kexie_report.sources.grid import (
    LONGEST,
    ROUNDED,
    bounded_area,
    hidden_sheet,
    place_in,
    unmerged,
    unreadable,
)
from kexie_report.sources.node import Node, Problem, Rejected
from kexie_report.sources.number_format import CHINESE_DATES, day_shown, number_shown
from kexie_report.sources.tables import NOTES, tree_from
from kexie_report.sources.text_file import OF_TABLES, bounded
from kexie_report.sources.zip_file import checked

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as Given
    from openpyxl.cell.cell import MergedCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["opened", "read_excel", "trusted"]


def read_excel(data: bytes, file: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return the tree of the report in a workbook, and what is wrong with its cells.

    Raises MissingExtraError where openpyxl is not installed.
    """
    try:
        sheets = _Sheets(trusted(data, file), file)
        tables = [sheets.table(sheet) for sheet in sheets.told()]
    except Rejected as rejected:
        return None, rejected.problems
    tree, problems = tree_from(tables, file)
    return tree, (*sheets.problems, *problems)


def trusted(data: bytes, file: str) -> bytes:
    """Return the content of a workbook, or raise Rejected where it is too large or none to be trusted."""
    return checked(bounded(data, file, OF_TABLES), file)


def opened(content: bytes, file: str, *, results: bool) -> Workbook:
    try:
        import openpyxl
    except ImportError:
        raise MissingExtraError("excel", "openpyxl") from None
    try:
        with warnings.catch_warnings(action="ignore"):  # of what it will not write back
            return openpyxl.load_workbook(io.BytesIO(content), data_only=results, keep_links=False)
    except Exception:  # whatever a part of the workbook makes it stumble over
        raise Rejected(unreadable(file)) from None


class _Sheets:
    """The sheets of a workbook, and what is wrong with how they are laid out."""

    def __init__(self, content: bytes, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._content = content
        self._book = opened(content, file, results=False)
        self._bounded()

    @cached_property
    def _results(self) -> Workbook:
        """The workbook with what its formulas gave; needed only where there are any."""
        return opened(self._content, self.file, results=True)

    def _bounded(self) -> None:
        for sheet in self._book.worksheets:
            bounded_area(sheet.max_row, sheet.max_column, Origin(self.file, sheet=sheet.title))

    def told(self) -> Iterator[Worksheet]:
        """The sheets that are read: a person must see them, so a hidden one is a problem."""
        for sheet in (sheet for sheet in self._book.worksheets if sheet.title not in NOTES):
            if sheet.sheet_state == "visible":
                yield sheet
            else:
                self.problems.append(hidden_sheet(self.file, sheet.title))

    def table(self, sheet: Worksheet) -> Table:
        """A sheet as rows of text, with cells that are merged all saying the same."""
        lines = {number: self._line(sheet, number, given) for number, given in enumerate(sheet, 1)}
        filled = {number: line for number, line in lines.items() if any(line.texts)}
        self.problems += _hidden(sheet, filled)
        told, problems = unmerged((one.bounds for one in sheet.merged_cells.ranges), lines, filled)
        self.problems += problems
        rows = tuple(line for _, line in sorted(told.items()))
        return Table(sheet.title, rows, Origin(self.file, sheet=sheet.title))

    def _line(self, sheet: Worksheet, number: int, given: tuple[Given | MergedCell, ...]) -> Line:
        place = place_in(self.file, sheet.title, number)
        return Line(tuple([self._text(cell, place, column) for column, cell in enumerate(given)]), place)

    def _text(self, cell: Given | MergedCell, place: Place, column: int) -> str:
        value = cell.value
        if value is None:
            return ""
        if cell.data_type == "f":
            return self._result(cell, place, column)
        return value.strip() if isinstance(value, str) else self._shown(cell, place, column)

    def _result(self, cell: Given | MergedCell, place: Place, column: int) -> str:
        result = self._results[cell.parent.title][cell.coordinate]
        # A formula that gave an empty text has no value either, but it has a type.
        if result.value is not None or result.data_type != "n":
            return self._shown(result, place, column)
        said = "公式没有算出的结果，请用Excel或WPS打开保存一次，或直接填写"
        self.problems.append(Problem("formula", place(column, ""), said))
        return "?"

    def _shown(self, cell: Given | MergedCell, place: Place, column: int) -> str:
        text, problem = _text(cell, self._book.epoch)
        if problem:
            self.problems.append(Problem(problem[0], place(column, ""), problem[1]))
        return text.strip()


# --- what cannot be seen --------------------------------------------------------------------------


def _hidden(sheet: Worksheet, lines: Mapping[int, Line]) -> Iterator[Problem]:
    """Yield a problem for each filled row or column that nobody sees."""
    hidden = {number for number, row in sheet.row_dimensions.items() if row.hidden}
    for number in (number for number in lines if number in hidden):
        said = f"第{number}行是隐藏的，请取消隐藏；不用的请删去"
        yield Problem("hidden", lines[number].place(0, ""), said)
    width = sheet.max_column
    spans = (
        range(one.min or 0, min(one.max or 0, width) + 1)
        for one in sheet.column_dimensions.values()
        if one.hidden
    )
    for column in sorted(set(chain.from_iterable(spans))):
        told = (line for line in lines.values() if 0 < column <= len(line.texts))
        if found := next((line for line in told if line.texts[column - 1]), None):
            origin = found.place(column - 1, "")
            letters = origin.cell.rstrip("0123456789")
            yield Problem("hidden", origin, f"{letters}列是隐藏的，请取消隐藏；不用的请删去")


# --- the text of a cell ---------------------------------------------------------------------------


def _text(cell: Given | MergedCell, epoch: datetime.datetime) -> tuple[str, tuple[str, str] | None]:
    """The text of a cell as a person sees it, and what is wrong with it."""
    value: object = cell.value
    if value is None or isinstance(value, str):
        return value or "", None
    if isinstance(value, bool):
        return ("是" if value else "否"), None
    if isinstance(value, int | float):
        return _number(cell, value, epoch)
    if isinstance(value, datetime.date):
        return day_shown(value, cell.number_format), None
    if isinstance(value, datetime.time):
        return f"{value:%H:%M}", None
    return "?", ("number-format", "看不懂这一格的内容，请把单元格设为文本，照看到的样子填写")


def _number(
    cell: Given | MergedCell, value: float, epoch: datetime.datetime
) -> tuple[str, tuple[str, str] | None]:
    if abs(value) >= LONGEST:
        return "?", ("rounded-number", ROUNDED)
    code = CHINESE_DATES.get(cell._style.numFmtId)  # type: ignore[union-attr]  # the stubs leave it out
    shown = number_shown(value or 0, cell.number_format) if code is None else _serial(value, code, epoch)
    if shown is not None:
        return shown, None
    said = f"看不懂数字格式“{code or cell.number_format}”，请把单元格设为文本，照看到的样子填写"
    return "?", ("number-format", said)


def _serial(value: float, code: str, epoch: datetime.datetime) -> str | None:
    """A day that is stored as a number, in a format that openpyxl does not know for one."""
    from openpyxl.utils.datetime import from_excel

    try:
        day = from_excel(value, epoch)
    except (ValueError, OverflowError):
        return None
    return day_shown(day, code) if isinstance(day, datetime.date) else None
