"""What stands behind a total: its facts name every row that it was counted or summed from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from kexie_report.model.facts import leaves
from kexie_report.model.origin import places_of
from kexie_report.model.parties import Headcount
from kexie_report.model.texts import Value
from kexie_report.model.values import Part, Quantity
from kexie_report.narrative.message import Message
from kexie_report.narrative.sums import ADDED
from kexie_report.prose import Fact, How, Prose, Row, Span

__all__ = ["FIGURES", "Counted", "beside", "given", "own_leaves", "resting", "summed_facts", "traced_to_rows"]

FIGURES = (Quantity, Part, Headcount)
"""The values that say how many: those that are not added up are true of one row only."""


@attrs.frozen
class Counted:
    """What one row adds to a total: how many, and the value of the row that says so."""

    row: Row
    quantity: Quantity
    given: bool = True


def own_leaves(row: Message) -> Iterator[tuple[str, Value]]:
    """Yield the values of a row itself, without those of what hangs on it."""
    hanging = tuple(f"{child.key}." for child in row.children())
    return ((key, value) for key, value in leaves(row.record, row.key) if not key.startswith(hanging))


def beside(rows: Iterable[Message]) -> Iterator[str]:
    """Yield the keys of what the rows say beside their figures: the total speaks of all of that."""
    said = (leaf for row in rows for leaf in own_leaves(row))
    return (key for key, value in said if not isinstance(value, FIGURES))


def resting(key: str, value: Value, counts: Sequence[Counted], also: Iterable[str] = ()) -> Fact:
    """Return the fact of a value that was counted or summed from `counts`."""
    how = How.SUMMED if any(one.given for one in counts) else How.COUNTED
    rows = tuple(one.row for one in counts)
    keys = dict.fromkeys((key, *(row.key for row in rows), *also))
    return Fact(key, value, how, places_of(row.value for row in rows), tuple(keys)[1:], rows)


def given(key: str, value: Value, counts: Sequence[Counted], also: Iterable[str] = ()) -> Fact:
    """Return the fact of a stated total: it rests on what the user wrote, and on rows that bear it out."""
    found = resting(key, value, counts, also)
    return attrs.evolve(found, how=How.GIVEN, origins=(*places_of((value,)), *found.origins))


def summed_facts(message: Message) -> dict[str, Fact]:
    """Return the facts of the figures of a sum, which rest on those of the records added up."""
    facts = {}
    for slot in ADDED if len(message.twins) > 1 else ():
        held = [(f"{twin.key}.{slot}", getattr(twin.record, slot, None)) for twin in message.twins]
        counts = [Counted(Row(key, value), value) for key, value in held if isinstance(value, Quantity)]
        if counts:
            facts[slot] = resting(counts[0].row.key, getattr(message.record, slot), counts)
    return facts


def traced_to_rows(said: Prose, message: Message) -> Prose:
    """Return what a total says with the keys of the report: those of the 合计, or of its rows."""
    if message.request is None or not message.rows:
        return said
    own = {key for key, _ in leaves(message.request.record, message.request.key)}
    spans = (Span(s.text, _of_report(s.fact, message, own)) if s.fact else s for s in said.spans)
    return Prose(tuple(spans))


def _of_report(fact: Fact, message: Message, own: set[str]) -> Fact:
    if message.request is None or not fact.key.startswith(f"{message.key}."):
        return fact
    slot = fact.key.removeprefix(message.key)
    asked = message.request.key + slot
    return attrs.evolve(fact, key=asked if asked in own else message.rows[0].key + slot)
