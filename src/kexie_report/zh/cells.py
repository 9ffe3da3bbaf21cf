"""How wide a text is where a Chinese character is two columns wide: a terminal, a fixed-width font."""

from __future__ import annotations

from unicodedata import category, east_asian_width

__all__ = ["cells"]


def cells(text: str) -> int:
    """Return how many columns of a terminal a text takes: two for a wide character, none for a combining one.

    >>> cells("体裁 brief"), cells("e\\u0301")
    (10, 1)
    """
    return sum(_cells_of(character) for character in text)


def _cells_of(character: str) -> int:
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
