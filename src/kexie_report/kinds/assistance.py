"""帮扶: people or households that were helped, how many, and with how much."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.criterion import Criterion
from kexie_report.model.fields import says
from kexie_report.model.parties import UNITS_AFTER_GROUP, UNITS_BEFORE_GROUP, groups
from kexie_report.model.texts import Label, label, phrase
from kexie_report.model.values import Money, Quantity
from kexie_report.pattern import Wording, each

__all__ = ["KIND", "Assistance", "AssistanceMode"]


class AssistanceMode(StrEnum):
    """What was done for them."""

    RELIEF = "救助"
    FUNDING = "资助"
    COMFORT = "慰问"
    SUPPORT = "帮扶"
    TREATMENT = "救治"


@attrs.frozen
class Assistance(Compared):
    """A group, its number (of persons or households), what each received and what it came to.

    `fund` is what the money is called (助学金); without it the name follows what was done (慰问金).
    The total stands with a verb of its own, so that it is never read as that of a neighbour.

    >>> str(Assistance("困难职工", count=Quantity(30, "名"), each=Money(2000)).each)
    '2000元'
    """

    group: tuple[Label, ...] = attrs.field(converter=groups, metadata=says("人群", "对象"))
    count: Quantity = attrs.field(kw_only=True, metadata=says("数量", "人数", "户数"))
    each: Money | None = attrs.field(default=None, kw_only=True, metadata=says("每人", "每户"))
    total: Money | None = attrs.field(default=None, kw_only=True, metadata=says("合计", "金额"))
    goods: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("物资")
    )
    fund: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("款项")
    )
    mode: AssistanceMode = attrs.field(
        default=AssistanceMode.SUPPORT,
        converter=AssistanceMode,
        kw_only=True,
        metadata=says("方式", told=False),
    )


@attrs.frozen
class _Help:
    """The words of one sort of help: its verbs, its money, how this is given, how goods are, and to whom."""

    verbs: tuple[str, ...]
    fund: str
    paid: str = "发放"
    goods: str = "送去"
    to: str = "向"


_HELP = {
    AssistanceMode.RELIEF: _Help(("救助", "援助", "救济"), "救助金"),
    AssistanceMode.FUNDING: _Help(("资助", "扶助", "资助帮扶"), "资助金"),
    AssistanceMode.COMFORT: _Help(("慰问", "走访慰问", "看望慰问"), "慰问金"),
    AssistanceMode.SUPPORT: _Help(("帮扶", "结对帮扶", "帮助"), "帮扶资金"),
    AssistanceMode.TREATMENT: _Help(("救治", "医治", "收治"), "救治资金", paid="投入", goods="提供", to="为"),
}
_SINGLES = {"户": frozenset({"户"}), "家": frozenset({"家"})}


def _is_of_persons(unit: object) -> bool:
    return not any(unit in units for units in _SINGLES.values())


_OF_PERSONS = Criterion("用于人", _is_of_persons, samples=("人", *_SINGLES))


def _helped(mode: AssistanceMode, help_: _Help, single: str, fund: str) -> tuple[Wording, ...]:
    """Without a total each sum is given; with one the total is, and each sum explains it."""
    given = f"[，{help_.goods}{{goods}}]"
    money = f"[，每{single}{help_.paid}{fund}{{each}}]"
    whole = f"，{help_.paid}{fund}{{total}}[，每{single}{{each}}]"
    return several(
        each(
            help_.verbs,
            object="{group}",
            quantity="{count}",
            complement=complement + given,
            when={"mode": mode, "count.unit": _SINGLES.get(single, _OF_PERSONS)},
        )
        for complement in (money, whole)
    )


def _paid(mode: AssistanceMode, help_: _Help, single: str, fund: str) -> tuple[Wording, ...]:
    """The money first, for so many: 向30名困难职工发放慰问金6万元."""
    before = (UNITS_BEFORE_GROUP - _SINGLES["户"] - _SINGLES["家"], "{count}{group}")
    after = (UNITS_AFTER_GROUP, "{group}{count}")
    sides = ((_SINGLES[single], before[1]),) if single in _SINGLES else (before, after)
    return several(
        each(
            (help_.paid,),
            adverbial=help_.to + people,
            object=fund,
            quantity="{total}",
            complement=f"[，每{single}{{each}}][，{help_.goods}{{goods}}]",
            when={"mode": mode, "count.unit": units},
        )
        for units, people in sides
    )


KIND = Kind(
    record=Assistance,
    label="帮扶",
    example={
        "人群": "科技工作者",
        "数量（名）": "30",
        "合计（元）": "6万",
        "方式": "慰问",
        "板块": "人才服务",
    },
    brief=frozenset({"group", "count"}),
    wordings=several(
        told(mode, help_, single, fund)
        for mode, help_ in _HELP.items()
        for single in ("人", "户", "家")
        for fund in (help_.fund, "{fund}")
        for told in (_helped, _paid)
    ),
)
