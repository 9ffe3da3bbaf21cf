"""覆盖: a standing state in which every level or place has something."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from kexie_report.kinds.effect import Deed
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.parties import Level, level
from kexie_report.model.texts import Label, phrase
from kexie_report.model.values import Slogan, slogan
from kexie_report.pattern import each

__all__ = ["KIND", "Coverage"]


def _levels(values: Level | str | Iterable[Level | str]) -> tuple[Level, ...]:
    several_levels = (values,) if isinstance(values, Level | str) else values
    return tuple(level(value) for value in several_levels)


@attrs.frozen
class Coverage(Deed):
    """Full coverage of several levels under one numbered name; the numeral counts the levels.

    >>> Coverage("N级品牌", levels=("国家级", "省级")).name.said(2)
    '“二级品牌”'
    """

    name: Slogan = attrs.field(converter=slogan, metadata=says("名称", counts="levels"))
    levels: tuple[Level, ...] = attrs.field(
        default=(), converter=_levels, kw_only=True, metadata=says("级别", joint="、")
    )
    moment: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("时点")
    )


KIND = Kind(
    record=Coverage,
    label="覆盖",
    wordings=several(
        each(("实现",), adverbial=adverbial, object="[{levels}]{name}", complement="全覆盖")
        for adverbial in ("[{moment}]已", "[{moment}]已经")
    ),
)
