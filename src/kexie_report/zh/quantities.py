"""Counts with their unit, exact or with one vague word, and their exact inverse."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from kexie_report.errors import NumeralError
from kexie_report.zh.exactness import Exact, bare, choose, exact, plain, shifted
from kexie_report.zh.marks import MARKS, Bounds, Mark, bounds
from kexie_report.zh.numerals import cardinal
from kexie_report.zh.units import RATES, SCALES, check_scale, check_unit, join

AFTER_NUMBER, AFTER_SCALE, BEFORE_NUMBER = "after_number", "after_scale", "before_number"
_POSITIONS = (AFTER_NUMBER, AFTER_SCALE, BEFORE_NUMBER)
_ONE_MARK = "一个数只能有一个约数的说法"
_TENS = {Decimal(10): "十", Decimal(100): "百", Decimal(1000): "千"}


class ParsedQuantity(NamedTuple):
    """A figure as it is written: `number` before `scale`, at most one `mark`, a `unit`.

    `position` tells where 余, 多 or 几 stands: "after_number", "after_scale", "before_number" (几十),
    or "" where the mark has one place only.  多 alone before the unit (多家) is "before_number" of 1.
    """

    number: Decimal
    scale: str
    mark: str
    position: str
    unit: str

    @property
    def value(self) -> Decimal:
        """The number with its scale multiplied in: 1.2万 → 12000."""
        return bare(shifted(self.number, SCALES[self.scale].adjusted())) if self.scale else self.number

    @property
    def bounds(self) -> Bounds:
        """The values that the figure admits, by the reading of `marks.bounds`."""
        if not self.mark:
            return Bounds(self.value, self.value)
        if self.mark == "多" and self.position == BEFORE_NUMBER:
            return Bounds(self.value, None, low_in=False)
        if self.mark == "数" or self.position == BEFORE_NUMBER:
            return Bounds(2 * self.value, 10 * self.value, high_in=False)
        sense = MARKS[self.mark].sense
        return bounds(self.value, "over" if sense == "some" else sense)

    def __str__(self) -> str:
        if not self.mark:
            return quantity(self.number, self.unit, scale=self.scale)
        position = self.position or AFTER_NUMBER
        return approx(self.number, self.mark, self.unit, scale=self.scale, position=position)


def quantity(number: Exact, unit: str, *, scale: str = "") -> str:
    """Return a figure with its unit; `number` is what is written before the scale (rule ids A1, A2, B5).

    A unit of Latin letters, and ℃, stands off by a space.

    Raises InexactError for a bool or float, NumeralError for a scale that may not follow Arabic digits
    (GB/T 15835-2011 5.3), a unit that begins with a numeral, or 万 and 亿 before %.

    >>> quantity(Decimal("1"), "元", scale="万"), quantity(Decimal("13.50"), "%"), quantity(12, "km")
    ('1万元', '13.50%', '12 km')
    """
    return f"{plain(exact(number))}{check_scale(scale, unit)}{join(check_unit(unit))}"


def approx(number: Exact, word: str, unit: str, *, scale: str = "", position: str = AFTER_NUMBER) -> str:
    """Return a figure with one vague word in its place (rule ids A6, A16, F1-F5, F12).

    `number` is what is written before the scale.  `position` is for 余 and 多, which stand after the
    number (50余万场) or after the scale (122万余元), and for 几, which stands after the number
    (十几家) or before it (几十家); every other word has one place.  多 of 1 before it is 多家.

    Raises NumeralError for two marks at once, 余 or 多 on a figure that is not round (2837余) or has
    unscaled decimals, 多 on any decimal, 几 and 数 on what is no 十, 百 or 千, and a position that the
    word does not have.

    >>> approx(2800, "余", "人"), approx(50, "余", "场", scale="万"), approx(3000, "近", "人")
    ('2800余人', '50余万场', '近3000人')
    >>> approx(122, "余", "元", scale="万", position="after_scale"), approx(85, "以上", "%")
    ('122万余元', '85%以上')
    >>> approx(20, "几", "所"), approx(100, "数", "名"), approx(10, "几", "家", position="before_number")
    ('二十几所', '数百名', '几十家')
    """
    mark, value = _mark(word), exact(number)
    check_scale(scale, unit)
    choose("position", position, _POSITIONS)
    tail = join(check_unit(unit))
    _refuse_position(mark, scale, position)
    if mark.place == "hanzi":
        return _some(value, mark, scale, position, unit) + tail
    if position == BEFORE_NUMBER:
        return _several(value, mark, scale, unit) + tail
    if mark.place == "inner":
        _refuse_unround(value, mark, scale, position, unit)
        middle = word + scale if position == AFTER_NUMBER else scale + word
        return f"{plain(value)}{middle}{tail}"
    if value <= 0:
        _refuse(value, mark, "，约数要大于0")
    figure = f"{plain(value)}{scale}{tail}"
    return word + figure if mark.place == "before" else figure + word


def _mark(word: str) -> Mark:
    if word in MARKS:
        return MARKS[word]
    if sum(word.count(known) for known in MARKS) > 1:
        raise NumeralError(word, f"不止一个约数的说法，{_ONE_MARK}")
    raise NumeralError(word, f"不是约数的说法，可用：{'、'.join(MARKS)}")


def _refuse(value: Decimal, mark: Mark, why: str) -> None:
    raise NumeralError(plain(value), f"不能与“{mark.word}”连用{why}")


def _refuse_position(mark: Mark, scale: str, position: str) -> None:
    if position == AFTER_SCALE and (mark.place != "inner" or not scale):
        raise NumeralError(mark.word, "不能放在万、亿后：只有“余”“多”可以，并且前面要有万或亿")
    if position == BEFORE_NUMBER and mark.word not in ("几", "多"):
        raise NumeralError(mark.word, "不能放在数字前：只有“几”“多”可以")


def _several(value: Decimal, mark: Mark, scale: str, unit: str) -> str:
    """多 in place of a number: 多家, 多次."""
    if value != 1 or scale:
        _refuse(value, mark, "，“多”放在数字前时不写数字，如“多家”")
    if not unit or unit.startswith("千"):
        _refuse(value, mark, "，“多”单用时后面要有量词")
    return mark.word


def _refuse_unround(value: Decimal, mark: Mark, scale: str, position: str, unit: str) -> None:
    if unit in RATES:
        _refuse(value, mark, f"写在{unit}前，可用“近”“超”“以上”")
    if value <= 0:
        _refuse(value, mark, "，约数要大于0")
    if position == AFTER_SCALE:
        if mark.word == "多" and "." in plain(value):
            _refuse(value, mark, "，小数后不加“多”")
        return
    if value != value.to_integral_value() or "." in plain(value):
        _refuse(value, mark, "，小数只能在万、亿后加“余”“多”")
    if value < 10 or (not scale and value % 10):
        _refuse(value, mark, "，它不是整十的数，已经说到个位")


def _some(value: Decimal, mark: Mark, scale: str, position: str, unit: str) -> str:
    if mark.word == "数" or position == BEFORE_NUMBER:
        if value not in _TENS and value != 1:
            _refuse(value, mark, "，后面只能是十、百、千、万、亿")
        if unit.startswith("千"):
            _refuse(value, mark, f"写在“{unit}”前，“千”会读作数")
        return f"{mark.word}{_TENS.get(value, '')}{scale}"
    if value <= 0 or value % 10 or not value % 100:
        _refuse(value, mark, "，前面只能是几十，如“二十几”")
    return f"{cardinal(int(value))}{mark.word}{scale}"
