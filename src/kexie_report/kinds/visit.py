"""走访: who was visited and where, what was collected on the way and what was done for them."""

from __future__ import annotations

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.demand import Demand, demands
from kexie_report.kinds.kind import Kind, several
from kexie_report.kinds.measure import Measure, measures
from kexie_report.model.fields import says
from kexie_report.model.parties import groups, places
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Quantity
from kexie_report.pattern import each

__all__ = ["KIND", "Visit"]


@attrs.frozen
class Visit(Compared):
    """A visit; `occasion` is the work that it was part of (结合调研活动).

    >>> Visit("科技工作者", places="重点园区").places
    (Place(text='重点园区'),)
    """

    group: tuple[Label, ...] = attrs.field(converter=groups, metadata=says("走访对象", "人群"))
    places: tuple[Label, ...] = attrs.field(default=(), converter=places, kw_only=True, metadata=says("地点"))
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("数量"))
    occasion: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("结合")
    )
    demands: tuple[Demand, ...] = attrs.field(
        default=(), converter=demands, kw_only=True, metadata=says("诉求")
    )
    services: tuple[Measure, ...] = attrs.field(
        default=(), converter=measures, kw_only=True, metadata=says("服务")
    )


KIND = Kind(
    record=Visit,
    label="走访",
    wordings=several(
        each(
            ("走访慰问", "走访看望"),
            adverbial=f"[结合{{occasion}}，][{to}{{places}}]",
            object="{group}",
            quantity="[{count}]",
        )
        for to in ("到", "深入")
    ),
)
