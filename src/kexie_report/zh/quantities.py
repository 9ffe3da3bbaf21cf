"""Figures with their unit and at most one vague mark: 25次, 2800余人, 50余万场, 近3000人."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from kexie_report.errors import NumeralError
from kexie_report.zh.numerals import exact, parse_number

__all__ = ["ParsedQuantity", "approx", "parse_quantity", "quantity"]

_SCALES = {"": Decimal(1), "万": Decimal(10**4), "亿": Decimal(10**8), "万亿": Decimal(10**12)}
_INSIDE = ("余", "多")
_BEFORE = ("近", "约", "超过", "超", "逾", "不低于")
_AFTER = ("以上", "以内", "左右", "上下")
_ONE_MARK = "报刊惯例：模糊一头，不能模糊两头"


class ParsedQuantity(NamedTuple):
    """A quantity as it was written: the figure before its scale, the scale, the mark, the unit."""

    number: Decimal
    scale: str
    mark: str
    position: str
    unit: str

    @property
    def value(self) -> Decimal:
        """The number with its scale multiplied in."""
        return self.number * _SCALES[self.scale]


def quantity(number: int | Decimal, unit: str, *, scale: str = "") -> str:
    """Return figure, scale and unit; only 万 and 亿 join Arabic figures (GB/T 15835-2011 5.3).

    >>> quantity(Decimal("13.50"), "%"), quantity(1, "元", scale="万")
    ('13.50%', '1万元')
    """
    if scale not in _SCALES:
        raise NumeralError(scale, "不能与阿拉伯数字连用，只用“万”“亿”", "GB/T 15835-2011 5.3")
    return f"{exact(number):f}{scale}{unit}"


def approx(
    number: int | Decimal, word: str, unit: str, *, scale: str = "", position: str = "after_number"
) -> str:
    """Return a figure with its one vague mark where the mark stands.

    `number` is the figure before its scale.  余 and 多 follow a round number (a final zero), or a
    number and its scale; no other mark may join them (rule ids F1–F4).

    >>> approx(2800, "余", "人"), approx(50, "余", "场", scale="万"), approx(3000, "近", "人")
    ('2800余人', '50余万场', '近3000人')
    >>> approx(122, "余", "元", scale="万", position="after_scale")
    '122万余元'
    """
    if word in _BEFORE:
        return word + quantity(number, unit, scale=scale)
    if word in _AFTER:
        return quantity(number, unit, scale=scale) + word
    if word not in _INSIDE:
        raise NumeralError(word, "不是表示约数的词")
    return _inside(exact(number), word, unit, scale, position)


def _inside(number: Decimal, word: str, unit: str, scale: str, position: str) -> str:
    after_scale = position == "after_scale"
    if after_scale and not scale:
        raise NumeralError(f"{number}{word}{unit}", f"没有“万”“亿”，“{word}”应紧跟数字")
    whole = number == number.to_integral_value()
    if not after_scale and not (whole and number % 10 == 0 and number > 0):
        raise NumeralError(f"{number}{word}{scale}{unit}", f"的“{word}”前应是整十整百的数", "报刊惯例")
    figure = quantity(number, "", scale=scale if after_scale else "")
    return f"{figure}{word}{'' if after_scale else scale}{unit}"


_QUANTITY = re.compile(
    rf"(?P<before>{'|'.join(_BEFORE)})?(?P<number>-?\d+(?:\.\d+)?)(?P<inner>[余多])?"
    rf"(?P<scale>万亿|万|亿)?(?P<outer>[余多])?(?P<unit>[^\d余多]*?)(?P<after>{'|'.join(_AFTER)})?",
    re.ASCII,
)


def parse_quantity(text: str) -> ParsedQuantity:
    """Return what a written quantity says; the exact inverse of `quantity` and `approx`.

    Two marks at once, full-width digits and numbers in 汉字 are refused, with what to write instead.

    >>> parse_quantity("2800余名")
    ParsedQuantity(number=Decimal('2800'), scale='', mark='余', position='after_number', unit='名')
    """
    found = _QUANTITY.fullmatch(text)
    if found is None:
        raise NumeralError(text, _why_not(text))
    marks = [mark for mark in found.group("before", "inner", "outer", "after") if mark]
    if len(marks) > 1:
        raise NumeralError(text, f"同时用了“{'”“'.join(marks)}”，约数只用一个标记", _ONE_MARK)
    mark = marks[0] if marks else ""
    position = {bool(found["inner"]): "after_number", bool(found["outer"]): "after_scale"}.get(True, "")
    read = ParsedQuantity(Decimal(found["number"]), found["scale"] or "", mark, position, found["unit"])
    if position == "after_scale" and not read.scale:
        read = read._replace(position="after_number")
    _refuse_what_is_not_written(read)
    return read


def _refuse_what_is_not_written(read: ParsedQuantity) -> None:
    if read.mark in _INSIDE:
        _inside(read.number, read.mark, read.unit, read.scale, read.position)


def _why_not(text: str) -> str:
    hanzi = re.match("[零〇一二两三四五六七八九十百千万亿]+", text)
    if hanzi:
        try:
            figure = parse_number(hanzi[0].replace("两", "二") if len(hanzi[0]) == 1 else hanzi[0])
        except NumeralError:
            return "不是数量，写法如“25次”“2800余人”“1万元”"
        return f"用了汉字数字，请写“{figure}{text[hanzi.end() :]}”"
    if re.search("[０-９]", text):
        half = text.translate(str.maketrans("０１２３４５６７８９", "0123456789"))
        return f"用了全角数字，请写“{half}”"
    return "不是数量，写法如“25次”“2800余人”“1万元”"
