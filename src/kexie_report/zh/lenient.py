"""The lenient reader of 汉字 numbers: forms that are met in print but that we do not write."""

from __future__ import annotations

import re
from decimal import Decimal

_PLAIN = str.maketrans(
    "壹贰叁肆伍陆柒捌玖拾佰仟两〇○０１２３４５６７８９．，－",
    "一二三四五六七八九十百千二零零0123456789.,-",
)
_DIGITS = str.maketrans("零一二三四五六七八九", "0123456789")
_PLACES = {"十": 10, "百": 100, "千": 1000}
_SCALES = (("亿", 10**8), ("万", 10**4))
_DIGIT_STRING = r"[零一二三四五六七八九]{3,}"
_SECTION = (
    r"(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?"
    r"(?:([一二三四五六七八九]?)十)?零?([一二三四五六七八九])?"
)
_SHORT = r"(.*[一二三四五六七八九十]([百千万亿]))([一二三四五六七八九])"
_SHORT_PLACE = {"百": 10, "千": 100, "万": 1000, "亿": 10**7}
_ARABIC = r"(-?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)([十百千]?)(万亿|万|亿)?"
_TAIL_WITHOUT_WAN = r".*亿[一二三四五六七八九][千百十]$"


def read_leniently(text: str) -> Decimal | None:
    """Return the number of a loose but unambiguous writing, or None.

    >>> read_leniently("一亿三百万"), read_leniently("二零二四"), read_leniently("5百万")
    (Decimal('103000000'), Decimal('2024'), Decimal('5000000'))
    """
    plain = text.translate(_PLAIN).replace("廿", "二十").replace("卅", "三十")
    sign = plain.startswith("负")
    value = _arabic(plain) if plain[:1] in set("-0123456789") else _hanzi(plain[1:] if sign else plain)
    if value is None:
        return None
    return -value if sign else value


def _arabic(text: str) -> Decimal | None:
    found = re.fullmatch(_ARABIC, text)
    if found is None:
        return None
    number = Decimal(found[1].replace(",", ""))
    factor = _PLACES.get(found[2], 1) * {"万亿": 10**12, "亿": 10**8, "万": 10**4}.get(found[3], 1)
    return Decimal(f"{number * factor:f}")


def _hanzi(text: str) -> Decimal | None:
    if re.fullmatch(_DIGIT_STRING, text):
        return Decimal(text.translate(_DIGITS))
    integer, point, fraction = text.partition("点")
    number = _integer(integer)
    if number is None:
        return None
    tail = fraction.translate(_DIGITS)
    if point and not re.fullmatch(r"[0-9]+", tail):
        return None
    return Decimal(f"{number}.{tail}") if point else Decimal(number)


def _integer(text: str) -> int | None:
    # 一亿一千 is read as 1.1亿 by some and as 100001000 by others: no reading is safe.
    if not text or re.fullmatch(_TAIL_WITHOUT_WAN, text):
        return None
    if found := re.fullmatch(_SHORT, text):
        above = _scaled(found[1], 0)
        last = int(found[3].translate(_DIGITS)) * _SHORT_PLACE[found[2]]
        return None if above is None else above + last
    return _scaled(text, 0)


def _scaled(text: str, level: int) -> int | None:
    if level == len(_SCALES):
        return _section(text)
    scale, factor = _SCALES[level]
    above, mark, below = text.rpartition(scale)
    if not mark:
        return _scaled(text, level + 1)
    high = _scaled(above, level)
    low = _scaled(below.removeprefix("零"), level + 1) if below else 0
    if high is None or low is None or high == 0 or (level == 1 and high >= 10**4):
        return None
    return high * factor + low


def _section(text: str) -> int | None:
    if text == "零":
        return 0
    found = re.fullmatch(_SECTION, text)
    if found is None or not text.strip("零") or text.endswith("零"):
        return None
    thousands, hundreds, tens, ones = found.groups()
    parts = ((thousands, 1000), (hundreds, 100), ("一" if tens == "" else tens, 10), (ones, 1))
    return sum(int(digit.translate(_DIGITS)) * place for digit, place in parts if digit)
