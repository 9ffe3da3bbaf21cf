"""Reading a quantity back: exactly what `quantity` and `approx` may write."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from kexie_report.errors import NumeralError
from kexie_report.zh.marks import alternatives, words_of
from kexie_report.zh.parsing import parse_number
from kexie_report.zh.quantities import AFTER_NUMBER, AFTER_SCALE, BEFORE_NUMBER, ParsedQuantity
from kexie_report.zh.units import PER_HEAD

_TENS = {"十": Decimal(10), "百": Decimal(100), "千": Decimal(1000), "": Decimal(1)}
_SOME = r"(?P<mark>[几数])(?P<ten>[十百千]?)(?P<scale>万亿|万|亿)?\s?(?P<unit>(?:[^\s十百千万亿].*)?)"
_TEEN_SOME = r"(?P<tens>[零一二三四五六七八九百千万亿十]*十)几(?P<scale>万亿|万|亿)?\s?(?P<unit>(?:\S.*)?)"
_SEVERAL = r"多(?P<unit>[^\s0-9千].*)"
_HANZI = r"(?P<figure>[零一二两三四五六七八九十百千万亿点]+)(?P<rest>[^零一二两三四五六七八九].*)"
_HANZI_SCALED = r"(?P<figure>[零一二两三四五六七八九十百千点]+)(?P<rest>[万亿].*)"
_FOR_TWO = "^两$"
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
        rf"(?P<scale>万亿|万|亿)?(?P<late>[余多])?\s?(?P<unit>{PER_HEAD}|[^\s0-9]*?)(?P<after>{after})?"
    )


def _read_arabic(text: str) -> ParsedQuantity | None:
    found = _arabic().fullmatch(text)
    if found is None:
        return None
    marks = [found[name] for name in ("before", "early", "late", "after") if found[name]]
    if len(marks) > 1:
        shown = "”“".join(marks)
        raise NumeralError(text, f"同时用了“{shown}”，一个数只能有一个约数的说法")
    # The first place for 余 takes it where there is no scale, so the second is always behind one.
    position = AFTER_NUMBER if found["early"] else AFTER_SCALE if found["late"] else ""
    number = Decimal(found["number"])
    return ParsedQuantity(number, found["scale"] or "", "".join(marks), position, found["unit"])


def _read_some(text: str) -> ParsedQuantity | None:
    if found := re.fullmatch(_SEVERAL, text):
        return ParsedQuantity(Decimal(1), "", "多", BEFORE_NUMBER, found["unit"])
    if found := re.fullmatch(_SOME, text):
        position = BEFORE_NUMBER if found["mark"] == "几" else ""
        return ParsedQuantity(
            _TENS[found["ten"]], found["scale"] or "", found["mark"], position, found["unit"]
        )
    found = re.fullmatch(_TEEN_SOME, text)
    number = _number(found["tens"]) if found else None
    if found is None or number is None:
        return None
    return ParsedQuantity(number, found["scale"] or "", "几", AFTER_NUMBER, found["unit"])


def _number(text: str) -> Decimal | None:
    try:
        return parse_number(text)
    except NumeralError:
        return None


def _hint(text: str) -> str:
    narrow = text.translate(_WIDE)
    if re.match(r"-?[0-9]{1,3}(,[0-9]{3})+", narrow):
        narrow = narrow.replace(",", "")
    if narrow != text and _arabic().fullmatch(narrow):
        return f"；应写作“{narrow}”"
    return _hanzi_hint(text)


def _hanzi_hint(text: str) -> str:
    for shape in (_HANZI, _HANZI_SCALED):
        if found := re.fullmatch(shape, text):
            number = _number(re.sub(_FOR_TWO, "二", found["figure"]))
            if number is not None:
                return f"；数量用阿拉伯数字，应写作“{number:f}{found['rest']}”"
    return ""
