"""The report: the body, the period, the plan of sections, the achievements, the credits."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from kexie_report.model.achievement import Achievement
from kexie_report.model.dates import Date, date
from kexie_report.model.fields import says
from kexie_report.model.front import Credits, DatelineForm, Guidance, Headline
from kexie_report.model.origin import Traced
from kexie_report.model.parties import Organization, Person, organization, organizations, person
from kexie_report.model.period import Period, period
from kexie_report.model.texts import Label, label, phrase, phrases
from kexie_report.model.values import Slogan, slogan

__all__ = ["Passage", "Report", "Section", "achievements"]


def achievements(values: Achievement | Iterable[Achievement]) -> tuple[Achievement, ...]:
    """Return one or several records as a tuple."""
    return (values,) if isinstance(values, Achievement) else tuple(values)


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

    `means` is a slogan that counts the passages (以“三到位”为抓手); `speaker` is who says at a press
    conference what the section tells.

    >>> Section(principle="党建引领", verb="锻造", brand="“红色科协”", noun="新高地").brand
    Name(text='红色科协')
    """

    title: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), metadata=says("标题")
    )
    means: Slogan | None = attrs.field(
        default=None, converter=attrs.converters.optional(slogan), metadata=says("抓手", counts="passages")
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
    speaker: Person | None = attrs.field(
        default=None, converter=attrs.converters.optional(person), metadata=says("发布人", "介绍人")
    )
    passages: tuple[Passage, ...] = attrs.field(default=(), metadata=says("段落"))
    achievements: tuple[Achievement, ...] = attrs.field(
        default=(), converter=achievements, metadata=says("成果")
    )


@attrs.frozen(kw_only=True)
class Report(Traced):
    """All that is known: typed, frozen; every value knows its Origin.

    A `grouped` report without sections gets sections by what its records are about.

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
    place: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), metadata=says("发稿地")
    )
    dateline: DatelineForm | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(DatelineForm),
        metadata=says("电头", told=False),
    )
    address: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), metadata=says("称谓")
    )
    headline: Headline | None = attrs.field(default=None, metadata=says("标题"))
    guidance: Guidance | None = attrs.field(default=None, metadata=says("导语"))
    organizations: tuple[Organization, ...] = attrs.field(
        default=(), converter=organizations, metadata=says("机构", told=False)
    )
    sections: tuple[Section, ...] = attrs.field(default=(), metadata=says("板块"))
    grouped: bool = attrs.field(default=False, metadata=says("自动分段", told=False))
    problems: tuple[Label, ...] = attrs.field(
        default=(), converter=phrases, metadata=says("存在问题", "不足")
    )
    closing: tuple[Achievement, ...] = attrs.field(
        default=(), converter=achievements, metadata=says("结尾", "下一步")
    )
    achievements: tuple[Achievement, ...] = attrs.field(
        default=(), converter=achievements, metadata=says("成果")
    )
    credits: Credits | None = attrs.field(default=None, metadata=says("署名"))

    @property
    def year(self) -> int | None:
        """The year of a day that names none: that in which the period ends, as seen from the date.

        >>> [Report(body="县科协", period=said, date="2024-01-16").year for said in ("2023年", "今年以来")]
        [2023, 2024]
        """
        if self.date is None or self.date.year is None or self.period is None:
            return None if self.date is None else self.date.year
        return self.period.bounds(self.date.in_year(self.date.year))[1].year
