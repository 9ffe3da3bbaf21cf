"""The ways out: one file, one output format; a Draft is all that they need."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from kexie_report.draft import Draft
from kexie_report.errors import UnknownNameError
from kexie_report.render.docx import render_docx
from kexie_report.render.files import write_whole
from kexie_report.render.text import render_text

__all__ = ["FORMATS", "format_of", "render"]

FORMATS: dict[str, Callable[[Draft], bytes]] = {"text": render_text, "docx": render_docx}

_SUFFIXES = {".txt": "text", ".docx": "docx"}


def format_of(path: str | os.PathLike[str]) -> str:
    """Return the name of the format that the suffix of a file name asks for.

    >>> format_of("release.txt")
    'text'
    """
    suffix = Path(path).suffix.lower()
    if suffix not in _SUFFIXES:
        raise UnknownNameError("输出格式", suffix or str(path), _SUFFIXES)
    return _SUFFIXES[suffix]


def render(draft: Draft, path: str | os.PathLike[str] | None = None, *, format: str | None = None) -> bytes:
    """Return the draft in a format, and write it to `path` where one is given.

    The format is named, or follows from the suffix of the path; plain text where neither is given.

    >>> from kexie_report.draft import Block, Role
    >>> from kexie_report.prose import words
    >>> render(Draft((Block(Role.PARAGRAPH, words("正文。")),)), format="text").decode("utf-8")
    '　　正文。\\n'
    """
    name = format or (format_of(path) if path is not None else "text")
    if name not in FORMATS:
        raise UnknownNameError("输出格式", name, FORMATS)
    data = FORMATS[name](draft)
    if path is not None:
        write_whole(path, data)
    return data
