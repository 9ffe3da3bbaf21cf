"""合作: with whom, and what was done together."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.effect import Deed
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.achievement import Worded
from kexie_report.model.fields import says
from kexie_report.model.parties import groups
from kexie_report.model.texts import Label, labels, phrase, phrases
from kexie_report.pattern import each

__all__ = ["KIND", "Cooperation", "CooperationMode"]


class CooperationMode(StrEnum):
    """How the partners work together."""

    JOINT = "联合"
    EXCHANGE = "互动"
    MATCHING = "对接"


@attrs.frozen
class Cooperation(Deed, Worded):
    """Partners (as examples of a class where `partner_class` is given: A、B等校外机构) and the work done.

    >>> Cooperation("科普资源", partners=("甲公司", "乙中心"), partner_class="校外机构", verb="开发").verb
    Phrase(text='开发')
    """

    objects: tuple[Label, ...] = attrs.field(converter=labels, metadata=says("对象", "宾语"))
    partners: tuple[Label, ...] = attrs.field(
        default=(), converter=labels, kw_only=True, metadata=says("合作方", "伙伴", joint="、")
    )
    partner_class: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("合作方类别")
    )
    mode: CooperationMode = attrs.field(
        default=CooperationMode.JOINT,
        converter=CooperationMode,
        kw_only=True,
        metadata=says("方式", told=False),
    )
    platforms: tuple[Label, ...] = attrs.field(
        default=(), converter=labels, kw_only=True, metadata=says("平台", joint="、")
    )
    platform_class: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("平台类别")
    )
    actors: tuple[Label, ...] = attrs.field(
        default=(), converter=groups, kw_only=True, metadata=says("组织人员")
    )
    approaches: tuple[Label, ...] = attrs.field(
        default=(), converter=phrases, kw_only=True, metadata=says("做法", joint="、")
    )


_PARTNERS = "{partners}[等{partner_class}]"
_PLATFORMS = "[在{platforms}[等{platform_class}]]"

KIND = Kind(
    record=Cooperation,
    label="合作",
    wordings=several(
        (
            each(
                ("{verb}",),
                adverbial="联合" + _PARTNERS + _PLATFORMS + "[{adverb}]",
                object="{objects}",
                when={"mode": CooperationMode.JOINT},
            ),
            each(
                ("{verb}",),
                adverbial="携手" + _PARTNERS + _PLATFORMS + "[{adverb}]",
                object="{objects}",
                when={"mode": CooperationMode.JOINT},
            ),
            each(
                ("开展", "进行"),
                adverbial="[{adverb}]与" + _PARTNERS,
                object="{objects}",
                when={"mode": CooperationMode.EXCHANGE},
            ),
            each(
                ("对接",),
                adverbial="组织{actors}与" + _PARTNERS + "{objects}[{adverb}]",
                complement="[，{approaches}]",
                when={"mode": CooperationMode.MATCHING},
            ),
        )
    ),
)
