"""Realisation: from clusters to characters, with a wording for each that the seed settles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from kexie_report import zh
from kexie_report.clause import Clause, aligned, chained, sharing_objects
from kexie_report.model.style import ChainMark, Style
from kexie_report.narrative.choose import distinct, preference
from kexie_report.narrative.plan import (
    Cluster,
    Document,
    Join,
    Message,
    PassagePlan,
    SectionPlan,
    Sentence,
)
from kexie_report.narrative.refer import BODY
from kexie_report.narrative.telling import Teller, fact_of
from kexie_report.pattern import Wording
from kexie_report.prose import EMPTY, Prose, interposed, joined, stated, words

__all__ = ["Realiser", "ToldPassage"]


@attrs.frozen
class ToldPassage:
    """A lead phrase and its sentences as they read."""

    ordinal: Prose
    lead: Prose
    sentences: tuple[Prose, ...]


@attrs.frozen
class Realiser:
    """Words the sections of a document: the teller for values, the style, the seed."""

    document: Document
    teller: Teller
    style: Style
    seed: int
    first: Message | None = attrs.field(
        init=False, default=attrs.Factory(lambda self: self.document.first, takes_self=True)
    )
    _told: dict[str, dict[str, Prose]] = attrs.field(init=False, factory=dict, repr=False, eq=False)

    def passages(self, section: SectionPlan) -> tuple[ToldPassage, ...]:
        """Return the passages of a section, worded so that no verb comes twice where it can be helped."""
        chosen = iter(self.wordings(tuple(section.clusters())))
        return tuple(
            self._passage(place, passage, chosen) for place, passage in enumerate(section.passages, 1)
        )

    def _passage(self, place: int, passage: PassagePlan, chosen: Iterator[Wording]) -> ToldPassage:
        slots = self.teller.whole(passage.passage, passage.key)
        sentences = tuple(self._sentence(sentence, chosen) for sentence in passage.sentences)
        return ToldPassage(words(zh.cardinal(place)), slots.get("lead", EMPTY), sentences)

    def _sentence(self, sentence: Sentence, chosen: Iterator[Wording]) -> Prose:
        heads = sum(not cluster.child for cluster in sentence.clusters)
        mark = self.style.chain_mark if heads == 1 else ChainMark.ENUMERATION
        clauses = [
            self._cluster(cluster, next(chosen), ChainMark.ENUMERATION if cluster.child else mark)
            for cluster in sentence.clusters
        ]
        return joined((interposed(clauses, "，"), words("。")))

    # --- one cluster

    def _cluster(self, cluster: Cluster, wording: Wording, mark: ChainMark) -> Prose:
        clauses = [self._clause(message, wording) for message in cluster.messages]
        if cluster.join is Join.ALIGN:
            return aligned(clauses)
        if cluster.join is Join.OBJECTS:
            return sharing_objects(clauses)
        if cluster.about is None:
            return chained(clauses, mark)
        return joined((words("其中"), self._named_again(cluster.about), chained(clauses, mark)))

    def _clause(self, message: Message, wording: Wording) -> Clause:
        subject = self.teller.topic(message) if message.topic is not None else self._body(message)
        return wording.clause(self._held(message), time=self._time(message), subject=subject)

    def _held(self, message: Message) -> dict[str, Prose]:
        """The slots of a message, told once: choosing a wording and filling it ask for the same."""
        if message.key not in self._told:
            self._told[message.key] = self.teller.message(message)
        return self._told[message.key]

    def _body(self, message: Message) -> Prose:
        name = self.teller.names.get(message.topic_key, "")
        return stated(fact_of(BODY, self.document.report.body), name)

    def _time(self, message: Message) -> Prose:
        if message.time is not None:
            return self.teller.one(*message.time)
        period = self.document.report.period
        opens = self.document.report.guidance is None and message is self.first
        return self.teller.one("period", period) if opens and period is not None else EMPTY

    def _named_again(self, message: Message) -> Prose:
        held = self._held(message)
        wording = next(w for w in message.kind.fitting(message.record) if w.subject)
        return wording.subject.fill(held)

    # --- the choice of wordings

    def wordings(self, clusters: Sequence[Cluster]) -> list[Wording]:
        """Return a wording for each cluster: first the verbs are shared out, then the frames."""
        ordered = [self._offered(c) for c in clusters]
        verbs = [[self.verb(c, w) for w in own] for c, own in zip(clusters, ordered, strict=True)]
        settled = distinct([[verb for verb in own if verb] for own in verbs])
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
        others are left, those whose verb is said again in what it governs (实施…实施工作).
        """
        held = self._held(cluster.messages[0])
        wordings = [
            w
            for w in preference(self.seed, cluster.messages[0].key, cluster.wordings)
            if all(held.get(slot) for slot in w.required)
        ]
        clear = [w for w in wordings if w.verb.required or w.verb.text not in str(w.object.fill(held))]
        return [w for w in clear if w.verb.text] or wordings

    def verb(self, cluster: Cluster, wording: Wording) -> str:
        """Return the verb with which a wording tells a cluster; a verb of the user's stays the user's."""
        return str(wording.verb.fill(self._held(cluster.messages[0])))
