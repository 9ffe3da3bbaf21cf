"""How a quantity is written and read: which of the forms of `zh` its parts call for."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from kexie_report import zh
from kexie_report.errors import NumeralError

__all__ = ["EACH", "Written", "bounds", "read", "write"]

EACH = "each"
"""The position of the unit of a range that stands behind both figures: 2个月至3个月."""

_RATES = ("%", "‰")
_COUNTS = {numeral: n for n, numeral in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_CONNECTED = re.compile(r"(?<=[0-9%‰万亿])[-~〜](?=[0-9])")
_QUOTED = re.compile("“([^“”]+)”")


class Written(NamedTuple):
    """The parts of a quantity, as `Quantity` holds them."""

    number: Decimal
    unit: str
    scale: str = ""
    mark: str = ""
    position: str = ""
    upper: Decimal | None = None
    hanzi: bool = False
    verbatim: str = ""


def write(parts: Written) -> str:
    """Return the parts as print writes them; what print does not write so raises NumeralError."""
    if parts.verbatim:
        return parts.verbatim
    if parts.upper is not None:
        return _range(parts, parts.upper)
    if not parts.hanzi:
        _refuse_idle_position(parts)
        return str(_parsed(parts))
    if parts.position:
        raise NumeralError(parts.position, "不是汉字数量里约数的位置")
    if parts.mark:
        return zh.approx_hanzi(parts.number, parts.mark, parts.unit, scale=parts.scale)
    return _count(parts)


def _parsed(parts: Written) -> zh.ParsedQuantity:
    return zh.ParsedQuantity(parts.number, parts.scale, parts.mark, parts.position, parts.unit)


def _refuse_idle_position(parts: Written) -> None:
    if parts.position and not parts.mark:
        raise NumeralError(parts.position, "是约数的位置，可是没有约数的说法")


def _range(parts: Written, upper: Decimal) -> str:
    if parts.hanzi:
        if parts.mark or parts.position:
            raise NumeralError(parts.mark or parts.position, "不与两个数字连用的概数同用")
        return zh.rough(int(parts.number), int(upper), parts.unit, scale=parts.scale)
    if parts.position not in ("", EACH) or (parts.position and parts.unit in _RATES):
        raise NumeralError(parts.position, "不是范围里单位的位置")
    repeated = parts.position == EACH
    return zh.value_range(
        parts.number, upper, parts.unit, scale=parts.scale, mark=parts.mark, repeated=repeated
    )


def _count(parts: Written) -> str:
    """A small exact count: GB/T 15835-2011 leaves up to ten free (rule ids A1, A14)."""
    exact = zh.quantity(parts.number, parts.unit)
    if parts.scale or parts.number not in _COUNTS.values():
        raise NumeralError(exact, "不写成汉字：准确的数只有一至十可用汉字", "GB/T 15835-2011 4.1.1")
    return zh.count(int(parts.number), parts.unit)


def bounds(parts: Written) -> zh.Bounds:
    """Return the values that the parts admit; a verbatim figure says nothing for certain.

    >>> bounds(read("2至3个月")).admits(3), bounds(read("近千人")).admits(1000)
    (True, False)
    """
    if parts.verbatim:
        return zh.Bounds(None, None)
    if parts.upper is None:
        return _parsed(parts).bounds
    low, high = (
        zh.ParsedQuantity(end, parts.scale, "", "", parts.unit).value for end in (parts.number, parts.upper)
    )
    return zh.Bounds(low, high)


def read(text: str) -> Written:
    """Return the parts of the quantity that `text` writes.

    A figure in “” is kept as it stands where print would not write it so; - and ~ between two
    figures become ～.  Anything else raises NumeralError.

    >>> read("3万至5万人次").upper, read("“13425余人”").verbatim
    (Decimal('5'), '13425余人')
    """
    if found := _QUOTED.fullmatch(text):
        return _as_it_stands(found[1])
    said = _CONNECTED.sub("～", text)
    try:
        return _plain(said)
    except NumeralError as refused:
        for form in (_read_hanzi, _read_rough, _read_count):
            parts = form(said)
            if parts is not None:
                return parts
        raise _nearer(said, refused) from None


def _nearer(text: str, refused: NumeralError) -> NumeralError:
    """The refusal that says how to write it, where one of them does."""
    try:
        zh.parse_approx_hanzi(text)
    except NumeralError as other:
        return other if "应写作" in other.why and "应写作" not in refused.why else refused
    return refused


def _plain(text: str) -> Written:
    if re.search("[0-9].*[～—至].*[0-9]", text):
        span = zh.parse_value_range(text)
        position = EACH if span.repeated and span.unit not in _RATES else ""
        return Written(span.low, span.unit, span.scale, span.mark, position, span.high)
    found = zh.parse_quantity(text)
    position = "" if found.position == "after_number" else found.position
    return Written(found.number, found.unit, found.scale, found.mark, position)


def _read_hanzi(text: str) -> Written | None:
    try:
        found = zh.parse_approx_hanzi(text)
    except NumeralError:
        return None
    return Written(found.number, found.unit, found.scale, found.mark, hanzi=True)


def _read_rough(text: str) -> Written | None:
    try:
        low, high, unit = zh.parse_rough(text)
    except NumeralError:
        return None
    exponent = max(4 * ((len(str(low)) - 1) // 4), 0)
    scale = {0: "", 4: "万", 8: "亿", 12: "万亿"}[exponent]
    factor = 10**exponent
    return Written(Decimal(low // factor), unit, scale, upper=Decimal(high // factor), hanzi=True)


def _read_count(text: str) -> Written | None:
    figure, unit = text[:1], text[1:]
    if figure not in _COUNTS or not unit:
        return None
    parts = Written(Decimal(_COUNTS[figure]), unit, hanzi=True)
    try:
        return parts if write(parts) == text else None
    except NumeralError:
        return None


def _as_it_stands(text: str) -> Written:
    """A figure that print would not write so, verbatim; what it is counted in is its last word."""
    try:
        return read(text)
    except NumeralError:
        pass
    figures = re.findall(r"[0-9]+(?:\.[0-9]+)?|[零一二两三四五六七八九十百千万亿]+", text)
    if not figures:
        raise NumeralError(text, "里没有数目，引号里照录的也应是数量")
    unit = re.split("[0-9零一二两三四五六七八九十百千万亿余多几数]", text)[-1]
    if not unit:
        raise NumeralError(text, "缺少量词或单位，例如“次”“人”“篇”")
    return Written(_figure(figures[0]), unit, verbatim=text)


def _figure(text: str) -> Decimal:
    try:
        return zh.parse_number(text, strict=False)
    except NumeralError:
        return Decimal(0)
