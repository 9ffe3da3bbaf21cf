"""How long a text says that something lasts, and how long the dates beside it say."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

import attrs

from kexie_report.errors import NumeralError
from kexie_report.review.dates import Mention, Range, day_of
from kexie_report.zh import parse_number

__all__ = ["LENGTH", "Length", "differs", "length_at"]

_UNITS = "天|日|个星期|星期|周|个半月|个月|年|个?小时|分钟"
LENGTH = rf"(?:[0-9]{{1,4}}|[一二两三四五六七八九十百]{{1,5}}|半)(?:{_UNITS})(?![半多余零龄岁度期])"
"""The shape of a length of time; a vague one (两个多月) is none."""

_LENGTH = re.compile(rf"(?=({LENGTH}))([0-9]+|[一二两三四五六七八九十百]+|半)({_UNITS})")
_COMMON, _LEAP = 2023, 2024
_WEEK_SLACK, _MONTH_SLACK, _YEAR_SLACK = 3, 0.35, 0.6
_MONTHS = {"月": 1, "年": 12}
_HALF_MONTH = (12, 17)


@attrs.frozen
class Length:
    """A length of time as it is said, and where: 5天, 两周, 3个月."""

    start: int
    end: int
    number: Decimal
    unit: str


def length_at(text: str, start: int) -> Length | None:
    """Return the length that a text says at a place, None where it says none.

    >>> length_at("为期两个月", 2)
    Length(start=2, end=5, number=Decimal('2'), unit='月')
    """
    found = _LENGTH.match(text, start)
    if found is None:
        return None
    said, unit = found[2], found[3].removeprefix("个").replace("星期", "周").replace("日", "天")
    try:
        number = Decimal("0.5") if said == "半" else Decimal(parse_number(said, strict=False))
    except NumeralError:
        return None
    if unit == "半月":
        number, unit = number + Decimal("0.5") if said != "半" else number, "月"
    return Length(*found.span(), number, unit)


def _spans(first: Mention, last: Mention) -> tuple[tuple[datetime.date, datetime.date], ...]:
    """The days that two dates can mean; those of a common and of a leap year where no year is said."""
    begun, ended = first.month or first.lent_month, last.month or last.lent_month or first.month
    if not (begun and ended and first.day and last.day):
        return ()
    later = (last.year or 0) - (first.year or 0) if first.year and last.year else int(ended < begun)
    years = (first.year,) if first.year else (_COMMON, _LEAP)
    pairs = ((day_of(year, begun, first.day), day_of(year + later, ended, last.day)) for year in years)
    return tuple((start, end) for start, end in pairs if start and end and start <= end)


def differs(length: Length, one: Range, *, loose: bool = False) -> str:
    """Return how long a range of dates really is where a length says otherwise, "" where they agree.

    With `loose` the years may be counted without the first: begun in 2020 and done in 2023 in three years.

    >>> said = Mention(0, 5, None, 7, 10)
    >>> differs(Length(0, 2, Decimal(4), "天"), Range(0, 10, said, attrs.evolve(said, day=14)))
    '首尾共5天'
    """
    pairs = _spans(one.first, one.last)
    if pairs:
        return "" if any(_agrees(length, *pair) for pair in pairs) else f"首尾共{_days(*pairs[0])}天"
    if length.unit in _MONTHS and one.first.month and one.last.month and not one.first.day:
        return _months(length, one)
    if length.unit == "年" and one.first.year and one.last.year and not one.first.month:
        years = one.last.year - one.first.year + 1
        agrees = length.number in (years, years - 1) if loose else length.number == years
        return "" if agrees else f"首尾共{years}年"
    return ""


def _months(length: Length, one: Range) -> str:
    first, last = one.first, one.last
    later = (last.year or 0) - (first.year or 0) if first.year and last.year else 0
    months = (last.month or 0) - (first.month or 0) + 1 + 12 * later
    said = length.number * _MONTHS[length.unit]
    early, late = (1, 0) if length.unit == "月" else (6, 6)
    agrees = months <= 0 or months - early <= said <= months + late
    return "" if agrees else f"首尾共{months}个月"


def _days(first: datetime.date, last: datetime.date) -> int:
    return (last - first).days + 1


def _agrees(length: Length, first: datetime.date, last: datetime.date) -> bool:
    days = _days(first, last)
    if length.unit == "天":
        return length.number == days
    if length.unit == "周":
        return abs(length.number * 7 - days) <= _WEEK_SLACK
    if length.unit == "月" and length.number == Decimal("0.5"):
        return _HALF_MONTH[0] <= days <= _HALF_MONTH[1]
    if length.unit == "月":
        return abs(float(length.number) - days / 30.4) <= _MONTH_SLACK
    return length.unit != "年" or abs(float(length.number) - days / 365.2) <= _YEAR_SLACK
