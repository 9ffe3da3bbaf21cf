"""The way in: one file, one kind of text; what is read of each is text with its places."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from kexie_report.errors import DataError, UnknownNameError, reason_of
from kexie_report.review.inputs.markdown import of_markdown
from kexie_report.review.inputs.plain import of_plain
from kexie_report.review.inputs.source import UTF8, Encoding, Source
from kexie_report.review.inputs.word import of_word
from kexie_report.review.trouble import Mistake

__all__ = ["MAX_BYTES", "SUFFIXES", "Source", "content_of", "load_source", "source_of", "source_of_text"]

_TEXTS: dict[str, Callable[[str, str, Encoding], Source]] = {
    ".txt": of_plain,
    ".text": of_plain,
    ".md": of_markdown,
    ".markdown": of_markdown,
}
_WORD = ".docx"
SUFFIXES = (*_TEXTS, _WORD)
"""The suffixes of the files that can be reviewed."""

MAX_BYTES = 16 * 1024 * 1024
_SIGN = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_ENCODINGS = ("utf-8", "gb18030")


def load_source(path: str | os.PathLike[str]) -> Source:
    """Return the source that a file is; raises a DataError where it cannot be read.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder) / "稿子.txt"
    ...     written = file.write_bytes("会议开始。".encode("gb18030"))
    ...     source = load_source(file)
    >>> source.text, source.encoding.name
    ('会议开始。', 'gb18030')
    """
    _suffix(str(path))
    return source_of(content_of(path), str(path))


def content_of(path: str | os.PathLike[str]) -> bytes:
    """Return the content of a file, and no more of it than is needed to see that it is too large."""
    try:
        with Path(path).open("rb") as opened:
            return opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise DataError([Mistake(str(path), f"文件打不开（{reason_of(error)}）")]) from None


def source_of(data: bytes, name: str) -> Source:
    """Return the source that the content of a file is; its name tells what it holds.

    >>> source_of("# 标题".encode(), "稿子.md").reading.text
    '标题'
    """
    suffix = _suffix(name)
    if len(data) > MAX_BYTES:
        raise DataError([Mistake(name, f"文件超过{MAX_BYTES // 2**20}MB，请拆分")])
    if suffix == _WORD:
        return of_word(data, name)
    text, encoding = _decoded(data, name)
    return _TEXTS[suffix](text, name, encoding)


def _suffix(name: str) -> str:
    """The suffix of a file that can be reviewed; UnknownNameError for any other."""
    suffix = Path(name).suffix.lower()
    if suffix not in SUFFIXES:
        raise UnknownNameError("稿件格式", suffix, SUFFIXES)
    return suffix


def source_of_text(text: str, source: Source) -> Source:
    """Return the source that has another text in the file of `source`."""
    suffix = Path(source.name).suffix.lower()
    return _TEXTS.get(suffix, of_plain)(text, source.name, source.encoding or UTF8)


def _decoded(data: bytes, name: str) -> tuple[str, Encoding]:
    if data.startswith(_UTF16):
        raise DataError([Mistake(name, "是UTF-16编码，请另存为UTF-8")])
    signed = data.startswith(_SIGN)
    for encoding in _ENCODINGS[: 1 if signed else None]:
        try:
            return data[len(_SIGN) * signed :].decode(encoding), Encoding(encoding, signed)
        except UnicodeDecodeError:
            continue
    raise DataError([Mistake(name, "既不是UTF-8编码，也不是GB 18030编码，请另存为UTF-8")])
