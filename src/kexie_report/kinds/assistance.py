"""帮扶: people who were helped, how many, and with how much."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.parties import groups
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Money, Quantity
from kexie_report.pattern import each

__all__ = ["KIND", "Assistance", "AssistanceMode"]


class AssistanceMode(StrEnum):
    """What was done for them."""

    RELIEF = "救助"
    FUNDING = "资助"
    COMFORT = "慰问"
    SUPPORT = "帮扶"


@attrs.frozen
class Assistance(Compared):
    """A group, its number, what each received and what it came to.

    >>> str(Assistance("困难职工", count=Quantity(30, "名"), each=Money(2000)).each)
    '2000元'
    """

    group: tuple[Label, ...] = attrs.field(converter=groups, metadata=says("人群", "对象"))
    count: Quantity = attrs.field(kw_only=True, metadata=says("数量", "人数"))
    each: Money | None = attrs.field(default=None, kw_only=True, metadata=says("每人"))
    total: Money | None = attrs.field(default=None, kw_only=True, metadata=says("合计", "金额"))
    goods: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("物资")
    )
    mode: AssistanceMode = attrs.field(
        default=AssistanceMode.SUPPORT,
        converter=AssistanceMode,
        kw_only=True,
        metadata=says("方式", told=False),
    )


_VERBS = {
    AssistanceMode.RELIEF: ("救助", "援助", "救济"),
    AssistanceMode.FUNDING: ("资助", "助学帮扶", "扶助"),
    AssistanceMode.COMFORT: ("慰问", "走访慰问", "看望慰问"),
    AssistanceMode.SUPPORT: ("帮扶", "结对帮扶", "帮助"),
}

KIND = Kind(
    record=Assistance,
    label="帮扶",
    brief=frozenset({"group", "count"}),
    wordings=several(
        each(
            verbs,
            object="{group}",
            quantity="{count}",
            complement="[，每人{each}][，送去{goods}][，合计{total}]",
            when={"mode": mode},
        )
        for mode, verbs in _VERBS.items()
    ),
)
