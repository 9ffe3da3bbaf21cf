"""比较: how a figure stands to an earlier one, a target, a whole, or to others."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import attrs

from kexie_report.kinds.effect import Deed
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.achievement import Achievement
from kexie_report.model.criterion import Criterion
from kexie_report.model.fields import says
from kexie_report.model.texts import Label, label, phrase
from kexie_report.model.values import Edition, Quantity
from kexie_report.pattern import each

__all__ = ["KIND", "Compared", "Comparison", "Trend", "comparisons"]


class Trend(StrEnum):
    """Where the figure went; a fall is never told as growth."""

    RISE = "增长"
    FALL = "下降"
    FLAT = "持平"


@attrs.frozen(kw_only=True)
class Comparison(Achievement):
    """One comparison of the figure of its record; each shape has fields of its own.

    Growth: `basis` (同比, 比上年) with `amount`, `rate` (% or 个百分点) or both, or `old` and `new`.
    Target: `target` with `rate`, or `gap` to it.  Share: `whole` with `rate`.
    Rank: `scope` with `rank` or `distinction` (首个, 唯一).  Average: `each` with `per`.

    >>> Comparison(basis="同比", rate=Quantity("12.5", "%")).trend.value
    '增长'
    """

    trend: Trend = attrs.field(default=Trend.RISE, converter=Trend, metadata=says("走势", told=False))
    basis: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), metadata=says("比较基准", "基准")
    )
    amount: Quantity | None = attrs.field(default=None, metadata=says("增减量"))
    rate: Quantity | None = attrs.field(default=None, metadata=says("比率", "幅度"))
    old: Quantity | None = attrs.field(default=None, metadata=says("原值"))
    new: Quantity | None = attrs.field(default=None, metadata=says("现值"))
    target: Quantity | None = attrs.field(default=None, metadata=says("目标"))
    gap: Quantity | None = attrs.field(default=None, metadata=says("差额"))
    whole: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), metadata=says("总体")
    )
    scope: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), metadata=says("范围")
    )
    rank: Edition | None = attrs.field(default=None, metadata=says("位次"))
    distinction: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), metadata=says("之最", "地位")
    )
    each: Quantity | None = attrs.field(default=None, metadata=says("平均值"))
    per: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), metadata=says("平均到", "每")
    )


def comparisons(values: Comparison | Iterable[Comparison]) -> tuple[Comparison, ...]:
    """Return one or several comparisons as a tuple."""
    return (values,) if isinstance(values, Comparison) else tuple(values)


@attrs.frozen(kw_only=True)
class Compared(Deed):
    """A record whose figure may be compared."""

    comparisons: tuple[Comparison, ...] = attrs.field(
        default=(), converter=comparisons, metadata=says("比较", turn=-1)
    )


_ADVERBS = ("同比", "环比", "比", "较")


def _is_adverb(basis: object) -> bool:
    return str(basis).startswith(_ADVERBS)


def _is_time(basis: object) -> bool:
    return not _is_adverb(basis)


_BASES = ("同比", "上年同期")
_ADVERB = Criterion("是“同比”一类的词", _is_adverb, samples=_BASES)
_TIME = Criterion("是一段时间", _is_time, samples=_BASES)


_MORE = {Trend.RISE: ("增加", "多出"), Trend.FALL: ("减少", "少了")}
# An amount 增加, a rate 增长, a difference of two rates 提高 so many 百分点.
_RATES = (
    (Trend.RISE, "%", ("增长", "上升")),
    (Trend.RISE, "个百分点", ("提高", "上升")),
    (Trend.FALL, "%", ("下降", "减少")),
    (Trend.FALL, "个百分点", ("下降", "降低")),
)

KIND = Kind(
    record=Comparison,
    label="比较",
    wordings=several(
        (
            *(
                each(verbs, adverbial="{basis}", object="{amount}", when={"trend": trend})
                for trend, verbs in _MORE.items()
            ),
            *(
                each(verbs, adverbial="{basis}", object="{rate}", when={"trend": trend, "rate.unit": unit})
                for trend, unit, verbs in _RATES
            ),
            *(
                each(
                    verbs[:1],
                    adverbial="{basis}" + _MORE[trend][0] + "{amount}、",
                    object="{rate}",
                    when={"trend": trend, "rate.unit": unit},
                )
                for trend, unit, verbs in _RATES
            ),
            each(
                ("提高到", "提升至", "上升到"),
                adverbial="由{old}",
                object="{new}",
                when={"trend": Trend.RISE},
            ),
            each(
                ("下降到", "降至", "降低到"), adverbial="由{old}", object="{new}", when={"trend": Trend.FALL}
            ),
            each(("持平",), adverbial="{basis}", when={"trend": Trend.FLAT, "basis.text": _ADVERB}),
            each(
                ("持平", "大体相当"),
                adverbial="与{basis}",
                when={"trend": Trend.FLAT, "basis.text": _TIME},
            ),
            each(("完成", "达到"), object="目标任务{target}的{rate}"),
            each(("占",), object="{whole}的{rate}"),
            each(("高于", "超出"), object="{target}的目标{gap}", when={"trend": Trend.RISE}),
            each(("低于", "优于"), object="{target}的控制目标{gap}", when={"trend": Trend.FALL}),
            each(("位居", "居", "列"), object="{scope}{rank}"),
            each(("是", "成为"), object="{scope}{distinction}"),
            each(("达", "为"), subject="平均每{per}", object="{each}"),
        )
    ),
)
