"""Periods: the spans of time that a report, a figure or a record speaks of, as print names them."""

from __future__ import annotations

import datetime
import re

import attrs

from kexie_report.errors import NumeralError
from kexie_report.model.dates import Date, DateLike, DateRange, When, date
from kexie_report.model.spans import Days, Span, read_span

__all__ = ["Period", "PeriodLike", "WhenLike", "period", "read_when", "when"]


@attrs.frozen
class Period(When):
    """A span of time with a name; `Period.parse` makes it from how it is written.

    >>> [str(Period.parse(text)) for text in ("今年以来", "2022年度", "2023年上半年", "截至8月14日")]
    ['今年以来', '2022年度', '2023年上半年', '截至8月14日']
    >>> [str(Period.parse(text)) for text in ("近三年", "前三季度", "“十四五”期间", "2022年至2024年")]
    ['近三年', '前三季度', '“十四五”期间', '2022年至2024年']
    """

    span: Span

    def __str__(self) -> str:
        return str(self.span)

    def within(self, year: int | None) -> str:
        """Return the period as it is written: its year is part of its name."""
        return str(self)

    def first_day(self, year: int) -> datetime.date:
        """Return the day on which it begins, as seen from the end of `year`."""
        return self.bounds(datetime.date(year, 12, 31))[0]

    def last_day(self, year: int) -> datetime.date:
        """Return the day on which it ends, as seen from the end of `year`."""
        return self.bounds(datetime.date(year, 12, 31))[1]

    @property
    def named_year(self) -> int | None:
        """The year that it names, the last of several: 2023 of 2021—2023年."""
        return self.span.named_year

    @property
    def vague(self) -> bool:
        """Whether nobody can say on which day it began: 近年来, “五一”期间."""
        return self.span.vague

    def holds(self, day: datetime.date, today: datetime.date) -> bool:
        """Whether `day` lies inside the period as seen from `today`.

        >>> Period.parse("今年以来").holds(datetime.date(2022, 9, 1), datetime.date(2023, 8, 14))
        False
        """
        first, last = self.bounds(today)
        return first <= day <= last

    def bounds(self, today: datetime.date) -> Days:
        """Return the first and the last day of the period as seen from `today`.

        >>> Period.parse("今年以来").bounds(datetime.date(2023, 8, 14))[1]
        datetime.date(2023, 8, 14)
        """
        return self.span.bounds(today)

    @property
    def moving(self) -> bool:
        """Whether its name fits no title, because it names no time of its own: 近年来, 截至目前."""
        return self.span.moving

    def whole_year(self, year: int | None) -> int | None:
        """Return the year that it is from end to end, told in `year`; None where it is not one, or unknown.

        >>> [Period.parse(text).whole_year(2023) for text in ("今年以来", "2022年度", "去年", "上半年")]
        [2023, 2022, 2022, None]
        """
        if year is None and not re.match(r"\d{4}年", str(self)):
            return None
        first, last = self.bounds(datetime.date(year or datetime.MAXYEAR, 12, 31))
        whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
        return first.year if whole and first.year == last.year else None

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read 今年以来, 近三年, 2022年度, (2023年)上半年, 一季度, 1—6月, 截至8月底, “五一”期间 …"""
        return cls(read_span(text))


PeriodLike = Period | str


def period(value: PeriodLike) -> Period:
    """Return a Period from its text, or the Period itself."""
    return value if isinstance(value, Period) else Period.parse(value)


WhenLike = When | DateLike


def when(value: WhenLike) -> When:
    """Return the time that `value` names: a day, a range of days or a period.

    >>> str(when("5月1日至7日")), str(when("“五一”期间")), str(when(datetime.date(2023, 8, 14)))
    ('5月1日至7日', '“五一”期间', '2023年8月14日')
    """
    if isinstance(value, str):
        return read_when(value)
    return value if isinstance(value, When) else date(value)


_DAY = r"(?:[^年月截]{2,4}年)?[^年月截]{1,3}月[^月日]{1,4}日"
_ONE_DAY = rf"{_DAY}[凌清早上中下傍晚]?[晨午晚上]?|\d{{4}}[-/.].*"


def read_when(text: str) -> When:
    """Return the day, range of days or period that `text` writes; what is none raises NumeralError."""
    if re.fullmatch(rf"{_DAY}[至—].+", text):
        return DateRange.parse(text)
    if re.fullmatch(_ONE_DAY, text):
        return Date.parse(text)
    try:
        return Period.parse(text)
    except NumeralError:
        said = "不是日期或时段，写法如“8月14日”“5月1日至7日”“上半年”“春节期间”"
        raise NumeralError(text, said) from None
