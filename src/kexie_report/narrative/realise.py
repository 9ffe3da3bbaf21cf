"""Realisation: from clusters to characters, with a wording for each that the seed settles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

import attrs

from kexie_report.clause import Clause, aligned, chained, sharing_objects
from kexie_report.house.labels import told
from kexie_report.kinds.comparison import Comparison
from kexie_report.kinds.indicator import Indicator
from kexie_report.model.style import ChainMark, Style
from kexie_report.narrative.choose import distinct, preference
from kexie_report.narrative.message import Message
from kexie_report.narrative.plan import Cluster, Document, Join, PassagePlan, SectionPlan, Sentence
from kexie_report.narrative.telling import BODY, Teller, fact_of
from kexie_report.pattern import Wording
from kexie_report.prose import EMPTY, Prose, interposed, joined, stated, words

__all__ = ["Realiser", "ToldPassage", "closed"]

_CONNECTIVES = ("此外", "同时")
"""What opens the last sentence of a passage that turns to something else; both are true of any addition."""

_NEARBY = 4
"""How many heads of the section before are near enough for a verb not to be said again."""

_CLOSED = ("。”", "！”", "？”", "…”")
"""Direct speech that closes the sentence (GB/T 15834-2011 4.8.3)."""


def _echoes(verb: str, governed: str) -> bool:
    """Whether a verb is said again in what it governs, or begins with the same word of newness."""
    return verb in governed or (verb.startswith("新") and governed.startswith("新"))


def _compares(cluster: Cluster | None) -> bool:
    return cluster is not None and isinstance(cluster.messages[0].record, Comparison)


def _parted(clauses: Sequence[Clause]) -> tuple[list[Clause], Prose]:
    """The clauses without what the last one adds after a comma, and that."""
    *before, last = clauses
    if before or not str(last.complement).startswith("，"):
        return list(clauses), EMPTY
    return [attrs.evolve(last, complement=EMPTY)], last.complement


def closed(said: Prose) -> Prose:
    """Return a sentence with its full stop; direct speech has it inside its marks."""
    last = "".join([piece.text for piece in said.pieces[-2:]])
    return said if last.endswith(_CLOSED) else joined((said, words("。")))


@attrs.frozen
class ToldPassage:
    """A lead phrase and its sentences as they read."""

    lead: Prose
    sentences: tuple[Prose, ...]


@attrs.frozen
class Realiser:
    """Words the sections of a document: the teller for values, the style, the seed."""

    document: Document
    teller: Teller
    style: Style
    seed: int
    opening: Prose = EMPTY
    first: Message | None = attrs.field(
        init=False, default=attrs.Factory(lambda self: self.document.first, takes_self=True)
    )
    newly_opened: frozenset[str] = attrs.field(
        init=False, default=attrs.Factory(lambda self: self.document.newly_opened, takes_self=True)
    )
    turning: frozenset[str] = attrs.field(
        init=False, default=attrs.Factory(lambda self: self.document.turning, takes_self=True)
    )
    used: list[str] = attrs.field(init=False, factory=list, repr=False, eq=False)
    """The names of the wordings that passages were told with, in reading order."""
    _recent: list[Wording] = attrs.field(init=False, factory=list, repr=False, eq=False)
    _told: dict[str, dict[str, Prose]] = attrs.field(init=False, factory=dict, repr=False, eq=False)

    def passages(self, section: SectionPlan) -> tuple[ToldPassage, ...]:
        """Return the passages of a section, worded so that no verb comes twice where it can be helped."""
        clusters = tuple(section.clusters())
        wordings = self.wordings(clusters, self._recent[-_NEARBY:])
        self._recent.extend(wordings)
        self.used.extend(told(c.messages[0].kind, w) for c, w in zip(clusters, wordings, strict=True))
        chosen = iter(wordings)
        return tuple(self._passage(passage, chosen) for passage in section.passages)

    def _passage(self, passage: PassagePlan, chosen: Iterator[Wording]) -> ToldPassage:
        slots = self.teller.whole(passage.passage, passage.key)
        sentences = tuple(self._sentence(sentence, chosen) for sentence in passage.sentences)
        return ToldPassage(slots.get("lead", EMPTY), sentences)

    def _sentence(self, sentence: Sentence, chosen: Iterator[Wording]) -> Prose:
        heads = sum(not cluster.child for cluster in sentence.clusters)
        mark = self.style.chain_mark if heads == 1 else ChainMark.ENUMERATION
        clauses = self._clauses(sentence, chosen, mark)
        opened = self.opening if sentence is self.document.first_sentence else EMPTY
        return closed(joined((opened, interposed(clauses, "，"))))

    def _clauses(self, sentence: Sentence, chosen: Iterator[Wording], mark: ChainMark) -> list[Prose]:
        """The clauses in order; comparisons stand with their figure, before what else is said of it.

        图书36万册，同比增长5%，其中少儿图书3万册: after the part they would be read as its own.
        """
        said: list[Prose] = []
        waiting = EMPTY
        for cluster, after in zip_longest(sentence.clusters, sentence.clusters[1:]):
            clauses = self._worded(cluster, next(chosen))
            if waiting and not _compares(cluster):
                said[-1], waiting = joined((said[-1], waiting)), EMPTY
            if _compares(after) and not _compares(cluster):
                clauses, waiting = _parted(clauses)
            said.append(self._cluster(cluster, clauses, ChainMark.ENUMERATION if cluster.child else mark))
        return [*said[:-1], joined((said[-1], waiting))]

    # --- one cluster

    def _worded(self, cluster: Cluster, wording: Wording) -> list[Clause]:
        return [self._clause(message, wording, child=cluster.child) for message in cluster.messages]

    def _cluster(self, cluster: Cluster, clauses: Sequence[Clause], mark: ChainMark) -> Prose:
        if cluster.join is Join.ALIGN:
            return aligned(clauses, figures=isinstance(cluster.messages[0].record, Indicator | Comparison))
        if cluster.join is Join.OBJECTS:
            return sharing_objects(clauses)
        if cluster.about is None:
            return chained(clauses, mark)
        return joined((words("其中"), self._named_again(cluster.about), chained(clauses, mark)))

    def _clause(self, message: Message, wording: Wording, *, child: bool) -> Clause:
        held = self.held(message)
        time = EMPTY if child and message.time is None else self._time(message, wording)
        return wording.clause(held, time=time, subject=held[message.kind.topic])

    def held(self, message: Message) -> dict[str, Prose]:
        """Return the slots of a message, told once: choosing a wording and filling it ask for the same."""
        if message.key not in self._told:
            said = self._told[message.key] = self.teller.message(message)
            if not message.topic:
                said[message.kind.topic] = self._body(message)
        return self._told[message.key]

    def _body(self, message: Message) -> Prose:
        name = self.teller.names.get(message.topic_key, "")
        return stated(fact_of(BODY, self.document.report.body), name) if name else EMPTY

    def _time(self, message: Message, wording: Wording) -> Prose:
        if message.time is not None:
            return self.teller.one(*message.time)
        period = self.document.report.period
        if period is not None and message is self.first and not self.document.led:
            return self.teller.one("period", period)
        return EMPTY if wording.verb.text in message.kind.opened_by else words(self._opener(message))

    def _opener(self, message: Message) -> str:
        """What opens a sentence of this kind where nothing else does: 下一步, 目前, 据统计."""
        if message is self.document.counted_closing:
            return "据统计"
        openers = message.openers if message.key in self.newly_opened else ()
        if self.style.connectives and not openers and message.key in self.turning:
            openers = _CONNECTIVES
        return next(iter(preference(self.seed, message.key, openers)), "")

    def _named_again(self, message: Message) -> Prose:
        held = {slot: said for slot, said in self.held(message).items() if slot != message.kind.topic}
        wording = next(w for w in message.wordings if w.subject)
        return wording.subject.fill(held)

    # --- the choice of wordings

    def wordings(self, clusters: Sequence[Cluster], before: Sequence[Wording] = ()) -> list[Wording]:
        """Return a wording for each cluster: first the verbs are shared out, then the frames.

        The verbs of the wordings just `before` are said again only where nothing else is left.
        """
        ordered = [self._offered(c) for c in clusters]
        verbs = [[self.verb(c, w) for w in own] for c, own in zip(clusters, ordered, strict=True)]
        said = [[wording.verb.text] for wording in before if wording.verb and not wording.verb.slots]
        settled = distinct([*said, *([verb for verb in own if verb] for own in verbs)])[len(said) :]
        left = [
            [wording for wording, verb in zip(wordings, own, strict=True) if verb in (taken, "")]
            for wordings, own, taken in zip(ordered, verbs, settled, strict=True)
        ]
        frames = distinct([[wording.adverbial.text for wording in own] for own in left])
        return [
            next(wording for wording in own if wording.adverbial.text == frame)
            for own, frame in zip(left, frames, strict=True)
        ]

    def _offered(self, cluster: Cluster) -> list[Wording]:
        """The wordings of a cluster as the seed prefers them.

        Out are those that must say a party that is understood from the clause before, and, where
        others are left, those whose verb is said again in what it governs (实施…实施工作, 新增新会员).
        """
        held = self.held(cluster.messages[0])
        silent = {slot for slot, said in held.items() if not said.pieces}
        sayable = [w for w in cluster.wordings if w.required.isdisjoint(silent)]
        objects = {w.object.text: w.object for w in sayable}
        governed = {text: str(pattern.fill(held)) for text, pattern in objects.items()}
        clear = [w for w in sayable if w.verb.required or not _echoes(w.verb.text, governed[w.object.text])]
        best = [w for w in clear if w.verb.text] or sayable
        return preference(self.seed, cluster.messages[0].key, best)

    def verb(self, cluster: Cluster, wording: Wording) -> str:
        """Return the verb with which a wording tells a cluster; a verb of the user's stays the user's."""
        said = wording.verb
        return str(said.fill(self.held(cluster.messages[0]))) if said.slots else said.text
