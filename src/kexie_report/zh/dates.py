"""Calendar dates in the four forms that Chinese print and cheques use."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Literal

from kexie_report.errors import NumeralError
from kexie_report.zh.exactness import choose
from kexie_report.zh.numerals import cardinal, digits, full_year

DateStyle = Literal["arabic", "hanzi", "iso", "cheque"]
Parts = Literal["ymd", "ym", "md", "y", "m", "d"]
_PARTS = ("ymd", "ym", "md", "y", "m", "d")
_FINANCIAL = str.maketrans("零一二三四五六七八九十", "零壹贰叁肆伍陆柒捌玖拾")
_TO_CHEQUE_YEAR = str.maketrans("0123456789", "零壹贰叁肆伍陆柒捌玖")


def date(d: datetime.date, *, style: DateStyle = "arabic", parts: str = "ymd") -> str:
    """Return a date, or the `parts` of it ("ymd", "ym", "md", "y", "m", "d"), as print writes it.

    "arabic" 2024年6月3日 without padding (rule ids C1, C3, C4, C5), "hanzi" with 〇 in the year (C7),
    "iso" with hyphens, complete dates only (C2), "cheque" in 大写 with 零 and 壹 where 支付结算办法
    annex 1 wants them (C12).  The rules of print are GB/T 15835-2011 5.1.4 and 5.2.5.

    Raises NumeralError for a year before 100, for parts or a style that do not exist, and for hyphens
    in an incomplete date.

    >>> day = datetime.date(2024, 10, 20)
    >>> date(day), date(day, style="hanzi"), date(day, style="iso"), date(day, parts="md")
    ('2024年10月20日', '二〇二四年十月二十日', '2024-10-20', '10月20日')
    >>> date(day, style="cheque")
    '贰零贰肆年零壹拾月零贰拾日'
    """
    write = _WRITERS.get(style)
    if write is None:
        raise NumeralError(style, f"不是日期的写法，可用：{'、'.join(_WRITERS)}")
    return write(d, choose("parts", parts, _PARTS))


def _arabic(d: datetime.date, parts: str) -> str:
    if "y" not in parts:
        return _month_day(str(d.month), str(d.day), parts)
    if d.year < 100:
        full_year(d.year)
    if parts == "ymd":
        return f"{d.year}年{d.month}月{d.day}日"
    return f"{d.year}年{_month_day(str(d.month), str(d.day), parts[1:])}"


def _month_day(month: str, day: str, parts: str) -> str:
    return (f"{month}月" if "m" in parts else "") + (f"{day}日" if "d" in parts else "")


def _hanzi(d: datetime.date, parts: str) -> str:
    head = f"{digits(full_year(d.year))}年" if "y" in parts else ""
    return head + _month_day(cardinal(d.month), cardinal(d.day), parts)


def _iso(d: datetime.date, parts: str) -> str:
    if parts != "ymd":
        raise NumeralError(parts, "不是完整的日期，只有年月日俱全时才用连字符", "GB/T 15835-2011 5.1.4")
    return f"{full_year(d.year):04}-{d.month:02}-{d.day:02}"


def _cheque(d: datetime.date, parts: str) -> str:
    head = f"{str(full_year(d.year)).translate(_TO_CHEQUE_YEAR)}年" if "y" in parts else ""
    return head + _month_day(_cheque_number(d.month, d.month in (1, 2, 10)), _cheque_day(d.day), parts)


def _cheque_day(day: int) -> str:
    return _cheque_number(day, day < 10 or day % 10 == 0)


def _cheque_number(n: int, zero: bool) -> str:
    # 壹 before 拾 and 零 before short numbers leave no room to add a stroke to a cheque.
    text = f"{'一' if 10 <= n < 20 else ''}{cardinal(n)}".translate(_FINANCIAL)
    return f"零{text}" if zero else text


_WRITERS: dict[str, Callable[[datetime.date, str], str]] = {
    "arabic": _arabic,
    "hanzi": _hanzi,
    "iso": _iso,
    "cheque": _cheque,
}
