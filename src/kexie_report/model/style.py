"""House style as a frozen value: what a body may settle without touching a wording."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal
from enum import StrEnum

import attrs

from kexie_report import zh
from kexie_report.model.fields import says
from kexie_report.model.front import HeadingStyle
from kexie_report.model.origin import Traced
from kexie_report.model.values import Quantity

__all__ = ["ChainMark", "Rounding", "RoundingMark", "Style"]

_SCALES = (("亿", Decimal(10**8)), ("万", Decimal(10**4)))


class ChainMark(StrEnum):
    """What stands between counted objects that share one verb: 开展A2次，B7次 or 开展A2次、B7次."""

    COMMA = "，"
    ENUMERATION = "、"


class RoundingMark(StrEnum):
    """The word for a figure that is rounded down; 近 is the word for one rounded up."""

    OVER = "余"
    MORE = "多"
    BEYOND = "超"
    PAST = "逾"


@attrs.frozen(kw_only=True)
class Rounding(Traced):
    """How a computed total is printed where the house does not print it exactly.

    `keep` leading digits stay; a total short of the next round figure by at most `near` per cent of it
    is 近 that figure (0: never), another the round figure below with `mark`.  Totals below `threshold`
    stay exact; from `wan` and `yi` on they are written in 万 and 亿 (None: never).

    >>> str(Rounding().of(Quantity(2837, "人"))), str(Rounding().of(Quantity(2980, "人")))
    ('2800余人', '近3000人')
    >>> str(Rounding(wan=10_000).of(Quantity(28370, "人次")))
    '2.8万余人次'
    """

    keep: int = attrs.field(default=2, validator=attrs.validators.ge(1), metadata=says("保留位数"))
    mark: RoundingMark = attrs.field(
        default=RoundingMark.OVER, converter=RoundingMark, metadata=says("约数词")
    )
    near: int = attrs.field(default=2, validator=attrs.validators.ge(0), metadata=says("近"))
    threshold: int = attrs.field(default=100, validator=attrs.validators.ge(0), metadata=says("起点"))
    wan: int | None = attrs.field(default=None, metadata=says("万起点"))
    yi: int | None = attrs.field(default=None, metadata=says("亿起点"))

    def of(self, exact: Quantity) -> Quantity:
        """Return `exact` in its truthful round form; a figure with a mark stays what it is."""
        if exact.mark or exact.value < self.threshold:
            return exact
        found = zh.approximate(exact.value, exact.unit, style=self.mark.value, keep=self.keep, near=self.near)
        return self._scaled(type(exact).parse(found))

    def _scaled(self, rounded: Quantity) -> Quantity:
        """The same figure before 万 or 亿, where it is large enough."""
        for (scale, size), least in zip(_SCALES, (self.yi, self.wan), strict=True):
            if least is not None and rounded.value >= least and rounded.value >= size:
                return _before(scale, rounded, rounded.value / size)
        return rounded


def _before(scale: str, rounded: Quantity, number: Decimal) -> Quantity:
    """The figure as `number` 万 or 亿; before 多 no decimals can stand, so it is rounded down once more."""
    down = number.to_integral_value(ROUND_DOWN)
    shown = down if down == number or rounded.mark == RoundingMark.MORE else number.normalize()
    inner = rounded.mark in (RoundingMark.OVER, RoundingMark.MORE)
    return attrs.evolve(rounded, number=shown, scale=scale, position="after_scale" if inner else "")


@attrs.frozen(kw_only=True)
class Style(Traced):
    """The choices that no standard settles.

    `chain_mark` joins counted objects of one verb; `sentence_clauses` is the number of independent
    clauses after which a sentence is closed, `sentence_length` about how many characters it may have;
    with `connectives` a passage closes with 此外 or 同时 where its last sentence turns to something else;
    `examples` is how many rows of a series are named.
    `section_style` and `passage_style` set headings and lead phrases otherwise than the genre does.
    `rounding` is how computed totals are rounded (None: not at all; a figure that was given never is);
    `rate_digits` is how many decimals a computed rate of growth keeps.

    >>> Style(chain_mark="、").chain_mark.value
    '、'
    """

    chain_mark: ChainMark = attrs.field(
        default=ChainMark.COMMA, converter=ChainMark, metadata=says("并列标点")
    )
    sentence_clauses: int = attrs.field(
        default=3, validator=attrs.validators.ge(1), metadata=says("每句分句")
    )
    sentence_length: int = attrs.field(
        default=120, validator=attrs.validators.ge(20), metadata=says("每句字数")
    )
    connectives: bool = attrs.field(default=False, metadata=says("衔接词"))
    examples: int = attrs.field(default=2, validator=attrs.validators.ge(0), metadata=says("举例个数"))
    section_style: HeadingStyle | None = attrs.field(
        default=None, converter=attrs.converters.optional(HeadingStyle), metadata=says("板块标题样式")
    )
    passage_style: HeadingStyle | None = attrs.field(
        default=None, converter=attrs.converters.optional(HeadingStyle), metadata=says("领起语样式")
    )
    rounding: Rounding | None = attrs.field(default=None, metadata=says("约取"))
    rate_digits: int = attrs.field(default=1, validator=attrs.validators.ge(0), metadata=says("增幅小数"))
