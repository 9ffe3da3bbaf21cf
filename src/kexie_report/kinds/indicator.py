"""指标: a rate, level or volume that stands at a value, and as of when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.kinds.wordings.growth import MOVES
from kexie_report.kinds.wordings.marks import LEADING, MARKED, PLAIN, RISEN
from kexie_report.model.criterion import Criterion
from kexie_report.model.fields import computed, says
from kexie_report.model.period import Period, period
from kexie_report.model.texts import Label, label
from kexie_report.model.trends import Trend, direction
from kexie_report.model.values import Quantity
from kexie_report.pattern import Classifying, Wording, each

__all__ = ["KIND", "Indicator", "IndicatorMode"]


class IndicatorMode(StrEnum):
    """What the value is to the indicator: reached, kept within, or gone beyond."""

    REACHED = "达到"
    KEPT_WITHIN = "控制"
    BEYOND = "突破"


@attrs.frozen
class Indicator(Compared):
    """A named figure; `as_of` is the day or period for which it holds, `old` what it was (`since` when).

    >>> str(Indicator("公民具备科学素质的比例", value=Quantity("13.50", "%")).value)
    '13.50%'
    """

    name: Label = attrs.field(converter=label, metadata=says("名称", "指标"))
    value: Quantity = attrs.field(kw_only=True, metadata=says("数值", "数量"))
    as_of: Period | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(period),
        kw_only=True,
        metadata=says("截至", time=True),
    )
    old: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("原值"))
    since: Period | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(period),
        kw_only=True,
        metadata=says("对比时期"),
    )
    mode: IndicatorMode = attrs.field(
        default=IndicatorMode.REACHED,
        converter=IndicatorMode,
        kw_only=True,
        metadata=says("方式", told=False),
    )

    @property
    @computed("走势")
    def moved(self) -> Trend | None:
        """Where the value went, where it is said what it was."""
        return direction(self.old, self.value)


_KEPT_LOW = (
    "死亡率",
    "失业率",
    "发病率",
    "患病率",
    "感染率",
    "发生率",
    "流失率",
    "信访量",
    "投诉率",
    "案件数",
)


def _to_be_reached(name: object) -> bool:
    """Whether more is better: a death rate is not 达到."""
    return not str(name).endswith(_KEPT_LOW)


_NAMES = ("登记失业率", "办结率")
_HIGH = Criterion("不是越低越好的", _to_be_reached, samples=_NAMES)
_BEYOND = ("达", "达到", "为")
_REACHED: tuple[tuple[tuple[str, ...], dict[str, Classifying]], ...] = (
    (("达", "达到"), {"name.text": _HIGH}),
    (("为",), {}),
)
_VERBS = {
    IndicatorMode.KEPT_WITHIN: ("控制在", "保持在", "稳定在"),
    IndicatorMode.BEYOND: ("突破", "超过", "迈过"),
}
# 突破 is said of a plain figure only (rule id F4), and a figure that brings its own word (近, 超, 不低于)
# has no other verb.
_PLAIN: dict[str, Classifying] = {"value": PLAIN}
_MARKED: dict[str, Classifying] = {"value": MARKED}


def _valued(
    verbs: Iterable[str], when: Mapping[str, Classifying], adverbial: str = ""
) -> tuple[Wording, ...]:
    return each(verbs, subject="{name}", adverbial=adverbial, object="{value}", when=when)


def _moved() -> Iterable[tuple[Wording, ...]]:
    for trend, counted, verbs in MOVES:
        for base in ("由[{since}的]{old}", "从[{since}的]{old}"):
            when = {"moved": trend, "value.unit": counted}
            yield each(verbs, subject="{name}", adverbial=base, object="{value}", when=when)


KIND = Kind(
    record=Indicator,
    label="指标",
    example={
        "名称": "公民具备科学素质的比例",
        "数值（%）": "13.50",
        "截至": "2022年底",
        "比较.比较基准": "比上年",
        "比较.比率（个百分点）": "1.2",
        "板块": "科普惠民",
    },
    brief=frozenset({"name", "value"}),
    wordings=several(
        (
            *(_valued(verbs, {"mode": mode, **_PLAIN}) for mode, verbs in _VERBS.items()),
            *(
                _valued(verbs, {"mode": IndicatorMode.REACHED, **figure, **named})
                for figure in (_PLAIN, _MARKED)
                for verbs, named in _REACHED
            ),
            _valued(_VERBS[IndicatorMode.KEPT_WITHIN], {"mode": IndicatorMode.KEPT_WITHIN, **_MARKED}),
            _valued(_BEYOND, {"mode": IndicatorMode.BEYOND, **_MARKED}),
            _valued(("",), {"value": LEADING}),
            _valued(("",), {"value": RISEN}, "已"),
            *_moved(),
        )
    ),
)
