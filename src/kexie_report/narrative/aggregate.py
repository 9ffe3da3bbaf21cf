"""Aggregation: which records share a verb, a subject, a sentence or a sum.

- the rows of a series become one total, with examples and all rows behind it;
- records of one thing whose counts add up become one, with 累计 and all records behind the sum;
- neighbours that one wording can tell share its verb: 开展A2次，B7次; 召开A和B;
- honours of one issuer share it: A、B分别被C评为D、E;
- indicators of one basis of comparison too: A、B分别达a、b，同比分别增长c和d;
- what hangs on a record (reach, effects, money) follows in the same sentence;
- neighbours of one kind with nothing hanging on them stand in one sentence.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise

import attrs

from kexie_report.kinds.application import Application
from kexie_report.kinds.comparison import Comparison
from kexie_report.kinds.honour import Honour
from kexie_report.kinds.indicator import Indicator
from kexie_report.kinds.kind import Held
from kexie_report.kinds.outlook import Outlook
from kexie_report.kinds.quote import Quote
from kexie_report.model.style import Style
from kexie_report.model.texts import Value
from kexie_report.narrative.cumulative import summing_up_once
from kexie_report.narrative.growth import Earlier, grown
from kexie_report.narrative.message import Message
from kexie_report.narrative.plan import Cluster, Document, Join, PassagePlan, Sentence
from kexie_report.narrative.repeats import unrepeated
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
    totals = summed(tallied(unrepeated(passage.messages), style))
    clusters = clustered(grown(message, before, style) for message in totals)
    return attrs.evolve(passage, sentences=tuple(_sentences(tuple(summing_up_once(clusters)), style)))


# --- clusters --------------------------------------------------------------------------------


def clustered(messages: Iterable[Message]) -> tuple[Cluster, ...]:
    """Return the messages in order, those together that one verb can tell.

    A message that no wording can tell is left out; the draft lists it as untold.
    """
    return tuple(cluster.grown() for cluster in _growing(messages))


def _growing(messages: Iterable[Message]) -> list[_Growing]:
    clusters: list[_Growing] = []
    for message in messages:
        if message.wordings and not (clusters and clusters[-1].takes(message)):
            clusters.append(_Growing([message], message.wordings))
    return clusters


@attrs.define
class _Growing:
    """A cluster while it grows; its messages agree already, so a new one is held against the last alone."""

    messages: list[Message]
    wordings: tuple[Wording, ...]
    join: Join | None = None
    subjects: set[Hashable] = attrs.field(factory=set)

    def takes(self, message: Message) -> bool:
        """Take a message in where one verb can tell it with the others; say whether it could."""
        if type(self.messages[-1].record) is not type(message.record):
            return False
        common = self._common(message)
        for join in self._ways(message):
            wordings = tuple(w for w in common if self._can(join, w, message))
            if wordings:
                self._take(message, wordings, join)
                return True
        return False

    def _common(self, message: Message) -> Sequence[Wording]:
        """The wordings that can tell a message and all of the others."""
        if self.wordings is message.wordings:
            return self.wordings
        own = frozenset(message.wordings)
        return [wording for wording in self.wordings if wording in own]

    def _ways(self, message: Message) -> Iterable[Join]:
        """The ways in which a message may join the others; one about something else only by its subject."""
        joins = Join if self.join is None else (self.join,)
        return joins if _follows(self.messages[-1], message) else [one for one in joins if one is Join.ALIGN]

    def grown(self, about: Message | None = None, *, child: bool = False) -> Cluster:
        """Return the cluster as it is now."""
        return Cluster(tuple(self.messages), self.wordings, self.join or Join.CHAIN, about, child)

    def _take(self, message: Message, wordings: tuple[Wording, ...], join: Join) -> None:
        new = (message,) if self.join else (*self.messages, message)
        self.subjects.update(_subject(wording, one) for wording in wordings for one in new if wording.subject)
        self.messages.append(message)
        self.wordings, self.join = wordings, join

    def _can(self, join: Join, wording: Wording, message: Message) -> bool:
        last = self.messages[-1]
        if join is Join.ALIGN:
            return self._can_align(wording, message)
        if wording.subject:
            return False
        if not _agree((wording.adverbial, wording.verb), last, message):
            return False
        if join is Join.CHAIN:
            return _counts(wording, last) and _counts(wording, message) and not _trails(wording, last)
        both = (last, message)
        listed = all(_says(wording.object, one) and not _counts(wording, one) for one in both)
        return listed and _agree((wording.complement,), last, message)

    def _can_align(self, wording: Wording, message: Message) -> bool:
        if isinstance(message.record, Indicator):
            return self._can_align_figures(wording, message)
        last = self.messages[-1]
        if not wording.subject or not _says(wording.adverbial, message):
            return False
        if not _agree((wording.adverbial, wording.verb), last, message):
            return False
        told = self.subjects if self.join else {_subject(wording, last)}
        return (last.time is None) is (message.time is None) and _subject(wording, message) not in told

    def _can_align_figures(self, wording: Wording, message: Message) -> bool:
        """Whether indicators of one time may share their verb, and then that of their comparisons."""
        rows = (*self.messages, message)
        if len(rows) > _FIGURES_ALIGNED or _moment(self.messages[-1]) != _moment(message):
            return False
        if len({_subject(wording, row) for row in rows}) < len(rows):
            return False
        return not any(row.children() for row in rows) or bool(_alike_compared(rows))


def _follows(last: Message, message: Message) -> bool:
    """Whether a message speaks of the same at the same time, and nothing hangs on the one before it."""
    alike = last.topic == message.topic and _moment(last) == _moment(message)
    return alike and not last.children()


def _moment(message: Message) -> Value | None:
    return message.time[1] if message.time else None


def _counts(wording: Wording, message: Message) -> bool:
    """Whether a wording states a figure as the count of its object."""
    figures = message.figures
    return not (wording.object.slots.isdisjoint(figures) and wording.quantity.slots.isdisjoint(figures))


def _trails(wording: Wording, message: Message) -> bool:
    """Whether figures follow the count (其中…, 每人…): nothing after them would be read as its own."""
    return not wording.complement.slots.isdisjoint(message.figures)


def _says(pattern: Pattern, message: Message) -> bool:
    return not pattern.slots.isdisjoint(message.values)


def _agree(patterns: Iterable[Pattern], last: Message, message: Message) -> bool:
    slots = (slot for pattern in patterns for slot in pattern.slots)
    return all(last.values.get(slot) == message.values.get(slot) for slot in slots)


def _subject(wording: Wording, message: Message) -> Hashable:
    """Who a wording says it of."""
    slots = wording.subject.slots
    return slots, frozenset((slot, held) for slot, held in message.values.items() if slot in slots)


_FIGURES_ALIGNED = 3


def _alike_compared(rows: Sequence[Message]) -> tuple[Wording, ...]:
    """The wordings that tell the one comparison of each row, where all have one of the same basis."""
    compared = [child for row in rows for child in row.children()]
    single = len(compared) == len(rows) == sum(len(row.children()) == 1 for row in rows)
    plain = (isinstance(child.record, Comparison) and child.time is None for child in compared)
    if not single or not all(plain):
        return ()
    common = (w for w in compared[0].wordings if all(w in child.wordings for child in compared))
    return tuple(w for w in common if _says_one_figure(w) and _agree_on(w, compared))


def _says_one_figure(wording: Wording) -> bool:
    return len(wording.object.slots) == 1 and not (wording.complement or wording.subject)


def _agree_on(wording: Wording, messages: Sequence[Message]) -> bool:
    return all(_agree((wording.adverbial, wording.verb), *pair) for pair in pairwise(messages))


# --- sentences -------------------------------------------------------------------------------


def _sentences(clusters: Sequence[Cluster], style: Style) -> Iterable[Sentence]:
    held: list[Cluster] = []
    heads = length = 0
    for cluster in clusters:
        whole = (cluster, *_hanging(cluster))
        added = sum(map(_length, whole))
        room = heads < style.sentence_clauses and length + added <= style.sentence_length
        if held and not ((room or _must_stay(cluster)) and _joins(held[-1], cluster)):
            yield Sentence(tuple(held))
            held, heads, length = [], 0, 0
        held += whole
        heads, length = heads + 1, length + added
    if held:
        yield Sentence(tuple(held))


def _must_stay(cluster: Cluster) -> bool:
    """Applications stay in one sentence, so that they close in what was approved."""
    return isinstance(cluster.messages[0].record, Application)


_WORDS_OF_A_CLAUSE = 4


def _length(cluster: Cluster) -> int:
    """About how many characters a cluster takes: its values, and the words around them."""
    return sum(_WORDS_OF_A_CLAUSE + sum(map(_said, message.values.values())) for message in cluster.messages)


def _said(held: Held) -> int:
    if isinstance(held, tuple):
        return sum(map(_said, held))
    return len(held.printed if isinstance(held, Value) else str(held))


_ALONE = (Outlook, Quote)
"""What somebody said, and what will be done, stand in sentences of their own."""


def _joins(before: Cluster, after: Cluster) -> bool:
    """Whether a head may follow what was told last; nothing follows what hangs on another.

    An indicator that is compared begins its own sentence: the comparison is that of one subject.
    """
    last, first = before.messages[-1], after.messages[0]
    if isinstance(last.record, _ALONE) or isinstance(first.record, _ALONE):
        return False
    if before.child or last.time or first.time:
        return False
    if isinstance(first.record, Indicator) and first.children():
        return False
    if any(_trails(w, one) for told, one in ((before, last), (after, first)) for w in told.wordings):
        return False
    honours = [isinstance(message.record, Honour) for message in (last, first)]
    if any(honours):
        return all(honours)
    one_kind = type(last.record) is type(first.record)
    return last.topic == first.topic and (one_kind or first.topic is not None)


def _hanging(cluster: Cluster) -> tuple[Cluster, ...]:
    """The clusters of what hangs on the messages of a cluster, in the order in which it is told."""
    if cluster.join is Join.ALIGN and (wordings := _alike_compared(cluster.messages)):
        compared = tuple(child for message in cluster.messages for child in message.children())
        return (Cluster(compared, wordings, Join.ALIGN, child=True),)
    found: list[Cluster] = []
    for message in cluster.messages:
        about = message if cluster.join is Join.ALIGN else None
        for growing in _growing(message.children()):
            first = about if not found or found[-1].about is not about else None
            found.append(growing.grown(first, child=True))
            found.extend(_hanging(found[-1]))
    return tuple(found)
