"""How far the cells of a workbook reach, counted before anybody makes room for all of them.

python-calamine makes room for every cell between the first and the last, and a file of a few kilobytes can
say that there are billions.  Sources: MS-XLS 2.4, MS-XLSB 2.1.4 (records), ODF 1.3 part 3, 9.1 (repetition).
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

__all__ = ["Extent", "ods_extents", "xls_extents", "xlsb_extents"]

Extent = tuple[int, int]
"""How many rows and columns of a sheet are needed for its cells."""

_NO_SHEET = 2**32, 2**16


# --- .xls: one stream of records, a sheet after the other -----------------------------------------

_XLS_BEGIN, _XLS_DIMENSIONS = 0x0809, 0x0200
_XLS_CELL = frozenset({0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x00D6, 0x00FD})
_XLS_CELLS = frozenset({0x00BD, 0x00BE})


def xls_extents(stream: bytes) -> Iterator[Extent]:
    """Yield the extents of the sheets in the workbook stream of an .xls file."""
    rows = columns = 0
    for kind, data in _xls_records(stream):
        if kind == _XLS_BEGIN:
            yield rows, columns
            rows = columns = 0
        row, column = _xls_reach(kind, data)
        rows, columns = max(rows, row), max(columns, column)
    yield rows, columns


def _xls_records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    place = 0
    while place + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, place)
        yield kind, stream[place + 4 : place + 4 + size]
        place += 4 + size


def _xls_reach(kind: int, data: bytes) -> Extent:
    """How far one record reaches."""
    if kind == _XLS_DIMENSIONS and len(data) >= 12:
        first, rows, left, columns = struct.unpack_from("<IIHH", data)
        return (rows, columns) if first <= rows and left <= columns else _NO_SHEET
    if len(data) < 4 or kind not in _XLS_CELL | _XLS_CELLS:
        return 0, 0
    row, column = struct.unpack_from("<HH", data)
    return row + 1, column + (len(data) // 2 if kind in _XLS_CELLS else 1)


# --- .xlsb: a stream of records for each sheet ----------------------------------------------------

_XLSB_ROW, _XLSB_DIMENSIONS = 0, 148
_XLSB_CELL = frozenset({*range(1, 12), 62})
_TARGET = re.compile(r"""\bTarget\s*=\s*["']([^"']*)["']""")


def xlsb_extents(archive: zipfile.ZipFile) -> Iterator[Extent]:
    """Yield the extents of the sheets of an .xlsb file, and of the other parts that its workbook names."""
    members = {name.lower(): name for name in archive.namelist()}
    named = _TARGET.findall(archive.read(members["xl/_rels/workbook.bin.rels"]).decode("utf-8", "replace"))
    parts = {target.rpartition("/")[2].lower() for target in named}
    for lower, name in members.items():
        if lower.rpartition("/")[2] in parts and lower.endswith(".bin"):
            yield _xlsb_extent(archive.read(name))


def _xlsb_extent(part: bytes) -> Extent:
    rows = columns = 0
    for kind, data in _xlsb_records(part):
        if kind == _XLSB_ROW and len(data) >= 4:
            rows = max(rows, struct.unpack_from("<I", data)[0] + 1)
        elif kind in _XLSB_CELL and len(data) >= 4:
            columns = max(columns, struct.unpack_from("<I", data)[0] + 1)
        elif kind == _XLSB_DIMENSIONS and len(data) >= 16:
            _, row, _, column = struct.unpack_from("<IIII", data)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
    return rows, columns


def _xlsb_records(part: bytes) -> Iterator[tuple[int, bytes]]:
    place = 0
    while place < len(part):
        kind, place = _number(part, place, 2)
        size, place = _number(part, place, 4)
        yield kind, part[place : place + size]
        place += size


def _number(part: bytes, place: int, most: int) -> tuple[int, int]:
    """A number in bytes of seven bits, the last without its highest bit, and where it ends."""
    found = 0
    for index, byte in enumerate(part[place : place + most]):
        found |= (byte & 0x7F) << 7 * index
        if byte < 0x80:
            return found, place + index + 1
    return found, place + most


# --- .ods: rows and cells that are written once and repeated --------------------------------------


def ods_extents(content: bytes) -> Iterator[Extent]:
    """Yield the extents of the sheets in the content of an .ods file; raises ParseError where it is none."""
    rows = columns = after = 0
    for _, element in ElementTree.iterparse(io.BytesIO(content)):
        name = element.tag.rpartition("}")[2]
        if name == "table-row":
            width, times = _width(element), _repeated(element, "rows")
            rows, after = (rows + after + times, 0) if width else (rows, after + times)
            columns = max(columns, width)
            element.clear()
        elif name == "table":
            yield rows, columns
            rows = columns = after = 0


def _width(row: ElementTree.Element) -> int:
    """The columns of a row up to its last cell in which something stands."""
    width = before = 0
    for cell in row:
        before += _repeated(cell, "columns")
        if len(cell) or any(name.rpartition("}")[2].startswith(("value", "formula")) for name in cell.attrib):
            width = before
    return width


def _repeated(element: ElementTree.Element, what: str) -> int:
    times = (said for name, said in element.attrib.items() if name.endswith(f"}}number-{what}-repeated"))
    found = next(times, "1")
    return int(found) if found.isdecimal() else 1
