"""Where figures stand in a text: the shapes tried only where one of them can begin.

At each place the first shape that fits is taken, and the text goes on behind it, as one pattern of all
shapes would do it; but such a pattern tries every shape at every character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kexie_report.zh import figure_shapes as shapes
from kexie_report.zh.marks import words_of

_DIGITS = "0123456789"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_TO_TEN = "一二三四五六七八九十"
_BEFORE = "".join({word[0] for word in words_of("before")})
# What opens or precedes a number that is none: 〔2024〕5号, “12.5”, 电话：
_OPENING = "〔[（(“:："


class Shape(NamedTuple):
    """A shape of figures: the name of its kind, its pattern, the characters that it may begin with."""

    name: str
    pattern: str
    first: str


@cache
def all_shapes() -> tuple[Shape, ...]:
    """Return every shape, in the order in which they are tried."""
    fixed = "".join({word[0] for word in shapes.FIXED})
    return (
        Shape("none", shapes.NO_FIGURE, f"{fixed}十{_OPENING}{_DIGITS}-"),
        Shape("date", shapes.DATE, f"{_DIGITS}〇{_TO_TEN}"),
        Shape("time", shapes.TIME, f"{_DIGITS}零两{_TO_TEN}"),
        Shape("code", shapes.CODE, _DIGITS + _LETTERS),
        Shape("mixed", shapes.mixed_count().pattern, _DIGITS),
        Shape("range", shapes.arabic_range().pattern, f"{_DIGITS}-"),
        Shape("arabic", shapes.arabic_count().pattern, f"{_DIGITS}-{_BEFORE}"),
        Shape("session", shapes.SESSION, _TO_TEN),
        Shape("ordinal", shapes.ordinal().pattern, "第"),
        Shape("percent", shapes.hanzi_percent().pattern, "百"),
        Shape("rough", shapes.hanzi_rough().pattern, shapes.HANZI_DIGITS),
        Shape("some", shapes.hanzi_some().pattern, "数几"),
        Shape("hanzi", shapes.hanzi_count().pattern, shapes.NUMERAL + _BEFORE),
    )


def scan(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the shape that stands at each place of a figure, with its offsets, from left to right.

    >>> list(scan("共3次，第十期"))
    [('arabic', 1, 3), ('ordinal', 4, 7)]
    """
    by_first, inside, starts = _dispatch()
    done = 0
    for candidate in starts.finditer(text):
        start = candidate.start()
        if start < done:
            continue
        first = text[start]
        # Within a run of digits or numerals that no shape took at its head, few shapes can begin.
        within = start > done and text[start - 1] in inside.get(first, "")
        found = (_within(first) if within else by_first[first]).match(text, start)
        if found is not None:
            done = found.end()
            yield str(found.lastgroup), start, done


@cache
def _dispatch() -> tuple[dict[str, re.Pattern[str]], dict[str, str], re.Pattern[str]]:
    """The pattern for each first character, what a run of it is made of, and where to look at all."""
    firsts = sorted({character for shape in all_shapes() for character in shape.first})
    by_first = {first: one_of(tuple(s for s in all_shapes() if first in s.first)) for first in firsts}
    inside = dict.fromkeys(_DIGITS, _DIGITS) | dict.fromkeys(_TO_TEN, _TO_TEN)
    return by_first, inside, re.compile(f"[{re.escape(''.join(firsts))}]")


@cache
def _within(first: str) -> re.Pattern[str]:
    """The shapes that may begin with `first` behind another digit or numeral of the same run."""
    if first in _DIGITS:
        return re.compile(f"(?P<none>{shapes.PAPER_NUMBER})")
    return one_of(tuple(s for s in all_shapes() if first in s.first and s.name != "session"))


@cache
def one_of(some: tuple[Shape, ...]) -> re.Pattern[str]:
    """Return the pattern of several shapes, in which the group that took part is named like its shape."""
    # Only the outer groups keep their names: a name may stand once in a pattern.
    inner = re.compile(r"\(\?P<[a-z_]+>")
    return re.compile("|".join(f"(?P<{shape.name}>{inner.sub('(?:', shape.pattern)})" for shape in some))
