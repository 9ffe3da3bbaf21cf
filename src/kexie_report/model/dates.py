"""Days: exact, with the year and the part of the day optional, and ranges of them."""

from __future__ import annotations

import datetime
import re
from abc import abstractmethod

import attrs

from kexie_report import zh
from kexie_report.errors import NumeralError
from kexie_report.model.texts import Value

__all__ = ["ANY_YEAR", "Date", "DateLike", "DateRange", "When", "date"]

ANY_YEAR = 2000
"""The year of days that name none: a leap year, so that it has every day."""
_DAY_PARTS = ("凌晨", "清晨", "早上", "上午", "中午", "下午", "傍晚", "晚上", "晚")
_MARKS = ("至", "—")


@attrs.frozen
class When(Value):
    """The time of a record: a day, a range of days, or a period.

    >>> isinstance(Date(8, 14), When), isinstance(DateRange.parse("5月1日至7日"), When)
    (True, True)
    """

    @abstractmethod
    def within(self, year: int | None) -> str:
        """Return the time as a text of `year` prints it: its own year only where it is another one."""

    @abstractmethod
    def first_day(self, year: int) -> datetime.date:
        """Return the day on which it begins, in `year` where it names none."""

    @abstractmethod
    def last_day(self, year: int) -> datetime.date:
        """Return the day on which it ends, in `year` where it names none."""

    @property
    @abstractmethod
    def named_year(self) -> int | None:
        """The year that it names, the last of several; None where it names none."""


@attrs.frozen
class Date(When):
    """A day, with or without its year (GB/T 15835-2011 5.1.4: 年 月 日 in that order, no zeros).

    >>> str(Date(8, 14)), str(Date(8, 14, 2023)), str(Date(8, 14, part="上午"))
    ('8月14日', '2023年8月14日', '8月14日上午')
    """

    month: int
    day: int
    year: int | None = None
    part: str = attrs.field(default="", kw_only=True, validator=attrs.validators.in_(("", *_DAY_PARTS)))

    def __attrs_post_init__(self) -> None:
        try:
            datetime.date(self.year or ANY_YEAR, self.month, self.day)
        except ValueError:
            raise NumeralError(f"{self.month}月{self.day}日", "不是日历上的日子") from None

    def __str__(self) -> str:
        return self.within(None)

    def within(self, year: int | None) -> str:
        """Return the date as a text of `year` prints it: its own year only where it is another one.

        >>> Date(8, 14, 2023).within(2023)
        '8月14日'
        """
        parts = "md" if self.year is None or self.year == year else "ymd"
        return zh.date(self.in_year(ANY_YEAR), parts=parts) + self.part

    def in_year(self, year: int) -> datetime.date:
        """Return the calendar day, with `year` where the date has none of its own.

        2月29日 in a year that has none raises NumeralError.
        """
        own = self.year or year
        try:
            return datetime.date(own, self.month, self.day)
        except ValueError:
            raise NumeralError(f"{self.month}月{self.day}日", f"不是{own}年日历上的日子") from None

    def first_day(self, year: int) -> datetime.date:
        """Return the day itself."""
        return self.in_year(year)

    def last_day(self, year: int) -> datetime.date:
        """Return the day itself."""
        return self.in_year(year)

    @property
    def named_year(self) -> int | None:
        """The year of the day."""
        return self.year

    @classmethod
    def parse(cls, text: str) -> Date:
        """Read 2023-08-14, 2023年8月14日 or 8月14日, with 上午 and the like; no other day than there is.

        >>> Date.parse("2023-08-14"), str(Date.parse("8月14日下午"))
        (Date(month=8, day=14, year=2023, part=''), '8月14日下午')
        """
        part = next((name for name in _DAY_PARTS if text.endswith(f"日{name}")), "")
        said = text.removesuffix(part)
        if re.fullmatch(r"\d{1,2}月\d{1,2}日", said):
            return cls(*zh.parse_month_day(said), part=part)
        found = zh.parse_date(said)
        return cls(found.month, found.day, found.year, part=part)


DateLike = Date | datetime.date | str


def date(value: DateLike) -> Date:
    """Return a Date from a `datetime.date`, from text, or from a Date."""
    if isinstance(value, Date):
        return value
    if isinstance(value, datetime.date):
        return Date(value.month, value.day, value.year)
    return Date.parse(value)


@attrs.frozen
class DateRange(When):
    """Days from a first to a last one; what they share is written once (GB/T 15834-2011 4.13.3).

    Both have their year or none has.  A range that does not run forwards raises NumeralError, but
    without years it may run over the turn of the year.

    >>> str(DateRange(Date(5, 1), Date(5, 7))), str(DateRange.parse("3月28日至4月2日"))
    ('5月1日至7日', '3月28日至4月2日')
    """

    first: Date
    last: Date
    mark: str = attrs.field(default="至", kw_only=True, validator=attrs.validators.in_(_MARKS))

    def __attrs_post_init__(self) -> None:
        said = f"{self.first}{self.mark}{self.last}"
        if (self.first.year is None) != (self.last.year is None):
            raise NumeralError(said, "的起止日一个有年份、一个没有")
        if self.first.part or self.last.part or self.first == self.last:
            raise NumeralError(said, "不是起止日期，写法如“5月1日至7日”")
        str(self)

    def __str__(self) -> str:
        return self.within(None)

    def within(self, year: int | None) -> str:
        """Return the range with its year, unless it lies in `year`.

        >>> DateRange.parse("2023年5月1日至7日").within(2023)
        '5月1日至7日'
        """
        first, last = self.first.in_year(ANY_YEAR), self.last.in_year(ANY_YEAR)
        if self.first.year is None and last < first:
            return f"{self.first}{self.mark}{self.last}"
        alike = self.first.year == self.last.year
        parts = "md" if alike and self.first.year in (None, year) else "ymd"
        return zh.date_range(first, last, mark=self.mark, parts=parts)

    @property
    def named_year(self) -> int | None:
        """The year of the last day."""
        return self.last.year

    def first_day(self, year: int) -> datetime.date:
        """Return the first day."""
        return self.first.in_year(year)

    def last_day(self, year: int) -> datetime.date:
        """Return the last day, which may lie in the year after.

        >>> DateRange.parse("12月28日至1月3日").last_day(2023)
        datetime.date(2024, 1, 3)
        """
        day = self.last.in_year(year)
        return day if day >= self.first_day(year) else self.last.in_year(year + 1)

    @classmethod
    def parse(cls, text: str) -> DateRange:
        """Read 5月1日至7日, 3月28日—4月2日 or 2023年12月28日至2024年1月3日."""
        head, mark, tail = next((text.partition(one) for one in _MARKS if one in text), (text, "", ""))
        if not mark:
            raise NumeralError(text, "不是起止日期，写法如“5月1日至7日”")
        first = Date.parse(head)
        year = f"{first.year}年" if first.year is not None and "年" not in tail else ""
        month = f"{first.month}月" if "月" not in tail else ""
        found = cls(first, Date.parse(f"{year}{month}{tail}"), mark=mark)
        if str(found) != text:
            raise NumeralError(text, f"不是起止日期的规范写法，应写作“{found}”")
        return found
