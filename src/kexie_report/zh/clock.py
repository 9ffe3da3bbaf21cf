"""The time of day and the days of the week."""

from __future__ import annotations

import datetime
import re
from typing import Literal

from kexie_report.errors import NumeralError
from kexie_report.zh.numerals import cardinal

TimeStyle = Literal["arabic", "hanzi", "colon", "spoken", "spoken_hanzi"]
_LOCALE = "zh_Hans_CN"
_WIDTHS: dict[str, Literal["wide", "abbreviated"]] = {"星期": "wide", "周": "abbreviated"}
# The limits of the parts of a day are those of CLDR for zh_Hans; GB/T 15835-2011 sets none.
_DAY_PARTS = ((5, "凌晨"), (8, "早上"), (12, "上午"), (13, "中午"), (19, "下午"), (24, "晚上"))


def time(t: datetime.time, *, style: TimeStyle = "arabic", seconds: bool | None = None) -> str:
    """Return a time of day (GB/T 15835-2011 5.1.5, 4.3, 5.1.7.3; rule ids D1-D4).

    "arabic" 14时12分, "hanzi" 十四时十二分 (midnight is 零时), "colon" 14:12, "spoken" 下午2点12分,
    "spoken_hanzi" 下午两点十二分.  Seconds are written where they are not 0, or as `seconds` says.

    Raises NumeralError for a style that does not exist and for parts of a second.

    >>> at = datetime.time(14, 12)
    >>> time(at), time(at, style="colon"), time(at, style="spoken"), time(datetime.time(0, 30), style="hanzi")
    ('14时12分', '14:12', '下午2点12分', '零时三十分')
    """
    if t.microsecond:
        raise NumeralError(t, "带有不足一秒的零头，时间最多写到秒")
    shown = bool(t.second) if seconds is None else seconds
    if style == "colon":
        return t.strftime("%H:%M:%S" if shown else "%H:%M")
    if style in ("arabic", "hanzi"):
        return _written(t.hour, t, shown, "时", hanzi=style == "hanzi")
    if style in ("spoken", "spoken_hanzi"):
        return day_part(t) + _written(_twelve(t.hour), t, shown, "点", hanzi=style == "spoken_hanzi")
    raise NumeralError(style, "不是时间的写法，可用：arabic、hanzi、colon、spoken、spoken_hanzi")


def _written(hour: int, t: datetime.time, shown: bool, mark: str, *, hanzi: bool) -> str:
    figure = cardinal if hanzi else str
    head = "两" if hanzi and mark == "点" and hour == 2 else figure(hour)
    minutes = f"{figure(t.minute)}分" if t.minute or shown else ""
    return f"{head}{mark}{minutes}{figure(t.second) + '秒' if shown else ''}"


def _twelve(hour: int) -> int:
    return hour - 12 if hour > 12 else hour


def day_part(t: datetime.time) -> str:
    """Return the part of the day that a time falls in, by the limits of CLDR.

    >>> day_part(datetime.time(14, 5)), day_part(datetime.time(0, 30))
    ('下午', '凌晨')
    """
    return next(name for end, name in _DAY_PARTS if t.hour < end)


def parse_time(text: str) -> datetime.time:
    """Return the time that 14时12分, 14:12 or 14:12:36 writes (rule ids D1, D2).

    Raises NumeralError for full-width colons, mixed forms, and a time that does not exist.

    >>> parse_time("14时12分36秒"), parse_time("14:12")
    (datetime.time(14, 12, 36), datetime.time(14, 12))
    """
    found = re.fullmatch(r"([0-9]{1,2})时(?:([0-9]{1,2})分)?(?:([0-9]{1,2})秒)?", text) or re.fullmatch(
        r"([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?", text
    )
    if found is None:
        raise NumeralError(text, "不是时间，写法如“14时12分”“14:12”", "GB/T 15835-2011 5.1.5")
    hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        return datetime.time(hour, minute, second)
    except ValueError:
        raise NumeralError(text, "不是一天里的时间") from None


def weekday(d: datetime.date, *, prefix: Literal["星期", "周"] = "星期") -> str:
    """Return the day of the week, always in 汉字, as CLDR has it (GB/T 15835-2011 4.2.3; rule id A7).

    >>> weekday(datetime.date(2024, 6, 3)), weekday(datetime.date(2024, 6, 9), prefix="周")
    ('星期一', '周日')
    """
    from babel.dates import get_day_names  # a tenth of a second that only this function needs

    if prefix not in _WIDTHS:
        raise NumeralError(prefix, "不能用在星期名前，可用：“星期”、“周”")
    names = get_day_names(_WIDTHS[prefix], locale=_LOCALE)
    return str(names[d.weekday()])
