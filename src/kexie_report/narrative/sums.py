"""Sums: records of one thing whose counts add up are told as one, with all of them behind it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cache

import attrs

from kexie_report.kinds.inventory import Inventory
from kexie_report.kinds.reach import Reach
from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.values import Part, Quantity, total
from kexie_report.narrative.message import Message

__all__ = ["ADDED", "people", "summed", "thing"]

ADDED = (
    "count",
    "quantity",
    "amount",
    "members",
    "persons",
    "total",
    "found",
    "solved",
    "settled",
    "adopted",
)
"""The fields whose figures add up over records; the first that a kind has is its main figure."""

_FIGURES = (Quantity, Part)
_OWN = ("id", "cumulative")
_PEOPLE = ("人", "名", "位", "人次")


def summed(messages: Iterable[Message]) -> tuple[Message, ...]:
    """Return the messages with those of one thing made into one; its place is that of the first."""
    groups: dict[Hashable, list[Message]] = {}
    for message in messages:
        groups.setdefault(thing(message), []).append(message)
    return tuple(message for rows in groups.values() for message in _one(rows))


def thing(message: Message) -> Hashable:
    """Return what a message is about, its counts aside; one without a count is about itself alone."""
    record = message.record
    alone = message.rows or isinstance(record, Inventory) or not (_counts(record) and _adds_up(record))
    return message.key if alone else _likeness(record)


def _counts(record: Achievement) -> bool:
    cls: type = type(record)
    return any(_is_count(info, getattr(record, info.name)) for info in _figured(cls))


def _adds_up(record: Achievement) -> bool:
    """Whether all figures of a record are counts: a part, a share or a size has no sum beside theirs."""
    cls: type = type(record)
    return all(_addable(info, getattr(record, info.name)) for info in _figured(cls))


@cache
def _figured(cls: type) -> tuple[FieldInfo, ...]:
    """The fields of a kind that may hold a figure, or records with figures."""
    return tuple(info for info in fields_of(cls) if info.holds(Quantity, Part, Achievement))


def _addable(info: FieldInfo, held: object) -> bool:
    if isinstance(held, tuple):
        return not any(isinstance(one, _FIGURES) or _holds_figures(one) for one in held)
    if isinstance(held, Achievement):
        return _adds_up(held)
    return not isinstance(held, _FIGURES) or _is_count(info, held)


def _holds_figures(one: object) -> bool:
    """Whether a record in a list (a comparison, a measure) says a figure, which would not be summed."""
    held = (getattr(one, info.name) for info in fields_of(type(one))) if isinstance(one, Achievement) else ()
    return any(isinstance(value, Quantity) for value in held)


def _is_count(info: FieldInfo, held: object) -> bool:
    return info.name in ADDED and isinstance(held, Quantity)


def _likeness(record: Achievement) -> Hashable:
    """All that two records must share to be added up: every value but the numbers of their counts."""
    cls: type = type(record)
    plain, figured = _compared(cls)
    figures = tuple([_shared(info, getattr(record, info.name)) for info in figured])
    return cls, tuple([getattr(record, name) for name in plain]), figures


@cache
def _compared(cls: type) -> tuple[tuple[str, ...], tuple[FieldInfo, ...]]:
    """The fields that two records must share: the names of those without figures, and the others."""
    infos = [info for info in fields_of(cls) if info.name not in _OWN]
    plain = tuple(info.name for info in infos if info not in _figured(cls))
    return plain, tuple(info for info in infos if info in _figured(cls))


def _shared(info: FieldInfo, held: object) -> Hashable:
    if isinstance(held, Quantity) and info.name in ADDED:
        return held.unit, held.mark, held.scale, held.position
    return _likeness(held) if isinstance(held, Achievement) else held


def _one(rows: Sequence[Message]) -> Sequence[Message]:
    """The one message of several rows, or the rows where no truthful sum can be written."""
    record = _sum([row.record for row in rows]) if len(rows) > 1 else None
    return rows if record is None else (rows[0].beside(rows[0].key, record, twins=tuple(rows)),)


def people(quantities: Iterable[Quantity]) -> Quantity | None:
    """Return the sum of people reached several times, in 人次: some may have come more than once.

    >>> str(people([Quantity(120, "人"), Quantity(80, "名")]))
    '200人次'
    """
    parts = tuple(quantities)
    if len(parts) < 2:
        return total(parts)
    return total(attrs.evolve(part, unit="人次") if part.unit in _PEOPLE else part for part in parts)


def _whole(record: Achievement, counts: Iterable[Quantity]) -> Quantity | None:
    """The sum of the counts of records that are like `record`; numbers of each (每场) have none."""
    if not isinstance(record, Reach):
        return total(counts)
    return people(counts) if record.per is None else None


def _sum(records: Sequence[Achievement]) -> Achievement | None:
    changes: dict[str, object] = {}
    for info in fields_of(type(records[0])):
        held = [getattr(record, info.name) for record in records]
        if _is_count(info, held[0]):
            changes[info.name] = _whole(records[0], held)
        elif isinstance(held[0], Achievement):
            changes[info.name] = _sum(held) if _counts(held[0]) else held[0]
        elif info.name == "cumulative":
            changes[info.name] = True
    evolve: Callable[..., Achievement] = attrs.evolve
    return None if None in changes.values() else evolve(records[0], **changes)
