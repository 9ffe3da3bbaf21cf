"""发放: materials handed out, or shown."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.parties import groups
from kexie_report.model.texts import Label, label, labels
from kexie_report.model.values import Quantity
from kexie_report.pattern import each

__all__ = ["KIND", "Distribution", "DistributionMode"]


class DistributionMode(StrEnum):
    """Whether the things were handed out, given as a present, or put on show."""

    HANDED_OUT = "发放"
    GIVEN = "赠送"
    SHOWN = "展出"


@attrs.frozen
class Distribution(Compared):
    """Things and how many; `sorts` is the number of kinds before the total (25种12万余份).

    >>> str(Distribution("科普读物", count=Quantity.parse("5万余份")).count)
    '5万余份'
    """

    name: Label = attrs.field(converter=label, metadata=says("名称", "物品"))
    count: Quantity = attrs.field(kw_only=True, metadata=says("数量"))
    sorts: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("种数"))
    examples: tuple[Label, ...] = attrs.field(
        default=(), converter=labels, kw_only=True, metadata=says("举例", joint="、")
    )
    group: tuple[Label, ...] = attrs.field(
        default=(), converter=groups, kw_only=True, metadata=says("对象", "人群")
    )
    mode: DistributionMode = attrs.field(
        default=DistributionMode.HANDED_OUT,
        converter=DistributionMode,
        kw_only=True,
        metadata=says("方式", told=False),
    )


_VERBS = {
    DistributionMode.HANDED_OUT: ("发放", "分发", "派发"),
    DistributionMode.GIVEN: ("赠送", "捐赠", "赠予"),
    DistributionMode.SHOWN: ("展出", "展示", "陈列"),
}

KIND = Kind(
    record=Distribution,
    label="发放",
    brief=frozenset({"name", "count"}),
    wordings=several(
        each(
            verbs,
            adverbial="[向{group}]",
            object="[{examples}等]{name}",
            quantity="[{sorts}]{count}",
            when={"mode": mode},
        )
        for mode, verbs in _VERBS.items()
    ),
)
