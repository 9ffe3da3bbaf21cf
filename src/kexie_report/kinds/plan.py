"""计划: a plan or scheme that was drawn up."""

from __future__ import annotations

import attrs

from kexie_report.kinds.effect import Deed
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Quantity
from kexie_report.pattern import each

__all__ = ["KIND", "Plan"]


@attrs.frozen
class Plan(Deed):
    """A plan by its name; `basis` is what it was fitted to.

    >>> Plan("科普大篷车三年巡展计划", basis="县域乡镇小学实际情况").name
    Text(text='科普大篷车三年巡展计划')
    """

    name: Label = attrs.field(converter=label, metadata=says("名称"))
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("数量"))
    basis: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("依据", "结合")
    )


KIND = Kind(
    record=Plan,
    label="计划",
    example={
        "名称": "科普大篷车巡展计划",
        "依据": "乡镇实际",
        "板块": "科普惠民",
    },
    wordings=several(
        (
            each(
                ("制定", "编制", "出台"), adverbial="[结合{basis}，]", object="{name}", quantity="[{count}]"
            ),
            each(("制定", "编制"), adverbial="[立足{basis}，]", object="{name}", quantity="[{count}]"),
        )
    ),
)
