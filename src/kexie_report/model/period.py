"""Dates and periods: exact, with the year optional, and how print names them."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from enum import StrEnum

import attrs

from kexie_report import zh
from kexie_report.errors import NumeralError
from kexie_report.model.texts import Value
from kexie_report.zh.periods import half, month_range

__all__ = ["Date", "DateLike", "Period", "PeriodForm", "PeriodLike", "date", "period"]

_LEAP_YEAR = 2000


@attrs.frozen
class Date(Value):
    """A day, with or without its year (GB/T 15835-2011 5.1.4: 年 月 日 in that order, no zeros).

    >>> str(Date(8, 14)), str(Date(8, 14, 2023))
    ('8月14日', '2023年8月14日')
    """

    month: int
    day: int
    year: int | None = None

    def __attrs_post_init__(self) -> None:
        try:
            datetime.date(self.year or _LEAP_YEAR, self.month, self.day)
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
        return zh.date(self.in_year(_LEAP_YEAR), parts=parts)

    def in_year(self, year: int) -> datetime.date:
        """Return the calendar day, with `year` where the date has none of its own.

        2月29日 in a year that has none raises NumeralError.
        """
        own = self.year or year
        try:
            return datetime.date(own, self.month, self.day)
        except ValueError:
            raise NumeralError(f"{self.month}月{self.day}日", f"不是{own}年日历上的日子") from None

    @classmethod
    def parse(cls, text: str) -> Date:
        """Read 2023-08-14, 2023年8月14日 or 8月14日; a day that does not exist is refused.

        >>> Date.parse("2023-08-14")
        Date(month=8, day=14, year=2023)
        """
        if re.fullmatch(r"\d{1,2}月\d{1,2}日", text):
            return cls(*zh.parse_month_day(text))
        found = zh.parse_date(text)
        return cls(found.month, found.day, found.year)


DateLike = Date | datetime.date | str


def date(value: DateLike) -> Date:
    """Return a Date from a `datetime.date`, from text, or from a Date."""
    if isinstance(value, Date):
        return value
    if isinstance(value, datetime.date):
        return Date(value.month, value.day, value.year)
    return Date.parse(value)


class PeriodForm(StrEnum):
    """The forms in which a report names its period."""

    THIS_YEAR = "今年以来"
    RECENT_YEARS = "近年来"
    YEAR = "年"
    REPORT_YEAR = "年度"
    FIRST_HALF = "上半年"
    SECOND_HALF = "下半年"
    MONTHS = "月份"
    AS_OF = "截至"


_MONTHS = {PeriodForm.FIRST_HALF: (1, 6), PeriodForm.SECOND_HALF: (7, 12)}
_HALVES = {PeriodForm.FIRST_HALF: 1, PeriodForm.SECOND_HALF: 2}
_SPAN = r"(\d{1,2})(?:[—-](\d{1,2}))?月份?"
_YEARLY = (PeriodForm.YEAR, PeriodForm.REPORT_YEAR)


@attrs.frozen
class Period(Value):
    """The span of time that a report or a name speaks of; `months` are the first and the last.

    >>> [str(Period.parse(t)) for t in ("今年以来", "2022年度", "2023年上半年", "截至8月14日")]
    ['今年以来', '2022年度', '2023年上半年', '截至8月14日']
    >>> [str(Period.parse(t)) for t in ("5月份", "2023年1—6月")]
    ['5月份', '2023年1—6月']
    """

    form: PeriodForm = attrs.field(converter=PeriodForm)
    year: int | None = None
    until: Date | None = None
    months: tuple[int, int] | None = None

    def __attrs_post_init__(self) -> None:
        if self.form in _YEARLY and self.year is None:
            raise NumeralError(self.form.value, "前面缺少年份，写法如“2022年度”")
        if (self.form is PeriodForm.MONTHS) != (self.months is not None):
            raise NumeralError(self.form.value, "与月份不配，写法如“5月份”“1—6月”")
        if self.year is not None and self.form not in (*_YEARLY, *_HALVES, PeriodForm.MONTHS):
            raise NumeralError(f"{self.year}年{self.form}", "不成时段：这个说法前面不写年份")
        if (self.form is PeriodForm.AS_OF) != (self.until is not None):
            raise NumeralError(self.form.value, "与日期不配，写法如“截至8月14日”")
        str(self)

    def __str__(self) -> str:
        if self.until is not None:
            return f"{self.form}{self.until}"
        if self.months is not None:
            first, last = self.months
            return month_range(first, last, year=self.year) + ("份" if first == last else "")
        if self.form in _HALVES:
            return half(_HALVES[self.form], year=self.year)
        return self.form.value if self.year is None else f"{self.year}{self.form}"

    def holds(self, day: datetime.date, today: datetime.date) -> bool:
        """Whether `day` lies inside the period as seen from `today`.

        >>> Period.parse("今年以来").holds(datetime.date(2022, 9, 1), datetime.date(2023, 8, 14))
        False
        """
        first, last = self.bounds(today)
        return first <= day <= last

    def bounds(self, today: datetime.date) -> tuple[datetime.date, datetime.date]:
        """Return the first and the last day of the period as seen from `today`.

        >>> Period.parse("今年以来").bounds(datetime.date(2023, 8, 14))[1]
        datetime.date(2023, 8, 14)
        """
        year = self.year or today.year
        if self.form is PeriodForm.RECENT_YEARS:
            return datetime.date.min, today
        if self.until is not None:
            return datetime.date.min, self.until.in_year(year)
        first, last = self.months or _MONTHS.get(self.form, (1, 12))
        end = datetime.date(year, last, monthrange(year, last)[1])
        return datetime.date(year, first, 1), min(end, today)

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read 今年以来, 近年来, 2022年, 2022年度, (2023年)上半年, 5月份, 1—6月, 截至8月14日."""
        if text.startswith(PeriodForm.AS_OF):
            return cls(PeriodForm.AS_OF, until=Date.parse(text.removeprefix(PeriodForm.AS_OF)))
        found = re.fullmatch(rf"(?:(\d{{4}})年)?(?:(今年以来|近年来|上半年|下半年|度)|{_SPAN})?", text)
        if found is None or not text:
            raise NumeralError(text, "不是时段，写法如“今年以来”“2022年度”“上半年”“5月份”“截至8月14日”")
        year = int(found[1]) if found[1] else None
        if found[3]:
            first = int(found[3])
            return cls(PeriodForm.MONTHS, year, months=(first, int(found[4] or first)))
        named = found[2] or ""
        form = {"": PeriodForm.YEAR, "度": PeriodForm.REPORT_YEAR}.get(named) or PeriodForm(named)
        return cls(form, year)


PeriodLike = Period | str


def period(value: PeriodLike) -> Period:
    """Return a Period from its text, or the Period itself."""
    return value if isinstance(value, Period) else Period.parse(value)
