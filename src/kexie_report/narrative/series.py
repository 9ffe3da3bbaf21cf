"""Series: the rows of a register that belong together are told as one total.

A register holds one row an event.  Events of one series and one subject become one event: the name of
the series, some of the rows as examples, how many there were, and how many people were reached in all.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from kexie_report.kinds.event import Event
from kexie_report.kinds.reach import Reach
from kexie_report.model.style import Style
from kexie_report.model.texts import Label
from kexie_report.model.values import Quantity, total
from kexie_report.narrative.plan import Message
from kexie_report.narrative.sums import people

__all__ = ["tallied"]


def tallied(messages: Iterable[Message], style: Style) -> tuple[Message, ...]:
    """Return the messages with those of one series made into one; its place is that of the first."""
    groups: dict[object, list[Message]] = {}
    for message in messages:
        groups.setdefault(_belonging(message), []).append(message)
    return tuple(message for rows in groups.values() for message in _total(rows, style))


def _belonging(message: Message) -> object:
    """What a message is gathered under: its series, or itself alone."""
    record = message.record
    if isinstance(record, Event) and record.series is not None and not _has_more_to_tell(record):
        return record.series, record.subject, record.form, record.role, _unit(record)
    return message.key


def _has_more_to_tell(event: Event) -> bool:
    """Whether something hangs on an event that a total of several could not tell."""
    return bool(event.effects or event.comparisons or event.attendance)


def _unit(event: Event) -> str:
    return event.count.unit if event.count is not None else _ONE.unit


_ONE = Quantity(1, "次")


def _total(rows: list[Message], style: Style) -> tuple[Message, ...]:
    """The one message of several rows, or the rows where no truthful total can be written."""
    events = [row.record for row in rows if isinstance(row.record, Event)]
    counts = total(event.count or _ONE for event in events)
    reaches = [event.reach for event in events if event.reach is not None]
    reach = _reach(reaches)
    if len(rows) < 2 or counts is None or (reaches and reach is None):
        return tuple(rows)
    first = events[0]
    tally = Event(
        first.series or first.name,
        count=counts,
        cumulative=True,
        form=first.form,
        role=first.role,
        subject=first.subject,
        examples=_examples(events, style),
        reach=reach,
    )
    return (rows[0].beside(rows[0].key, tally, rows=tuple(rows)),)


def _reach(reaches: list[Reach]) -> Reach | None:
    """The people reached in all, where all rows speak of the same people."""
    alike = {(reach.group, reach.mode, reach.service) for reach in reaches}
    addable = len(alike) == 1 and all(reach.per is None for reach in reaches)
    whole = people(reach.quantity for reach in reaches) if addable else None
    return None if whole is None else attrs.evolve(reaches[0], quantity=whole)


def _examples(events: list[Event], style: Style) -> tuple[Label, ...]:
    """The names of the weightiest events that have one of their own, in the order of the register."""
    named = {event.name: event.weight for event in events if event.name != event.series}
    if len(named) <= 1:
        return ()
    chosen = sorted(named, key=lambda name: -named[name])[: style.examples]
    return tuple(name for name in named if name in chosen)
