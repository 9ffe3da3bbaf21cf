"""存量: what there is, in all and by level or sort."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind
from kexie_report.model.fields import says
from kexie_report.model.period import Period, period
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Part, Quantity
from kexie_report.pattern import each

__all__ = ["KIND", "Inventory"]


def _parts(values: Part | Iterable[Part]) -> tuple[Part, ...]:
    return (values,) if isinstance(values, Part) else tuple(values)


@attrs.frozen
class Inventory(Compared):
    """A standing total; `parts` are some of it (其中国家级3个、省级15个).

    >>> str(Inventory("科普基地", count=Quantity(18, "个"), parts=Part("国家级", Quantity(3, "个"))).parts[0])
    '国家级3个'
    """

    name: Label = attrs.field(converter=label, metadata=says("名称"))
    count: Quantity = attrs.field(kw_only=True, metadata=says("数量", "总数"))
    parts: tuple[Part, ...] = attrs.field(
        default=(), converter=_parts, kw_only=True, metadata=says("其中", joint="、")
    )
    as_of: Period | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(period),
        kw_only=True,
        metadata=says("截至", time=True),
    )


KIND = Kind(
    record=Inventory,
    label="存量",
    openers=("目前", "截至目前"),
    brief=frozenset({"name", "count"}),
    wordings=each(
        ("现有", "共有", "拥有"), object="{name}", quantity="{count}", complement="[，其中{parts}]"
    ),
)
