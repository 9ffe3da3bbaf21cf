"""Workbooks that are written: new, with nothing in the bytes that the content does not say."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from kexie_report.archive import repacked
from kexie_report.errors import MissingExtraError

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

__all__ = ["AUTHOR", "new_workbook", "saved"]

AUTHOR = "kexie-report"
"""Who wrote the comments."""

_TIMES = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")
_MODIFIED = re.compile(rb"<dcterms:modified[^>]*>[^<]*</dcterms:modified>")


def new_workbook() -> Workbook:
    """Return a workbook without a sheet; raises MissingExtraError where openpyxl is not installed."""
    try:
        import openpyxl
    except ImportError:
        raise MissingExtraError("excel", "openpyxl") from None
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    return book


def saved(book: Workbook, *, new: bool = False) -> bytes:
    """Return the bytes of a workbook without the time of its writing; of a new one, of its making."""
    times = _TIMES if new else _MODIFIED
    written = io.BytesIO()
    book.save(written)
    return repacked(written.getvalue(), deflated=True, changed=lambda member: times.sub(b"", member))
