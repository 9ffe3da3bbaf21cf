"""Aggregation: which records share a verb, a subject, a sentence or a sum.

- the events of a series become one total, with examples and all rows behind it;
- records of one thing whose counts add up become one, with 累计 and all records behind the sum;
- neighbours that one wording can tell share its verb: 开展A2次，B7次; 召开A和B;
- honours of one issuer share it: A、B分别被C评为D、E;
- what hangs on a record (reach, effects, money) follows in the same sentence;
- neighbours of one kind with nothing hanging on them stand in one sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from kexie_report.kinds.application import Application
from kexie_report.kinds.honour import Honour
from kexie_report.kinds.kind import parts
from kexie_report.model.style import Style
from kexie_report.model.texts import Value
from kexie_report.narrative.growth import Earlier, grown
from kexie_report.narrative.plan import Cluster, Document, Join, Message, PassagePlan, Sentence
from kexie_report.narrative.series import tallied
from kexie_report.narrative.sums import summed
from kexie_report.pattern import Pattern, Wording

__all__ = ["aggregate"]


def aggregate(document: Document, style: Style, before: Earlier | None = None) -> Document:
    """Return the plan with its messages gathered into sentences, totals compared with those `before`."""
    sections = tuple(
        attrs.evolve(section, passages=tuple(_passage(one, style, before) for one in section.passages))
        for section in document.sections
    )
    return attrs.evolve(document, sections=sections)


def _passage(passage: PassagePlan, style: Style, before: Earlier | None) -> PassagePlan:
    totals = summed(tallied(passage.messages, style))
    clusters = clustered(grown(message, before, style) for message in totals)
    return attrs.evolve(passage, sentences=tuple(_sentences(clusters, style)))


# --- clusters --------------------------------------------------------------------------------


def clustered(messages: Iterable[Message]) -> tuple[Cluster, ...]:
    """Return the messages in order, those together that one verb can tell.

    A message that no wording can tell is left out; the draft lists it as untold.
    """
    clusters: list[Cluster] = []
    for message in messages:
        fitting = message.kind.fitting(message.record)
        grown = _grown(clusters[-1], message, fitting) if clusters and fitting else None
        if grown is not None:
            clusters[-1] = grown
        elif fitting:
            clusters.append(Cluster((message,), fitting))
    return tuple(clusters)


def _grown(cluster: Cluster, message: Message, fitting: Sequence[Wording]) -> Cluster | None:
    if type(cluster.messages[-1].record) is not type(message.record):
        return None
    common = [wording for wording in cluster.wordings if wording in fitting]
    for join in Join if len(cluster.messages) == 1 else (cluster.join,):
        wordings = tuple(w for w in common if _can(join, w, cluster.messages, message))
        if wordings:
            return attrs.evolve(cluster, messages=(*cluster.messages, message), wordings=wordings, join=join)
    return None


def _can(join: Join, wording: Wording, told: Sequence[Message], message: Message) -> bool:
    if join is Join.ALIGN:
        return _can_align(wording, told, message)
    if wording.subject or not _follows(told, message):
        return False
    if not _agree((wording.adverbial, wording.verb), told, message):
        return False
    counted = [_counts(one) for one in (*told, message)]
    if join is Join.CHAIN:
        return all(counted)
    return not any(counted) and _agree([wording.complement], told, message)


def _follows(told: Sequence[Message], message: Message) -> bool:
    """Whether a message speaks of the same at the same time, and nothing hangs on those before it."""
    alike = told[-1].topic == message.topic and _moment(told[-1]) == _moment(message)
    return alike and not any(one.children() for one in told)


def _moment(message: Message) -> Value | None:
    return message.time[1] if message.time else None


def _counts(message: Message) -> bool:
    return any(slot in ("count", "quantity") for slot, *_ in parts(message.record, ""))


def _says(pattern: Pattern, message: Message) -> bool:
    return any(slot in pattern.slots for slot, *_ in parts(message.record, ""))


def _agree(patterns: Iterable[Pattern], told: Sequence[Message], message: Message) -> bool:
    slots = {slot for pattern in patterns for slot in pattern.slots}
    return all(_values(one, slots) == _values(message, slots) for one in told)


def _values(message: Message, slots: Iterable[str]) -> dict[str, object]:
    wanted = set(slots)
    return {slot: held for slot, _, _, held in parts(message.record, "") if slot in wanted}


def _can_align(wording: Wording, told: Sequence[Message], message: Message) -> bool:
    if not wording.subject or not _says(wording.adverbial, message):
        return False
    if not _agree((wording.adverbial, wording.verb), told, message):
        return False
    subjects = [_values(one, wording.subject.slots) for one in (*told, message)]
    dated = {one.time is not None for one in (*told, message)}
    return len(dated) == 1 and all(subjects.count(subject) == 1 for subject in subjects)


# --- sentences -------------------------------------------------------------------------------


def _sentences(clusters: Sequence[Cluster], style: Style) -> Iterable[Sentence]:
    held: list[Cluster] = []
    heads = 0
    for cluster in clusters:
        if held and not (_has_room(heads, cluster, style) and _joins(held[-1], cluster)):
            yield Sentence(tuple(held))
            held, heads = [], 0
        held += [cluster, *_hanging(cluster)]
        heads += 1
    if held:
        yield Sentence(tuple(held))


def _has_room(heads: int, cluster: Cluster, style: Style) -> bool:
    """Applications stay in one sentence, so that they close in what was approved."""
    return heads < style.sentence_clauses or isinstance(cluster.messages[0].record, Application)


def _joins(before: Cluster, after: Cluster) -> bool:
    """Whether a head may follow what was told last; nothing follows what hangs on another."""
    last, first = before.messages[-1], after.messages[0]
    if before.child or last.time or first.time:
        return False
    honours = [isinstance(message.record, Honour) for message in (last, first)]
    if any(honours):
        return all(honours)
    one_kind = type(last.record) is type(first.record)
    return last.topic == first.topic and (one_kind or first.topic is not None)


def _hanging(cluster: Cluster) -> tuple[Cluster, ...]:
    """The clusters of what hangs on the messages of a cluster, in the order in which it is told."""
    found: list[Cluster] = []
    for message in cluster.messages:
        about = message if cluster.join is Join.ALIGN else None
        for child in clustered(message.children()):
            first = about if not found or found[-1].about is not about else None
            found.append(attrs.evolve(child, about=first, child=True))
            found.extend(_hanging(child))
    return tuple(found)
