"""Repeats: records that say the same to the last value are told once, with all of them behind it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from kexie_report.draft import Remark, Severity
from kexie_report.kinds.comparison import Compared
from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import fields_of
from kexie_report.model.origin import places_of
from kexie_report.narrative.message import Message

__all__ = ["repeat_remarks", "unrepeated"]


def unrepeated(messages: Sequence[Message]) -> tuple[Message, ...]:
    """Return the messages without those that repeat another, which then states the facts of both."""
    again = {rows[0].key: rows for rows in _repeats(messages)}
    dropped = {row.key for rows in again.values() for row in rows[1:]}
    return tuple(_all_of(again.get(m.key, (m,))) for m in messages if m.key not in dropped)


def _all_of(rows: Sequence[Message]) -> Message:
    return rows[0] if len(rows) == 1 else rows[0].beside(rows[0].key, rows[0].record, twins=tuple(rows))


def repeat_remarks(messages: Sequence[Message]) -> Iterator[Remark]:
    """Yield a remark for each record that the register holds more than once."""
    for rows in _repeats(messages):
        said = f"有{len(rows)}条“{rows[0].kind.label}”完全一样，稿中只写一次"
        yield Remark("repeated-record", Severity.WARNING, said, places_of(row.record for row in rows))


def _repeats(messages: Sequence[Message]) -> list[list[Message]]:
    """The messages of each record that stands there more than once.

    A record with a figure may, and adds up; so may a row of a series, which counts for one.  What begins
    alike is looked at closely, and only that.
    """
    groups = _grouped((_beginning(message), message) for message in messages if not _adds(message))
    close = (row for rows in groups if len(rows) > 1 for row in rows)
    return [rows for rows in _grouped((_likeness(one.record), one) for one in close) if len(rows) > 1]


def _grouped(keyed: Iterable[tuple[Hashable, Message]]) -> list[list[Message]]:
    groups: dict[Hashable, list[Message]] = {}
    for key, message in keyed:
        groups.setdefault(key, []).append(message)
    return list(groups.values())


def _adds(message: Message) -> bool:
    record, computed = message.record, message.rows or message.twins or message.request
    series = record.series if isinstance(record, Compared) else None
    return bool(computed or series or message.values.keys() & _ADDING)


_ADDING = frozenset({"count", "quantity", "amount"})


def _beginning(message: Message) -> Hashable:
    return type(message.record), next(iter(message.values.values()), None)


def _likeness(record: Achievement) -> Hashable:
    cls: type = type(record)
    return cls, tuple(getattr(record, info.name) for info in fields_of(cls) if info.name != "id")
