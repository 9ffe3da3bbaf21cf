"""Names of the traditional calendar, always in 汉字; no conversion between calendars."""

from __future__ import annotations

from kexie_report.errors import NumeralError
from kexie_report.zh.exactness import whole
from kexie_report.zh.numerals import cardinal, full_year

_SOURCE = "GB/T 15835-2011 4.2.1"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_MONTHS = {1: "正月", 11: "冬月", 12: "腊月"}


def lunar_date(month: int, day: int, *, year: int | None = None, leap: bool = False) -> str:
    """Return a date of the traditional calendar (GB/T 15835-2011 4.2.1; rule ids A5, C11).

    `year` is the Gregorian year in which the traditional one begins.

    Raises NumeralError for a month outside 1 to 12 or a day outside 1 to 30.

    >>> lunar_date(1, 5), lunar_date(12, 23), lunar_date(1, 15, year=2024), lunar_date(2, 20, leap=True)
    ('正月初五', '腊月二十三', '甲辰年正月十五', '闰二月二十')
    """
    if not (1 <= whole(month, "月份") <= 12 and 1 <= whole(day, "日子") <= 30):
        raise NumeralError(f"{month}月{day}日", "不是农历的日子", _SOURCE)
    head = f"{sexagenary_year(year)}年" if year is not None else ""
    name = _MONTHS.get(month) or f"{cardinal(month)}月"
    return f"{head}{'闰' if leap else ''}{name}{'初' if day <= 10 else ''}{cardinal(day)}"


def sexagenary_year(year: int) -> str:
    """Return the 干支 of the traditional year that begins in a Gregorian year (rule id A5).

    >>> sexagenary_year(2024), sexagenary_year(1898)
    ('甲辰', '戊戌')
    """
    since = full_year(year) - 4
    return _STEMS[since % 10] + _BRANCHES[since % 12]
