"""指标: a rate, level or volume that stands at a value, and as of when."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.period import Period, period
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Quantity
from kexie_report.pattern import each

__all__ = ["KIND", "Indicator", "IndicatorMode"]


class IndicatorMode(StrEnum):
    """What the value is to the indicator: reached, kept within, or gone beyond."""

    REACHED = "达到"
    KEPT_WITHIN = "控制"
    BEYOND = "突破"


@attrs.frozen
class Indicator(Compared):
    """A named figure; `as_of` is the day or period for which it holds.

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
    mode: IndicatorMode = attrs.field(
        default=IndicatorMode.REACHED,
        converter=IndicatorMode,
        kw_only=True,
        metadata=says("方式", told=False),
    )


_VERBS = {
    IndicatorMode.REACHED: ("达", "达到", "为"),
    IndicatorMode.KEPT_WITHIN: ("控制在", "保持在", "稳定在"),
    IndicatorMode.BEYOND: ("突破", "超过", "迈过"),
}

KIND = Kind(
    record=Indicator,
    label="指标",
    brief=frozenset({"name", "value"}),
    wordings=several(
        each(verbs, subject="{name}", object="{value}", when={"mode": mode}) for mode, verbs in _VERBS.items()
    ),
)
