"""The forms in which print names a span of time; each reads itself from text and knows its days."""

from __future__ import annotations

import datetime
import re
from abc import ABC, abstractmethod
from calendar import monthrange
from typing import ClassVar

import attrs

from kexie_report import zh
from kexie_report.errors import NumeralError
from kexie_report.model.dates import Date

__all__ = ["Days", "Span", "read_span"]

Days = tuple[datetime.date, datetime.date]
"""The first and the last day of a span."""

_START = datetime.date.min
_RELATIVE = {"今年": 0, "去年": -1, "前年": -2}
_YEAR = r"(?:(?P<year>\d{4})年|(?P<relative>今年|去年|前年))"
_COUNT = r"(?P<count>[1-9]\d?|[一二两三四五六七八九十]{1,3})"


@attrs.frozen(kw_only=True)
class Span(ABC):
    """A span of time as it is named; a `moving` one names no time of its own (近年来, 截至目前)."""

    moving: ClassVar[bool] = False

    @property
    def named_year(self) -> int | None:
        """The year that it names, the last of several; None where it names none."""
        return None

    @property
    def vague(self) -> bool:
        """Whether its first day is not known."""
        return False

    @abstractmethod
    def __str__(self) -> str:
        """Return the name of the span."""

    @abstractmethod
    def bounds(self, today: datetime.date) -> Days:
        """Return the first and the last day as seen from `today`."""

    @classmethod
    @abstractmethod
    def read(cls, text: str) -> Span | None:
        """Return the span of this form that `text` names, or None."""


def _end_of(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, monthrange(year, month)[1])


def _named_year(found: re.Match[str]) -> tuple[int | None, str]:
    return int(found["year"]) if found["year"] else None, found["relative"] or ""


def _in_figures(count: str) -> int:
    return int(count) if count.isdecimal() else int(zh.parse_number(count.replace("两", "二")))


def _count_said(count: int, unit: str, hanzi: bool) -> str:
    return zh.count(count, unit) if hanzi else f"{count}{unit}"


@attrs.frozen(kw_only=True)
class _OfYear(Span):
    """What may say its year: 2023年, 今年, 去年."""

    year: int | None = None
    relative: str = ""

    @property
    def named_year(self) -> int | None:
        """The year before the rest of its name."""
        return self.year

    def _head(self) -> str:
        return f"{self.year}年" if self.year is not None else self.relative

    def _own_year(self, today: datetime.date) -> int:
        return self.year if self.year is not None else today.year + _RELATIVE.get(self.relative, 0)


_QUARTERS = "一二三四"


@attrs.frozen(kw_only=True)
class _Calendar(_OfYear):
    """A year or a part of it: 2022年, 2022年度, 去年, 全年, 上半年, 一季度, 前三季度, 1—6月, 5月份."""

    tail: str = ""
    months: tuple[int, int] = (1, 12)

    def __str__(self) -> str:
        return self._head() + self.tail

    def bounds(self, today: datetime.date) -> Days:
        """Return the days of the months, up to today."""
        year = self._own_year(today)
        first, last = self.months
        return datetime.date(year, first, 1), min(_end_of(year, last), today)

    @classmethod
    def read(cls, text: str) -> Span | None:
        """Return the period of the calendar that `text` names, or None."""
        found = re.fullmatch(
            rf"{_YEAR}?(?P<tail>度|全年|[上下]半年|第?[一-四]季度|前[二两三]季度|.*月份?)?", text
        )
        if found is None or not text:
            return None
        year, relative = _named_year(found)
        tail = found["tail"] or ""
        if tail == "度" and year is None:
            raise NumeralError(text, "前面缺少年份，写法如“2022年度”")
        if tail.endswith(("月", "月份")):
            return cls._of_months(tail, year, relative)
        return cls(year=year, relative=relative, tail=tail, months=_months(tail))

    @classmethod
    def _of_months(cls, tail: str, year: int | None, relative: str) -> Span | None:
        found = re.fullmatch(r"(\d{1,2})(?:月?[—至-](\d{1,2}))?月份?", tail)
        if found is None:
            return None
        first = int(found[1])
        last = int(found[2] or first)
        said = zh.month_range(first, last) + ("份" if first == last else "")
        return cls(year=year, relative=relative, tail=said, months=(first, last))


def _months(tail: str) -> tuple[int, int]:
    if tail.endswith("半年"):
        return (1, 6) if tail[0] == "上" else (7, 12)
    if tail.startswith("前"):
        return 1, 3 * _in_figures(tail[1])
    if tail.endswith("季度"):
        quarter = _QUARTERS.index(tail[-3]) + 1
        return 3 * quarter - 2, 3 * quarter
    return 1, 12


@attrs.frozen(kw_only=True)
class _Running(Span):
    """What runs up to now: 今年以来, 近年来, 五年来, 近3年, 过去一年, 2020年以来, 目前.

    `years` is how many it goes back to, None where that is not said.
    """

    moving: ClassVar[bool] = True

    said: str
    years: int | None = None
    since: int | None = None

    @property
    def vague(self) -> bool:
        """Whether it does not say how far it goes back."""
        return self.years is None and self.since is None

    def __str__(self) -> str:
        return self.said

    def bounds(self, today: datetime.date) -> Days:
        """Return the days from the first of January of its first year up to today."""
        if self.since is not None:
            return datetime.date(self.since, 1, 1), today
        return (_START if self.years is None else datetime.date(today.year - self.years, 1, 1)), today

    @classmethod
    def read(cls, text: str) -> Span | None:
        """Return the running period that `text` names, or None."""
        if text in _OPEN:
            return cls(said=text, years=_OPEN[text])
        if found := re.fullmatch(r"(\d{4})年以来", text):
            return cls(said=text, since=int(found[1]))
        found = re.fullmatch(rf"(近|最近|过去)?{_COUNT}年(来)?", text)
        if found is None or not (found[1] or found[3]):
            return None
        count = _in_figures(found["count"])
        number = _count_said(count, "年", hanzi=not found["count"].isdecimal())
        return cls(said=f"{found[1] or ''}{number}{found[3] or ''}", years=count)


_OPEN = {"今年以来": 0, "去年以来": 1, "近年来": None, "近日": None, "日前": None, "近期": None, "目前": None}


@attrs.frozen(kw_only=True)
class _AsOf(_OfYear):
    """A point in time, mostly with 截至: 8月14日, 8月底, 2023年底, 年底, 目前."""

    moving: ClassVar[bool] = True

    word: str = "截至"
    until: Date | None = None
    month: int | None = None
    end: str = ""

    @property
    def named_year(self) -> int | None:
        """The year of the point."""
        return self.year if self.until is None else self.until.year

    def __str__(self) -> str:
        if self.until is not None:
            return f"{self.word}{self.until}"
        return f"{self.word}{self._head()}{'' if self.month is None else f'{self.month}月'}{self.end}"

    def bounds(self, today: datetime.date) -> Days:
        """Return everything up to the point."""
        if self.end == "目前":
            return _START, today
        year = self._own_year(today)
        return _START, self.until.in_year(year) if self.until is not None else _end_of(year, self.month or 12)

    @classmethod
    def read(cls, text: str) -> Span | None:
        """Return the point in time that `text` names, with 截至 (also misspelt 截止) or without, or None."""
        said = text.startswith(("截至", "截止"))
        point = text[2:] if said else text
        if said and point == "目前":
            return cls(end=point)
        found = re.fullmatch(rf"{_YEAR}?(?:(?P<month>\d{{1,2}})月)?(?P<end>年?[底末])?", point)
        if found is None or not (found["end"] or (said and found["month"])):
            return cls(until=Date.parse(point)) if said else None
        year, relative = _named_year(found)
        month = _month(found["month"]) if found["month"] else None
        word = "截至" if said else ""
        return cls(word=word, year=year, relative=relative, month=month, end=found["end"] or "")


def _month(text: str) -> int:
    if not 1 <= int(text) <= 12:
        raise NumeralError(f"{text}月", "不是月份")
    return int(text)


@attrs.frozen(kw_only=True)
class _Plan(Span):
    """The years of a five-year plan: “十四五”期间."""

    number: int
    tail: str

    def __str__(self) -> str:
        return zh.plan_period(self.number) + self.tail

    def bounds(self, today: datetime.date) -> Days:
        """Return the five years of the plan, up to today."""
        first = 1951 + 5 * self.number
        return datetime.date(first, 1, 1), min(datetime.date(first + 4, 12, 31), today)

    @classmethod
    def read(cls, text: str) -> Span | None:
        """Return the plan that `text` names, or None."""
        found = re.fullmatch("“([一二三四五六七八九十]+)五”(期间|时期|以来)", text)
        return None if found is None else cls(number=_in_figures(found[1]), tail=found[2])


@attrs.frozen(kw_only=True)
class _Years(Span):
    """Several years: 2022—2024年, 2022年至2024年, 2021—2023年度."""

    first: int
    last: int
    mark: str
    tail: str = ""

    @property
    def named_year(self) -> int | None:
        """The last of the years."""
        return self.last

    def __str__(self) -> str:
        return zh.year_range(self.first, self.last, mark=self.mark) + self.tail

    def bounds(self, today: datetime.date) -> Days:
        """Return the days of the years, up to today."""
        return datetime.date(self.first, 1, 1), min(datetime.date(self.last, 12, 31), today)

    @classmethod
    def read(cls, text: str) -> Span | None:
        """Return the years that `text` names, or None."""
        found = re.fullmatch(r"(\d{4})年?([—至-])(\d{4})年(度|期间)?", text)
        if found is None or found[1] == found[3]:
            return None
        mark = "至" if found[2] == "至" else "—"
        made = cls(first=int(found[1]), last=int(found[3]), mark=mark, tail=found[4] or "")
        str(made)
        return made


@attrs.frozen(kw_only=True)
class _Occasion(Span):
    """A festival or campaign, by its name: “五一”期间, 科技活动周期间, 春节前夕.  Its days are not known."""

    name: str
    tail: str

    @property
    def vague(self) -> bool:
        """Its days are not known."""
        return True

    def __str__(self) -> str:
        return self.name + self.tail

    def bounds(self, today: datetime.date) -> Days:
        """Return every day up to today."""
        return _START, today

    @classmethod
    def read(cls, text: str) -> Span | None:
        """Return the occasion that `text` names, or None."""
        found = re.fullmatch(r"([^，。；、\s]+?)(期间|前夕|前后|来临之际|之际)", text)
        return None if found is None else cls(name=found[1], tail=found[2])


_FORMS: tuple[type[Span], ...] = (_Calendar, _Running, _AsOf, _Plan, _Years, _Occasion)


def read_span(text: str) -> Span:
    """Return the span that `text` names; what names none raises NumeralError with the usual forms.

    >>> str(read_span("截至2023年底"))
    '截至2023年底'
    """
    for form in _FORMS:
        found = form.read(text)
        if found is not None:
            return found
    raise NumeralError(text, "不是时段，写法如“今年以来”“2022年度”“上半年”“5月份”“截至8月14日”")
