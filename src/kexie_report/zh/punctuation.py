"""Marks around names, and the width and spacing of running text."""

from __future__ import annotations

_INSIDE_QUOTES = str.maketrans("“”", "‘’")
_INSIDE_TITLES = str.maketrans("《》", "〈〉")


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
