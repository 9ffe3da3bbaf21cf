"""What a table reader hands on: rows of cells, each the text that a person sees, with its place."""

from __future__ import annotations

import re

import attrs

from kexie_report.model.origin import Origin
from kexie_report.sources.node import Problem
from kexie_report.sources.text_file import UNUSUAL_BREAK

__all__ = ["MAX_CELLS", "Cell", "Row", "Table", "refused"]

MAX_CELLS = 2_000_000
"""More than these are no register: what is larger is refused before it fills the memory."""


@attrs.frozen
class Cell:
    """One cell: its text as it is seen, "" where it is empty, and its place."""

    text: str
    origin: Origin


Row = tuple[Cell, ...]


@attrs.frozen
class Table:
    """A sheet of a workbook, or a file of separated values."""

    name: str
    rows: tuple[Row, ...]
    origin: Origin


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
