"""惠及: how many people of which group were reached."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.criterion import Criterion
from kexie_report.model.fields import says
from kexie_report.model.parties import UNITS_AFTER_GROUP, UNITS_BEFORE_GROUP, groups
from kexie_report.model.texts import Label, label, phrase
from kexie_report.model.values import Quantity
from kexie_report.pattern import Classifying, Wording, each

__all__ = ["KIND", "Reach", "ReachMode"]


class ReachMode(StrEnum):
    """What the people did or got; attendance is not benefit."""

    BENEFIT = "惠及"
    ATTEND = "参加"
    TRAIN = "培训"
    SERVE = "服务"
    COVER = "覆盖"
    RECEIVE = "接待"
    CONSULT = "咨询"
    EXPERIENCE = "体验"


@attrs.frozen
class Reach(Compared):
    """A group and its number; `service` is what they enjoyed or tried, where that has a name.

    `per` says that the number is that of each (每场); such numbers are never added up.

    >>> str(Reach("中小学生", Quantity(2800, "人", mark="余")).quantity)
    '2800余人'
    """

    group: tuple[Label, ...] = attrs.field(converter=groups, metadata=says("人群", "对象", "群体"))
    quantity: Quantity = attrs.field(metadata=says("数量", "人数"))
    service: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("服务")
    )
    in_all: bool = attrs.field(default=False, kw_only=True, metadata=says("累计", word="累计"))
    per: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("每")
    )
    mode: ReachMode = attrs.field(
        default=ReachMode.BENEFIT, converter=ReachMode, kw_only=True, metadata=says("方式", told=False)
    )


_EXTENT = "[每{per}][{in_all}]"
_PEOPLE = {"{quantity}{group}": UNITS_BEFORE_GROUP, "{group}{quantity}": UNITS_AFTER_GROUP}


def _over(mode: ReachMode, verbs: tuple[str, ...], after: str = "") -> tuple[Wording, ...]:
    """Verb first: 惠及学生90人."""
    return each(
        verbs,
        adverbial=_EXTENT,
        object="{group}",
        quantity="{quantity}",
        complement=after,
        when={"mode": mode},
    )


def _by(mode: ReachMode, verbs: tuple[str, ...], object: str = "") -> tuple[Wording, ...]:
    """The people first, on the side of their measure word: 90名学生参加."""
    return several(
        each(
            verbs,
            subject=f"[每{{per}}有][{{in_all}}有]{people}",
            object=object,
            when={"mode": mode, "quantity.unit": units},
        )
        for people, units in _PEOPLE.items()
    )


def _for(mode: ReachMode, object: str) -> tuple[Wording, ...]:
    """The people as those for whom it was done: 为90名学生提供咨询."""
    return several(
        each(
            ("提供",),
            adverbial=f"{_EXTENT}为{people}",
            object=object,
            when={"mode": mode, "quantity.unit": units},
        )
        for people, units in _PEOPLE.items()
    )


def _is_of_times(unit: object) -> bool:
    return unit not in UNITS_BEFORE_GROUP | {"人"}


_OF_TIMES = Criterion("不用于人，如人次、件次", _is_of_times, samples=("人次", "人", "名"))
_ASKING: Mapping[str, Classifying] = {
    "{quantity}{group}咨询": UNITS_BEFORE_GROUP,
    "{group}{quantity}咨询": frozenset({"人"}),
    "{group}咨询{quantity}": _OF_TIMES,
}


def _consulted(asking: str, units: Classifying) -> tuple[Wording, ...]:
    """接受300名群众咨询, but 接受群众咨询300人次."""
    when = {"mode": ReachMode.CONSULT, "quantity.unit": units}
    return each(("接受", "解答"), adverbial=_EXTENT, object=asking, when=when)


KIND = Kind(
    record=Reach,
    label="惠及",
    example={
        "人群": "游客",
        "数量（人次）": "3万余",
        "方式": "接待",
        "板块": "科普惠民",
    },
    brief=frozenset({"group", "quantity"}),
    wordings=several(
        (
            _over(ReachMode.BENEFIT, ("惠及", "服务")),
            _by(ReachMode.BENEFIT, ("受益", "从中受益")),
            _by(ReachMode.BENEFIT, ("享受", "享受到", "获得"), "{service}"),
            _over(ReachMode.ATTEND, ("吸引",), "参加"),
            _by(ReachMode.ATTEND, ("参加", "参与")),
            _over(ReachMode.TRAIN, ("培训", "轮训")),
            _by(ReachMode.TRAIN, ("接受培训",)),
            _over(ReachMode.SERVE, ("服务",)),
            _for(ReachMode.SERVE, "{service}"),
            _by(ReachMode.SERVE, ("得到服务",)),
            _by(ReachMode.SERVE, ("接受", "享受"), "{service}"),
            _over(ReachMode.COVER, ("覆盖", "覆盖到", "辐射")),
            _over(ReachMode.RECEIVE, ("接待", "迎来")),
            _by(ReachMode.RECEIVE, ("到访", "来访")),
            _by(ReachMode.CONSULT, ("前来咨询",)),
            *(_consulted(asking, units) for asking, units in _ASKING.items()),
            _for(ReachMode.CONSULT, "[{service}]咨询"),
            _by(ReachMode.EXPERIENCE, ("参与体验", "现场体验", "前来体验")),
            _by(ReachMode.EXPERIENCE, ("体验", "现场体验", "参与体验"), "{service}"),
            _over(ReachMode.EXPERIENCE, ("吸引",), "前来体验[{service}]"),
        )
    ),
)
