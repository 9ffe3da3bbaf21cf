"""Plain text: every character of it is read."""

from __future__ import annotations

import re

from kexie_report.review.inputs.reading import whole
from kexie_report.review.inputs.source import UTF8, Encoding, Source

__all__ = ["of_plain"]

_BREAK = re.compile("\r\n")


def of_plain(text: str, name: str, encoding: Encoding = UTF8) -> Source:
    """Return the source that a plain text is.

    >>> of_plain("会议开始。", "稿子.txt").reading.text
    '会议开始。'
    """
    breaks = [found.start() for found in _BREAK.finditer(text)]
    return Source(name=name, text=text, reading=whole(text, breaks), encoding=encoding)
