"""What every format of markup shares: characters that no markup can carry."""

from __future__ import annotations

import re

__all__ = ["printable"]

_BREAK = re.compile("\r\n?")
# HTML and CommonMark both turn U+0000 into U+FFFD; the other controls and what is no character are errors
# in a page of HTML, and no encoding carries the lone half of a pair.
_NO_CHARACTERS = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_UNPRINTABLE = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_NO_CHARACTERS}]")


def printable(text: str) -> str:
    r"""Return `text` with U+FFFD for what markup cannot carry, and every line break as "\n".

    >>> printable("科普\x00周\r\n讲座")
    '科普�周\n讲座'
    """
    return _UNPRINTABLE.sub("\ufffd", _BREAK.sub("\n", text))
