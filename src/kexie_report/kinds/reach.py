"""惠及: how many people of which group were reached."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.parties import UNITS_AFTER_GROUP, UNITS_BEFORE_GROUP, groups
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Quantity
from kexie_report.pattern import each

__all__ = ["KIND", "Reach", "ReachMode"]


class ReachMode(StrEnum):
    """What the people did or got; attendance is not benefit."""

    BENEFIT = "惠及"
    ATTEND = "参加"
    TRAIN = "培训"


@attrs.frozen
class Reach(Compared):
    """A group and its number; `service` is what they enjoyed, where that has a name.

    >>> str(Reach("中小学生", Quantity(2800, "人", mark="余")).quantity)
    '2800余人'
    """

    group: tuple[Label, ...] = attrs.field(converter=groups, metadata=says("人群", "对象", "群体"))
    quantity: Quantity = attrs.field(metadata=says("数量", "人数"))
    service: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("服务")
    )
    mode: ReachMode = attrs.field(
        default=ReachMode.BENEFIT, converter=ReachMode, kw_only=True, metadata=says("方式", told=False)
    )


KIND = Kind(
    record=Reach,
    label="惠及",
    brief=frozenset({"group", "quantity"}),
    wordings=several(
        (
            each(
                ("惠及", "覆盖", "服务"),
                object="{group}",
                quantity="{quantity}",
                when={"mode": ReachMode.BENEFIT},
            ),
            each(("受益", "从中受益"), subject="{group}{quantity}", when={"mode": ReachMode.BENEFIT}),
            each(
                ("享受", "享受到"),
                subject="{quantity}{group}",
                object="{service}",
                when={"mode": ReachMode.BENEFIT, "quantity.unit": UNITS_BEFORE_GROUP},
            ),
            each(
                ("享受", "享受到"),
                subject="{group}{quantity}",
                object="{service}",
                when={"mode": ReachMode.BENEFIT, "quantity.unit": UNITS_AFTER_GROUP},
            ),
            each(
                ("吸引", "组织"),
                object="{group}",
                quantity="{quantity}",
                complement="参加",
                when={"mode": ReachMode.ATTEND},
            ),
            each(
                ("参加", "参与"),
                subject="{quantity}{group}",
                when={"mode": ReachMode.ATTEND, "quantity.unit": UNITS_BEFORE_GROUP},
            ),
            each(
                ("参加", "参与"),
                subject="{group}{quantity}",
                when={"mode": ReachMode.ATTEND, "quantity.unit": UNITS_AFTER_GROUP},
            ),
            each(("培训", "轮训"), object="{group}", quantity="{quantity}", when={"mode": ReachMode.TRAIN}),
        )
    ),
)
