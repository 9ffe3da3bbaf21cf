"""Marks around names, and the width and spacing of running text."""

from __future__ import annotations

import re

_INSIDE_QUOTES = str.maketrans("“”", "‘’")
_INSIDE_TITLES = str.maketrans("《》", "〈〉")
_WIDE_MARKS = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_HANZI = "一-鿿〇“”‘’《》〈〉（）"
# A mark beside a digit may be part of a figure (1,234, 14:12), so it stays as it is.
_NARROW_MARK = rf"(?<=[{_HANZI}])[,;:?!](?![0-9０-９])"
# One character in brackets is a second unit (人(次)) and belongs to the figure before it.
_NARROW_BRACKETS = r"\(([^()（）]*[一-鿿][^()（）]+|[^()（）]+[一-鿿])\)"
_SPACES = r"[ \t\u00a0\u3000]+"
_SPACE_AT_MARK = r"(?<![0-9０-９]) (?=[，。、；：？！）》”])|(?<=[，。、；：？！（《“]) (?![0-9０-９])"
_WIDE_LETTERS = str.maketrans(
    {
        chr(code + 0xFEE0): chr(code)
        for code in (*range(ord("A"), ord("Z") + 1), *range(ord("a"), ord("z") + 1))
    }
)


def quote(text: str) -> str:
    """Return `text` in “”; quotation marks inside become ‘’ (GB/T 15834-2011 4.8.3.3).

    >>> quote("“科创筑梦”助力“双减”行动")
    '“‘科创筑梦’助力‘双减’行动”'
    """
    return f"“{text.translate(_INSIDE_QUOTES)}”"


def title(text: str) -> str:
    """Return `text` in 《》; title marks inside become 〈〉 (GB/T 15834-2011 4.15.3.5).

    >>> title("关于学习《决定》的通知")
    '《关于学习〈决定〉的通知》'
    """
    return f"《{text.translate(_INSIDE_TITLES)}》"


def normalise(text: str) -> str:
    """Return `text` with marks, brackets, letters and spaces in the width that Chinese print uses.

    Narrow marks after 汉字 become wide, wide letters narrow, runs of spaces one space, and none stands
    beside a wide mark.  Digits, and marks and spaces beside digits, are never touched; a space between
    two words of a name stays.

    >>> normalise("提高站位,强化引领(试点),惠及１,234人,时间14:12")
    '提高站位，强化引领（试点），惠及１,234人，时间14:12'
    >>> normalise("“传承红色基因  牢记初心使命” 活动")
    '“传承红色基因 牢记初心使命” 活动'
    """
    spaced = re.sub(_SPACE_AT_MARK, "", re.sub(_SPACES, " ", text.translate(_WIDE_LETTERS)))
    wide = re.sub(_NARROW_BRACKETS, r"（\1）", spaced)
    wide = re.sub(_NARROW_MARK, lambda found: _WIDE_MARKS[found[0]], wide)
    # A mark that has just become wide sheds the spaces beside it too.
    return re.sub(_SPACE_AT_MARK, "", wide)
