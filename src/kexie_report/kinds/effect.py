"""成效: what came of it, without a figure: what was strengthened, led to, solved or formed."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from kexie_report.kinds.kind import Kind, several
from kexie_report.model.achievement import Achievement, Worded
from kexie_report.model.fields import says
from kexie_report.model.parties import groups
from kexie_report.model.texts import Label, label, labels, phrase, phrases
from kexie_report.pattern import each

__all__ = ["KIND", "Deed", "Effect", "effects"]


@attrs.frozen
class Effect(Worded):
    """An abstract result; each field is a shape of its own (verb + objects, group + actions …).

    Evaluation: `praised_by` with `praise` (受到群众一致好评), `atmosphere` (营造Y的浓厚氛围), `outcome`
    (取得良好效果).

    >>> Effect(verb="锤炼", objects="政治品质").objects
    (Text(text='政治品质'),)
    """

    objects: tuple[Label, ...] = attrs.field(default=(), converter=labels, metadata=says("对象", "宾语"))
    owner: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("所属")
    )
    group: tuple[Label, ...] = attrs.field(
        default=(), converter=groups, kw_only=True, metadata=says("人群", "群体")
    )
    actions: tuple[Label, ...] = attrs.field(
        default=(), converter=phrases, kw_only=True, metadata=says("行动", joint="、")
    )
    results: tuple[Label, ...] = attrs.field(
        default=(), converter=phrases, kw_only=True, metadata=says("变化", joint="，")
    )
    problem: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("破解问题")
    )
    situation: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("局面")
    )
    cause: Label | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(label),
        kw_only=True,
        metadata=says("助力方向", "为了"),
    )
    praised_by: tuple[Label, ...] = attrs.field(
        default=(), converter=groups, kw_only=True, metadata=says("好评来自", "受好评于")
    )
    praise: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("评价")
    )
    atmosphere: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("氛围")
    )
    outcome: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("效果")
    )


def effects(values: Effect | Iterable[Effect]) -> tuple[Effect, ...]:
    """Return one or several effects as a tuple."""
    return (values,) if isinstance(values, Effect) else tuple(values)


@attrs.frozen(kw_only=True)
class Deed(Achievement):
    """A record to which effects may be attached."""

    effects: tuple[Effect, ...] = attrs.field(default=(), converter=effects, metadata=says("成效", turn=1))


KIND = Kind(
    record=Effect,
    label="成效",
    example={
        "状语": "有效",
        "破解问题": "基层科普供给不足",
        "板块": "科普惠民",
    },
    wordings=several(
        (
            each(("{verb}",), adverbial="[{adverb}]", object="[{owner}的]{objects}"),
            each(("{verb}",), adverbial="[{adverb}]为{cause}", object="{objects}"),
            each(("贡献", "汇聚", "凝聚"), adverbial="[{adverb}]为{cause}", object="{objects}"),
            each(("引导", "激励"), adverbial="[{adverb}]", object="{group}", complement="{actions}"),
            each(
                ("引导", "激励"),
                adverbial="[{adverb}]",
                object="{group}",
                complement="{actions}，为{cause}贡献{objects}",
            ),
            each(("",), object="{results}"),
            each(
                ("解决", "破解", "缓解"),
                adverbial="[{adverb}]",
                object="{problem}等问题",
            ),
            each(("受到", "赢得", "得到"), adverbial="[{adverb}]", object="{praised_by}[{praise}]好评"),
            each(("营造", "营造出"), adverbial="[{adverb}]", object="{atmosphere}的浓厚氛围"),
            each(("形成",), adverbial="[{adverb}]", object="{atmosphere}的良好氛围"),
            each(("取得", "收到", "达到"), adverbial="[{adverb}]", object="{outcome}效果"),
            each(("形成", "呈现出", "构建起"), adverbial="[{adverb}]", object="{situation}的良好局面"),
        )
    ),
)
