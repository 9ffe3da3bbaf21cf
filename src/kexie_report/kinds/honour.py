"""荣誉: a title received, a nomination, a selection into a team, a prize at a contest."""

from __future__ import annotations

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.funding import Funding
from kexie_report.kinds.kind import Kind, several
from kexie_report.kinds.outlook import Outlook
from kexie_report.model.fields import says
from kexie_report.model.parties import (
    UNITS_AFTER_GROUP,
    UNITS_BEFORE_GROUP,
    Level,
    Result,
    Title,
    groups,
    level,
)
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Quantity
from kexie_report.pattern import Wording, each

__all__ = ["KIND", "Honour"]


@attrs.frozen
class Honour(Compared):
    """Who received which title from whom.

    The winner is a count of people (`count`, `group`, with `subject` as their body), a project or
    document (`winner`), or the body itself where neither is given.

    >>> Honour(Title("践行沂蒙精神好干部"), count=Quantity(1, "人")).title.result.value
    '获得'
    """

    title: Title = attrs.field(metadata=says("称号", "荣誉"))
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("人数", "数量"))
    group: tuple[Label, ...] = attrs.field(
        default=(), converter=groups, kw_only=True, metadata=says("人群", "获奖人群")
    )
    winner: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("获奖对象")
    )
    contest: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("赛事")
    )
    level: Level | None = attrs.field(
        default=None, converter=attrs.converters.optional(level), kw_only=True, metadata=says("赛事级别")
    )
    funding: Funding | None = attrs.field(default=None, kw_only=True, metadata=says("资金"))
    outlook: Outlook | None = attrs.field(default=None, kw_only=True, metadata=says("展望", "后续"))


_WHO = (
    "[{subject}]{count}",
    "[{subject}]{count}{group}",
    "[{subject}]{group}{count}",
    "[{subject}]{winner}",
    "",
)
_UNITS = {
    "[{subject}]{count}{group}": UNITS_BEFORE_GROUP,
    "[{subject}]{group}{count}": UNITS_AFTER_GROUP,
}


def _for(
    result: Result, subjects: tuple[str, ...], shapes: tuple[dict[str, str], ...]
) -> tuple[Wording, ...]:
    return tuple(
        wording
        for subject in subjects
        for shape in shapes
        for wording in each(
            (shape["verb"],),
            subject=subject,
            adverbial=shape.get("adverbial", ""),
            object=shape.get("object", ""),
            complement=shape.get("complement", ""),
            when={"title.result": result} | ({"count.unit": _UNITS[subject]} if subject in _UNITS else {}),
        )
    )


_WON = (
    {"adverbial": "被[{title.issuer}]", "verb": "评为", "object": "{title.name}"},
    {"adverbial": "被{title.issuer}", "verb": "评定为", "object": "{title.name}"},
    {"adverbial": "被{title.issuer}", "verb": "认定为", "object": "{title.name}"},
    {"verb": "获评", "object": "{title.name}"},
    {"verb": "当选", "object": "{title.name}"},
)
_PRIZE = (
    {"adverbial": "在[{level}]{contest}上[{title.issuer}]", "verb": "斩获", "object": "{title.name}"},
    {"adverbial": "在[{level}]{contest}中[{title.issuer}]", "verb": "获得", "object": "{title.name}"},
    {"adverbial": "在[{level}]{contest}中[{title.issuer}]", "verb": "摘得", "object": "{title.name}"},
)
_NOMINATED = (
    {"verb": "获得", "object": "[{title.issuer}]{title.name}", "complement": "提名"},
    {"adverbial": "被", "verb": "列为", "object": "[{title.issuer}]{title.name}", "complement": "提名人选"},
    {"adverbial": "被", "verb": "确定为", "object": "[{title.issuer}]{title.name}", "complement": "提名人选"},
)
_SELECTED = (
    {"verb": "入选", "object": "[{title.issuer}]{title.name}"},
    {"verb": "成功入选", "object": "[{title.issuer}]{title.name}"},
    {"verb": "被选入", "object": "[{title.issuer}]{title.name}"},
)

KIND = Kind(
    record=Honour,
    label="荣誉",
    brief=frozenset({"title.name", "winner", "count", "group"}),
    topic_said=True,
    wordings=several(
        (
            _for(Result.WINNER, _WHO, _WON),
            _for(Result.WINNER, _WHO, _PRIZE),
            _for(Result.NOMINEE, _WHO, _NOMINATED),
            _for(Result.SELECTED, _WHO, _SELECTED),
        )
    ),
)
