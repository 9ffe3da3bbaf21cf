"""The vague words of Chinese figures: where each stands and what it says of the number.

达 is not vague, but it takes the place of such a word and stands beside no other (rule id F4).
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal, NamedTuple

from kexie_report.zh.exactness import plain

Sense = Literal["exact", "over", "under", "about", "beyond", "at_least", "at_most", "below", "some"]
Place = Literal["before", "inner", "after", "hanzi"]


class Mark(NamedTuple):
    """One vague word: its place in the figure and its sense."""

    word: str
    place: Place
    sense: Sense


MARKS = {
    mark.word: mark
    for mark in (
        Mark("余", "inner", "over"),
        Mark("多", "inner", "over"),
        Mark("近", "before", "under"),
        Mark("约", "before", "about"),
        Mark("大约", "before", "about"),
        Mark("左右", "after", "about"),
        Mark("上下", "after", "about"),
        Mark("超", "before", "beyond"),
        Mark("超过", "before", "beyond"),
        Mark("逾", "before", "beyond"),
        Mark("突破", "before", "beyond"),
        Mark("达", "before", "exact"),
        Mark("不低于", "before", "at_least"),
        Mark("不少于", "before", "at_least"),
        Mark("至少", "before", "at_least"),
        Mark("不超过", "before", "at_most"),
        Mark("至多", "before", "at_most"),
        Mark("不足", "before", "below"),
        Mark("不到", "before", "below"),
        Mark("以上", "after", "at_least"),
        Mark("以下", "after", "at_most"),
        Mark("以内", "after", "at_most"),
        Mark("几", "hanzi", "some"),
        Mark("数", "hanzi", "some"),
    )
}


def words_of(place: str) -> tuple[str, ...]:
    """Return the vague words that stand at `place`.

    >>> words_of("inner")
    ('余', '多')
    """
    return tuple(mark.word for mark in MARKS.values() if mark.place == place)


def alternatives(words: Iterable[str]) -> str:
    """Return a regular expression for any of `words`, the longest tried first.

    >>> alternatives(["超", "超过"])
    '超过|超'
    """
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


class Bounds(NamedTuple):
    """The values that a figure admits; None is an open end.

    >>> Bounds(Decimal(2800), Decimal(2900), low_in=False, high_in=False).admits(2837)
    True
    """

    low: Decimal | None
    high: Decimal | None
    low_in: bool = True
    high_in: bool = True

    def admits(self, value: int | Decimal) -> bool:
        """Whether `value` lies inside; an end counts only where it is included."""
        above = self.low is None or value > self.low or (self.low_in and value == self.low)
        below = self.high is None or value < self.high or (self.high_in and value == self.high)
        return above and below


def step(value: Decimal) -> Decimal:
    """Return one unit of the last digit that `value` states: 2800 → 100, 1.4万 → 1000.

    >>> step(Decimal(2800)), step(Decimal(14000))
    (Decimal('100'), Decimal('1000'))
    """
    digits = plain(value).lstrip("-")
    fraction = digits.partition(".")[2].rstrip("0")
    if fraction:
        return Decimal(1).scaleb(-len(fraction))
    integer = digits.partition(".")[0]
    return Decimal(10 ** (len(integer) - len(integer.rstrip("0")))) if value else Decimal(1)


def bounds(value: Decimal, sense: Sense) -> Bounds:
    """Return what a mark of this sense says of `value` (民法典 art. 1259; rule ids F2, F12).

    以上, 以下 and 以内 include the number, 超过 and 不足 do not.  No standard says how far 余, 近 and
    约 reach: here 余 and 近 stay within one unit of the last digit stated, 约 within half of one.

    >>> bounds(Decimal(2800), "over")
    Bounds(low=Decimal('2800'), high=Decimal('2900'), low_in=False, high_in=False)
    """
    unit = step(value)
    ends: dict[Sense, Bounds] = {
        "exact": Bounds(value, value),
        "over": Bounds(value, value + unit, low_in=False, high_in=False),
        "under": Bounds(value - unit, value, low_in=False, high_in=False),
        "about": Bounds(value - unit / 2, value + unit / 2),
        "beyond": Bounds(value, None, low_in=False),
        "at_least": Bounds(value, None),
        "at_most": Bounds(None, value),
        "below": Bounds(None, value, high_in=False),
    }
    return ends[sense]
