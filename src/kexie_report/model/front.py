"""What stands around the records of a document: headline, lede, credits, and the forms that they take."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.model.fields import says
from kexie_report.model.origin import Traced
from kexie_report.model.parties import Organization, Person, organizations, person, persons
from kexie_report.model.texts import Label, label, labels, phrase, phrases
from kexie_report.model.values import Slogan, slogan

__all__ = [
    "Credits",
    "DatelineForm",
    "Guidance",
    "HeadingStyle",
    "Headline",
    "HeadlineForm",
    "LedeForm",
    "Reviews",
]


class HeadlineForm(StrEnum):
    """The strategies of headlines; each needs data of its own."""

    SLOGAN = "口号"
    PLAIN = "主谓"
    FIGURES = "数据"
    DOCUMENT = "文种"
    TWO_PART = "双题"
    COUPLET = "对句"
    HONOUR = "荣誉"
    EVALUATION = "评价"
    COLON = "冒号"
    QUESTION = "设问"


class LedeForm(StrEnum):
    """How a document begins: with a sentence of its own, or with words that open its first sentence."""

    SUMMARY = "概述"
    GUIDANCE = "指导"
    PURPOSE = "目的"
    OCCASION = "背景"
    LEARNED = "获悉"
    RECENT = "近日"
    EVENT = "事件"
    FIGURES = "数据"
    STANDING = "存量"
    SCENE = "现场"


class DatelineForm(StrEnum):
    """Where outlet, date and writers are named: before the first words, above them, or at the end."""

    WEBSITE = "网讯"
    PAPER = "本报讯"
    AGENCY = "电"
    REPORT = "报道"
    SIGNED = "署名"
    PAGE_HEAD = "页首"
    NONE = "无"


class HeadingStyle(StrEnum):
    """How the heading of a section or a lead phrase is set: with which mark, run in or on its own line."""

    RUN_IN = "领起"
    LINE = "独行"
    COUNTED = "一是"
    NUMBERED = "一、"
    BRACKETED = "（一）"
    ARABIC = "1."
    DASH = "——"
    LENTICULAR = "【】"


class Reviews(StrEnum):
    """The names of the stages through which an editor's office passes a text, as one prefix each."""

    ORDINAL = "一审、二审、三审"
    STAGES = "初审、复审、终审"
    OFFICES = "初审、责编、终审"

    @property
    def stages(self) -> tuple[str, ...]:
        """The stages in order.

        >>> Reviews.STAGES.stages
        ('初审', '复审', '终审')
        """
        return tuple(self.value.split("、"))


@attrs.frozen(kw_only=True)
class Headline(Traced):
    """What a headline is made of; without a `form` the genre takes the first strategy that has its data.

    Slogans: by these `means` the body does this (建设 by default) for that `goal`.  `topic` is the work
    that the document speaks of, `couplet` two parallel members; `text` is a headline given whole.

    >>> Headline(means="N个坚持", goal="N新科协").means.word
    '坚持'
    """

    means: Slogan | None = attrs.field(
        default=None, converter=attrs.converters.optional(slogan), metadata=says("抓手", "手段")
    )
    verb: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), metadata=says("动词")
    )
    goal: Slogan | None = attrs.field(
        default=None, converter=attrs.converters.optional(slogan), metadata=says("目标")
    )
    topic: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), metadata=says("事项", "主题")
    )
    couplet: tuple[Label, ...] = attrs.field(
        default=(), converter=phrases, metadata=says("对句", "对联", joint=" ")
    )
    text: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), metadata=says("全文")
    )
    form: HeadlineForm | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(HeadlineForm),
        metadata=says("形式", told=False),
    )


@attrs.frozen(kw_only=True)
class Guidance(Traced):
    """What the work of the period was guided by; the lede states it.

    >>> Guidance(manner=("开拓创新", "精准发力")).manner[0]
    Phrase(text='开拓创新')
    """

    leadership: tuple[Organization, ...] = attrs.field(
        default=(), converter=organizations, metadata=says("领导", joint="、")
    )
    ideology: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), metadata=says("指导思想")
    )
    purpose: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), metadata=says("目的")
    )
    occasion: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), metadata=says("背景", "契机")
    )
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
    outcome: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), metadata=says("总体成效")
    )
    form: LedeForm | None = attrs.field(
        default=None, converter=attrs.converters.optional(LedeForm), metadata=says("形式", told=False)
    )


@attrs.frozen(kw_only=True)
class Credits(Traced):
    """Who wrote, checked, edited and first published the text.

    >>> str(Credits(correspondents="李青").correspondents[0])
    '李青'
    """

    reporters: tuple[Person, ...] = attrs.field(
        default=(), converter=persons, metadata=says("记者", joint=" ")
    )
    correspondents: tuple[Person, ...] = attrs.field(
        default=(), converter=persons, metadata=says("通讯员", joint=" ")
    )
    photographer: Person | None = attrs.field(
        default=None, converter=attrs.converters.optional(person), metadata=says("摄影")
    )
    editor: Person | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(person),
        metadata=says("责任编辑", "编辑"),
    )
    reviewers: tuple[Person, ...] = attrs.field(
        default=(), converter=persons, metadata=says("审核", joint=" ")
    )
    reviews: Reviews = attrs.field(
        default=Reviews.ORDINAL, converter=Reviews, metadata=says("审核环节", told=False)
    )
    source: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), metadata=says("来源")
    )
