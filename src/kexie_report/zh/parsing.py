"""Reading numbers: the exact inverse of `cardinal` and `number`, and a lenient reader."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from kexie_report.errors import NumeralError
from kexie_report.zh.exactness import bare, shifted
from kexie_report.zh.lenient import read_leniently
from kexie_report.zh.numerals import cardinal, reading, section_readings
from kexie_report.zh.units import SCALES

_WAN, _YI = 10**4, 10**8
_FRACTION = str.maketrans("零一二三四五六七八九0123456789", "0123456789xxxxxxxxxx")
# The reader walks down from 亿 to 亿; the limit keeps that walk, and the int it makes, small.
_LONGEST = 300
_ASCII_DIGITS = r"[0-9]+"
_ARABIC = r"(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?)(万亿|万|亿)?"
_GROUPED = r"-?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?"
_SECTIONED = r"(-?)([1-9][0-9]*)亿(?:(零?)([1-9][0-9]{0,3})万)?(?:(零?)([1-9][0-9]{0,3}))?"


def parse_number(text: str, *, strict: bool = True) -> Decimal:
    """Return the number that `text` writes, in 汉字 or Arabic digits.

    Strict reading is the exact inverse of `cardinal` (with or without 两) and of `number`, and takes
    10亿零817万5288 (GB/T 15835-2011 5.3).  Written zeros of a decimal are kept.  With `strict=False` it
    also reads 大写, 廿 and 卅, a left-out 零 (一亿三百万), a left-out last place (三万五), digit strings
    of three or more (二零二四), full-width digits, and 5百万.

    Raises NumeralError for ordinals, 概数 (三四), 一亿一千 (two readings), 兆, texts of more than 300
    characters and everything else that is no number (rule ids B5, E6-E9, E11, E14).

    >>> parse_number("一万零一十"), parse_number("负一点五零"), parse_number("3.45亿")
    (Decimal('10010'), Decimal('-1.50'), Decimal('345000000'))
    >>> parse_number("三万五", strict=False)
    Decimal('35000')
    """
    if len(text) > _LONGEST:
        raise NumeralError(f"{text[:20]}…", f"太长，一个数最多写{_LONGEST}个字")
    number = _integer(text)
    if number is not None:
        return Decimal(number)
    value = _hanzi(text)
    if value is None:
        value = _arabic(text)
    if value is None and not strict:
        value = read_leniently(text)
    if value is None:
        raise NumeralError(text, f"不是规范写法的数{_reason(text)}", "GB/T 15835-2011 5")
    return value


def parse_session(text: str) -> tuple[int, int]:
    """Return (term, meeting) of 三届三次; the inverse of `session`.

    Raises NumeralError for Arabic digits (rule id A9) and for everything that `session` does not write.

    >>> parse_session("十五届二次")
    (15, 2)
    """
    term, mark, rest = text.partition("届")
    shaped = len(text) <= _LONGEST and mark and rest.endswith("次")
    numbers = [_integer(term), _integer(rest[:-1])] if shaped else []
    if not numbers or not all(numbers):
        raise NumeralError(text, "不是届次，写法如“三届三次”", "GB/T 15835-2011 4.3")
    return int(numbers[0] or 0), int(numbers[1] or 0)


def _hanzi(text: str) -> Decimal | None:
    body = text[1:] if text[:1] == "负" else text
    integer, point, fraction = body.partition("点")
    number = _integer(integer)
    if number is None:
        return None
    value = _with_fraction(number, fraction) if point else Decimal(number)
    if value is None or body is text:
        return value
    return value.copy_negate() if value else None


def _with_fraction(number: int, fraction: str) -> Decimal | None:
    tail = fraction.translate(_FRACTION)
    return Decimal(f"{number}.{tail}") if re.fullmatch(_ASCII_DIGITS, tail) else None


def _integer(text: str) -> int | None:
    number = _sum(text)
    # Writing it back proves the reading: whatever cardinal() would not write so is no strict number.
    if number is None or (reading(number) != text and cardinal(number, liang=True) != text):
        return None
    return number


def _sum(text: str) -> int | None:
    above, yi, below = text.rpartition("亿")
    if not yi:
        return _below_yi(text)
    high = _sum(above) if "亿" in above else _below_yi(above)
    low = _below_yi(below) if below else 0
    return None if high is None or low is None else high * _YI + low


def _below_yi(text: str) -> int | None:
    readings = _readings()
    number = readings.get(text)
    if number is not None:
        return number
    head, wan, tail = text.rpartition("万")
    high = readings.get(head) if wan else None
    low = readings.get(tail) if tail else 0
    return None if high is None or low is None else high * _WAN + low


@cache
def _readings() -> dict[str, int]:
    head, inner = section_readings()
    found = {text: number for number, text in enumerate(inner)} | {text: n for n, text in enumerate(head)}
    thousands = {f"零{inner[n]}": n for n in range(1000, _WAN)}
    liang = {f"两{head[n][1:]}": n for n in (2, *range(2000, 3000))}
    return found | thousands | liang


def _arabic(text: str) -> Decimal | None:
    if found := re.fullmatch(_ARABIC, text):
        number = Decimal(found[1])
        if not number and text[0] == "-":
            return None
        return bare(shifted(number, SCALES[found[2]].adjusted())) if found[2] else number
    if re.fullmatch(_GROUPED, text):
        return Decimal(text.replace(",", ""))
    found = re.fullmatch(_SECTIONED, text)
    return _sections(found) if found else None


def _sections(found: re.Match[str]) -> Decimal | None:
    sign, yi, zero_wan, wan, zero_low, low = found.groups()
    if wan and (zero_wan == "零") != (len(wan) < 4):
        return None
    if low and (zero_low == "零") != (len(low) < 4 or not wan):
        return None
    number = int(yi) * _YI + int(wan or 0) * _WAN + int(low or 0)
    return Decimal(-number if sign else number)


def _reason(text: str) -> str:
    if text.startswith("第"):
        return "：带“第”的是序数"
    if "兆" in text:
        return "：中文数字的“兆”有歧义，应写万亿"
    if re.fullmatch(r"[一二两三四五六七八九]{2}", text):
        return "：相邻两个数字连用表示概数"
    if re.search(r"[0-9][十百千]", text):
        return "：阿拉伯数字后只能接万、亿"
    return ""
