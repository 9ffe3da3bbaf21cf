"""队伍: a team, body or membership that was set up, sent out, renewed or grew."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.coverage import Coverage
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.parties import Level, groups, level, places
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Part, Quantity, parts
from kexie_report.pattern import Wording, each

__all__ = ["KIND", "Team", "TeamMode"]


class TeamMode(StrEnum):
    """What was done: teams are put together, bodies founded, people sent, members won, posts filled."""

    FOUNDED = "组建"
    SET_UP = "成立"
    NEW = "新建"
    SENT = "选派"
    GROWN = "发展"
    RENEWED = "换届"
    STAFFED = "配备"


@attrs.frozen
class Team(Compared):
    """Units and members: 组建科技志愿服务队18支839人.

    `member_kinds` says who the members are (专家、教师), `parts` how many of which kind (其中党员120人),
    `places` where they are posted.

    >>> str(Team("科技志愿服务队", count=Quantity(18, "支"), members=Quantity(839, "人")).members)
    '839人'
    """

    name: Label = attrs.field(converter=label, metadata=says("名称"))
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("数量", "支数"))
    members: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("人数", "成员"))
    level: Level | None = attrs.field(
        default=None, converter=attrs.converters.optional(level), kw_only=True, metadata=says("级别")
    )
    member_kinds: tuple[Label, ...] = attrs.field(
        default=(), converter=groups, kw_only=True, metadata=says("成员构成", joint="和")
    )
    parts: tuple[Part, ...] = attrs.field(
        default=(), converter=parts, kw_only=True, metadata=says("其中", joint="、")
    )
    places: tuple[Label, ...] = attrs.field(default=(), converter=places, kw_only=True, metadata=says("地点"))
    coverage: Coverage | None = attrs.field(default=None, kw_only=True, metadata=says("覆盖"))
    mode: TeamMode = attrs.field(
        default=TeamMode.FOUNDED, converter=TeamMode, kw_only=True, metadata=says("方式", told=False)
    )


_VERBS = {
    TeamMode.FOUNDED: ("组建", "成立", "建立"),
    TeamMode.SET_UP: ("成立", "设立", "建立"),
    TeamMode.NEW: ("新建", "新组建", "新成立"),
    TeamMode.SENT: ("选派", "派出", "派驻"),
    TeamMode.GROWN: ("发展", "吸纳", "新增"),
    TeamMode.STAFFED: ("配备", "选配", "选聘"),
}
_MADE_UP = ("[，由{member_kinds}组成]", "[，成员包括{member_kinds}]", "[，成员涵盖{member_kinds}]")
_PARTS = "[，其中{parts}]"


def _told(
    mode: TeamMode, verbs: tuple[str, ...], by: str, after: str, what: str = "[{level}]{name}"
) -> tuple[Wording, ...]:
    return several(
        each(
            verbs,
            adverbial=by,
            object=what,
            quantity="[{count}][{members}]",
            complement=after + made_up + _PARTS,
            when={"mode": mode},
        )
        for made_up in _MADE_UP
    )


def _posted(mode: TeamMode, verbs: tuple[str, ...]) -> tuple[Wording, ...]:
    """People are sent to a place; everything else is set up or grows in it."""
    return _told(mode, verbs, "[向{places}]" if mode is TeamMode.SENT else "[在{places}]", "")


KIND = Kind(
    record=Team,
    label="队伍",
    example={
        "名称": "科技志愿服务队",
        "数量（支）": "18",
        "人数（人）": "839",
        "板块": "人才服务",
    },
    wordings=several(
        (
            *(_posted(mode, verbs) for mode, verbs in _VERBS.items()),
            _told(TeamMode.SENT, ("选派", "派出"), "", "到{places}"),
            _told(TeamMode.RENEWED, ("完成", "组织完成"), "[在{places}]", "", "[{level}]{name}换届"),
            _told(TeamMode.RENEWED, ("完成",), "[在{places}]", "", "[{level}]{name}换届工作"),
        )
    ),
)
