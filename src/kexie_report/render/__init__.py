"""The ways out: one file, one output format; a Draft is all that they need."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from kexie_report.draft import Draft, Remark
from kexie_report.errors import UnknownNameError
from kexie_report.files import write_whole
from kexie_report.render.docx import render_docx
from kexie_report.render.html import render_html
from kexie_report.render.json import render_json
from kexie_report.render.markdown import render_markdown
from kexie_report.render.text import PlainText
from kexie_report.render.wechat import Wechat
from kexie_report.render.wechat_rules import wechat_limits

__all__ = ["FORMATS", "SUFFIXES", "Format", "format_of", "limits_of", "render"]

Format = Callable[[Draft], bytes]
"""A format is what makes bytes of a draft; one that has options is a frozen value with them."""

FORMATS: dict[str, Format] = {
    "text": PlainText(),
    "markdown": render_markdown,
    "html": render_html,
    "wechat": Wechat(),
    "docx": render_docx,
    "json": render_json,
}

SUFFIXES = {
    ".txt": "text",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".wechat.html": "wechat",
    ".docx": "docx",
    ".json": "json",
}

_LIMITS: dict[str, Callable[[Draft], tuple[Remark, ...]]] = {"wechat": wechat_limits}


def format_of(path: str | os.PathLike[str]) -> str:
    """Return the name of the format that the suffix of a file name asks for.

    The longest suffix counts; a page that is named `wechat.html` is one for WeChat as well.

    >>> format_of("release.txt"), format_of("release.wechat.html"), format_of("wechat.html")
    ('text', 'wechat', 'wechat')
    """
    name = Path(path).name.lower()
    suffix = Path(name).suffix
    if suffix not in SUFFIXES:
        raise UnknownNameError("输出格式", suffix or str(path), SUFFIXES)
    return SUFFIXES[max((one for one in SUFFIXES if f".{name}".endswith(one)), key=len)]


def limits_of(draft: Draft, format: str) -> tuple[Remark, ...]:
    """Return what of a draft is more than the place takes for which a format is made."""
    return _LIMITS[format](draft) if format in _LIMITS else ()


def render(
    draft: Draft, path: str | os.PathLike[str] | None = None, *, format: str | Format | None = None
) -> bytes:
    """Return the draft in a format, and write it to `path` where one is given.

    The format is named, is a value with its options, or follows from the suffix of the path; plain text
    where neither is given.  A name that no format has raises UnknownNameError.

    >>> from kexie_report.draft import Block, Role
    >>> from kexie_report.prose import words
    >>> draft = Draft((Block(Role.PARAGRAPH, words("正文。")),))
    >>> render(draft, format="text").decode("utf-8")
    '　　正文。\\n'
    >>> render(draft, format=PlainText(indent=False)).decode("utf-8")
    '正文。\\n'
    """
    data = _format(path, format)(draft)
    if path is not None:
        write_whole(path, data)
    return data


def _format(path: str | os.PathLike[str] | None, format: str | Format | None) -> Format:
    if callable(format):
        return format
    name = format or (format_of(path) if path is not None else "text")
    if name not in FORMATS:
        raise UnknownNameError("输出格式", name, FORMATS)
    return FORMATS[name]
