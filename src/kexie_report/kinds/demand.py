"""诉求: demands, proposals or problems that were collected or found, and how many were solved."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.parties import groups
from kexie_report.model.texts import Label, label, phrase
from kexie_report.model.values import Quantity
from kexie_report.pattern import Wording, each

__all__ = ["KIND", "Demand", "DemandMode", "demands"]


class DemandMode(StrEnum):
    """Whether they were collected, found, or solved; what is only known is not solved."""

    COLLECTED = "征集"
    FOUND = "发现"
    SOLVED = "解决"


@attrs.frozen
class Demand(Compared):
    """What was collected, from whom, how many, and what was done about it (征集意见32条，解决问题30个).

    `solved` are needs and problems, `adopted` advice and proposals (征集建议32条，采纳20条).

    >>> str(Demand("企业技术需求", count=Quantity(5, "条")).count)
    '5条'
    """

    name: Label = attrs.field(converter=label, metadata=says("名称"))
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("数量"))
    group: tuple[Label, ...] = attrs.field(
        default=(), converter=groups, kw_only=True, metadata=says("对象", "人群")
    )
    solved: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("解决数"))
    solved_name: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("解决问题")
    )
    adopted: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("采纳数"))
    rate_name: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("比率名称")
    )
    rate: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("比率"))
    mode: DemandMode = attrs.field(
        default=DemandMode.COLLECTED, converter=DemandMode, kw_only=True, metadata=says("方式", told=False)
    )


def demands(values: Demand | Iterable[Demand]) -> tuple[Demand, ...]:
    """Return one or several demands as a tuple."""
    return (values,) if isinstance(values, Demand) else tuple(values)


_VERBS = {
    DemandMode.COLLECTED: ("征集", "收集", "梳理"),
    DemandMode.FOUND: ("发现", "查找出", "排查出"),
    DemandMode.SOLVED: ("解决", "协调解决", "推动解决"),
}
_FROM = {
    DemandMode.COLLECTED: ("向{group}", "面向{group}"),
    DemandMode.FOUND: ("在{group}中",),
    DemandMode.SOLVED: ("为{group}",),
}
_ASKED = ("征集", "收集")
# What came of it, and what the rate of that is called: a need is met, advice is taken.
_OUTCOMES = (
    ("", "解决率"),
    ("[，解决{solved}]", "解决率"),
    ("，解决{solved_name}{solved}", "解决率"),
    ("，采纳{adopted}", "采纳率"),
)


def _told(mode: DemandMode, verbs: tuple[str, ...], by: str) -> tuple[Wording, ...]:
    """What was solved of the solved is not asked."""
    return several(
        each(
            verbs,
            adverbial=by,
            object="{name}",
            quantity="[{count}]",
            complement=f"{outcome}[，{rate}达{{rate}}]",
            when={"mode": mode},
        )
        for outcome, usual in (_OUTCOMES[:1] if mode is DemandMode.SOLVED else _OUTCOMES[1:])
        for rate in (usual, "{rate_name}")
    )


def _wordings(mode: DemandMode) -> tuple[Wording, ...]:
    """Of somebody one asks (征集); 梳理 is done by oneself."""
    asked = _ASKED if mode is DemandMode.COLLECTED else _VERBS[mode]
    return several((_told(mode, _VERBS[mode], ""), *(_told(mode, asked, by) for by in _FROM[mode])))


KIND = Kind(
    record=Demand,
    label="诉求",
    example={
        "名称": "技术需求",
        "数量（条）": "32",
        "对象": "企业",
        "解决数（条）": "30",
        "板块": "人才服务",
    },
    wordings=several(_wordings(mode) for mode in DemandMode),
)
