"""诉求: demands, proposals or problems that were collected."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Quantity
from kexie_report.pattern import each

__all__ = ["KIND", "Demand", "demands"]


@attrs.frozen
class Demand(Compared):
    """What was collected, and how many.

    >>> str(Demand("企业技术需求", count=Quantity(5, "条")).count)
    '5条'
    """

    name: Label = attrs.field(converter=label, metadata=says("名称"))
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("数量"))


def demands(values: Demand | Iterable[Demand]) -> tuple[Demand, ...]:
    """Return one or several demands as a tuple."""
    return (values,) if isinstance(values, Demand) else tuple(values)


KIND = Kind(
    record=Demand,
    label="诉求",
    wordings=several((each(("征集", "收集", "梳理"), object="{name}", quantity="[{count}]"),)),
)
