"""Reading figures in 汉字 with a vague word, 概数 of two digits, and ranges of values back."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from kexie_report.errors import NumeralError
from kexie_report.zh.estimates import approx_hanzi
from kexie_report.zh.marks import alternatives, words_of
from kexie_report.zh.parsing import parse_number
from kexie_report.zh.quantities import AFTER_NUMBER, ParsedQuantity
from kexie_report.zh.ranges import value_range
from kexie_report.zh.reading_quantities import parse_quantity

_RANGE_SOURCE = "GB/T 15835-2011 5.1.3"


def parse_approx_hanzi(text: str) -> ParsedQuantity:
    """Return the figure that `text` writes in 汉字 with a vague word; the inverse of `approx_hanzi`.

    The number is the whole value, but where 余 or 多 stands before 万 or 亿 (五十余万场).

    Raises NumeralError for everything that `approx_hanzi` does not write.

    >>> parse_approx_hanzi("百余名").number, parse_approx_hanzi("逾千万元").mark
    (Decimal('100'), '逾')
    """
    found = _shape().fullmatch(text)
    words = [found[name] for name in ("before", "inner", "after") if found[name]] if found else []
    if found is None or len(words) != 1:
        raise NumeralError(text, "不是汉字写的约数，写法如“百余名”“近千人”“九百多家”")
    number, scale = _value(text, found["figure"]), found["scale"] or ""
    position = AFTER_NUMBER if found["inner"] else ""
    parsed = ParsedQuantity(number, scale, words[0], position, found["unit"])
    written = approx_hanzi(number, words[0], found["unit"], scale=scale)
    if written != text:
        raise NumeralError(text, f"不是汉字约数的规范写法，应写作“{written}”")
    return parsed


@cache
def _shape() -> re.Pattern[str]:
    before, after = (alternatives(words_of(place)) for place in ("before", "after"))
    return re.compile(
        rf"(?P<before>{before})?(?P<figure>[零一二两三四五六七八九十百千万亿]+)(?P<inner>[余多])?"
        rf"(?P<scale>万亿|万|亿)?(?P<unit>\D*?)(?P<after>{after})?"
    )


def _value(text: str, figure: str) -> Decimal:
    """The value of a numeral, which before 余 and the like may lack its 一 (百余名); 两百 is told as 二百."""
    plain = figure.replace("两百", "二百")
    try:
        return parse_number(f"一{plain}" if plain[0] in "百千万亿" else plain)
    except NumeralError:
        raise NumeralError(text, f"里的“{figure}”不是规范写法的数") from None


class ParsedRange(NamedTuple):
    """A range of values as it is written; `repeated` tells whether the unit stands behind both figures."""

    low: Decimal
    high: Decimal
    scale: str
    mark: str
    unit: str
    repeated: bool


def parse_value_range(text: str) -> ParsedRange:
    """Return the range that `text` writes; the inverse of `value_range`.

    Raises NumeralError for a range that does not rise, for two units or scales, for a vague word, and
    for a hyphen or wave dash as its mark (rule ids B9, B10, F1).

    >>> parse_value_range("2至3个月")
    ParsedRange(low=Decimal('2'), high=Decimal('3'), scale='', mark='至', unit='个月', repeated=False)
    """
    found = re.fullmatch(r"(-?[0-9][^～—至]*)([～—至])(-?[0-9].*)", text)
    if found is None:
        raise NumeralError(text, "不是数值范围，写法如“2至3个月”“10%～15%”", _RANGE_SOURCE)
    first, last = parse_quantity(found[1]), parse_quantity(found[3])
    repeated = bool(last.unit) and first.unit == last.unit
    read = ParsedRange(first.number, last.number, last.scale, found[2], last.unit, repeated)
    written = value_range(read.low, read.high, read.unit, scale=read.scale, mark=read.mark, repeated=repeated)
    if first.mark or last.mark or written != text:
        raise NumeralError(text, f"不是数值范围的规范写法，写法如“{written}”", _RANGE_SOURCE)
    return read
