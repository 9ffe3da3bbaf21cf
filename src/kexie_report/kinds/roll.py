"""多项荣誉: several titles of one body in one clause, as examples of all that it received."""

from __future__ import annotations

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.honour import is_prize
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.criterion import Criterion
from kexie_report.model.fields import says
from kexie_report.model.texts import Label, label, labels
from kexie_report.model.values import Quantity
from kexie_report.pattern import each

__all__ = ["KIND", "HonourRoll"]


@attrs.frozen
class HonourRoll(Compared):
    """Titles received one after another; `count` says how many there were in all.

    Only titles that were won belong here; a nomination is an Honour of its own.

    >>> str(HonourRoll(("“先进集体”", "“文明单位”"), count=Quantity(5, "项")).count)
    '5项'
    """

    titles: tuple[Label, ...] = attrs.field(converter=labels, metadata=says("称号", "荣誉", joint="、"))
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("数量", "项数"))
    winner: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("获奖对象")
    )


def _all_borne(titles: object) -> bool:
    """Whether none of them is a prize, so that each is a 称号."""
    return isinstance(titles, tuple) and not any(is_prize(title) for title in titles)


_ALL_BORNE = Criterion("都不是奖项", _all_borne, samples=(labels("“甲标兵”"), labels("“甲奖”")))


_VERBS = ("荣获", "获得", "收获")

KIND = Kind(
    record=HonourRoll,
    label="多项荣誉",
    example={
        "称号": "“先进集体”；“文明单位”",
        "数量（项）": "5",
        "板块": "强基固本",
    },
    topic_said=True,
    wordings=several(
        (
            *(
                each(_VERBS, subject=who, adverbial="先后", object="{titles}等[{count}]荣誉")
                for who in ("", "[{subject}]{winner}")
            ),
            *(
                each(
                    ("获评", "荣获"),
                    subject=who,
                    adverbial="先后",
                    object="{titles}等[{count}]称号",
                    when={"titles": _ALL_BORNE},
                )
                for who in ("", "[{subject}]{winner}")
            ),
        )
    ),
)
