"""队伍: a team, body or membership that was set up or is in place."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.parties import Level, level
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Quantity
from kexie_report.pattern import each

__all__ = ["KIND", "Team", "TeamMode"]


class TeamMode(StrEnum):
    """Whether it was set up, sent out, or grew."""

    FOUNDED = "组建"
    SENT = "选派"
    GROWN = "发展"


@attrs.frozen
class Team(Compared):
    """Units and members: 组建科技志愿服务队18支839人.

    >>> str(Team("科技志愿服务队", count=Quantity(18, "支"), members=Quantity(839, "人")).members)
    '839人'
    """

    name: Label = attrs.field(converter=label, metadata=says("名称"))
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("数量", "支数"))
    members: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("人数", "成员"))
    level: Level | None = attrs.field(
        default=None, converter=attrs.converters.optional(level), kw_only=True, metadata=says("级别")
    )
    mode: TeamMode = attrs.field(
        default=TeamMode.FOUNDED, converter=TeamMode, kw_only=True, metadata=says("方式", told=False)
    )


_VERBS = {
    TeamMode.FOUNDED: ("组建", "成立", "建立"),
    TeamMode.SENT: ("选派", "派出", "派驻"),
    TeamMode.GROWN: ("发展", "吸纳", "新增"),
}

KIND = Kind(
    record=Team,
    label="队伍",
    wordings=several(
        each(verbs, object="[{level}]{name}", quantity="[{count}][{members}]", when={"mode": mode})
        for mode, verbs in _VERBS.items()
    ),
)
