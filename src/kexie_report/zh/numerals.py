"""Numbers in 汉字: cardinals, digit strings, years, ordinals, sessions, counts."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Literal

from kexie_report.errors import NumeralError
from kexie_report.zh.exactness import Exact, exact, plain, whole

_WAN = 10**4
_CARDINAL_DIGITS = "零一二三四五六七八九"
_TO_CARDINAL = str.maketrans("0123456789", _CARDINAL_DIGITS)
_TO_CODE = str.maketrans("0123456789", "〇一二三四五六七八九")
_ASCII_DIGITS = frozenset("0123456789")
_RANKS = ("级", "等", "期", "届")
_OLDEST_YEAR, _LAST_YEAR = 100, 9999


def cardinal(n: Exact, *, liang: bool = False) -> str:
    """Return `n` as it is read and written in 汉字 (GB/T 15835-2011 5.2.5; rule ids E1, E6-E9, E11, E12).

    Decimals are read digit by digit and keep their written zeros; a negative number begins with 负.
    The scales are 万 and 亿 and their stacks, never 兆.  `liang=True` writes 两 for 二 at the head
    before 千, 万 and 亿, as the press does; law texts keep 二.

    Raises InexactError for a bool or float, NumeralError for infinity and NaN.

    >>> cardinal(10010), cardinal(100001000), cardinal(Decimal("-1.50"))
    ('一万零一十', '一亿零一千', '负一点五零')
    >>> cardinal(22222), cardinal(22222, liang=True)
    ('二万二千二百二十二', '两万二千二百二十二')
    """
    text = reading(n) if type(n) is int and n >= 0 else _signed(exact(n))
    return _with_liang(text) if liang else text


def _signed(value: Decimal) -> str:
    size = value.copy_abs()
    text = reading(int(size))
    _, _, fraction = plain(size).partition(".")
    if fraction:
        text = f"{text}点{fraction.translate(_TO_CARDINAL)}"
    return f"负{text}" if value < 0 else text


def _with_liang(text: str) -> str:
    sign, body = ("负", text[1:]) if text[0] == "负" else ("", text)
    if body[0] == "二" and body[1:2] in ("千", "万", "亿"):
        body = f"两{body[1:]}"
    return sign + body


def reading(n: int) -> str:
    """Return a whole number that is not negative as it is read; nothing is checked."""
    head, inner = section_readings()
    if n < _WAN:
        return head[n]
    above, low = divmod(n, _WAN)
    if above < _WAN:
        return f"{head[above]}万{inner[low]}"
    yi, wan = divmod(above, _WAN)
    if wan and yi < _WAN:
        return f"{head[yi]}亿{inner[wan]}万{inner[low]}"
    return f"{reading(yi)}亿{_after_yi(wan, low, gap=yi % _WAN == 0)}"


def _after_yi(wan: int, low: int, *, gap: bool) -> str:
    # An empty section between two full ones is heard only when 零 is said (一亿零一千).
    _, inner = section_readings()
    if not wan:
        return f"零{inner[low]}" if low >= 1000 else inner[low]
    zero = "零" if gap and wan >= 1000 else ""
    return f"{zero}{inner[wan]}万{inner[low]}"


@cache
def section_readings() -> tuple[tuple[str, ...], tuple[str, ...]]:
    # Ten thousand ready readings make a cardinal some twenty times faster than spelling digits;
    # they cost about ten milliseconds, so they are built on first use.
    inner = ("", *(_spelt(section) for section in range(1, _WAN)))
    head = [text.removeprefix("零") for text in inner]
    head[0] = "零"
    head[10:20] = [text.removeprefix("一") for text in head[10:20]]
    return tuple(head), inner


def _spelt(section: int) -> str:
    # A run of zeros inside the section, or before its first digit, is one 零; at its end, none.
    text, zero = "", False
    for digit, place in zip(f"{section:04}", "千百十 ", strict=True):
        if digit == "0":
            zero = True
            continue
        text += f"{'零' if zero else ''}{_CARDINAL_DIGITS[int(digit)]}{place.strip()}"
        zero = False
    return text


def digits(s: str | int) -> str:
    """Return a number that names, digit by digit with 〇 (GB/T 15835-2011 5.2.5; rule id E1).

    Raises NumeralError for anything but the digits 0-9, InexactError for a bool or float.

    >>> digits("2012"), digits(253)
    ('二〇一二', '二五三')
    """
    text = s if isinstance(s, str) else str(whole(s, "编号"))
    if not text or not _ASCII_DIGITS.issuperset(text):
        raise NumeralError(s, "不是一串阿拉伯数字", "GB/T 15835-2011 5.2.5")
    return text.translate(_TO_CODE)


def year(y: int) -> str:
    """Return the digits of a year with 〇, without 年 (GB/T 15835-2011 5.1.4, 5.2.5; rule ids C3, C7).

    Raises NumeralError for a shortened year and for a year of more than four digits.

    >>> year(2024), year(1990)
    ('二〇二四', '一九九〇')
    """
    pairs = _code_pairs()
    above, below = divmod(full_year(y), 100)
    return (pairs[above] if above > 9 else pairs[above][1]) + pairs[below]


@cache
def _code_pairs() -> tuple[str, ...]:
    return tuple(f"{n:02}".translate(_TO_CODE) for n in range(100))


def full_year(y: int) -> int:
    """Return `y` when it is a year written in full; else raise NumeralError (rule id C3).

    >>> full_year(2024)
    2024
    """
    number = y if type(y) is int else whole(y, "年份")
    if not _OLDEST_YEAR <= number <= _LAST_YEAR:
        raise NumeralError(y, "不是完整的年份，年份要写全，如“1998”", "GB/T 15835-2011 5.1.4")
    return number


def ordinal(n: int, noun: str = "", *, style: Literal["hanzi", "arabic"] = "hanzi") -> str:
    """Return 第 with the number and the noun it counts (rule ids E9, E10, A8).

    Raises NumeralError for a number below 1 or a style that does not exist.

    >>> ordinal(101, "条"), ordinal(3, "季度", style="arabic"), ordinal(2)
    ('第一百零一条', '第3季度', '第二')
    """
    count = whole(n, "序数", least=1)
    if style == "hanzi":
        return f"第{reading(count)}{noun}"
    if style == "arabic":
        return f"第{count}{noun}"
    raise NumeralError(style, "不是序数的写法，可用：“hanzi”、“arabic”")


def session(term: int, meeting: int) -> str:
    """Return the ordinal of a meeting within a term; both in 汉字 (GB/T 15835-2011 4.3; rule id A9).

    >>> session(3, 3), session(15, 2)
    ('三届三次', '十五届二次')
    """
    return f"{reading(whole(term, '届次', least=1))}届{reading(whole(meeting, '会次', least=1))}次"


def count(n: int, measure: str) -> str:
    """Return a small count in 汉字 with its measure word: 两 where speech says 两 (rule ids A14, E9).

    Before a rank (级, 等, 期, 届) the number is an ordinal in disguise and stays 二.

    Raises NumeralError for a negative number or an empty measure word.

    >>> count(2, "个"), count(12, "项"), count(2000, "名"), count(2, "级品牌")
    ('两个', '十二项', '两千名', '二级品牌')
    """
    if not measure:
        raise NumeralError(n, "后面缺少量词")
    number = whole(n, "数量")
    if number == 2:
        return f"{'二' if measure[0] in _RANKS else '两'}{measure}"
    return f"{_with_liang(reading(number))}{measure}"
