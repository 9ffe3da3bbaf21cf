"""The file around the parts: opened within bounds, and the same bytes whenever it is written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.parts.story import StoryPart

from kexie_report.archive import repacked
from kexie_report.render.word.xml import Node

__all__ = ["MOST_BYTES", "opened", "packed", "stories"]

MOST_BYTES = 64 * 1024 * 1024
"""What the parts of a file may come to, unpacked."""


def packed(document: Document) -> bytes:
    """Return the document as a file whose bytes depend on nothing but the document."""
    saved = io.BytesIO()
    document.save(saved)
    return repacked(saved.getvalue())


def opened(data: bytes) -> Document:
    """Return the document of a file, or raise a ValueError that says in Chinese why it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            size = sum(entry.file_size for entry in parts.infolist())
        document = docx.Document(io.BytesIO(data)) if size <= MOST_BYTES else None
    except Exception as error:  # the packages raise whatever a broken file makes of them
        raise ValueError("不是完好的 .docx 文件，请用 Word 另存为 .docx") from error
    if document is None:
        raise ValueError(f"解压后超过{MOST_BYTES // 1024**2}兆字节，太大")
    return document


def stories(document: Document) -> Iterator[Node]:
    """Yield the roots of the text itself and of headers and footers."""
    parts = [part for part in document.part.package.iter_parts() if isinstance(part, StoryPart)]
    for part in sorted(parts, key=lambda part: (part is not document.part, str(part.partname))):
        yield part.element
