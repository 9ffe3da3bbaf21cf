"""举措: what the body set out to strengthen, improve or carry out, in words without a figure."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from kexie_report.kinds.effect import Deed
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.achievement import Worded
from kexie_report.model.fields import says
from kexie_report.model.parties import groups
from kexie_report.model.texts import Label, label, labels, phrase, phrases
from kexie_report.model.values import Slogan, slogan
from kexie_report.pattern import Wording, each

__all__ = ["KIND", "Measure", "measures"]


@attrs.frozen
class Measure(Deed, Worded):
    """A verb and what it is done to; two lines of work done in parallel (同部署、同推进); or a numbered
    slogan (四个持续) with its members, which its numeral counts.

    `means` is what it works by (以…为抓手), `focus` what it serves (围绕…).

    >>> Measure("清廉机关建设", verb="推进", adverb="纵深").verb
    Phrase(text='推进')
    """

    objects: tuple[Label, ...] = attrs.field(default=(), converter=labels, metadata=says("对象", "宾语"))
    owner: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("所属")
    )
    aspect: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("着力点")
    )
    group: tuple[Label, ...] = attrs.field(
        default=(), converter=groups, kw_only=True, metadata=says("服务对象")
    )
    pair: tuple[Label, ...] = attrs.field(
        default=(), converter=labels, kw_only=True, metadata=says("并行工作", joint="与")
    )
    parallels: tuple[Label, ...] = attrs.field(
        default=(), converter=phrases, kw_only=True, metadata=says("并举", joint="、")
    )
    slogan: Slogan | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(slogan),
        kw_only=True,
        metadata=says("口号", counts="members"),
    )
    members: tuple[Label, ...] = attrs.field(
        default=(), converter=phrases, kw_only=True, metadata=says("要点", joint="、")
    )
    means: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("抓手")
    )
    focus: tuple[Label, ...] = attrs.field(
        default=(), converter=labels, kw_only=True, metadata=says("聚焦", "围绕")
    )


def measures(values: Measure | Iterable[Measure]) -> tuple[Measure, ...]:
    """Return one or several measures as a tuple."""
    return (values,) if isinstance(values, Measure) else tuple(values)


_LED_BY = (
    "[以{means}为抓手，][围绕{focus}，]",
    "[以{means}为载体，][聚焦{focus}，]",
    "[以{means}为牵引，][紧扣{focus}，]",
)


def _told(by: str) -> tuple[Wording, ...]:
    return several(
        (
            each(
                ("{verb}",),
                adverbial=by + "[{adverb}]",
                object="[{owner}的]{objects}",
                complement="[{aspect}]",
            ),
            each(
                ("{verb}",), adverbial=by + "[{adverb}]为{group}", object="{objects}", complement="[{aspect}]"
            ),
            each(
                ("坚持", "做到", "推动"),
                adverbial=by,
                object="{pair}",
                complement="{parallels}",
            ),
            each(
                ("坚持", "做到", "落实"),
                adverbial=by + "[{adverb}]",
                object="{slogan}",
                complement="[，{members}]",
            ),
        )
    )


KIND = Kind(
    record=Measure,
    label="举措",
    example={
        "状语": "全面",
        "动词": "提升",
        "对象": "机关党建；业务工作",
        "着力点": "质效",
        "板块": "强基固本",
    },
    wordings=several((*(_told(by) for by in _LED_BY),)),
)
