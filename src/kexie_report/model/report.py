"""The report: the body, the period, the plan of sections, the achievements, the credits."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from kexie_report.model.achievement import Achievement
from kexie_report.model.dates import Date, date
from kexie_report.model.fields import says
from kexie_report.model.origin import Traced
from kexie_report.model.parties import Organization, Person, organization, organizations, person, persons
from kexie_report.model.period import Period, period
from kexie_report.model.texts import Label, label, labels, phrase, phrases
from kexie_report.model.values import Slogan, slogan

__all__ = ["Credits", "Guidance", "Headline", "Passage", "Report", "Section", "achievements"]


def achievements(values: Achievement | Iterable[Achievement]) -> tuple[Achievement, ...]:
    """Return one or several records as a tuple."""
    return (values,) if isinstance(values, Achievement) else tuple(values)


@attrs.frozen(kw_only=True)
class Headline(Traced):
    """A numbered-slogan headline: by these means the body does this (建设 by default) for that goal.

    >>> Headline(means="N个坚持", goal="N新科协").means.word
    '坚持'
    """

    means: Slogan = attrs.field(converter=slogan, metadata=says("抓手", "手段"))
    verb: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), metadata=says("动词")
    )
    goal: Slogan = attrs.field(converter=slogan, metadata=says("目标"))


@attrs.frozen(kw_only=True)
class Guidance(Traced):
    """What the work of the period was guided by; the lede states it.

    >>> Guidance(manner=("开拓创新", "精准发力")).manner[0]
    Phrase(text='开拓创新')
    """

    mainline: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), metadata=says("主线")
    )
    roles: tuple[Label, ...] = attrs.field(default=(), converter=labels, metadata=says("定位要求", "要求"))
    goals: tuple[Label, ...] = attrs.field(default=(), converter=labels, metadata=says("目标"))
    manner: tuple[Label, ...] = attrs.field(
        default=(), converter=phrases, metadata=says("作风", "四字格", joint="、")
    )
    standing: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), metadata=says("巩固成果")
    )


@attrs.frozen(kw_only=True)
class Passage(Traced):
    """A run of records under one lead phrase (领起语); the phrase may have two parallel members.

    >>> Passage(lead=("提高站位", "强化引领")).lead[1].text
    '强化引领'
    """

    lead: tuple[Label, ...] = attrs.field(default=(), converter=phrases, metadata=says("领起语", joint="，"))
    achievements: tuple[Achievement, ...] = attrs.field(
        default=(), converter=achievements, metadata=says("成果")
    )


@attrs.frozen(kw_only=True)
class Section(Traced):
    """A section; its heading is given whole (`title`) or in parts: 坚持 + principle，verb + brand + noun.

    >>> Section(principle="党建引领", verb="锻造", brand="“红色科协”", noun="新高地").brand
    Name(text='红色科协')
    """

    title: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), metadata=says("标题")
    )
    principle: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), metadata=says("原则")
    )
    verb: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), metadata=says("动词")
    )
    brand: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), metadata=says("品牌")
    )
    noun: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), metadata=says("落点")
    )
    passages: tuple[Passage, ...] = attrs.field(default=(), metadata=says("段落"))
    achievements: tuple[Achievement, ...] = attrs.field(
        default=(), converter=achievements, metadata=says("成果")
    )


@attrs.frozen(kw_only=True)
class Credits(Traced):
    """Who wrote, edited and first published the text.

    >>> str(Credits(correspondents="李青").correspondents[0])
    '李青'
    """

    correspondents: tuple[Person, ...] = attrs.field(
        default=(), converter=persons, metadata=says("通讯员", joint="、")
    )
    editor: Person | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(person),
        metadata=says("责任编辑", "编辑"),
    )
    source: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), metadata=says("来源")
    )


@attrs.frozen(kw_only=True)
class Report(Traced):
    """All that is known: typed, frozen; every value knows its Origin.

    >>> str(Report(body="青河县科协", period="今年以来").period)
    '今年以来'
    """

    body: Organization = attrs.field(converter=organization, metadata=says("单位"))
    period: Period | None = attrs.field(
        default=None, converter=attrs.converters.optional(period), metadata=says("时段")
    )
    date: Date | None = attrs.field(
        default=None, converter=attrs.converters.optional(date), metadata=says("日期", "发稿日期")
    )
    outlet: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), metadata=says("媒体")
    )
    headline: Headline | None = attrs.field(default=None, metadata=says("标题"))
    guidance: Guidance | None = attrs.field(default=None, metadata=says("导语"))
    organizations: tuple[Organization, ...] = attrs.field(
        default=(), converter=organizations, metadata=says("机构", told=False)
    )
    sections: tuple[Section, ...] = attrs.field(default=(), metadata=says("板块"))
    achievements: tuple[Achievement, ...] = attrs.field(
        default=(), converter=achievements, metadata=says("成果")
    )
    credits: Credits | None = attrs.field(default=None, metadata=says("署名"))
