"""覆盖: a standing state in which every level or place has something, or so many of them have."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from kexie_report.kinds.effect import Deed
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.parties import Level, level
from kexie_report.model.texts import Label, label, labels, phrase
from kexie_report.model.values import Quantity, Slogan, slogan
from kexie_report.pattern import Wording, each

__all__ = ["KIND", "Coverage"]


def _levels(values: Level | str | Iterable[Level | str]) -> tuple[Level, ...]:
    several_levels = (values,) if isinstance(values, Level | str) else values
    return tuple(level(value) for value in several_levels)


@attrs.frozen
class Coverage(Deed):
    """Full coverage of several levels under one numbered name, whose numeral counts the levels; or of
    the units of an area (全县12个乡镇): full where no `rate` is given, else to that rate.

    >>> Coverage("N级品牌", levels=("国家级", "省级")).name.said(2)
    '“二级品牌”'
    >>> Coverage(scope="全县", count=Quantity(12, "个"), units="乡镇").units
    (Text(text='乡镇'),)
    """

    name: Slogan | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(slogan),
        metadata=says("名称", counts="levels"),
    )
    levels: tuple[Level, ...] = attrs.field(
        default=(), converter=_levels, kw_only=True, metadata=says("级别", joint="、")
    )
    thing: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("内容")
    )
    scope: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("范围")
    )
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("数量"))
    units: tuple[Label, ...] = attrs.field(
        default=(), converter=labels, kw_only=True, metadata=says("覆盖对象")
    )
    rate: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("覆盖率"))
    moment: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("时点")
    )


_AREA = "[{scope}][{count}]{units}"


def _full(object: str, verbs: tuple[str, ...]) -> tuple[Wording, ...]:
    """Full coverage is said only where no rate could contradict it."""
    return several(
        each(verbs, adverbial=adverbial, object=object, complement="全覆盖", when={"rate": None})
        for adverbial in ("[{moment}]已", "[{moment}]已经")
    )


KIND = Kind(
    record=Coverage,
    label="覆盖",
    example={
        "范围": "全县",
        "数量（个）": "12",
        "覆盖对象": "乡镇",
        "内容": "科普服务站",
        "板块": "科普惠民",
    },
    wordings=several(
        (
            _full("[{levels}]{name}", ("实现", "做到")),
            _full(f"{_AREA}[{{thing}}]", ("实现", "做到")),
            _full("[{scope}]{thing}", ("实现", "做到")),
            *(
                each(
                    ("达", "达到", "为"),
                    subject=whose,
                    adverbial="[{moment}]",
                    object="{rate}",
                )
                for whose in ("{thing}在" + _AREA + "的覆盖率", _AREA + "覆盖率", "[{scope}][{thing}]覆盖率")
            ),
        )
    ),
)
