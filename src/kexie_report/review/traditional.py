"""Traditional characters that have one simplified form."""

from __future__ import annotations

from functools import cache
from importlib import resources

__all__ = ["simplified", "traditional"]


def simplified(text: str) -> str:
    """Return a text with its traditional characters in their simplified form.

    >>> simplified("建設科普館")
    '建设科普馆'
    """
    return text.translate(_table())


def traditional() -> str:
    """Return all characters that `simplified` changes.

    >>> "館" in traditional(), "馆" in traditional()
    (True, False)
    """
    return "".join(map(chr, _table()))


@cache
def _table() -> dict[int, str]:
    text = (
        resources.files("kexie_report.review.packs").joinpath("traditional.txt").read_text(encoding="utf-8")
    )
    given, meant = (line for line in text.splitlines() if not line.startswith("#"))
    return {ord(character): plain for character, plain in zip(given, meant, strict=True)}
