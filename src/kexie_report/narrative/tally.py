"""Tallies: rows of one kind as one record of that kind, and for each slot what it was got from.

The figures of the tally are the sums of those of the rows (a row that holds none is counted as one);
what all rows share stays, the names of the weightiest are its examples, and the rest is left to the
rows.  The facts of the tally name every row that it rests on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import cast

import attrs

from kexie_report.kinds.event import Event, EventForm
from kexie_report.kinds.honour import Honour
from kexie_report.kinds.indicator import Indicator
from kexie_report.kinds.inventory import Inventory
from kexie_report.kinds.reach import Reach
from kexie_report.kinds.roll import HonourRoll
from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.origin import places_of
from kexie_report.model.style import Style
from kexie_report.model.texts import Label, Text
from kexie_report.model.values import Quantity, total
from kexie_report.narrative.behind import FIGURES, Counted, beside, own_leaves, resting
from kexie_report.narrative.message import Message
from kexie_report.narrative.sums import ADDED, people
from kexie_report.prose import Fact, Row

__all__ = ["Called", "Tally", "added", "counted", "naming_of", "reached", "sort_of", "tally"]

_UNIT_OF_ONE = {Event: "次", Honour: "项", HonourRoll: "项"}
# What there is does not add up over the rows that say so, and winners are not honours.
_NOT_ADDED = (Inventory, Indicator, Honour)
_NAMING = ("name", "content")
# What is true of one row only, and never of all of them together.
_OF_ONE_ROW = ("id", "date", "prefix", "year", "edition", "joint_with", "weight", "internal")

Told = dict[str, tuple[Fact, ...]]
"""The facts that the slots of a tally state."""

Called = tuple[str, Label]
"""What the rows are called together, under its key."""


@attrs.frozen
class Tally:
    """The one record of several rows, what its slots state, and the people reached."""

    record: Achievement
    computed: Mapping[str, tuple[Fact, ...]]
    reached: tuple[Message, ...] = ()


def figure_of(record: Achievement) -> str | None:
    """Return the field that holds the main figure of a record; None where such figures do not add up."""
    cls: type = type(record)
    names = () if isinstance(record, _NOT_ADDED) else _figures(cls)
    held = (name for name in names if getattr(record, name) is not None)
    return next(held, names[0] if names else None)


@cache
def _figures(cls: type) -> tuple[str, ...]:
    """The fields of a kind whose figures add up, the main one first."""
    counts = {info.name for info in fields_of(cls) if info.holds(Quantity)}
    return tuple(name for name in ADDED if name in counts)


def naming_of(cls: type) -> str | None:
    """Return the field that names what a kind counts; None where only the people are named."""
    names = {info.name for info in fields_of(cls) if info.holds(Text)}
    return next((name for name in _NAMING if name in names), None)


def sort_of(message: Message, *, whatever_form: bool = False) -> tuple[object, ...]:
    """Return what rows must share to be counted together: kind, topic, what classifies, and unit.

    Activities, meetings and trainings are one sort where the total is of events in `whatever_form`.
    """
    record = message.record
    classes = (
        getattr(record, info.name)
        for info in fields_of(type(record))
        if _classifies(info) and not (whatever_form and info.holds(EventForm))
    )
    result = record.title.result if isinstance(record, Honour) else None
    group = record.group if isinstance(record, Reach) else None
    return type(record), message.topic, *classes, result, group, figure_of(record), _unit(record)


def _classifies(info: FieldInfo) -> bool:
    return not info.told and info.name not in ("id", "series", "weight", "internal")


def _unit(record: Achievement) -> str | None:
    figure = figure_of(record)
    held = getattr(record, figure) if figure else None
    return held.unit if isinstance(held, Quantity) else _UNIT_OF_ONE.get(type(record))


def counted(row: Message, unit: str = "") -> Counted | None:
    """Return what a row adds to a total: its figure, or one where there is a unit to count it in.

    Of several titles (“甲”“乙”等荣誉) nobody knows how many there were where the row does not say so.
    """
    figure = figure_of(row.record)
    held = getattr(row.record, figure) if figure else None
    if isinstance(held, Quantity):
        return Counted(Row(f"{row.key}.{figure}", held), held)
    unit = "" if isinstance(row.record, HonourRoll) else unit or _UNIT_OF_ONE.get(type(row.record), "")
    first = next((Row(key, value) for key, value in own_leaves(row)), None)
    return Counted(first, Quantity(1, unit), given=False) if unit and first else None


def tally(
    rows: Sequence[Message],
    key: str,
    called: Called | None,
    style: Style,
    *,
    unit: str = "",
    stated: Quantity | None = None,
) -> Tally | None:
    """Return the tally of rows of one sort, or None where no truthful one can be written.

    `stated` stands in the place of the sum where the user gave the total.
    """
    cls, figure = type(rows[0].record), figure_of(rows[0].record)
    counts = [one for row in rows if (one := counted(row, unit)) is not None]
    if figure is None or len(counts) < len(rows):
        return None
    whole = stated or added(cls, (one.quantity for one in counts))
    if whole is None:
        return None
    told: Told = {figure: (resting(f"{key}.{figure}", whole, counts, beside(rows)),)}
    values = _common(rows, called) | {figure: whole}
    told |= _other_figures(rows, key, figure, values)
    told |= _names(rows, called, style, values) | _groups(rows, values)
    if any(info.required and info.name not in values for info in fields_of(cls)):
        return None
    make = cast(Callable[..., Achievement], cls)
    return Tally(make(**values), told, tuple(reached(rows, key)))


def added(cls: type, quantities: Iterable[Quantity]) -> Quantity | None:
    """Return the sum of figures of a kind, or None where no truthful one can be written."""
    return people(quantities) if issubclass(cls, Reach) else total(quantities)


def _common(rows: Sequence[Message], called: Called | None) -> dict[str, object]:
    """The values that the rows have in common; a figure that is not added up is true of one row only."""
    cls: type = type(rows[0].record)
    values: dict[str, object] = {}
    for info in fields_of(cls):
        if info.name in (*_OF_ONE_ROW, *_figures(cls), "examples", "group") or info.holds(Achievement):
            continue
        held = [getattr(row.record, info.name) for row in rows]
        if info.holds(*FIGURES) and any(held):
            continue
        if info.name == "cumulative":
            values[info.name] = len(rows) > 1 or held[0]
        elif info.name == naming_of(cls) and called is not None and (_differ(held) or issubclass(cls, Event)):
            values[info.name] = called[1]
        elif not _differ(held):
            values[info.name] = held[0]
    return values


def _differ(held: Sequence[object]) -> bool:
    return any(one != held[0] for one in held)


def _other_figures(rows: Sequence[Message], key: str, main: str, values: dict[str, object]) -> Told:
    """The sums of the other figures that every row holds (members, persons, money)."""
    cls: type = type(rows[0].record)
    told: Told = {}
    for name in _figures(cls):
        if name == main:
            continue
        held = [(f"{row.key}.{name}", getattr(row.record, name)) for row in rows]
        counts = [Counted(Row(k, q), q) for k, q in held if isinstance(q, Quantity)]
        whole = total(one.quantity for one in counts) if len(counts) == len(rows) else None
        if whole is not None:
            values[name] = whole
            told[name] = (resting(f"{key}.{name}", whole, counts),)
    return told


def _names(rows: Sequence[Message], called: Called | None, style: Style, values: dict[str, object]) -> Told:
    """The name of all rows together, and the names of the weightiest as examples."""
    cls = type(rows[0].record)
    naming = naming_of(cls)
    if naming is None or called is None or values.get(naming) != called[1]:
        return {}
    told: Told = {naming: (Fact(*called, origins=places_of((called[1],))),)}
    if "examples" in {info.name for info in fields_of(cls)}:
        chosen = _examples(rows, naming, called[1], style)
        values["examples"] = tuple(label for _, label in chosen)
        told["examples"] = tuple(Fact(k, label, origins=places_of((label,))) for k, label in chosen)
    return {slot: facts for slot, facts in told.items() if facts}


def _groups(rows: Sequence[Message], values: dict[str, object]) -> Told:
    """All whom the rows name, where every row names somebody."""
    found: dict[Label, str] = {}
    for row in rows:
        named: tuple[Label, ...] = getattr(row.record, "group", ())
        if not named:
            return {}
        for index, one in enumerate(named):
            found.setdefault(one, f"{row.key}.group[{index}]")
    values["group"] = tuple(found)
    return {"group": tuple(Fact(key, one, origins=places_of((one,))) for one, key in found.items())}


def _examples(rows: Sequence[Message], naming: str, all_of_them: Label, style: Style) -> list[Called]:
    """The weightiest of the names that are not that of all, in the order of the register."""
    weights: dict[Label, int] = {}
    keys: dict[Label, str] = {}
    for row in rows:
        name, weight = getattr(row.record, naming), getattr(row.record, "weight", 0)
        if name is not None and name != all_of_them:
            weights[name] = max(weight, weights.get(name, 0))
            keys.setdefault(name, f"{row.key}.{naming}")
    if len(weights) < 2:
        return []
    chosen = set(sorted(weights, key=lambda name: -weights[name])[: style.examples])
    return [(keys[name], name) for name in weights if name in chosen]


def reached(rows: Sequence[Message], key: str) -> Iterator[Message]:
    """Yield the people whom the rows reached, group by group, in the order of the register."""
    groups: dict[object, list[Message]] = {}
    for child in (child for row in rows for child in row.children()):
        record = child.record
        if isinstance(record, Reach) and record.per is None:
            sort = record.group, record.mode, record.service
            groups.setdefault(sort, []).append(child)
    for index, found in enumerate(groups.values()):
        whole = _people(found)
        if whole is not None:
            own_key = found[0].key if key == rows[0].key else f"{key}.reach[{index}]"
            yield found[0].beside(own_key, whole, twins=tuple(found))


def _people(found: Sequence[Message]) -> Reach | None:
    """The people of one sort in all; None where no truthful sum can be written."""
    reaches = [one.record for one in found if isinstance(one.record, Reach)]
    whole, first = people(one.quantity for one in reaches), reaches[0]
    if whole is None:
        return None
    in_all = all(one.in_all for one in reaches)
    return Reach(first.group, whole, mode=first.mode, service=first.service, in_all=in_all)
