"""概数: two digits side by side, figures in 汉字 with a vague word, and a truthful round form."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from kexie_report.errors import NumeralError
from kexie_report.zh.exactness import Exact, bare, choose, exact, whole
from kexie_report.zh.marks import MARKS
from kexie_report.zh.numerals import cardinal
from kexie_report.zh.quantities import approx, quantity
from kexie_report.zh.units import MEASUREMENTS, check_scale, check_unit

_SOURCE = "GB/T 15835-2011 4.2.2"
_PLACES = ((1000, "千"), (100, "百"), (10, "十"), (1, ""))
_SHORTENING = ("余", "近", "逾", "超", "突破")


def rough(low: int, high: int, unit: str, *, scale: str = "") -> str:
    """Return a 概数 of two neighbouring digits: 三四十人, 一二十个 (rule ids A6, E14, E15, E16).

    两 stands before measure words (一两个, 两三个), 二 before units of measurement and before 十
    (二三米, 一二十个).  三五 is the one pair that are no neighbours.

    Raises NumeralError for other pairs, for 9 and 10 (九十 is ninety), and for figures that say more
    than one digit.

    >>> rough(30, 40, "人"), rough(10, 20, "个"), rough(7, 8, "名"), rough(1, 2, "个")
    ('三四十人', '一二十个', '七八名', '一两个')
    >>> rough(2, 3, "米"), rough(3, 5, "天"), rough(3, 4, "人", scale="万"), rough(2, 3, "个")
    ('二三米', '三五天', '三四万人', '两三个')
    """
    check_scale(scale)
    first, second, place = _pair(low, high)
    name = _pair_name(first, second, spoken=_spoken(place, scale, check_unit(unit)))
    return f"{name}{dict(_PLACES)[place]}{scale}{unit}"


def _spoken(place: int, scale: str, unit: str) -> bool:
    return place in (1, 100, 1000) and (bool(scale) or place > 1 or unit not in MEASUREMENTS)


def _pair(low: int, high: int) -> tuple[int, int, int]:
    small, large = whole(low, "概数", least=1), whole(high, "概数", least=1)
    for place, _ in _PLACES:
        first, rest = divmod(small, place)
        if not rest and large % place == 0 and 1 <= first < large // place <= 9:
            second = large // place
            if second == first + 1 or (first, second) == (3, 5):
                return first, second, place
    raise NumeralError(f"{low}、{high}", "不是相邻的两个数字，不能连用作概数，请用范围", _SOURCE)


def _pair_name(first: int, second: int, *, spoken: bool) -> str:
    name = cardinal(first) + cardinal(second)
    return name.replace("二", "两") if spoken and "二" in name else name


def parse_rough(text: str) -> tuple[int, int, str]:
    """Return (low, high, unit) of a 概数 of two digits, the scale multiplied in; the inverse of `rough`.

    Raises NumeralError for a 顿号 inside (三、四十人) and for everything that `rough` does not write.

    >>> parse_rough("三四十人"), parse_rough("三四万人")
    ((30, 40, '人'), (30000, 40000, '人'))
    """
    found = _rough_shape().fullmatch(text)
    if found is not None:
        low, high = _rough_values(found)
        if rough(low, high, found["unit"], scale=found["scale"] or "") == text:
            factor = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}[found["scale"] or ""]
            return low * factor, high * factor, found["unit"]
    hint = "，两个数字间不加顿号" if "、" in text else ""
    raise NumeralError(text, f"不是两个数字连用的概数，写法如“三四十人”{hint}", _SOURCE)


@cache
def _rough_shape() -> re.Pattern[str]:
    digit = "一二两三四五六七八九"
    return re.compile(
        rf"(?P<a>[{digit}])(?P<b>[{digit}])(?P<place>[十百千]?)(?P<scale>万亿|万|亿)?(?P<unit>\D*)"
    )


_DIGITS = {"两": 2} | {char: n for n, char in enumerate("零一二三四五六七八九")}


def _rough_values(found: re.Match[str]) -> tuple[int, int]:
    place = next(size for size, name in _PLACES if name == found["place"])
    return _DIGITS[found["a"]] * place, _DIGITS[found["b"]] * place


def approx_hanzi(number: Exact, word: str, unit: str, *, scale: str = "") -> str:
    """Return a whole figure in 汉字 with one vague word: 五十多人, 百余名, 近千人 (rule ids A16, E9, F1).

    `number` is the whole value; `scale` is for 余 and 多 before 万 or 亿 (五十余万场).  With 余, 近, 逾,
    超 and 突破 a bare 百, 千, 万, 百万, 千万 or 亿 has no 一; 两 stands at the head before 千, 万 and 亿.

    Raises NumeralError like `approx`.

    >>> approx_hanzi(50, "多", "人"), approx_hanzi(100, "余", "名"), approx_hanzi(2000, "近", "份")
    ('五十多人', '百余名', '近两千份')
    >>> approx_hanzi(10**7, "逾", "元"), approx_hanzi(50, "余", "场", scale="万")
    ('逾千万元', '五十余万场')
    """
    value = whole(number, "汉字写的约数", least=1)
    approx(value, word, unit, scale=scale)
    figure = cardinal(value, liang=True)
    if word in _SHORTENING and not scale and _is_bare(value):
        figure = figure.removeprefix("一")
    place = MARKS[word].place
    if scale and place != "inner":
        raise NumeralError(scale, "要写进数里：汉字写的约数，只有“余”“多”可放在万、亿前")
    if place == "hanzi":
        raise NumeralError(word, "已是汉字的说法，请用approx")
    if place == "inner":
        return f"{figure}{word}{scale}{unit}"
    return f"{word}{figure}{unit}" if place == "before" else f"{figure}{unit}{word}"


def _is_bare(value: int) -> bool:
    return value >= 100 and value == 10 ** (len(str(value)) - 1)


def approximate(n: Exact, unit: str = "", *, style: str = "余", keep: int = 2, near: Exact = 2) -> str:
    """Return a truthful round form of an exact value, or the exact figure (rule ids F1, F2).

    `keep` is the number of leading digits that stay.  A value short of the next round figure by at most
    `near` per cent of it is 近 that figure; another is the round figure below with `style` (余, 多, 超
    or 逾).  A value that is round already stays exact, and so does one with no digits to give up.

    Raises NumeralError for a negative value, another style, or `keep` below 1.

    >>> approximate(2837, "人"), approximate(2980, "人"), approximate(3000, "人"), approximate(15, "场")
    ('2800余人', '近3000人', '3000人', '15场')
    >>> approximate(2837, "人", style="超"), approximate(2837, "人", keep=1)
    ('超2800人', '2000余人')
    """
    value = exact(n)
    choose("style", style, ("余", "多", "超", "逾"))
    if value < 0:
        raise NumeralError(n, "是负数，不取约数")
    exponent = value.adjusted() + 1 - whole(keep, "保留的位数", least=1)
    place = Decimal(10) ** exponent
    rest = value % place
    if exponent < 1 or not rest:
        return quantity(value, unit)
    return _round(value, rest, place, unit, style, exact(near))


def _round(value: Decimal, rest: Decimal, place: Decimal, unit: str, style: str, near: Decimal) -> str:
    above = value - rest + place
    if (above - value) * 100 <= near * above:
        return approx(bare(above), "近", unit)
    return approx(bare(value - rest), style, unit)
