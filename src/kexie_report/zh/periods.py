"""Spans of time and their names: ranges, halves, quarters, plans, decades, centuries, event days."""

from __future__ import annotations

import datetime
from typing import Literal

from kexie_report.errors import NumeralError
from kexie_report.zh.dates import date
from kexie_report.zh.exactness import choose, whole
from kexie_report.zh.numerals import cardinal, digits, full_year, ordinal

_RANGE_SOURCE = "GB/T 15834-2011 4.13.3"
_MARKS = ("—", "至")
_HALVES = {1: "上半年", 2: "下半年"}
# In 五四 nothing can be misread; 一, 十一 and 十二 need the dot (GB/T 15835-2011 5.2.3).
_DOTTED_MONTHS = (1, 11, 12)


def date_range(
    a: datetime.date,
    b: datetime.date,
    *,
    mark: str = "—",
    style: Literal["arabic", "hanzi"] = "arabic",
    parts: str = "ymd",
) -> str:
    """Return a range of days; year and month are written once when shared (rule ids C3, C8).

    `parts="md"` leaves the year out.  A range of one day is that day.  The mark is the dash — or 至.

    Raises NumeralError for a range that runs backwards, another mark, or "md" over two years.

    >>> date_range(datetime.date(2011, 2, 3), datetime.date(2011, 2, 10))
    '2011年2月3日—10日'
    >>> date_range(datetime.date(2023, 12, 28), datetime.date(2024, 1, 3), mark="至")
    '2023年12月28日至2024年1月3日'
    """
    choose("起止的连接号", mark, _MARKS)
    choose("parts", parts, ("ymd", "md"))
    choose("style", style, ("arabic", "hanzi"))
    if b < a:
        raise NumeralError(f"{date(a)}{mark}{date(b)}", "的止日早于起日", _RANGE_SOURCE)
    if parts == "md" and a.year != b.year:
        raise NumeralError(f"{date(a)}{mark}{date(b)}", "跨了年，不能省去年份", "GB/T 15835-2011 5.1.4")
    first = date(a, style=style, parts=parts)
    return first if a == b else f"{first}{mark}{date(b, style=style, parts=_unshared(a, b))}"


def _unshared(a: datetime.date, b: datetime.date) -> str:
    if a.year != b.year:
        return "ymd"
    return "md" if a.month != b.month else "d"


def month_range(first: int, last: int, *, year: int | None = None, mark: str = "—") -> str:
    """Return a range of months of one year: 1—6月 (rule ids B9, C8).

    Raises NumeralError for what is no month and for a range that runs backwards.

    >>> month_range(1, 6), month_range(1, 6, year=2024), month_range(3, 3)
    ('1—6月', '2024年1—6月', '3月')
    """
    choose("起止的连接号", mark, _MARKS)
    for month in (first, last):
        if whole(month, "月份", least=1) > 12:
            raise NumeralError(month, "不是月份")
    if last < first:
        raise NumeralError(f"{first}{mark}{last}月", "的止月早于起月", _RANGE_SOURCE)
    head = f"{full_year(year)}年" if year is not None else ""
    start = "" if first == last else f"{first}{'月' if mark == '至' else ''}{mark}"
    return f"{head}{start}{last}月"


def year_range(first: int, last: int, *, mark: str = "—") -> str:
    """Return a range of years, both in four digits (GB/T 15835-2011 5.1.4; rule ids C3, C8).

    Raises NumeralError for a shortened year and for a range that runs backwards.

    >>> year_range(2016, 2020), year_range(2022, 2024, mark="至")
    ('2016—2020年', '2022年至2024年')
    """
    choose("起止的连接号", mark, _MARKS)
    if full_year(last) < full_year(first):
        raise NumeralError(f"{first}{mark}{last}年", "的止年早于起年", _RANGE_SOURCE)
    if first == last:
        return f"{first}年"
    return f"{first}{'年' if mark == '至' else ''}{mark}{last}年"


def half(n: int, *, year: int | None = None) -> str:
    """Return 上半年 or 下半年.

    >>> half(1), half(2, year=2023)
    ('上半年', '2023年下半年')
    """
    if n not in _HALVES or isinstance(n, bool):
        raise NumeralError(n, "不是半年，1是上半年，2是下半年")
    return (f"{full_year(year)}年" if year is not None else "") + _HALVES[n]


def quarter(n: int, *, year: int | None = None, style: Literal["hanzi", "arabic"] = "hanzi") -> str:
    """Return the name of a quarter: 第一季度 or 第1季度 (GB/T 15835-2011 4.3; rule id A8).

    >>> quarter(1), quarter(3, year=2024, style="arabic")
    ('第一季度', '2024年第3季度')
    """
    if whole(n, "季度", least=1) > 4:
        raise NumeralError(n, "不是季度，季度是1至4")
    return (f"{full_year(year)}年" if year is not None else "") + ordinal(n, "季度", style=style)


def plan_period(n: int) -> str:
    """Return the short name of a five-year plan in quotation marks (GB/T 15835-2011 4.2.3; rule id A7).

    >>> plan_period(14), plan_period(9)
    ('“十四五”', '“九五”')
    """
    number = whole(n, "五年规划的序号", least=1)
    return f"“{cardinal(number)}五”"


def century(n: int, *, style: Literal["arabic", "hanzi"] = "arabic") -> str:
    """Return a century; a negative one is 公元前 (GB/T 15835-2011 4.3; rule id C10).

    >>> century(20), century(20, style="hanzi"), century(-8)
    ('20世纪', '二十世纪', '公元前8世纪')
    """
    size = abs(whole(n, "世纪", least=-100))
    if not size:
        raise NumeralError(n, "不是世纪，世纪从1算起")
    era = "公元前" if n < 0 else ""
    return f"{era}{_either(size, style)}世纪"


def decade(start: int, *, style: Literal["arabic", "hanzi"] = "arabic") -> str:
    """Return a decade by its first year: 20世纪80年代, never 1980年代 (rule ids A10, C10).

    Raises NumeralError for a year that begins no decade, and for the first decade of a century, which
    has no such name.

    >>> decade(1980), decade(1980, style="hanzi")
    ('20世纪80年代', '二十世纪八十年代')
    """
    hundreds, tens = divmod(full_year(start), 100)
    if tens % 10 or not tens:
        raise NumeralError(start, "不是年代的起始年，如1980、1990")
    return f"{century(hundreds + 1, style=style)}{_either(tens, style)}年代"


def _either(n: int, style: str) -> str:
    return cardinal(n) if choose("style", style, ("arabic", "hanzi")) == "hanzi" else str(n)


def event_name(
    month: int, day: int, *, style: Literal["hanzi", "arabic"] = "hanzi", quoted: bool = True
) -> str:
    """Return the name of an event or day by its date (GB/T 15835-2011 5.1.6, 5.2.3; rule id C9).

    In 汉字 the dot stands only after 一月, 十一月 and 十二月; in Arabic digits it stands always, and so
    do the quotation marks.  The digits of a day are read one by one (“九一八”), only the tenth is 十.

    Raises NumeralError for a day that does not exist, and for Arabic digits without quotation marks.

    >>> event_name(5, 4, quoted=False), event_name(12, 9), event_name(3, 15, style="arabic")
    ('五四', '“一二·九”', '“3·15”')
    >>> event_name(9, 18), event_name(1, 28), event_name(11, 7)
    ('“九一八”', '“一·二八”', '“十一·七”')
    """
    try:
        datetime.date(2000, whole(month, "月份", least=1), whole(day, "日子", least=1))
    except ValueError:
        raise NumeralError(f"{month}月{day}日", "不是日历上的日子") from None
    if choose("style", style, ("hanzi", "arabic")) == "arabic":
        if not quoted:
            raise NumeralError(f"{month}·{day}", "要加引号", "GB/T 15835-2011 5.1.6")
        return f"“{month}·{day}”"
    dot = "·" if month in _DOTTED_MONTHS else ""
    name = f"{_EVENT_MONTHS.get(month) or cardinal(month)}{dot}{_event_day(day)}"
    return f"“{name}”" if quoted else name


_EVENT_MONTHS = {12: "一二"}


def _event_day(day: int) -> str:
    return cardinal(day) if day <= 10 else digits(day)
