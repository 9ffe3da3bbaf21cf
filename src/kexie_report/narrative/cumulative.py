"""累计: computed totals that stand in one passage sum up once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import attrs

from kexie_report.model.achievement import Achievement
from kexie_report.narrative.message import Message
from kexie_report.narrative.plan import Cluster

__all__ = ["summing_up_once"]

_CUMULATIVE = "cumulative"


def summing_up_once(clusters: Iterable[Cluster]) -> Iterator[Cluster]:
    """Of the computed totals of a passage the first says 累计; where the user wrote it, it stays."""
    said = False
    for cluster in clusters:
        computed = all(_sums_up(message) for message in cluster.messages)
        yield (
            attrs.evolve(cluster, messages=tuple(map(_plain, cluster.messages)))
            if said and computed
            else cluster
        )
        said = said or computed


def _sums_up(message: Message) -> bool:
    """Whether a total says 累计 that no record of its own says."""
    behind = (row.record for row in (*message.rows, *message.twins))
    given = any(getattr(record, _CUMULATIVE, False) for record in behind)
    return bool(message.rows or message.twins) and _CUMULATIVE in message.values and not given


def _plain(message: Message) -> Message:
    evolve: Callable[..., Achievement] = attrs.evolve
    return attrs.evolve(message, record=evolve(message.record, **{_CUMULATIVE: False}))
