"""展望: what will be done next, what a meeting asked for, what is pledged."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.kind import Kind, several
from kexie_report.model.achievement import Worded
from kexie_report.model.fields import says
from kexie_report.model.texts import Label, label, labels, phrase, phrases
from kexie_report.model.values import Quantity
from kexie_report.pattern import each

__all__ = ["KIND", "Outlook", "OutlookMode"]


class OutlookMode(StrEnum):
    """Whether it will be done or was asked for; a demand is no promise."""

    NEXT = "打算"
    ASKED = "要求"


@attrs.frozen
class Outlook(Worded):
    """A future act, always worded with 将, or what a meeting asked for, always worded with 要.

    `occasion` is what it takes up (以此次活动为契机), `focus` what it keeps in view, `actions` what will be
    done, alone, through `channels` or to `objects`; `goal` and `target` are the figure that is aimed at,
    `results` what it is to bring, `cause` what it serves.

    >>> Outlook(actions="宣传推广", channels=("省科协网站", "微信公众号")).actions
    (Phrase(text='宣传推广'),)
    """

    actions: tuple[Label, ...] = attrs.field(
        default=(), converter=phrases, metadata=says("动作", "行动", joint="、")
    )
    channels: tuple[Label, ...] = attrs.field(
        default=(), converter=labels, kw_only=True, metadata=says("渠道", joint="和")
    )
    objects: tuple[Label, ...] = attrs.field(
        default=(), converter=labels, kw_only=True, metadata=says("对象", "宾语")
    )
    marker: Label | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(phrase),
        kw_only=True,
        metadata=says("起头", time=True),
    )
    occasion: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("契机")
    )
    focus: tuple[Label, ...] = attrs.field(
        default=(), converter=labels, kw_only=True, metadata=says("聚焦", joint="、")
    )
    goal: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("目标")
    )
    target: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("目标值"))
    results: tuple[Label, ...] = attrs.field(
        default=(), converter=phrases, kw_only=True, metadata=says("结果", joint="，")
    )
    demands: tuple[Label, ...] = attrs.field(
        default=(), converter=phrases, kw_only=True, metadata=says("要求", joint="，要")
    )
    cause: Label | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(label),
        kw_only=True,
        metadata=says("助力方向", "为了"),
    )
    mode: OutlookMode = attrs.field(
        default=OutlookMode.NEXT, converter=OutlookMode, kw_only=True, metadata=says("方式", told=False)
    )


_NEXT = {"mode": OutlookMode.NEXT}
_ASKED = {"mode": OutlookMode.ASKED}
_FROM = "将[以{occasion}为契机，][聚焦{focus}，][{adverb}]"
_TO = "[，力争{goal}达到{target}][，{results}]"
_FOR = _TO + "[，为{cause}贡献力量]"

KIND = Kind(
    record=Outlook,
    label="展望",
    example={
        "状语": "持续",
        "动词": "拓展",
        "对象": "基层科普服务",
        "板块": "结尾",
    },
    openers=("下一步", "接下来", "今后"),
    openers_when=_NEXT,
    wordings=several(
        (
            each(("{actions}",), adverbial=_FROM + "通过{channels}", complement=_FOR, when=_NEXT),
            each(("{actions}",), adverbial=_FROM + "由{channels}", complement=_FOR, when=_NEXT),
            each(("{actions}",), adverbial=_FROM + "借助{channels}", complement=_FOR, when=_NEXT),
            each(
                ("{verb}",),
                adverbial=_FROM + "[通过{channels}]",
                object="{objects}",
                complement="[{actions}]" + _FOR,
                when=_NEXT,
            ),
            each(
                ("继续", "持续", "进一步"), adverbial=_FROM, object="{actions}", complement=_FOR, when=_NEXT
            ),
            each(
                ("贡献", "凝聚", "汇聚"),
                adverbial="将[{adverb}]为{cause}",
                object="{objects}",
                complement=_TO,
                when=_NEXT,
            ),
            each(
                ("力争", "推动", "确保"),
                adverbial="将[{adverb}]",
                object="{goal}达到{target}",
                complement="[，{results}]",
                when=_NEXT,
            ),
            each(
                ("强调", "要求", "指出"),
                subject="会议",
                complement="，[{adverb}]要{demands}[，{results}]",
                when=_ASKED,
            ),
        )
    ),
)
