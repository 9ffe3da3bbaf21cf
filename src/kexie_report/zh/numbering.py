"""Numbers that name: document numbers, headings by level, points of a speech."""

from __future__ import annotations

import re

from kexie_report.errors import NumeralError
from kexie_report.zh.exactness import whole
from kexie_report.zh.numerals import cardinal, full_year, ordinal

_LEVELS = 4
_COUNT = "[一二三四五六七八九十百]+"
_HEADING_MARKS = tuple(re.compile(mark) for mark in (f"{_COUNT}、", f"（{_COUNT}）", r"\d+\.", r"（\d+）"))


def document_number(body: str, year: int, number: int) -> str:
    """Return the number of an official document: year in full in 〔〕, no 第, no padding (rule id G2).

    The rule is GB/T 9704-2012 7.2.5.  Raises NumeralError for a shortened year, a number below 1 or an
    empty name.

    >>> document_number("科发", 2024, 5)
    '科发〔2024〕5号'
    """
    if not body:
        raise NumeralError(body, "是空的，发文字号要有机关代字", "GB/T 9704-2012 7.2.5")
    return f"{body}〔{full_year(year)}〕{whole(number, '发文顺序号', least=1)}号"


def heading(level: int, number: int) -> str:
    """Return the mark of a heading by its level (GB/T 9704-2012 7.3.3; rule ids G3, G4).

    Raises NumeralError for a level outside 1 to 4 and for a number below 1.

    >>> [heading(level, 2) for level in (1, 2, 3, 4)]
    ['二、', '（二）', '2.', '（2）']
    """
    if not 1 <= whole(level, "标题层级") <= _LEVELS:
        raise NumeralError(level, "不是标题层级，公文的层级是1至4", "GB/T 9704-2012 7.3.3")
    count = whole(number, "标题序号", least=1)
    return (f"{cardinal(count)}、", f"（{cardinal(count)}）", f"{count}.", f"（{count}）")[level - 1]


def point(number: int) -> str:
    """Return the head of a point in running text, 第 with a comma (rule id G4).

    >>> point(1)
    '第一，'
    """
    return f"{ordinal(number)}，"


def heading_level(text: str) -> int | None:
    """Return the level of the mark that a heading begins with, as `heading` writes it; None without one.

    >>> [heading_level(text) for text in ("二、聚焦", "（二）深入", "2.开展", "（2）举办", "聚焦二、三产业")]
    [1, 2, 3, 4, None]
    """
    return next((level for level, mark in enumerate(_HEADING_MARKS, 1) if mark.match(text)), None)
