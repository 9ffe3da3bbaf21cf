"""Lines and columns as the formats count them."""

from __future__ import annotations

from kexie_report.review.finding import Finding
from kexie_report.review.inputs import Source

__all__ = ["Place", "ends_of", "utf8", "utf16"]

Place = tuple[int, str]
"""A line or paragraph, from 1, and the text of the line before the place."""


def ends_of(source: Source, finding: Finding) -> tuple[Place, Place]:
    """Return where a finding begins and where it ends, the character behind it."""
    return _place(source, finding.start), _place(source, finding.end)


def _place(source: Source, offset: int) -> Place:
    number, column = source.place_of(offset)
    return number, source.text[offset - column + 1 : offset]


def utf16(before: str) -> int:
    """Return the column from 1 in UTF-16 units, as editors count.

    >>> utf16("甲"), utf16("𠮷")
    (2, 3)
    """
    return len(before.encode("utf-16-le", "surrogatepass")) // 2 + 1


def utf8(before: str) -> int:
    """Return the column from 1 in bytes of UTF-8.

    >>> utf8("甲")
    4
    """
    return len(before.encode("utf-8", "surrogatepass")) + 1
