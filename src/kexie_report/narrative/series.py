"""Series: the rows of a register that belong together are told as one total.

A register holds one row for each thing done.  Rows of one series, one sort and one subject become one
record: the name of the series, some of the rows as examples, how many there were, and who was reached.
"""

from __future__ import annotations

from collections.abc import Iterable

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.reach import Reach
from kexie_report.model.style import Style
from kexie_report.narrative.message import Message
from kexie_report.narrative.tally import Tally, sort_of, tally

__all__ = ["series_of", "tallied"]


def tallied(messages: Iterable[Message], style: Style) -> tuple[Message, ...]:
    """Return the messages with those of one series made into one; its place is that of the first."""
    groups: dict[object, list[Message]] = {}
    for message in messages:
        groups.setdefault(series_of(message), []).append(message)
    return tuple(message for rows in groups.values() for message in _total(rows, style))


def series_of(message: Message) -> object:
    """Return what a message is gathered under: its series and sort, or itself alone."""
    record = message.record
    if not isinstance(record, Compared) or record.series is None or message.rows:
        return message.key
    alike = all(_adds_up(child.record) for child in message.children())
    return (record.series, *sort_of(message)) if alike else message.key


def _adds_up(child: object) -> bool:
    """Whether what hangs on a row can be told of all rows together: only people who were reached."""
    return isinstance(child, Reach) and not (child.comparisons or child.effects)


def _total(rows: list[Message], style: Style) -> tuple[Message, ...]:
    """The one message of several rows, or the rows where no truthful total can be written."""
    made = _tally(rows, style) if len(rows) > 1 else None
    if made is None:
        return tuple(rows)
    first = rows[0]
    whole = first.beside(
        first.key, made.record, rows=tuple(rows), computed=made.computed, hanging=made.reached
    )
    return (whole,)


def _tally(rows: list[Message], style: Style) -> Tally | None:
    record = rows[0].record
    if not isinstance(record, Compared) or record.series is None:
        return None
    made = tally(rows, rows[0].key, (f"{rows[0].key}.series", record.series), style)
    return made if made is not None and _all_reached(made, rows) else None


def _all_reached(made: Tally, rows: Iterable[Message]) -> bool:
    """Whether every row that reached people stands behind a sum."""
    reaching = sum(len(row.children()) for row in rows)
    return reaching == sum(len(reach.twins) for reach in made.reached)
