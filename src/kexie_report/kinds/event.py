"""活动: an activity, meeting, study or training, once or counted, with its reach and effects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

import attrs

from kexie_report import zh
from kexie_report.kinds.attendance import Attendance, attendances
from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.kinds.reach import Reach
from kexie_report.model.achievement import Worded
from kexie_report.model.criterion import Criterion
from kexie_report.model.fields import says
from kexie_report.model.parties import (
    Level,
    Organization,
    groups,
    level,
    organizations,
    places,
)
from kexie_report.model.period import Period, period
from kexie_report.model.texts import Label, label, labels, phrase, phrases, quoted
from kexie_report.model.values import Edition, Quantity, editions
from kexie_report.pattern import ALWAYS, Classifying, Wording, each

__all__ = ["KIND", "Event", "EventForm", "EventRole"]


class EventForm(StrEnum):
    """What sort of event it is; where its name does not settle the verb, this does."""

    ACTIVITY = "活动"
    MEETING = "会议"
    STUDY = "学习"
    TRAINING = "培训"
    PRESS = "新闻发布会"
    CEREMONY = "仪式"
    CONTEST = "竞赛"
    CAMPAIGN = "宣传"
    PERFORMANCE = "演出"
    EXHIBITION = "展览"


class EventRole(StrEnum):
    """The body's part in it; who takes part has not held it."""

    HOST = "主办"
    UNDERTAKE = "承办"
    CO_HOST = "协办"
    ATTEND = "参加"


@attrs.frozen
class Event(Compared, Worded):
    """One event, or a counted series of them.

    `prefix` is the part of the official name before edition and year (临沂市第十期…: 临沂市);
    `examples` are some of the series (全国航天日、爱眼日等); `destination` is where it was brought to.
    `hosts`, `undertakers` and `co_hosts` are the other bodies in it; `joint_with` is the second half of a
    compound name (X暨Y); `venue` is where it was held, `places` those to which it was taken;
    `occasion` is a time without a figure (“五一”前夕).

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
    edition: tuple[Edition, ...] = attrs.field(
        default=(), converter=editions, kw_only=True, metadata=says("届次", "期次", joint="、")
    )
    level: Level | None = attrs.field(
        default=None, converter=attrs.converters.optional(level), kw_only=True, metadata=says("级别")
    )
    theme: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(quoted), kw_only=True, metadata=says("主题")
    )
    joint_with: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("暨", "并称")
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
    venue: tuple[Label, ...] = attrs.field(
        default=(), converter=places, kw_only=True, metadata=says("会场", "举办地点")
    )
    places: tuple[Label, ...] = attrs.field(
        default=(), converter=places, kw_only=True, metadata=says("地点", joint="、")
    )
    destination: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("走进")
    )
    occasion: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("时机", "节点")
    )
    duration: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("为期", "时长"))
    shapes: tuple[Label, ...] = attrs.field(
        default=(), converter=phrases, kw_only=True, metadata=says("活动形式", "载体", joint="、")
    )
    hosts: tuple[Organization, ...] = attrs.field(
        default=(), converter=organizations, kw_only=True, metadata=says("主办单位")
    )
    undertakers: tuple[Organization, ...] = attrs.field(
        default=(), converter=organizations, kw_only=True, metadata=says("承办单位")
    )
    co_hosts: tuple[Organization, ...] = attrs.field(
        default=(), converter=organizations, kw_only=True, metadata=says("协办单位")
    )
    reach: Reach | None = attrs.field(default=None, kw_only=True, metadata=says("惠及"))
    attendance: tuple[Attendance, ...] = attrs.field(
        default=(), converter=attendances, kw_only=True, metadata=says("出席", turn=-1)
    )


_WHAT = "[{prefix}][{year}][{edition}][{level}][{theme}][{examples}等][{modifier}]{name}[暨{joint_with}]"
_WHEN = "[于{occasion}][{adverb}]"
_HOW = "[在{venue}][通过{shapes}等形式][{cumulative}]"
_LASTING = "[，为期{duration}]"
# Who else was in it: after an event of other hosts, after one of the body's own, before what it joined.
_BY_HOSTS = "，由{hosts}主办[，{undertakers}承办][，{co_hosts}协办]"
_BY_OTHERS = ("", "，由{undertakers}承办[，{co_hosts}协办]", "，由{co_hosts}协办")
_OF_HOSTS = ("", "由{hosts}主办[、{undertakers}承办][、{co_hosts}协办]的")

_GATHERING = ("组织召开", "组织举办", "组织举行", "组织开展", "组织")


_NAMES = (*zh.known_event_nouns(), "流动科技馆")
"""Names of every sort: the last is one of which the head takes no verb that is known."""


def _goes_with(name: object, verb: str) -> bool:
    return verb in zh.event_verbs(str(name))


def _is_headless(name: object) -> bool:
    return not zh.event_verbs(str(name))


def _takes(verb: str) -> Criterion:
    """Whether the head of a name goes with `verb`."""
    return Criterion(f"可以“{verb}”", _goes_with, (verb,), samples=_NAMES)


_HEADLESS = Criterion("看不出用哪个动词", _is_headless, samples=_NAMES)


def _of_forms(verb: str) -> frozenset[EventForm]:
    """The forms of which `verb` is true: a form is a noun, and takes the verbs that the noun takes."""
    return frozenset(form for form in EventForm if verb in zh.event_verbs(form.value))


def _conditions(verb: str) -> tuple[Mapping[str, Classifying], ...]:
    """When a host may say `verb`: where the name takes it, or, the name being no help, the form."""
    by_name: Mapping[str, Classifying] = {"role": EventRole.HOST, "name.text": _takes(verb)}
    forms = _of_forms(verb)
    by_form = {"role": EventRole.HOST, "name.text": _HEADLESS, "form": forms}
    return (by_name, by_form) if forms else (by_name,)


def _told(
    verbs: Iterable[str],
    by: str = "",
    when: Mapping[str, Classifying] = ALWAYS,
    of: str = "",
    others: str = "",
) -> tuple[Wording, ...]:
    return each(
        verbs,
        adverbial=_WHEN + by + _HOW,
        object=of + _WHAT,
        quantity="[{count}]",
        complement=_LASTING + others,
        when=when,
    )


def _held(by: str = "", without: tuple[str, ...] = ()) -> tuple[Wording, ...]:
    """With the verbs that suit the event; behind 组织 and people nothing is organised again."""
    verbs = [verb for verb in zh.known_event_verbs() if verb not in without]
    return several(
        _told((verb,), by, when, others=others)
        for others in _BY_OTHERS
        for verb in verbs
        for when in _conditions(verb)
    )


def _held_by_others() -> tuple[Wording, ...]:
    """An event of other hosts speaks for itself: X在Y举行，由A主办、B承办."""
    verbs = [verb for verb in zh.known_event_verbs() if verb not in _GATHERING]
    return several(
        each(
            (f"{_HOW}{verb}",),
            subject=_WHAT,
            quantity="[{count}]",
            complement=_LASTING + _BY_HOSTS,
            when=when,
        )
        for verb in verbs
        for when in _conditions(verb)
    )


_PARTS = {
    EventRole.UNDERTAKE: ("承办", "负责承办", "具体承办"),
    EventRole.CO_HOST: ("协办", "参与协办", "协助举办"),
    EventRole.ATTEND: ("参加", "参与", "到场参加"),
}

KIND = Kind(
    record=Event,
    label="活动",
    example={
        "名称": "科普讲座",
        "次数（场）": "25",
        "惠及.人群": "学生；教师",
        "惠及.数量（人）": "2800余",
        "地点": "学校；乡镇",
        "板块": "科普惠民",
        "领起语": "活动进村入校；科普走到身边",
    },
    verb_by=frozenset({"name.text", "form"}),
    brief=frozenset(
        {"prefix", "year", "edition", "theme", "modifier", "name", "count", "cumulative", "verb"}
    ),
    wordings=several(
        (
            _held(),
            *(_told(verbs, "", {"role": role}, of) for role, verbs in _PARTS.items() for of in _OF_HOSTS),
            _held_by_others(),
            *(_told(("{verb}",), others=others) for others in _BY_OTHERS),
            _held("组织{participants}赴{places}", _GATHERING),
            _told(("参加",), "组织{participants}到{places}"),
            _told(("参加", "参与"), "组织{participants}"),
            _held("深入{places}", _GATHERING),
            _held("走进{places}", _GATHERING),
            each(
                ("走进", "开进", "进入"),
                adverbial=_WHEN + "[{cumulative}]推动" + _WHAT,
                object="{destination}",
                quantity="[{count}]",
            ),
        )
    ),
)
