"""Reading a quantity back: exactly what `quantity` and `approx` may write."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from kexie_report.errors import NumeralError
from kexie_report.zh.marks import alternatives, words_of
from kexie_report.zh.numerals import cardinal
from kexie_report.zh.quantities import AFTER_NUMBER, AFTER_SCALE, BEFORE_NUMBER, ParsedQuantity

_TENS = {"十": Decimal(10), "百": Decimal(100), "千": Decimal(1000), "": Decimal(1)}
_SOME = re.compile(r"(?P<mark>[几数])(?P<ten>[十百千]?)(?P<scale>万亿|万|亿)?(?P<unit>[^十百千万亿]*)")
_TEEN_SOME = re.compile(r"(?P<tens>[一二三四五六七八九百零]*十)几(?P<scale>万亿|万|亿)?(?P<unit>.*)")
_HANZI = re.compile(r"(?P<figure>[零一二两三四五六七八九十百千万亿点]+)(?P<rest>.*)")
_WIDE = str.maketrans("０１２３４５６７８９．－，", "0123456789.-,")


def parse_quantity(text: str) -> ParsedQuantity:
    """Return the figure that `text` writes; the exact inverse of `quantity` and `approx`.

    A bare number has the unit "".  A negative count has a negative number.

    Raises NumeralError for everything that `quantity` and `approx` do not write: 汉字 numerals, two
    vague words, full-width digits, grouped digits, 5百万, a bare unit.

    >>> parse_quantity("2800余人")
    ParsedQuantity(number=Decimal('2800'), scale='', mark='余', position='after_number', unit='人')
    >>> parse_quantity("1.4万余支").value, parse_quantity("-3 ℃").number
    (Decimal('14000'), Decimal('-3'))
    """
    parsed = _read_arabic(text) or _read_some(text)
    if parsed is None:
        raise NumeralError(text, f"不是数量，写法如“25次”“2800余人”“13.50%”{_hint(text)}")
    written = str(parsed)
    if written != text:
        raise NumeralError(text, f"不是数量的规范写法，应写作“{written}”")
    return parsed


@cache
def _arabic() -> re.Pattern[str]:
    before, after = (alternatives(words_of(place)) for place in ("before", "after"))
    return re.compile(
        rf"(?P<before>{before})?(?P<number>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?)(?P<early>[余多])?"
        rf"(?P<scale>万亿|万|亿)?(?P<late>[余多])?\s?(?P<unit>[^\s0-9]*?)(?P<after>{after})?"
    )


def _read_arabic(text: str) -> ParsedQuantity | None:
    found = _arabic().fullmatch(text)
    if found is None:
        return None
    marks = [found[name] for name in ("before", "early", "late", "after") if found[name]]
    if len(marks) > 1:
        shown = "”“".join(marks)
        raise NumeralError(text, f"同时用了“{shown}”，一个数只能有一个约数的说法")
    position = AFTER_NUMBER if found["early"] else AFTER_SCALE if found["late"] else ""
    if position == AFTER_SCALE and not found["scale"]:
        position = AFTER_NUMBER
    number = Decimal(found["number"])
    return ParsedQuantity(number, found["scale"] or "", "".join(marks), position, found["unit"])


def _read_some(text: str) -> ParsedQuantity | None:
    if found := _SOME.fullmatch(text):
        position = BEFORE_NUMBER if found["mark"] == "几" else ""
        return ParsedQuantity(
            _TENS[found["ten"]], found["scale"] or "", found["mark"], position, found["unit"]
        )
    found = _TEEN_SOME.fullmatch(text)
    number = found and _tens_below_thousand().get(found["tens"])
    if found is None or number is None:
        return None
    return ParsedQuantity(Decimal(number), found["scale"] or "", "几", AFTER_NUMBER, found["unit"])


@cache
def _tens_below_thousand() -> dict[str, int]:
    return {cardinal(n): n for n in range(10, 1000, 10)}


def _hint(text: str) -> str:
    narrow = text.translate(_WIDE)
    if re.match(r"-?[0-9]{1,3}(,[0-9]{3})+", narrow):
        narrow = narrow.replace(",", "")
    if narrow != text and _arabic().fullmatch(narrow):
        return f"；应写作“{narrow}”"
    return _hanzi_hint(text)


def _hanzi_hint(text: str) -> str:
    from kexie_report.zh.parsing import parse_number

    found = _HANZI.match(text)
    if found is None:
        return ""
    try:
        number = parse_number(found["figure"])
    except NumeralError:
        return ""
    return f"；数量用阿拉伯数字，应写作“{number:f}{found['rest']}”"
