"""存量: what there is, in all and by level or sort."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.coverage import Coverage
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.period import Period, period
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Part, Quantity, parts
from kexie_report.pattern import Wording, each

__all__ = ["KIND", "Inventory", "InventoryMode"]


class InventoryMode(StrEnum):
    """How it is there: as what one has, as a collection, as entries in a register, as people on the rolls."""

    HELD = "现有"
    COLLECTED = "馆藏"
    REGISTERED = "登记"
    ON_THE_ROLLS = "在册"


@attrs.frozen
class Inventory(Compared):
    """A standing total; `second` is the same in another unit (图书12万种36万册), `parts` are some of it.

    >>> str(Inventory("科普基地", count=Quantity(18, "个"), parts=Part("国家级", Quantity(3, "个"))).parts[0])
    '国家级3个'
    """

    name: Label = attrs.field(converter=label, metadata=says("名称"))
    count: Quantity = attrs.field(kw_only=True, metadata=says("数量", "总数"))
    second: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("另计"))
    parts: tuple[Part, ...] = attrs.field(
        default=(), converter=parts, kw_only=True, metadata=says("其中", joint="、")
    )
    coverage: Coverage | None = attrs.field(default=None, kw_only=True, metadata=says("覆盖"))
    as_of: Period | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(period),
        kw_only=True,
        metadata=says("截至", time=True),
    )
    mode: InventoryMode = attrs.field(
        default=InventoryMode.HELD, converter=InventoryMode, kw_only=True, metadata=says("方式", told=False)
    )


_VERBS = {
    InventoryMode.HELD: ("现有", "共有", "拥有"),
    InventoryMode.COLLECTED: ("藏有", "收藏", "现藏有"),
    InventoryMode.REGISTERED: ("累计登记", "登记在册", "共登记"),
    InventoryMode.ON_THE_ROLLS: ("在册", "共有在册"),
}


def _told(mode: InventoryMode, verbs: tuple[str, ...], by: str, what: str) -> tuple[Wording, ...]:
    return each(
        verbs,
        adverbial=by,
        object=what,
        quantity="{count}[{second}]",
        complement="[，其中{parts}]",
        when={"mode": mode},
    )


KIND = Kind(
    record=Inventory,
    label="存量",
    example={
        "名称": "科普基地",
        "数量（个）": "18",
        "其中": "国家级3个；省级15个",
        "板块": "科普惠民",
    },
    openers=("目前", "截至目前"),
    opened_by=frozenset(verb for verbs in _VERBS.values() for verb in verbs if verb.startswith("现")),
    brief=frozenset({"name", "count"}),
    wordings=several(
        (
            *(_told(mode, verbs, "", "{name}") for mode, verbs in _VERBS.items()),
            _told(InventoryMode.COLLECTED, ("达", "达到", "为"), "{name}总藏量", ""),
        )
    ),
)
