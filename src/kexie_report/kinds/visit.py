"""走访: visits paid and received: who, where, to whom, what was collected and what was done."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.casework import CaseWork, casework
from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.demand import Demand, demands
from kexie_report.kinds.kind import Kind, several
from kexie_report.kinds.measure import Measure, measures
from kexie_report.model.fields import says
from kexie_report.model.parties import Person, groups, persons, places
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Part, Quantity, parts
from kexie_report.pattern import Wording, each

__all__ = ["KIND", "Visit", "VisitMode"]


class VisitMode(StrEnum):
    """What the visit was for; a visit received is not one paid."""

    CALL_AND_COMFORT = "走访慰问"
    CALL = "走访"
    COMFORT = "慰问"
    RESEARCH = "调研"
    INSPECTION = "检查"
    SUPERVISION = "督导"
    STUDY = "考察"
    RECEIVED = "接待"


@attrs.frozen
class Visit(Compared):
    """A visit; `occasion` is the work that it was part of (结合调研活动), `topic` what it looked into.

    Who was visited is a group with its count, or several of them (`targets`: 企业32家、农户120户);
    `people` is how many came in so many parties (12批120人次); `leaders` are those who led it.

    >>> Visit("科技工作者", places="重点园区").places
    (Place(text='重点园区'),)
    """

    group: tuple[Label, ...] = attrs.field(
        default=(), converter=groups, metadata=says("走访对象", "人群", "来访者")
    )
    places: tuple[Label, ...] = attrs.field(default=(), converter=places, kw_only=True, metadata=says("地点"))
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("数量"))
    people: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("人数"))
    targets: tuple[Part, ...] = attrs.field(
        default=(), converter=parts, kw_only=True, metadata=says("走访数", joint="、")
    )
    topic: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("内容", "主题")
    )
    leaders: tuple[Person, ...] = attrs.field(
        default=(), converter=persons, kw_only=True, metadata=says("带队", joint="、")
    )
    occasion: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("结合")
    )
    demands: tuple[Demand, ...] = attrs.field(
        default=(), converter=demands, kw_only=True, metadata=says("诉求")
    )
    casework: tuple[CaseWork, ...] = attrs.field(
        default=(), converter=casework, kw_only=True, metadata=says("办件")
    )
    services: tuple[Measure, ...] = attrs.field(
        default=(), converter=measures, kw_only=True, metadata=says("服务")
    )
    mode: VisitMode = attrs.field(
        default=VisitMode.CALL_AND_COMFORT,
        converter=VisitMode,
        kw_only=True,
        metadata=says("方式", told=False),
    )


_VERBS = {
    VisitMode.CALL_AND_COMFORT: ("走访慰问", "走访看望", "走访探望"),
    VisitMode.COMFORT: ("慰问", "看望慰问", "看望"),
    VisitMode.CALL: ("走访", "上门走访", "实地走访"),
    VisitMode.RESEARCH: ("调研", "走访调研", "实地调研"),
    VisitMode.INSPECTION: ("检查", "实地检查", "现场检查"),
    VisitMode.SUPERVISION: ("督导", "督导检查", "实地督导"),
    VisitMode.STUDY: ("考察", "实地考察", "参观考察"),
}
_BY = "[结合{{occasion}}，][{about}{{topic}}][{to}{{places}}]"


def _paid(mode: VisitMode, verbs: tuple[str, ...], by: str, who: str) -> tuple[Wording, ...]:
    when = {"mode": mode}
    return several(
        (
            each(
                verbs,
                subject=who,
                adverbial=by,
                object="{group}",
                quantity="[{count}][{people}]",
                when=when,
            ),
            each(verbs, subject=who, adverbial=by, object="{targets}", when=when),
            each(("开展", "进行"), subject=who, adverbial=by, object=mode.value, when=when),
        )
    )


def _received(who: str, purpose: str) -> tuple[Wording, ...]:
    return each(
        ("接待", "迎来"),
        adverbial="[在{places}]",
        object=f"[由{{leaders}}带队的]{who}",
        quantity="[{count}][{people}]",
        complement=purpose,
        when={"mode": VisitMode.RECEIVED},
    )


KIND = Kind(
    record=Visit,
    label="走访",
    example={
        "方式": "走访",
        "走访数": "企业32家；农户120户",
        "带队.姓名": "李青",
        "带队.职务": "县科协主席",
        "板块": "人才服务",
    },
    wordings=several(
        (
            *(
                _paid(mode, verbs, _BY.format(to=to, about=about), who)
                for mode, verbs in _VERBS.items()
                for to in ("到", "深入")
                for about in ("就", "围绕")
                for who in ("", "[{subject}]{leaders}带队")
            ),
            *(
                _received(who, purpose)
                for who in ("{group}", "{targets}")
                for purpose in ("来访", "来访交流", "来访调研{topic}", "来访考察{topic}")
            ),
        )
    ),
)
