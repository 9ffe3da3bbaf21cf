"""CSV: UTF-8 with or without a mark, else GB18030, as Chinese Excel saves it; by the standard library."""

from __future__ import annotations

import csv
from functools import partial
from pathlib import PurePath

from kexie_report.model.origin import Origin
from kexie_report.sources.cells import MAX_CELLS, Line, Table
from kexie_report.sources.node import Problem, Rejected
from kexie_report.sources.text_file import OF_TABLES, bounded, line_problem, printable

__all__ = ["read_csv"]

_ENCODINGS = ("utf-8-sig", "gb18030")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_OTHER_MARKS = ("\t", "，", ";", "；")


def read_csv(data: bytes, file: str) -> Table:
    """Return the table of a CSV file, each cell as it was written; raises Rejected where it is none."""
    decoded = _decoded(bounded(data, file, OF_TABLES), file)
    text = printable(decoded.replace("\r\n", "\n").replace("\r", "\n"), file)
    rows: list[Line] = []
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    line, count = 1, 0
    try:
        for cells in reader:
            count += len(cells)
            if count > MAX_CELLS:
                said = f"超过{MAX_CELLS // 10000}万格，请删去右边和下面的空行空列，或拆分"
                raise Rejected(line_problem("too-large", file, line - 1, said))
            rows.append(Line(tuple([text.strip() for text in cells]), partial(_place, file, line)))
            line = reader.line_num + 1
    except csv.Error as error:
        raise Rejected(line_problem("syntax", file, line - 1, _explained(error))) from None
    _separated(rows)
    return Table(PurePath(file).stem, tuple(rows), Origin(file))


def _place(file: str, line: int, column: int, key: str) -> Origin:
    return Origin(file, line, column + 1, key, cell=f"第{line}行第{column + 1}列")


def _decoded(data: bytes, file: str) -> str:
    if data.startswith(_UTF_16):
        raise Rejected(line_problem("encoding", file, 0, "是UTF-16编码，请另存为“CSV UTF-8”"))
    found: UnicodeDecodeError | None = None
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            found = error
    line = data[: found.start].count(b"\n") if found else 0
    said = "不是UTF-8编码，按GB18030也读不通，请另存为“CSV UTF-8”"
    raise Rejected(line_problem("encoding", file, line, said))


def _explained(error: csv.Error) -> str:
    if "field larger" in str(error):
        return "有一格内容过长，请检查引号是否配对"
    return "从这一行起引号没有配对，或引号后面还有内容"


def _separated(rows: list[Line]) -> None:
    """Refuse a file whose columns stand between other marks than commas."""
    headings = next((row for row in rows if any(row.texts)), Line((), partial(_place, "", 0)))
    if len(headings.texts) == 1 and any(mark in headings.texts[0] for mark in _OTHER_MARKS):
        said = "各列之间要用半角逗号“,”隔开"
        raise Rejected(Problem("syntax", headings.place(0, ""), said))
