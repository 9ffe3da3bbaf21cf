"""办件: cases, inspections and mediations, with the persons concerned, what came of them, and none at all."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.criterion import Criterion
from kexie_report.model.fields import says
from kexie_report.model.texts import Label, label, phrase
from kexie_report.model.values import Part, Quantity, parts
from kexie_report.pattern import Wording, each

__all__ = ["KIND", "RATES", "CaseWork", "CaseWorkMode", "casework"]


class CaseWorkMode(StrEnum):
    """What happened to the cases; accepted is not settled."""

    RECEIVED = "收到"
    ACCEPTED = "受理"
    HANDLED = "办理"
    SETTLED = "办结"
    MEDIATED = "调解"
    INSPECTED = "检查"
    RECTIFIED = "整改"
    OCCURRED = "发生"


@attrs.frozen
class CaseWork(Compared):
    """Cases and persons (50件63人), what was found and settled of them, and the rate.

    A count of zero is told as 未收到 or 未发生, which then states that zero.

    >>> str(CaseWork("公益诉讼案件", count=Quantity(50, "件"), persons=Quantity(63, "人")).persons)
    '63人'
    """

    name: Label = attrs.field(converter=label, metadata=says("名称", "事项"))
    count: Quantity = attrs.field(kw_only=True, metadata=says("数量", "件数"))
    persons: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("人数"))
    parts: tuple[Part, ...] = attrs.field(
        default=(), converter=parts, kw_only=True, metadata=says("其中", joint="、")
    )
    found: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("发现数"))
    found_name: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("发现问题")
    )
    settled: Quantity | None = attrs.field(
        default=None, kw_only=True, metadata=says("办结数", "解决数", "整改数")
    )
    rate_name: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("比率名称")
    )
    rate: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("比率"))
    mode: CaseWorkMode = attrs.field(
        default=CaseWorkMode.SETTLED, converter=CaseWorkMode, kw_only=True, metadata=says("方式", told=False)
    )


def casework(values: CaseWork | Iterable[CaseWork]) -> tuple[CaseWork, ...]:
    """Return one or several records of cases as a tuple."""
    return (values,) if isinstance(values, CaseWork) else tuple(values)


_VERBS = {
    CaseWorkMode.RECEIVED: ("收到", "接到", "接收"),
    CaseWorkMode.ACCEPTED: ("受理", "共受理", "登记受理"),
    CaseWorkMode.HANDLED: ("办理", "承办", "经办"),
    CaseWorkMode.SETTLED: ("办结", "处结", "处理办结"),
    CaseWorkMode.MEDIATED: ("调解", "调处", "受理调解"),
    CaseWorkMode.INSPECTED: ("检查", "排查", "巡查"),
    CaseWorkMode.RECTIFIED: ("整改", "完成整改", "整改消除"),
    CaseWorkMode.OCCURRED: ("发生", "共发生", "出现"),
}
_NONE = {
    CaseWorkMode.RECEIVED: ("未收到", "没有收到", "未接到"),
    CaseWorkMode.ACCEPTED: ("未收到", "没有收到", "未接到"),
    CaseWorkMode.OCCURRED: ("未发生", "没有发生", "未出现"),
}
RATES = {
    CaseWorkMode.RECEIVED: "办结率",
    CaseWorkMode.ACCEPTED: "办结率",
    CaseWorkMode.HANDLED: "办结率",
    CaseWorkMode.SETTLED: "办结率",
    CaseWorkMode.MEDIATED: "调解成功率",
    CaseWorkMode.INSPECTED: "整改率",
    CaseWorkMode.RECTIFIED: "整改率",
    CaseWorkMode.OCCURRED: "处置率",
}
"""What the rate of each sort of work is called where the user does not name it."""
_SETTLED = {
    CaseWorkMode.RECEIVED: "办结",
    CaseWorkMode.ACCEPTED: "办结",
    CaseWorkMode.HANDLED: "办结",
    CaseWorkMode.MEDIATED: "成功调解",
    CaseWorkMode.INSPECTED: "完成整改",
    CaseWorkMode.RECTIFIED: "整改到位",
    CaseWorkMode.OCCURRED: "妥善处置",
}


def _is_none(count: object) -> bool:
    return isinstance(count, Quantity) and not count.value


def _is_some(count: object) -> bool:
    return not _is_none(count)


_COUNTS = (Quantity(0, "件"), Quantity(1, "件"))
_ZERO = Criterion("是零", _is_none, samples=_COUNTS)
_SOME = Criterion("不是零", _is_some, samples=_COUNTS)


def _unsaid(figure: object) -> bool:
    return figure is None


_UNSAID = Criterion("没有写", _unsaid, samples=(None, _COUNTS[0]))


def _told(mode: CaseWorkMode, found: str, rate: str) -> tuple[Wording, ...]:
    """What has a wording for none at all is told in figures only where there are some."""
    settled = f"[，{_SETTLED[mode]}{{settled}}]" if mode in _SETTLED else ""
    return each(
        _VERBS[mode],
        object="{name}",
        quantity="{count}[{persons}]",
        complement=f"[，其中{{parts}}][，发现{found}{{found}}]{settled}[，{rate}达{{rate}}]",
        when={"mode": mode} | ({"count": _SOME} if mode in _NONE else {}),
    )


KIND = Kind(
    record=CaseWork,
    label="办件",
    example={
        "名称": "科技咨询",
        "数量（件）": "50",
        "办结数（件）": "48",
        "比率（%）": "96",
        "方式": "受理",
        "板块": "人才服务",
    },
    brief=frozenset({"name", "count"}),
    wordings=several(
        (
            *(
                _told(mode, found, rate)
                for mode in CaseWorkMode
                for found in ("问题", "{found_name}")
                for rate in (RATES[mode], "{rate_name}")
            ),
            # What is 化解 is settled: how much of it was is no question.
            each(
                ("化解",),
                object="{name}",
                quantity="{count}[{persons}]",
                complement="[，其中{parts}]",
                when={"mode": CaseWorkMode.MEDIATED, "settled": _UNSAID, "rate": _UNSAID},
            ),
            *(
                each(
                    tuple(f"{{count:{verb}}}" for verb in verbs),
                    object="{name}",
                    when={"mode": mode, "count": _ZERO},
                )
                for mode, verbs in _NONE.items()
            ),
        )
    ),
)
