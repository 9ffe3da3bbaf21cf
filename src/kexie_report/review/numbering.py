"""The numbers that headings, list items and points begin with, in every form that is met in print."""

from __future__ import annotations

import re
from enum import StrEnum

import attrs

from kexie_report.errors import NumeralError
from kexie_report.zh import parse_number

__all__ = ["ListMark", "Numbering", "mark_at"]


class Numbering(StrEnum):
    """A form of numbering; the first four are the levels of GB/T 9704—2012 7.3.3."""

    HAN = "一、"
    HAN_BRACKET = "（一）"
    ARABIC = "1."
    ARABIC_BRACKET = "（1）"
    HALF_BRACKET = "1)"
    CIRCLED = "①"
    ORDINAL = "第一，"
    POINT = "一是"
    SEQUENCE = "首先，"
    OF_THEM = "其一，"

    @property
    def level(self) -> int | None:
        """The level of the form in an official paper, None for a form that has none."""
        levels = (Numbering.HAN, Numbering.HAN_BRACKET, Numbering.ARABIC, Numbering.ARABIC_BRACKET)
        return levels.index(self) + 1 if self in levels else None


@attrs.frozen
class ListMark:
    """A number with its marks: where it stands, its form, its value; `end` is where the words begin.

    `tail` is the mark that follows the number (、 in 一、), "" where there is none.
    """

    start: int
    end: int
    numbering: Numbering
    number: int
    tail: str


_HAN = "[一二三四五六七八九十百]{1,4}"
_TAIL = r"[、，,.．。:：]?"
_FORMS = (
    (Numbering.HAN_BRACKET, re.compile(rf"[（(]({_HAN})[）)]({_TAIL})")),
    (Numbering.ARABIC_BRACKET, re.compile(rf"[（(]([0-9]{{1,3}})[）)]({_TAIL})")),
    (Numbering.HALF_BRACKET, re.compile(r"([0-9]{1,3})[）)]([、，,.．。]?)")),
    (Numbering.CIRCLED, re.compile(r"([①-⑳])([、，,.．]?)")),
    (Numbering.ORDINAL, re.compile(rf"第({_HAN})([，、,：:])")),
    (Numbering.POINT, re.compile(r"([一二三四五六七八九十]{1,2})是(?!否)([，：]?)")),
    (Numbering.OF_THEM, re.compile("其([一二三四五六七八九])([，、,：:])")),
    (Numbering.SEQUENCE, re.compile(r"(首先|其次|再次|最后)([，、,])")),
    (Numbering.HAN, re.compile(rf"({_HAN})([、，,.．：:])(?!{_HAN}[、等号期和])")),
    (Numbering.ARABIC, re.compile(r"([0-9]{1,3})([.．、])(?![0-9])")),
)
_SEQUENCE = ("首先", "其次", "再次", "最后")
_CIRCLED_ONE = ord("①")


def mark_at(text: str, start: int, end: int) -> ListMark | None:
    """Return the number that the text between `start` and `end` begins with, None where there is none.

    >>> mark_at("（二）打造阵地", 0, 7)
    ListMark(start=0, end=3, numbering=<Numbering.HAN_BRACKET: '（一）'>, number=2, tail='')
    >>> mark_at("始终如一，方得始终", 0, 9) is None
    True
    """
    for numbering, form in _FORMS:
        found = form.match(text, start, end)
        number = _number(numbering, found[1]) if found else None
        if found and number is not None:
            return ListMark(start, found.end(), numbering, number, found[2])
    return None


def _number(numbering: Numbering, said: str) -> int | None:
    if numbering is Numbering.CIRCLED:
        return ord(said) - _CIRCLED_ONE + 1
    if numbering is Numbering.SEQUENCE:
        return _SEQUENCE.index(said) + 1
    try:
        return int(parse_number(said))
    except NumeralError:  # 一十百 is made of numerals, and no number
        return None
