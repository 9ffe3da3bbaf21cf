"""What a table reader hands on: rows of cells, each the text that a person sees, with its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import attrs

from kexie_report.model.origin import Origin
from kexie_report.sources.node import Problem
from kexie_report.sources.text_file import UNUSUAL_BREAK

__all__ = ["MAX_CELLS", "Cell", "Line", "Place", "Row", "Table", "refused"]

MAX_CELLS = 2_000_000
"""More than these are no register: what is larger is refused before it fills the memory."""


@attrs.frozen
class Cell:
    """One cell: its text as it is seen, "" where it is empty, and its place."""

    text: str
    origin: Origin


Row = tuple[Cell, ...]

Place = Callable[[int, str], Origin]
"""The place of a cell by its column, from 0, and the key under which it is read; "" for the reader's own."""


@attrs.frozen(eq=False)
class Line:
    """A row as its texts; where a cell stands is worked out when it is asked, for most are never asked.

    >>> line = Line(("讲座", "25"), lambda column, key: Origin("台账.csv", 7, column + 1, key))
    >>> line.cell(1).text, line.place(1, "次数").place()
    ('25', '台账.csv 第7行 次数')
    """

    texts: tuple[str, ...]
    place: Place

    @classmethod
    def of(cls, row: Row | Line) -> Line:
        """Return a row as a line."""
        return row if isinstance(row, Line) else cls(tuple(cell.text for cell in row), partial(_place, row))

    def cell(self, column: int, key: str = "") -> Cell:
        """Return a cell, read under a key."""
        return Cell(self.texts[column], self.place(column, key))

    def cells(self) -> Row:
        """Return all cells."""
        return tuple(map(self.cell, range(len(self.texts))))


def _place(row: Row, column: int, key: str) -> Origin:
    origin = row[column].origin
    return origin.under(key) if key else origin


@attrs.frozen
class Table:
    """A sheet of a workbook, or a file of separated values."""

    name: str
    rows: tuple[Row | Line, ...]
    origin: Origin

    def lines(self) -> list[Line]:
        """Return the rows in which something stands."""
        return [line for line in map(Line.of, self.rows) if any(line.texts)]


_ERROR = re.compile(r"#(REF!|DIV/0!|N/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+)|#+")
_ROUNDED = re.compile(r"[0-9]([.][0-9]+)?[Ee][+]?[0-9]+")


def refused(cell: Cell) -> Problem | None:
    """Return what is wrong with a cell whatever its column: an error value, a number past its digits."""
    if UNUSUAL_BREAK.search(cell.text):
        return Problem("character", cell.origin, "有不能使用的控制字符")
    if _ERROR.fullmatch(cell.text):
        said = f"“{cell.text}”是出错的单元格，请改正公式或直接填写"
        return Problem("error-cell", cell.origin, said)
    if _ROUNDED.fullmatch(cell.text):
        said = f"“{cell.text}”是被表格改成科学记数的长数字，末几位可能已丢失；请把单元格设为文本，重新填写"
        return Problem("rounded-number", cell.origin, said)
    return None
