"""A clerk who fills in an empty register: the report's own fields, and rows below the examples."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Mapping

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["Rows", "Typed", "examples_in_force", "filled"]

Typed = str | int | datetime.date
"""What is typed into a cell."""

Rows = Mapping[str, Iterable[Mapping[str, Typed]]]


def filled(workbook: bytes, report: Mapping[str, Typed], rows: Rows) -> bytes:
    """Return the workbook with what is written into it."""
    book = openpyxl.load_workbook(io.BytesIO(workbook))
    for line in book["报告"].iter_rows(min_row=2):
        line[1].value = report.get(str(line[0].value))
    for name, records in rows.items():
        for record in records:
            _append(book[name], record)
    return _bytes(book)


def _append(sheet: Worksheet, record: Mapping[str, Typed]) -> None:
    headings = [str(cell.value) for cell in sheet[1]]
    assert set(record) <= set(headings)
    sheet.append([record.get(heading) for heading in headings])


def examples_in_force(workbook: bytes) -> bytes:
    """Return the workbook with every example as if it were meant."""
    book = openpyxl.load_workbook(io.BytesIO(workbook))
    for line in book["报告"].iter_rows(min_row=2):
        line[1].value = line[2].value
    for sheet in book.worksheets:
        for row in sheet.iter_rows(min_row=2, max_col=1):
            if row[0].value == "示例":
                row[0].value = "1"
    return _bytes(book)


def _bytes(book: openpyxl.Workbook) -> bytes:
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()
