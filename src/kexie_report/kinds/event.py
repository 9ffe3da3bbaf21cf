"""活动: an activity, meeting, study or training, once or counted, with its reach and effects."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.kinds.reach import Reach
from kexie_report.model.achievement import Worded
from kexie_report.model.fields import says
from kexie_report.model.parties import groups, places
from kexie_report.model.period import Period, period
from kexie_report.model.texts import Label, label, labels, phrase, quoted
from kexie_report.model.values import Edition, Quantity
from kexie_report.pattern import ALWAYS, Classifying, Wording, each

__all__ = ["KIND", "Event", "EventForm", "EventRole"]


class EventForm(StrEnum):
    """What sort of event it is; the verb agrees with it."""

    ACTIVITY = "活动"
    MEETING = "会议"
    STUDY = "学习"
    TRAINING = "培训"


class EventRole(StrEnum):
    """The body's part in it: host or undertaker."""

    HOST = "主办"
    UNDERTAKE = "承办"


@attrs.frozen
class Event(Compared, Worded):
    """One event, or a counted series of them.

    `prefix` is the part of the official name before edition and year (临沂市第十期…: 临沂市);
    `examples` are some of the series (全国航天日、爱眼日等); `destination` is where it was brought to.

    >>> str(Event("主题党日活动", count=Quantity(7, "次")).count)
    '7次'
    """

    name: Label = attrs.field(converter=label, metadata=says("名称"))
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("次数", "场次", "数量"))
    cumulative: bool = attrs.field(default=False, kw_only=True, metadata=says("累计", word="累计"))
    form: EventForm = attrs.field(
        default=EventForm.ACTIVITY, converter=EventForm, kw_only=True, metadata=says("形式", told=False)
    )
    role: EventRole = attrs.field(
        default=EventRole.HOST, converter=EventRole, kw_only=True, metadata=says("角色", told=False)
    )
    prefix: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("冠名")
    )
    year: Period | None = attrs.field(
        default=None, converter=attrs.converters.optional(period), kw_only=True, metadata=says("年度")
    )
    edition: Edition | None = attrs.field(default=None, kw_only=True, metadata=says("届次", "期次"))
    theme: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(quoted), kw_only=True, metadata=says("主题")
    )
    examples: tuple[Label, ...] = attrs.field(
        default=(), converter=labels, kw_only=True, metadata=says("举例", joint="、")
    )
    modifier: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("修饰")
    )
    participants: tuple[Label, ...] = attrs.field(
        default=(), converter=groups, kw_only=True, metadata=says("参加人员", "参加对象")
    )
    places: tuple[Label, ...] = attrs.field(
        default=(), converter=places, kw_only=True, metadata=says("地点", joint="、")
    )
    destination: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("走进")
    )
    reach: Reach | None = attrs.field(default=None, kw_only=True, metadata=says("惠及"))


_WHAT = "[{prefix}][{year}][{edition}][{theme}][{examples}等][{modifier}]{name}"
_VERBS = {
    EventForm.ACTIVITY: ("开展", "组织", "举办", "举行"),
    EventForm.MEETING: ("召开", "举行", "举办"),
    EventForm.STUDY: ("开展", "组织"),
    EventForm.TRAINING: ("举办", "开展", "组织"),
}


def _told(
    verbs: tuple[str, ...], by: str = "", when: Mapping[str, Classifying] = ALWAYS
) -> tuple[Wording, ...]:
    return each(
        verbs, adverbial=f"[{{adverb}}]{by}[{{cumulative}}]", object=_WHAT, quantity="[{count}]", when=when
    )


KIND = Kind(
    record=Event,
    label="活动",
    wordings=several(
        (
            *(_told(verbs, when={"form": form, "role": EventRole.HOST}) for form, verbs in _VERBS.items()),
            _told(("承办",), when={"role": EventRole.UNDERTAKE}),
            _told(("{verb}",)),
            _told(("开展", "举行"), "组织{participants}赴{places}"),
            _told(("参加",), "组织{participants}到{places}"),
            _told(("参加",), "组织{participants}"),
            _told(("开展", "组织", "举办"), "深入{places}"),
            _told(("开展", "举办"), "走进{places}"),
            each(
                ("走进", "开进", "进入"),
                adverbial="[{adverb}][{cumulative}]推动" + _WHAT,
                object="{destination}",
                quantity="[{count}]",
            ),
        )
    ),
)
