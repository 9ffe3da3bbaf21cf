"""The workbooks .xls, .xlsb and .ods, by python-calamine, which sees values and no number formats.

What a figure looked like is therefore not known: one that may have been shown as a percentage is refused.
Formulas, rows and columns that are hidden, and error cells (empty here) cannot be seen either.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import attrs

from kexie_report.errors import MissingExtraError
from kexie_report.model.origin import Origin
from kexie_report.sources.cells import Line, Place, Table
from kexie_report.sources.extents import Extent, ods_extents, xls_extents, xlsb_extents
from kexie_report.sources.grid import (
    LONGEST,
    MAX_COLUMNS,
    ROUNDED,
    Area,
    bounded_area,
    hidden_sheet,
    place_in,
    unmerged,
    unreadable,
)
from kexie_report.sources.headings import spelled
from kexie_report.sources.node import Node, Problem, Rejected
from kexie_report.sources.number_format import day_shown, number_shown
from kexie_report.sources.tables import NOTES, tree_from
from kexie_report.sources.text_file import OF_TABLES, bounded
from kexie_report.sources.zip_file import MAX_SPREAD, OLD_OFFICE, bounded_spread, checked, no_workbook

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

__all__ = ["read_ods", "read_xls", "read_xlsb"]

Value = int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta
_RATES = ("%", "％", "‰", "百分点", "个百分点")
_DAY_AND_TIME = "yyyy-mm-dd hh:mm"


def read_xls(data: bytes, file: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return the tree of the report in an .xls workbook, and what is wrong with its cells.

    Raises MissingExtraError where python-calamine or olefile is not installed.
    """
    return _read(data, file, _xls)


def read_xlsb(data: bytes, file: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return the tree of the report in an .xlsb workbook, and what is wrong with its cells.

    Raises MissingExtraError where python-calamine is not installed.
    """
    return _read(data, file, _xlsb)


def read_ods(data: bytes, file: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return the tree of the report in an .ods workbook, and what is wrong with its cells.

    Raises MissingExtraError where python-calamine is not installed.
    """
    return _read(data, file, _ods)


def _read(
    data: bytes, file: str, extents: Callable[[bytes, str], Iterator[Extent]]
) -> tuple[Node | None, tuple[Problem, ...]]:
    problems: list[Problem] = []
    try:
        for rows, columns in extents(bounded(data, file, OF_TABLES), file):
            bounded_area(rows, columns, Origin(file))
        tables = [_table(sheet, file, problems) for sheet in _sheets(data, file, problems)]
    except Rejected as rejected:
        return None, rejected.problems
    tree, wrong = tree_from(tables, file)
    return tree, (*problems, *wrong)


# --- before it is opened --------------------------------------------------------------------------


def _xls(data: bytes, file: str) -> Iterator[Extent]:
    try:
        import olefile
    except ImportError:
        raise MissingExtraError("excel", "olefile") from None
    if not data.startswith(OLD_OFFICE):
        raise no_workbook(file, ".xls")
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as archive:
            streams = [archive.openstream(name).read() for name in _STREAMS if archive.exists(name)]
    except Exception:  # whatever it stumbles over
        raise no_workbook(file, ".xls") from None
    for stream in streams:
        yield from xls_extents(stream)


_STREAMS = ("Workbook", "Book")
_MAIN_PARTS = ("xl/workbook.bin", "content.xml", "xl/workbook.xml")


def _xlsb(data: bytes, file: str) -> Iterator[Extent]:
    with _archive(data, file, ".xlsb", "xl/workbook.bin") as archive:
        yield from xlsb_extents(archive)


def _ods(data: bytes, file: str) -> Iterator[Extent]:
    with _archive(data, file, ".ods", "content.xml") as archive:
        yield from ods_extents(archive.read("content.xml"))


@contextmanager
def _archive(data: bytes, file: str, suffix: str, main: str) -> Iterator[zipfile.ZipFile]:
    """A workbook that is unpacked, where its main part is that of its suffix and of no other."""
    archive = zipfile.ZipFile(io.BytesIO(checked(data, file, suffix)))
    if [main] != [part for part in _MAIN_PARTS if part in archive.namelist()]:
        raise no_workbook(file, suffix)
    try:
        yield archive
    except (KeyError, ElementTree.ParseError):
        raise no_workbook(file, suffix) from None


# --- its sheets -----------------------------------------------------------------------------------


@attrs.frozen
class _Given:
    """A sheet as python-calamine gives it; the merged cells of .xlsb and .ods are not seen."""

    name: str
    rows: list[list[Value]]
    merged: list[Area]


def _sheets(data: bytes, file: str, problems: list[Problem]) -> list[_Given]:
    """The sheets that are read: a person must see them, so a hidden one is a problem."""
    try:
        import python_calamine
    except ImportError:
        raise MissingExtraError("excel", "python-calamine") from None
    try:
        return list(_given(python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)), file, problems))
    except python_calamine.PasswordError:
        said = "加了密码，请另存为不加密码的.xlsx"
        raise Rejected(Problem("unreadable", Origin(file), said)) from None
    except (Rejected, KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # whatever it stumbles over: a panic of its is no Exception
        raise Rejected(unreadable(file)) from None


def _given(book: CalamineWorkbook, file: str, problems: list[Problem]) -> Iterator[_Given]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    for meta in (meta for meta in book.sheets_metadata if meta.name not in NOTES):
        if meta.visible != SheetVisibleEnum.Visible:
            problems.append(hidden_sheet(file, meta.name))
        elif meta.typ == SheetTypeEnum.WorkSheet:
            sheet = book.get_sheet_by_name(meta.name)
            height, width = sheet.end or (0, 0)
            bounded_area(height + 1, width + 1, Origin(file, sheet=meta.name))
            merged = [_area(*corners) for corners in sheet.merged_cell_ranges or ()]
            bounded_spread(sum(map(_size, merged)), file)
            yield _Given(meta.name, sheet.to_python(skip_empty_area=False), merged)


def _area(first: tuple[int, int], last: tuple[int, int]) -> Area:
    return first[1] + 1, first[0] + 1, last[1] + 1, last[0] + 1


def _size(area: Area) -> int:
    """How many cells an area covers, of which the columns may not be more than there are."""
    left, top, right, bottom = area
    bounded = right <= MAX_COLUMNS
    return (right - left + 1) * (bottom - top + 1) if bounded else MAX_SPREAD + 1


def _table(sheet: _Given, file: str, problems: list[Problem]) -> Table:
    rates = _rates(next(filter(any, sheet.rows), []))
    lines = {
        number: _line(row, rates, place_in(file, sheet.name, number), problems)
        for number, row in enumerate(sheet.rows, 1)
    }
    filled = {number: line for number, line in lines.items() if any(line.texts)}
    told, merged = unmerged(sheet.merged, lines, filled)
    problems += merged
    rows = tuple(line for _, line in sorted(told.items()))
    return Table(sheet.name, rows, Origin(file, sheet=sheet.name))


def _rates(headings: Sequence[Value]) -> frozenset[int]:
    """The columns (from 0) whose figures are shares."""
    named = ((column, spelled(said).unit) for column, said in enumerate(headings) if isinstance(said, str))
    return frozenset(column for column, unit in named if unit in _RATES)


def _line(row: Sequence[Value], rates: frozenset[int], place: Place, problems: list[Problem]) -> Line:
    texts: list[str] = []
    for column, value in enumerate(row):
        text, wrong = _text(value, column in rates)
        if wrong:
            problems.append(Problem(wrong[0], place(column, ""), wrong[1]))
        texts.append(text)
    return Line(tuple(texts), place)


# --- the text of a cell ---------------------------------------------------------------------------


def _text(value: Value, is_rate: bool) -> tuple[str, tuple[str, str] | None]:
    """The text of a cell, and what is wrong with it."""
    if isinstance(value, str):
        return value.strip(), None
    if isinstance(value, bool):
        return ("是" if value else "否"), None
    if isinstance(value, int | float):
        code, wrong = _unseen(value, is_rate)
        return ("?", (code, wrong)) if code else (number_shown(value or 0, "General") or "?", None)
    if isinstance(value, datetime.date):
        return day_shown(value, _DAY_AND_TIME), None
    if isinstance(value, datetime.time):
        return f"{value:%H:%M}", None
    return "?", ("number-format", "看不懂这一格的内容，请把单元格设为文本，照看到的样子填写")


def _unseen(value: float, is_rate: bool) -> tuple[str, str]:
    """What is wrong with a number of which nobody knows how it was shown."""
    if abs(value) >= LONGEST:
        return "rounded-number", ROUNDED
    plain = f"{value:.15g}"
    if is_rate or (-1 < value < 1 and value):
        shown = number_shown(value, "0.##########%")
        return "number-format", f"看不到“{plain}”显示成什么样（是不是{shown}？），{_REMEDY}"
    if float(plain) != value:
        return "number-format", f"看不到“{value}”显示几位小数，{_REMEDY}"
    return "", ""


_REMEDY = "请另存为.xlsx，或把这一格写成文字，如“12.4%”"
