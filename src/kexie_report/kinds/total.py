"""合计: a total over the whole register that the user asks for, or states."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import attrs

from kexie_report.kinds import honour
from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.kinds.reach import Reach
from kexie_report.model.achievement import Worded
from kexie_report.model.fields import says
from kexie_report.model.period import Period, period
from kexie_report.model.texts import Label, label, phrase
from kexie_report.model.values import Part, Quantity
from kexie_report.pattern import each

__all__ = ["KIND", "Total", "TotalBy"]


class TotalBy(StrEnum):
    """By what a total is broken down."""

    AUDIENCE = "人群"
    LEVEL = "级别"
    MONTH = "月份"
    SERIES = "系列"


def _reaches(values: Reach | Iterable[Reach]) -> tuple[Reach, ...]:
    return (values,) if isinstance(values, Reach) else tuple(values)


def _parts(values: Part | Iterable[Part]) -> tuple[Part, ...]:
    return (values,) if isinstance(values, Part) else tuple(values)


@attrs.frozen
class Total(Compared, Worded):
    """The total of the records of a `series`, of a `category` (the label of a kind), or of one `name`.

    The records that are counted are not told again, unless the total is an `overview`.  A `count` or
    `reach` that is given is the user's statement: it is compared with the records before it is told.
    `unit` is the measure word for records that hold no count of their own.

    >>> Total("科普活动", category="活动", by="月份").by
    <TotalBy.MONTH: '月份'>
    """

    name: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), metadata=says("名称")
    )
    category: Label | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(phrase),
        kw_only=True,
        metadata=says("类别", told=False),
    )
    by: TotalBy | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(TotalBy),
        kw_only=True,
        metadata=says("分项", "分", told=False),
    )
    period: Period | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(period),
        kw_only=True,
        metadata=says("时段", time=True),
    )
    overview: bool = attrs.field(default=False, kw_only=True, metadata=says("总述", told=False))
    unit: Label | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(phrase),
        kw_only=True,
        metadata=says("量词", told=False),
    )
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("数量", "总数"))
    parts: tuple[Part, ...] = attrs.field(
        default=(), converter=_parts, kw_only=True, metadata=says("其中", joint="、")
    )
    reach: tuple[Reach, ...] = attrs.field(
        default=(), converter=_reaches, kw_only=True, metadata=says("惠及")
    )


KIND = Kind(
    record=Total,
    label="合计",
    example={
        "名称": "各类科普活动",
        "类别": "活动",
        "板块": "科普惠民",
        "领起语": "活动进村入校；科普走到身边",
    },
    brief=frozenset({"name", "count", "verb"}),
    wordings=several(
        (
            *(
                each(
                    ("获得", "荣获", "收获"),
                    adverbial="[{adverb}]" + whole,
                    object="{name}",
                    quantity="{count}",
                    complement="[，其中{parts}]",
                    when={"category.text": honour.KIND.label},
                )
                for whole in ("累计", "共")
            ),
            *(
                each(
                    ("{verb}",),
                    adverbial="[{adverb}]" + whole,
                    object="{name}",
                    quantity="{count}",
                    complement="[，其中{parts}]",
                )
                for whole in ("累计", "共")
            ),
            each(("",), object="其中{parts}"),
        )
    ),
)
