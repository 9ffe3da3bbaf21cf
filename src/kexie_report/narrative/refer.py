"""Referring expressions: by which name everybody is called where, and where nobody needs to be.

The first mention says the full name, later ones what third persons say (该县) or the short name; in
genres of the first person the own name (我县) is said throughout.  A topic that has not changed is
not said at all, and under each lead phrase the body is the topic once the lede has introduced it.
"""

from __future__ import annotations

import attrs

from kexie_report.genres.genre import Genre, Voice
from kexie_report.model.parties import Organization
from kexie_report.model.report import Report
from kexie_report.model.texts import Value
from kexie_report.narrative.plan import Cluster, Document, Message, References

__all__ = ["BODY", "refer"]

BODY = "body"
"""The key of the body where the lede names it."""


def refer(document: Document, genre: Genre) -> References:
    """Return for every organisation and topic of the plan the name that is said there."""
    caller = _Caller(document.report, genre)
    if document.report.guidance is not None:
        caller.names[BODY] = caller.call(document.report.body)
    for section in document.sections:
        for passage in section.passages:
            caller.topic = document.report.body if caller.introduced else None
            for sentence in passage.sentences:
                caller.shared = {}
                for cluster in sentence.clusters:
                    caller.cluster(cluster)
    return caller.names


Shared = dict[tuple[str, Organization], str]
"""By which name each party was called in a cluster, for each slot that held one."""


@attrs.define
class _Caller:
    """What has been mentioned so far, and what the text is speaking of."""

    report: Report
    genre: Genre
    names: dict[str, str] = attrs.field(factory=dict)
    mentioned: set[str] = attrs.field(factory=set)
    topic: Value | None = None
    winners: bool = False
    shared: Shared = attrs.field(factory=dict)

    @property
    def introduced(self) -> bool:
        return self.report.body.full in self.mentioned

    def call(self, value: Value) -> str:
        if not isinstance(value, Organization):
            return str(value)
        known = value.full in self.mentioned
        self.mentioned.add(value.full)
        if self.genre.voice is Voice.FIRST and value.self_name:
            return value.self_name
        return (value.third_name or value.short or value.full) if known else value.full

    def cluster(self, cluster: Cluster) -> None:
        before, self.shared = self.shared, {}
        of_winners = any(wording.subject for wording in cluster.wordings)
        for message in cluster.messages:
            if not cluster.child:
                self._topic(message, of_winners=of_winners)
            for slot, key, _, held in message.parts:
                if slot != message.kind.topic and isinstance(held, Organization):
                    self.names[key] = self._party(slot, held, cluster, before)

    def _party(self, slot: str, party: Organization, cluster: Cluster, before: Shared) -> str:
        """A party of a deed: one name within a cluster, none where the clause before had the same."""
        name = self.shared.get((slot, party))
        if name is None:
            droppable = any(slot not in wording.required for wording in cluster.wordings)
            name = "" if (slot, party) in before and droppable else self.call(party)
        self.shared[slot, party] = name
        return name

    def _topic(self, message: Message, *, of_winners: bool) -> None:
        """A sentence of winners (县科协1人…) says whose they are unless the last one did."""
        about = message.topic if of_winners else message.topic or self.report.body
        same = about == self.topic and of_winners <= self.winners
        unchanged = about is None or (same and (of_winners or not message.kind.topic_said))
        self.names[message.topic_key] = "" if unchanged else self.call(about or self.report.body)
        self.topic, self.winners = about, of_winners
