"""Reading dates back: exactly what print may write, nothing looser."""

from __future__ import annotations

import datetime
import re
from functools import cache

from kexie_report.errors import NumeralError
from kexie_report.zh.dates import date

_SOURCE = "GB/T 15835-2011 5.1.4"
_SHAPES = "写法如“2023年8月14日”“2023-08-14”“二〇二三年八月十四日”"
_HYPHENS = r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
_ARABIC = r"([0-9]{3,4})年([0-9]{1,2})月([0-9]{1,2})日"
_ARABIC_DAY = r"([0-9]{1,2})月([0-9]{1,2})日"
_HANZI = r"([^年]{3,4})年([^月]{1,3})月([^日]{1,4})日"
_HANZI_DAY = r"([^月]{1,3})月([^日]{1,4})日"
_LEAP_YEAR = 2000


def parse_date(text: str) -> datetime.date:
    """Return the day that `text` names in Arabic, hyphen, 汉字 or cheque form; the inverse of `date`.

    Raises NumeralError for a day that does not exist, a shortened year, zeros before a month or day
    (2024年01月05日), mixed scripts, and slashes or dots (rule ids A10, C1-C4, C6, C7).

    >>> parse_date("2023-08-14"), parse_date("二〇二三年八月十四日")
    (datetime.date(2023, 8, 14), datetime.date(2023, 8, 14))
    """
    if found := re.fullmatch(_HYPHENS, text):
        return _day(text, *(int(part) for part in found.groups()))
    if found := re.fullmatch(_ARABIC, text):
        _refuse_padding(text, found.groups())
        return _day(text, *(int(part) for part in found.groups()))
    if found := re.fullmatch(_HANZI, text):
        return _hanzi_day(text, *found.groups())
    raise NumeralError(text, f"不是完整的日期，{_SHAPES}{_hint(text)}", _SOURCE)


def parse_month_day(text: str) -> tuple[int, int]:
    """Return (month, day) for a date without its year; 2月29日 exists, 2月30日 does not.

    Raises NumeralError like `parse_date`.

    >>> parse_month_day("8月14日"), parse_month_day("二月二十九日")
    ((8, 14), (2, 29))
    """
    if found := re.fullmatch(_ARABIC_DAY, text):
        _refuse_padding(text, found.groups())
        day = _day(text, _LEAP_YEAR, int(found[1]), int(found[2]))
    elif (found := re.fullmatch(_HANZI_DAY, text)) and {found[1], found[2]} <= _day_words().keys():
        day = _day(text, _LEAP_YEAR, _day_words()[found[1]], _day_words()[found[2]])
    else:
        raise NumeralError(text, f"不是月日，写法如“8月14日”{_hint(text)}", _SOURCE)
    return day.month, day.day


def parse_year(text: str) -> int:
    """Return the year of 二〇二四 or 2024; the inverse of `year`.

    Raises NumeralError for a shortened year and for 零 or ○ in place of 〇.

    >>> parse_year("二〇二四"), parse_year("2024")
    (2024, 2024)
    """
    number = text.translate(_YEAR_DIGITS) if not re.fullmatch(_ASCII_YEAR, text) else text
    if not re.fullmatch(_ASCII_YEAR, number) or number[0] == "0":
        raise NumeralError(text, "不是完整的年份，写法如“2024”“二〇二四”", "GB/T 15835-2011 5.2.5")
    return int(number)


_ASCII_YEAR = r"[0-9]{3,4}"
# An ASCII digit beside 汉字 maps to a letter, so that a mixed year is no year.
_YEAR_DIGITS = str.maketrans("〇一二三四五六七八九0123456789", "0123456789xxxxxxxxxx")
_CHEQUE_YEAR = str.maketrans("零壹贰叁肆伍陆柒捌玖", "0123456789")


@cache
def _day_words() -> dict[str, int]:
    return {date(day, style="hanzi", parts="d")[:-1]: day.day for day in _january()}


@cache
def _cheque_words() -> dict[tuple[str, str], int]:
    months = [datetime.date(_LEAP_YEAR, month, 1) for month in range(1, 13)]
    written = [(parts, day) for parts, days in (("m", months), ("d", _january())) for day in days]
    return {
        (parts, date(day, style="cheque", parts=parts)[:-1]): day.month if parts == "m" else day.day
        for parts, day in written
    }


def _january() -> list[datetime.date]:
    return [datetime.date(_LEAP_YEAR, 1, day) for day in range(1, 32)]


def _hanzi_day(text: str, year: str, month: str, day: str) -> datetime.date:
    words, cheque = _day_words(), _cheque_words()
    if month in words and day in words:
        return _day(text, parse_year(year), words[month], words[day])
    number = year.translate(_CHEQUE_YEAR)
    in_cheque = ("m", month) in cheque and ("d", day) in cheque
    if in_cheque and re.fullmatch(_ASCII_YEAR, number) and not re.fullmatch(_ASCII_YEAR, year):
        return _day(text, int(number), cheque["m", month], cheque["d", day])
    raise NumeralError(text, f"不是完整的日期，{_SHAPES}{_hint(text)}", _SOURCE)


def _day(text: str, year: int, month: int, day: int) -> datetime.date:
    if not 1 <= month <= 12:
        raise NumeralError(text, f"不是日历上的日子：没有{month}月")
    try:
        return datetime.date(year, month, day)
    except ValueError:
        where = f"{month}月" if month != 2 or day > 29 else f"{year}年2月"
        raise NumeralError(text, f"不是日历上的日子：{where}没有{day}日") from None


def _refuse_padding(text: str, parts: tuple[str | None, ...]) -> None:
    if any(part and part.startswith("0") for part in parts):
        meant = re.sub(r"(?<![0-9])0+(?=[0-9])", "", text)
        raise NumeralError(text, f"的月日前不写0，应写作“{meant}”", _SOURCE)


def _hint(text: str) -> str:
    if re.fullmatch(r"[0-9]{4}([/.、，,／．])[0-9]{1,2}\1[0-9]{1,2}", text):
        year, month, day = (int(part) for part in re.findall(r"[0-9]+", text))
        return f"；应写作“{year}年{month}月{day}日”"
    if re.match(r"[’']?[0-9]{2}年", text):
        return "；年份要写全"
    return ""
