"""What no rule of width, space or wording looks into: addresses, file names, codes, runs of English."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["HOLE", "codes_of", "holed"]

HOLE = "\ufffc"
"""What stands in a masked text for each character that is not to be looked at."""

_RUN = re.compile(r"[!-~][!-~—–’ ]*")
_SUFFIXES = "docx?|xlsx?|pptx?|pdf|txt|md|csv|zip|rar|7z|jpe?g|png|gif|mp[34]|dwg|html?|cn|com|org|net|gov"
_STANDARDS = r"GB(?:/[TZ])?|DB[0-9]{2}(?:/T)?|ISO|IEC|JB(?:/T)?|QB/T|T/[A-Z]+"
# A token is tried from its first character and is of bounded length, so that no run is read again and again.
_CODE = re.compile(
    rf"""
      (?:https?|ftp)://[^\s，。；、！？）》”]+ | www\.[^\s，。；、！？）》”]+
    | (?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]++@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+
    | (?<![A-Za-z0-9_-])[A-Za-z0-9_-]++(?:\.[A-Za-z0-9_-]++){{0,8}}\.(?:{_SUFFIXES})(?![A-Za-z0-9])
    | (?:{_STANDARDS})\s?[0-9.]+(?:[—–-][0-9]{{4}})?(?![A-Za-z0-9])
    | [A-Z][A-Za-z]{{0,24}}(?:[-/][A-Za-z0-9.]+)+(?![A-Za-z0-9])
    | (?<![A-Za-z])[A-Za-z][A-Za-z'’]{{0,40}}(?:[ ,;:!?&-]+[A-Za-z][A-Za-z'’]{{0,40}})+[.!?]?(?![A-Za-z])
    """,
    re.VERBOSE | re.ASCII,
)
_LATIN = re.compile(r"[A-Za-z]")


def codes_of(text: str) -> list[tuple[int, int]]:
    """Return where addresses, file names, codes and runs of English stand.

    >>> said = "见wx-12.3.dwg，口号为“Read, Share, Grow”，执行GB/T 7714—2015。"
    >>> [said[start:end] for start, end in codes_of(said)]
    ['wx-12.3.dwg', 'Read, Share, Grow', 'GB/T 7714—2015']
    """
    return [
        found.span()
        for run in _RUN.finditer(text)
        if _LATIN.search(run[0])
        for found in _CODE.finditer(text, *run.span())
    ]


def holed(text: str, places: Iterable[tuple[int, int]]) -> str:
    """Return the text with a hole in the place of each character of `places`, so that offsets stay.

    >>> holed("甲www.a.cn乙", [(1, 9)]).count(HOLE)
    8
    """
    pieces: list[str] = []
    done = 0
    for start, end in sorted(places):
        start = max(start, done)
        if start < end:
            pieces += [text[done:start], HOLE * (end - start)]
            done = end
    return "".join((*pieces, text[done:]))
