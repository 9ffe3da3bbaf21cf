"""Finding every figure of a running text: counts, dates, ordinals, and what is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from kexie_report.errors import NumeralError
from kexie_report.zh import figure_shapes as shapes
from kexie_report.zh.estimates import parse_rough
from kexie_report.zh.exactness import bare, shifted
from kexie_report.zh.marks import MARKS, Bounds
from kexie_report.zh.parsing import parse_number
from kexie_report.zh.quantities import AFTER_NUMBER, BEFORE_NUMBER, ParsedQuantity
from kexie_report.zh.scan import scan
from kexie_report.zh.units import SCALES

Kind = Literal["count", "range", "rough", "date", "time", "ordinal", "session", "number"]
Script = Literal["arabic", "hanzi"]
_NARROW = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
_WIDE = re.compile("[０-９．％]")
_CLOSER = {"“": "”", "《": "》"}
_OPENERS = re.compile("[“《]")
_SHORT = 32
# In 节约5万元 and 附近3个村 the word before the number is the end of another word.
_LONGER = {"约": "节签预履合违公集契解续", "近": "附邻最靠临切贴远", "超": "反赶"}
_SHORT_HEADS = ("百", "千", "万", "亿")


class FoundQuantity(NamedTuple):
    """One figure of a text: where it stands, what it says, how it is written.

    `value` is the number stated, the scale multiplied in; None for a range, a 概数 or a date.
    `bounds` are the values that it admits, None where they cannot be told.  `mark` holds every vague
    word found, so a doubled one shows.  `quoted` is true inside “” and 《》, where a figure is part of a
    name.  `kind` "number" is a figure without a unit.
    """

    start: int
    end: int
    text: str
    kind: Kind
    script: Script
    value: Decimal | None = None
    bounds: Bounds | None = None
    unit: str = ""
    mark: str = ""
    quoted: bool = False

    @property
    def statistic(self) -> bool:
        """Whether the figure states how many or how much, outside any name."""
        return self.kind in ("count", "range", "rough") and not self.quoted


def find_quantities(text: str) -> Iterator[FoundQuantity]:
    """Yield every figure of `text` in order, and nothing of what only looks like one.

    Fixed words (三会一课, 一把手, 十四五), codes (5G, B12), document numbers (〔2024〕5号) and telephone
    numbers are no figures (GB/T 15835-2011 4.1.2, 4.1.3, 4.2.3; rule ids A3, A4, A7, A15).

    >>> [(f.text, f.unit, f.mark) for f in find_quantities("“三会一课”开展7次，惠及中小学生2800余人。")]
    [('7次', '次', ''), ('2800余人', '人', '余')]
    >>> [f.text for f in find_quantities("节约5万元，签约约30家。")]
    ['5万元', '约30家']
    >>> next(find_quantities("九百多家企业")).bounds
    Bounds(low=Decimal('900'), high=Decimal('1000'), low_in=False, high_in=False)
    """
    narrow = _narrowed(text)
    names, (begin, close) = _names(text), (0, 0)
    for shape, start, end in scan(narrow):
        figure = _read(shape, narrow[start:end])
        if figure is None:
            continue
        if figure.mark in _LONGER:
            figure, start = _of_its_own(narrow, start, figure)
        while close <= start:
            begin, close = next(names, (len(text), len(text)))
        yield FoundQuantity._make((start, end, text[start:end], *figure[3:-1], begin < start))


def _of_its_own(text: str, start: int, figure: FoundQuantity) -> tuple[FoundQuantity, int]:
    """The figure and its place without a vague word that belongs to the word before (节约5万元)."""
    belongs = start and text[start - 1] in _LONGER[figure.mark]
    if not belongs or not text.startswith(figure.mark, start):
        return figure, start
    value = figure.value
    known = None if value is None else Bounds(value, value)
    return figure._replace(mark="", bounds=known), start + len(figure.mark)


def _narrowed(text: str) -> str:
    """The text with its full-width digits narrow, character for character."""
    return text.translate(_NARROW) if _WIDE.search(text) else text


def _names(text: str) -> Iterator[tuple[int, int]]:
    """Where each name in “” or 《》 stands; a mark that is never closed opens none."""
    done, never_closed = 0, set[str]()
    for opener in _OPENERS.finditer(text):
        start, mark = opener.start(), opener[0]
        if start < done or mark in never_closed:
            continue
        end = text.find(_CLOSER[mark], start)
        if end < 0:
            never_closed.add(mark)
        else:
            done = end + 1
            yield start, done


def _read(shape: str, text: str) -> FoundQuantity | None:
    """What a figure says; most stand in a text again and again, but the longest are not kept."""
    return _kept(shape, text) if len(text) <= _SHORT else _READERS[shape](text)


@lru_cache(maxsize=1 << 14)
def _kept(shape: str, text: str) -> FoundQuantity | None:
    return _READERS[shape](text)


def _nothing(text: str) -> FoundQuantity | None:
    return None


def _script(text: str) -> Script:
    return "arabic" if re.search("[0-9]", text) else "hanzi"


def _date(text: str) -> FoundQuantity | None:
    return FoundQuantity(0, 0, text, "date", _script(text))


def _time(text: str) -> FoundQuantity | None:
    return FoundQuantity(0, 0, text, "time", _script(text))


def _session(text: str) -> FoundQuantity | None:
    return FoundQuantity(0, 0, text, "session", _script(text))


def _ordinal(text: str) -> FoundQuantity | None:
    found = _full(shapes.ordinal(), text)
    return _exactly(text, "ordinal", _number(found["nth"]), found["unit"] or "")


def _arabic(text: str) -> FoundQuantity | None:
    found = _full(shapes.arabic_count(), text)
    marks = [found[name] for name in ("before", "early", "late", "after") if found[name]]
    number, scale = Decimal(found["number"].replace(",", "")), found["scale"] or ""
    kind: Kind = "count" if scale or found["unit"] or marks else "number"
    return _marked(text, kind, ParsedQuantity(number, scale, "".join(marks), "", found["unit"] or ""))


def _mixed(text: str) -> FoundQuantity | None:
    found = _full(shapes.mixed_count(), text)
    return _exactly(text, "count", _number(found["number"]), found["unit"] or "")


def _percent(text: str) -> FoundQuantity | None:
    return _exactly(text, "count", _number(_full(shapes.hanzi_percent(), text)["number"]), "%")


def _exactly(text: str, kind: Kind, value: Decimal | None, unit: str) -> FoundQuantity | None:
    if value is None:
        return None
    return FoundQuantity(0, 0, text, kind, _script(text), value, Bounds(value, value), unit)


def _hanzi(text: str) -> FoundQuantity | None:
    found = _full(shapes.hanzi_count(), text)
    marks = [found[name] for name in ("before", "early", "after") if found[name]]
    figure, unit = found["number"], found["unit"]
    if not marks and (figure in _SHORT_HEADS or (figure == "一" and not shapes.counts_one(unit))):
        return None
    value = _number(f"一{figure}" if figure in _SHORT_HEADS else figure)
    if value is None:
        return None
    position = AFTER_NUMBER if found["early"] == "几" else ""
    parsed = ParsedQuantity(value, found["scale"] or "", "".join(marks), position, unit)
    return _marked(text, "count", parsed)


def _some(text: str) -> FoundQuantity | None:
    found = _full(shapes.hanzi_some(), text)
    number = Decimal({"": 1, "十": 10, "百": 100, "千": 1000}[found["ten"]])
    parsed = ParsedQuantity(number, found["scale"] or "", found["mark"], BEFORE_NUMBER, found["unit"])
    return _marked(text, "count", parsed)


def _rough(text: str) -> FoundQuantity | None:
    try:
        low, high, unit = parse_rough(text)
    except NumeralError:
        return None
    return FoundQuantity(0, 0, text, "rough", "hanzi", None, Bounds(Decimal(low), Decimal(high)), unit)


def _range(text: str) -> FoundQuantity | None:
    found = _full(shapes.arabic_range(), text)
    scale = found["scale"] or ""
    low = _scaled(found["low"], found["low_scale"] or scale)
    high = _scaled(found["high"], scale)
    bounds = Bounds(low, high) if low <= high else None
    return FoundQuantity(0, 0, text, "range", "arabic", None, bounds, found["unit"])


def _scaled(number: str, scale: str) -> Decimal:
    return bare(shifted(Decimal(number.replace(",", "")), SCALES[scale].adjusted()))


def _marked(text: str, kind: Kind, parsed: ParsedQuantity) -> FoundQuantity:
    # Two marks at once leave no telling what the figure admits.
    bounds = parsed.bounds if not parsed.mark or parsed.mark in MARKS else None
    return FoundQuantity(0, 0, text, kind, _script(text), parsed.value, bounds, parsed.unit, parsed.mark)


def _number(text: str) -> Decimal | None:
    try:
        return parse_number(text, strict=False)
    except NumeralError:
        return None


def _full(shape: re.Pattern[str], text: str) -> re.Match[str]:
    found = shape.fullmatch(text)
    assert found is not None, text
    return found


_READERS: dict[str, Callable[[str], FoundQuantity | None]] = {
    "none": _nothing,
    "code": _nothing,
    "date": _date,
    "time": _time,
    "session": _session,
    "ordinal": _ordinal,
    "mixed": _mixed,
    "range": _range,
    "arabic": _arabic,
    "percent": _percent,
    "rough": _rough,
    "some": _some,
    "hanzi": _hanzi,
}
