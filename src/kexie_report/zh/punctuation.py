"""Quotation marks and title marks (GB/T 15834-2011 4.8, 4.15)."""

from __future__ import annotations

__all__ = ["quote", "title"]


def quote(text: str) -> str:
    """Return text in “”; marks of quotation inside become ‘’.

    >>> quote("加强“三长”建设")
    '“加强‘三长’建设”'
    """
    return f"“{text.replace('“', '‘').replace('”', '’')}”"


def title(text: str) -> str:
    """Return text in 《》; title marks inside become 〈〉.

    >>> title("学习《科普法》的体会")
    '《学习〈科普法〉的体会》'
    """
    return f"《{text.replace('《', '〈').replace('》', '〉')}》"
