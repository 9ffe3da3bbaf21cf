"""办件: cases, inspections and mediations, with the persons concerned and the rate."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Quantity
from kexie_report.pattern import each

__all__ = ["KIND", "CaseWork", "CaseWorkMode"]


class CaseWorkMode(StrEnum):
    """What was done with the cases; accepted is not settled."""

    ACCEPTED = "受理"
    SETTLED = "办结"
    MEDIATED = "调解"
    INSPECTED = "检查"
    RECTIFIED = "整改"


@attrs.frozen
class CaseWork(Compared):
    """Cases and persons (50件63人), and the rate that is stated with them.

    >>> str(CaseWork("公益诉讼案件", count=Quantity(50, "件"), persons=Quantity(63, "人")).persons)
    '63人'
    """

    name: Label = attrs.field(converter=label, metadata=says("名称", "事项"))
    count: Quantity = attrs.field(kw_only=True, metadata=says("数量", "件数"))
    persons: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("人数"))
    rate_name: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("比率名称")
    )
    rate: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("比率"))
    mode: CaseWorkMode = attrs.field(
        default=CaseWorkMode.SETTLED, converter=CaseWorkMode, kw_only=True, metadata=says("方式", told=False)
    )


_VERBS = {
    CaseWorkMode.ACCEPTED: ("受理", "接收", "登记"),
    CaseWorkMode.SETTLED: ("办结", "办理完毕", "处理"),
    CaseWorkMode.MEDIATED: ("调解", "化解", "成功调处"),
    CaseWorkMode.INSPECTED: ("检查", "排查", "巡查"),
    CaseWorkMode.RECTIFIED: ("整改", "督促整改", "完成整改"),
}

KIND = Kind(
    record=CaseWork,
    label="办件",
    brief=frozenset({"name", "count"}),
    wordings=several(
        each(
            verbs,
            object="{name}",
            quantity="{count}[{persons}]",
            complement="[，{rate_name}达{rate}]",
            when={"mode": mode},
        )
        for mode, verbs in _VERBS.items()
    ),
)
