"""Dates as Chinese print writes them."""

from __future__ import annotations

import datetime
import re

from kexie_report.errors import NumeralError
from kexie_report.zh.numerals import cardinal, year

__all__ = ["date", "parse_date", "parse_month_day"]

_ORDER = "GB/T 15835-2011 5.1.4"
_LEAP_YEAR = 2000


def date(d: datetime.date, *, style: str = "arabic", parts: str = "ymd") -> str:
    """Return a date in the order 年 月 日, without zeros before month and day (rule ids C1, C4, C7).

    >>> date(datetime.date(2023, 8, 14)), date(datetime.date(2023, 8, 14), parts="md")
    ('2023年8月14日', '8月14日')
    >>> date(datetime.date(2024, 10, 20), style="hanzi"), date(datetime.date(2024, 1, 5), style="iso")
    ('二〇二四年十月二十日', '2024-01-05')
    """
    if style == "iso":
        return d.isoformat()
    hanzi = style == "hanzi"
    written = {
        "y": f"{year(d.year) if hanzi else d.year}年",
        "m": f"{cardinal(d.month) if hanzi else d.month}月",
        "d": f"{cardinal(d.day) if hanzi else d.day}日",
    }
    return "".join(written[part] for part in parts)


def parse_date(text: str) -> datetime.date:
    """Return the day that 2023-08-14 or 2023年8月14日 names; a day that does not exist is refused."""
    found = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})|(\d{4})年(\d{1,2})月(\d{1,2})日", text, re.ASCII)
    if found is None:
        raise NumeralError(text, "不是完整的日期，写法如“2023-08-14”“2023年8月14日”", _ORDER)
    y, m, d = (int(part) for part in found.groups() if part)
    try:
        return datetime.date(y, m, d)
    except ValueError:
        raise NumeralError(text, "不是日历上有的日子", _ORDER) from None


def parse_month_day(text: str) -> tuple[int, int]:
    """Return month and day of 8月14日; 2月30日 is refused, 2月29日 may be.

    >>> parse_month_day("8月14日")
    (8, 14)
    """
    found = re.fullmatch(r"(\d{1,2})月(\d{1,2})日", text, re.ASCII)
    if found is None:
        raise NumeralError(text, "不是月日，写法如“8月14日”", _ORDER)
    month, day = int(found[1]), int(found[2])
    try:
        datetime.date(_LEAP_YEAR, month, day)
    except ValueError:
        raise NumeralError(text, "不是日历上有的日子", _ORDER) from None
    return month, day
