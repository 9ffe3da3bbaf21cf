"""The archive in which an Office file comes, judged before anybody unpacks it."""

from __future__ import annotations

import functools
import io
import re
import zipfile
import zlib

from kexie_report.model.origin import Origin
from kexie_report.sources.node import Problem, Rejected

__all__ = ["MAX_SPREAD", "OLD_OFFICE", "bounded_spread", "checked", "no_workbook"]

MAX_UNPACKED = 128 * 1024 * 1024
_MAX_MEMBERS = 2000
MAX_SPREAD = 2_000_000
_SPREAD = re.compile(rb"[<:](?:mergeCell|hyperlink)\s[^>]*?\bref\s*=\s*[\"']([^\"']*)")
_RANGE = re.compile(rb"\$?([A-Z]{1,3})\$?([0-9]{1,7}):\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_XML = (".xml", ".rels", ".vml")
OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)


def checked(data: bytes, file: str, suffix: str = ".xlsx") -> bytes:
    """Return the content of an Office file, or raise Rejected where it is none or none to be trusted.

    What it unpacks to is bounded by what the archive declares and by what comes out; a document type in
    its XML (entities that grow, entities from elsewhere) is refused, and so are merged cells or links over
    an area that a reader would fill cell by cell.
    """
    if data.startswith(OLD_OFFICE):
        raise _refusal("unreadable", file, "是旧格式（.xls）或加了密码的工作簿，请另存为不加密码的.xlsx")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _bounded(archive, file)
            for member in archive.infolist():
                _harmless(_unpacked(archive, member, file), member.filename, file)
    except _BROKEN:
        raise no_workbook(file, suffix) from None
    return data


def no_workbook(file: str, suffix: str) -> Rejected:
    """Return the refusal of a file that is not what its suffix says."""
    return _refusal("unreadable", file, f"不是{suffix}工作簿，或者文件已损坏")


def _refusal(code: str, file: str, said: str) -> Rejected:
    return Rejected(Problem(code, Origin(file), said))


def _bounded(archive: zipfile.ZipFile, file: str) -> None:
    members = archive.infolist()
    if len(members) > _MAX_MEMBERS or sum(member.file_size for member in members) > MAX_UNPACKED:
        raise _refusal("too-large", file, f"解压后超过{MAX_UNPACKED // 2**20}MB，请拆分")


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, file: str) -> bytes:
    """A member of the archive; one that holds more than it declares is broken."""
    with archive.open(member) as opened:
        content = opened.read(member.file_size + 1)
    if len(content) != member.file_size:
        raise zipfile.BadZipFile(member.filename)
    return content


def _harmless(content: bytes, name: str, file: str) -> None:
    if not name.lower().endswith(_XML):
        return
    narrow = content.replace(b"\0", b"")  # without its zeros UTF-16 reads like UTF-8 here
    if b"<!DOCTYPE" in narrow:
        raise _refusal("unsafe", file, "里面有文档类型声明（DOCTYPE），不是表格软件写的文件，不能使用")
    bounded_spread(sum(map(_area, _SPREAD.findall(narrow))), file)


def bounded_spread(cells: int, file: str) -> None:
    """Raise Rejected where merged cells or links cover more cells than a reader should fill."""
    if cells > MAX_SPREAD:
        raise _refusal("too-large", file, f"合并的单元格或链接超过{MAX_SPREAD // 10000}万格，请取消合并")


def _area(reference: bytes) -> int:
    """How many cells a reference covers; more than allowed where it is written as no program does."""
    found = _RANGE.fullmatch(reference)
    if found is None:
        return 0 if reference.isalnum() else MAX_SPREAD + 1
    left, top, right, bottom = found.groups()
    return (abs(_column(right) - _column(left)) + 1) * (abs(int(bottom) - int(top)) + 1)


def _column(letters: bytes) -> int:
    return functools.reduce(lambda total, letter: total * 26 + letter - 64, letters, 0)
