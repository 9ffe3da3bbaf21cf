"""资金: money given, alone or attached to an honour."""

from __future__ import annotations

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.texts import Label, phrase
from kexie_report.model.values import Money
from kexie_report.pattern import each

__all__ = ["KIND", "Funding"]


@attrs.frozen
class Funding(Compared):
    """A sum of money and what it is called (资金支持, 经费补助).

    >>> str(Funding(Money(1, scale="万"), name="资金支持").amount)
    '1万元'
    """

    amount: Money = attrs.field(metadata=says("金额"))
    name: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("名目")
    )


KIND = Kind(
    record=Funding,
    label="资金",
    wordings=several(
        (
            each(("获得", "获", "得到"), object="{amount}{name}"),
            each(("获得", "争取", "落实"), object="资金", quantity="{amount}"),
        )
    ),
)
