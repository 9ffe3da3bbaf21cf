"""Numbers in 汉字 and in Arabic figures, both ways."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from kexie_report.errors import InexactError, NumeralError

__all__ = ["cardinal", "counting", "digits", "exact", "number", "ordinal", "parse_number", "session", "year"]

Exact = int | Decimal

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_SCALES = {"万": 4, "亿": 8, "万亿": 12}


def exact(value: object) -> Decimal:
    """Return an int or Decimal as a Decimal; bool, float and what is not finite are refused."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise InexactError(value)
    found = Decimal(value)
    if not found.is_finite():
        raise NumeralError(value, "不是一个确定的数")
    return found


def cardinal(n: Exact, *, liang: bool = False) -> str:
    """Return a number in 汉字 as it is read (rule ids E1, E6–E9, E11, E12).

    Zeros inside are one 零, an empty section between two others too; 一十 is 十 at the head only;
    decimals are read digit by digit with their written zeros.  `liang` writes 两 for a 二 at the
    head before 千, 万 or 亿.  A float or bool raises InexactError.

    >>> cardinal(10010), cardinal(100001000), cardinal(-12), cardinal(Decimal("1.50"))
    ('一万零一十', '一亿零一千', '负十二', '一点五零')
    >>> cardinal(2050, liang=True)
    '两千零五十'
    """
    value = exact(n)
    sign = "负" if value < 0 else ""
    whole, _, decimals = f"{abs(value):f}".partition(".")
    read = _whole(int(whole))
    if liang:
        read = re.sub("^二(?=[千万亿])", "两", read)
    return sign + read + ("点" + "".join(_DIGITS[int(d)] for d in decimals) if decimals else "")


def _whole(value: int) -> str:
    return "零" if value == 0 else re.sub("^一十", "十", _read(value))


def _read(value: int) -> str:
    """Read by the largest of 亿 and 万 in it; what is missing before the rest is one 零."""
    for unit, name in ((10**8, "亿"), (10**4, "万")):
        if value >= unit:
            high, low = divmod(value, unit)
            gap = "零" if 0 < low < unit // 10 else ""
            return _read(high) + name + gap + (_read(low) if low else "")
    return _section(value)


def _section(section: int) -> str:
    read = ""
    zero = False
    for place in range(3, -1, -1):
        digit = section // 10**place % 10
        if digit:
            read += ("零" if zero and read else "") + _DIGITS[digit] + _PLACES[place]
            zero = False
        else:
            zero = True
    return read


def counting(n: int, counted: str = "") -> str:
    """Return a whole number in 汉字 as it stands before what it counts: two is 两 (rule id E9).

    Before a rank word (级, 等) it is an ordinal in disguise and stays 二.

    >>> counting(2, "个"), counting(12, "个"), counting(2, "级品牌")
    ('两', '十二', '二')
    """
    return "两" if n == 2 and not counted.startswith(("级", "等", "期", "届")) else cardinal(n)


def digits(text: str) -> str:
    """Return digits one by one in 汉字, as numbers that only name are read (rule id E1: 〇).

    >>> digits("2024")
    '二〇二四'
    """
    if not re.fullmatch("[0-9]+", text):
        raise NumeralError(text, "不全是数字", "GB/T 15835-2011 5.2.5")
    return text.translate(str.maketrans("0123456789", "〇一二三四五六七八九"))


def year(y: int) -> str:
    """Return a year in 汉字, digit by digit; a year of two digits is refused (rule ids C3, E1).

    >>> year(2024)
    '二〇二四'
    """
    if exact(y) < 100:
        raise NumeralError(y, "不是四位数的年份", "GB/T 15835-2011 5.1.4")
    return digits(str(y))


def ordinal(n: int, noun: str = "", *, style: str = "hanzi") -> str:
    """Return an ordinal: 第 and the number, with 零 inside (rule id E10).

    >>> ordinal(10, "期"), ordinal(101, "条"), ordinal(3, "季度", style="arabic")
    ('第十期', '第一百零一条', '第3季度')
    """
    if exact(n) < 1:
        raise NumeralError(n, "不能作序数")
    return f"第{cardinal(n) if style == 'hanzi' else n}{noun}"


def session(term: int, meeting: int) -> str:
    """Return the ordinal of a meeting within its term.

    >>> session(3, 3)
    '三届三次'
    """
    return f"{cardinal(term)}届{cardinal(meeting)}次"


def number(n: Exact, *, scale: str | None = None, digits: int | None = None) -> str:
    """Return Arabic figures, in 万 or 亿 where `scale` says so (rule ids B1, B3, B5, B8).

    Exact unless `digits` asks for a number of decimals, which rounds half up (四舍五入).

    >>> number(12000, scale="万"), number(Decimal("3.350")), number(12345, scale="万", digits=1)
    ('1.2万', '3.350', '1.2万')
    """
    value = exact(n)
    if scale:
        value = value.scaleb(-_SCALES[scale])
        value = value if isinstance(n, Decimal) else _trimmed(value)
    if digits is not None:
        value = value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    return f"{value:f}{scale or ''}"


def _trimmed(value: Decimal) -> Decimal:
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


_VALUES = {character: value for value, character in enumerate(_DIGITS)} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}


def parse_number(text: str) -> Decimal:
    """Return the value of a number in Arabic figures or in 汉字 as `cardinal` writes it.

    Only what `cardinal` would write is read; anything else raises NumeralError.

    >>> parse_number("一亿零一千"), parse_number("25"), parse_number("负十二点五零")
    (Decimal('100001000'), Decimal('25'), Decimal('-12.50'))
    """
    if re.fullmatch(r"-?\d+(\.\d+)?", text, re.ASCII):
        return Decimal(text)
    sign, body = ("-", text[1:]) if text.startswith("负") else ("", text)
    whole, _, decimals = body.partition("点")
    try:
        tail = "." + "".join(str(_VALUES[d]) for d in decimals) if decimals else ""
        value = Decimal(f"{sign}{_value(whole)}{tail}")
    except KeyError:
        raise NumeralError(text, "不是一个数") from None
    if text not in (cardinal(value), cardinal(value, liang=True)):
        raise NumeralError(text, "不是数的规范写法")
    return value


def _value(text: str) -> int:
    for name in "亿万":
        if name in text:
            high, _, low = text.rpartition(name)
            return _value(high) * _UNITS[name] + (_value(low) if low else 0)
    total = digit = 0
    for character in text:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _VALUES[character]
    return total + digit
