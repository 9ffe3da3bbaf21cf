"""A file of text: its size, its encoding, and the characters that no editor shows."""

from __future__ import annotations

import re
from pathlib import Path

from kexie_report.errors import reason_of
from kexie_report.model.origin import Origin
from kexie_report.sources.node import Problem, Rejected

__all__ = [
    "MAX_BYTES",
    "OF_TABLES",
    "UNUSUAL_BREAK",
    "bounded",
    "content_of",
    "decoded",
    "line_problem",
    "printable",
    "unopened",
    "unusable",
]

MAX_BYTES = 8 * 1024 * 1024
OF_TABLES = 4
"""A register in tables may be so many times as large: a hundred thousand rows are one."""
# A break that no editor shows as one (Word leaves \v behind) would become a space inside a name.
UNUSUAL_BREAK = re.compile("[\v\f\x1c-\x1e\x85\u2028\u2029]")


def line_problem(code: str, file: str, line: int, message: str) -> Problem:
    """Return a problem at a line, counted from 0."""
    return Problem(code, Origin(file, line + 1), message)


def content_of(file: Path) -> bytes:
    """Return the content of a file, and no more of it than is needed to see that it is too large."""
    with file.open("rb") as opened:
        return opened.read(MAX_BYTES * OF_TABLES + 1)


def bounded(data: bytes, file: str, times: int = 1) -> bytes:
    """Return the content of a file, or raise Rejected where it is too large to be a register."""
    most = MAX_BYTES * times
    if len(data) > most:
        raise Rejected(line_problem("too-large", file, 0, f"文件超过{most // 2**20}MB，请拆分"))
    return data


def decoded(data: bytes, file: str) -> str:
    """Return the text of a UTF-8 file with plain line ends, or raise Rejected."""
    try:
        text = bounded(data, file).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n")
        raise Rejected(line_problem("encoding", file, line, "不是UTF-8编码，请另存为UTF-8")) from None
    return printable(text.replace("\r\n", "\n").replace("\r", "\n"), file)


def printable(text: str, file: str) -> str:
    """Return a text, or raise Rejected where a break that no editor shows stands in it."""
    if unusual := UNUSUAL_BREAK.search(text):
        raise Rejected(unusable(file, text[: unusual.start()]))
    return text


def unopened(file: str, error: OSError) -> Problem:
    """Return the problem of a file or folder that cannot be opened."""
    return Problem("unreadable", Origin(file), f"文件打不开（{reason_of(error)}）")


def unusable(file: str, before: str) -> Problem:
    """Return the problem of a character that cannot be used, behind the text `before`."""
    return line_problem("character", file, before.count("\n"), "有不能使用的控制字符")
