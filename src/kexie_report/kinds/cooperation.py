"""合作: with whom, and what was done together."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import attrs

from kexie_report.kinds.effect import Deed
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.achievement import Worded
from kexie_report.model.fields import says
from kexie_report.model.parties import groups
from kexie_report.model.texts import Label, labels, phrase, phrases
from kexie_report.model.values import Quantity
from kexie_report.pattern import Wording, each

__all__ = ["KIND", "Cooperation", "CooperationMode"]


class CooperationMode(StrEnum):
    """How the partners work together."""

    JOINT = "联合"
    TOGETHER = "会同"
    LEAD = "牵头"
    SIGN = "签约"
    PAIR = "结对"
    EXCHANGE = "互动"
    MATCHING = "对接"


@attrs.frozen
class Cooperation(Deed, Worded):
    """Partners (as examples of a class where `partner_class` is given: A、B等校外机构) and the work done.

    `partner_count` is how many there are in all (A、B等18家单位), `purpose` what they do it for together.

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
    partner_count: Quantity | None = attrs.field(
        default=None, kw_only=True, metadata=says("合作方数量", "家数")
    )
    purpose: Label | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(phrase),
        kw_only=True,
        metadata=says("共同目标", "目的"),
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


_PARTNERS = (
    "{partners}[等{partner_class}]",
    "{partners}等{partner_count}{partner_class}",
    "{partner_count}{partner_class}",
)
_PLATFORMS = "[在{platforms}[等{platform_class}]]"
_PURPOSE = "[，共同{purpose}]"
_DONE = ("开展", "组织开展")


def _with(
    mode: CooperationMode,
    before: tuple[str, str],
    verbs: Iterable[str],
    object: str = "{objects}",
    after: str = "",
) -> tuple[Wording, ...]:
    """The partners between two words: 与A、B等18家单位签订, for each way of naming them."""
    return several(
        each(
            verbs,
            adverbial=before[0] + partners + before[1],
            object=object,
            complement=after + _PURPOSE,
            when={"mode": mode},
        )
        for partners in _PARTNERS
    )


_JOINED = {
    CooperationMode.JOINT: (("联合", ""), ("携手", ""), ("联手", "")),
    CooperationMode.TOGETHER: (("会同", ""),),
    CooperationMode.LEAD: (("牵头组织", ""), ("牵头，联合", ""), ("牵头，会同", "")),
}

KIND = Kind(
    record=Cooperation,
    label="合作",
    example={
        "合作方": "青河科技馆；青河县图书馆",
        "状语": "共同",
        "动词": "开发",
        "对象": "科普资源",
        "板块": "科普惠民",
    },
    wordings=several(
        (
            *(
                _with(mode, (word, after + _PLATFORMS + "[{adverb}]"), verbs)
                for mode, ways in _JOINED.items()
                for word, after in ways
                for verbs in (("{verb}",), _DONE)
            ),
            _with(CooperationMode.SIGN, ("与", "[{adverb}]"), ("签订", "签署")),
            _with(CooperationMode.SIGN, ("同", "[{adverb}]"), ("签订",)),
            _with(CooperationMode.PAIR, ("[{adverb}]与", "结对"), ("开展", "推进")),
            _with(CooperationMode.PAIR, ("[{adverb}]同", "结成对子，"), ("开展",)),
            _with(CooperationMode.EXCHANGE, ("[{adverb}]与", ""), ("开展", "进行")),
            _with(CooperationMode.EXCHANGE, ("[{adverb}]同", ""), ("开展",)),
            _with(
                CooperationMode.MATCHING,
                ("组织{actors}与", "{objects}[{adverb}]"),
                ("对接",),
                "",
                "[，{approaches}]",
            ),
            _with(
                CooperationMode.MATCHING,
                ("组织{actors}同", "{objects}[{adverb}]"),
                ("对接",),
                "",
                "[，{approaches}]",
            ),
            _with(
                CooperationMode.MATCHING,
                ("动员{actors}与", "{objects}[{adverb}]"),
                ("对接",),
                "",
                "[，{approaches}]",
            ),
            _with(CooperationMode.MATCHING, ("与", "[{adverb}]"), ("对接", "沟通对接")),
            _with(CooperationMode.MATCHING, ("同", "[{adverb}]"), ("对接",)),
        )
    ),
)
