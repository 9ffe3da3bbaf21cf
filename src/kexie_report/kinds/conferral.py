"""授予: titles that the body itself gave; never to be told as titles received."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.honour import PRIZE, RANK
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.parties import UNITS_BEFORE_GROUP, Headcount, groups, headcounts
from kexie_report.model.texts import Label, label, labels
from kexie_report.model.values import Part, Quantity, parts
from kexie_report.pattern import Wording, each

__all__ = ["KIND", "Conferral", "ConferralMode"]


class ConferralMode(StrEnum):
    """How it was given; appointed is not elected."""

    SELECT = "评选"
    NAME = "命名"
    COMMEND = "表彰"
    APPOINT = "聘任"


@attrs.frozen
class Conferral(Compared):
    """A title given and to how many, with other titles given beside it.

    `recipients` are some of those who received it (甲、乙等15名教师: `group` is their noun, `count` how
    many there were in all); `tiers` are the grades of a prize (一等奖2个).

    >>> Conferral("“最美科技工作者”", count=Quantity(15, "名")).title
    Name(text='最美科技工作者')
    """

    title: Label = attrs.field(converter=label, metadata=says("称号"))
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("人数", "数量"))
    others: tuple[Headcount, ...] = attrs.field(
        default=(), converter=headcounts, kw_only=True, metadata=says("其他称号", joint="、")
    )
    tiers: tuple[Part, ...] = attrs.field(
        default=(), converter=parts, kw_only=True, metadata=says("等次", "奖次", joint="、")
    )
    recipients: tuple[Label, ...] = attrs.field(
        default=(), converter=labels, kw_only=True, metadata=says("获评对象", "举例", joint="、")
    )
    group: tuple[Label, ...] = attrs.field(
        default=(), converter=groups, kw_only=True, metadata=says("人群", "对象类别")
    )
    mode: ConferralMode = attrs.field(
        default=ConferralMode.SELECT,
        converter=ConferralMode,
        kw_only=True,
        metadata=says("方式", told=False),
    )


_VERBS = {
    ConferralMode.SELECT: ("评选出", "评选产生"),
    ConferralMode.NAME: ("命名", "认定", "评定"),
    ConferralMode.COMMEND: ("表彰", "通报表彰", "表彰奖励"),
    ConferralMode.APPOINT: ("聘任", "聘请", "选聘"),
}
_OF_PEOPLE = UNITS_BEFORE_GROUP | {"人", "支"}
_WHOM = ("{recipients}等{count}{group}", "{recipients}[等{group}]", "{count}{group}")
# What is done to the people, and what they become by it; 称号 is what a prize is not.
_BECOMING = {
    ConferralMode.SELECT: (("授予", "{title}称号"), ("评选", "为{title}"), ("选树", "为{title}")),
    ConferralMode.NAME: (("命名", "为{title}"), ("认定", "为{title}"), ("评定", "为{title}")),
    ConferralMode.COMMEND: (
        ("表彰", "为{title}"),
        ("通报表彰", "为{title}"),
        ("授予", "{title}称号并予以表彰"),
    ),
    ConferralMode.APPOINT: (("聘任", "为{title}"), ("聘请", "担任{title}"), ("选聘", "为{title}")),
}


def _given(mode: ConferralMode, verbs: tuple[str, ...]) -> tuple[Wording, ...]:
    """The title alone: 评选出15名“A”、3个“B”."""
    return each(verbs, object="[{count}]{title}[、{others}]", when={"mode": mode})


def _graded() -> tuple[Wording, ...]:
    """With the grades of a prize, as part of the whole or in its place."""
    when = {"mode": ConferralMode.SELECT}
    verbs = ("评出", "评选出", "评选产生")
    whole = each(verbs, object="{count}{title}[、{others}]", complement="，其中{tiers}", when=when)
    return whole + each(verbs, object="{title}{tiers}", when=when)


def _fostered() -> Wording:
    """People and teams are 选树; works are not."""
    when = {"mode": ConferralMode.SELECT, "count.unit": _OF_PEOPLE}
    return Wording(verb="选树", object="{count}{title}[、{others}]", when=when)


def _given_to(mode: ConferralMode, verb: str, become: str) -> tuple[Wording, ...]:
    """The title with those who received it: 授予甲、乙等15名教师“A”称号."""
    when = {"mode": mode, "title": RANK}
    return several(each((verb,), object=whom, complement=become, when=when) for whom in _WHOM)


def _prize_to(whom: str) -> tuple[Wording, ...]:
    return each(
        ("授予", "颁给"),
        object=whom,
        complement="{title}",
        when={"mode": ConferralMode.SELECT, "title": PRIZE},
    )


KIND = Kind(
    record=Conferral,
    label="授予",
    example={
        "称号": "“青河最美科技工作者”",
        "人数（名）": "15",
        "板块": "人才服务",
    },
    wordings=several(
        (
            *(_given(mode, verbs) for mode, verbs in _VERBS.items()),
            *(_given_to(mode, verb, become) for mode, ways in _BECOMING.items() for verb, become in ways),
            _graded(),
            (_fostered(),),
            *(_prize_to(whom) for whom in _WHOM),
        )
    ),
)
