"""Sums: records of one thing whose counts add up are told as one, with all of them behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs

from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import fields_of
from kexie_report.model.values import Quantity, total
from kexie_report.narrative.plan import Message

__all__ = ["summed"]


def summed(messages: Iterable[Message]) -> tuple[Message, ...]:
    """Return the messages with those of one thing made into one; its place is that of the first."""
    made: list[Message] = []
    for message in messages:
        for index, earlier in enumerate(made):
            both = _added(earlier, message)
            if both is not None:
                made[index] = both
                break
        else:
            made.append(message)
    return tuple(made)


def _added(first: Message, second: Message) -> Message | None:
    record = _sum(first.record, second.record)
    if record is None:
        return None
    return Message(first.key, record, (*(first.twins or (first,)), second))


def _sum(first: Achievement, second: Achievement) -> Achievement | None:
    if type(first) is not type(second) or first.date != second.date:
        return None
    changes: dict[str, object] = {}
    for info in fields_of(type(first)):
        mine, theirs = getattr(first, info.name), getattr(second, info.name)
        if isinstance(mine, Quantity) and isinstance(theirs, Quantity) and info.name in ("count", "quantity"):
            changes[info.name] = total((mine, theirs))
        elif isinstance(mine, Achievement) and isinstance(theirs, Achievement):
            changes[info.name] = _sum(mine, theirs)
        elif info.name not in ("id", "cumulative") and mine != theirs:
            return None
    if not changes or None in changes.values():
        return None
    if isinstance(getattr(first, "cumulative", None), bool):
        changes["cumulative"] = True
    evolve: Callable[..., Achievement] = attrs.evolve
    return evolve(first, **changes)
