"""Referring expressions: by which name everybody is called where, and where nobody needs to be.

The first mention says the full name, later ones what third persons say (该县) or the short name; in
genres of the first person the own name (我县) is said throughout.  A person has titles at the first
mention only.  A topic that has not changed is not said at all, and under each lead phrase the body is
the topic once the text has introduced it; after a record that stands alone, and after 记者从…获悉, it
is named again.
"""

from __future__ import annotations

import attrs

from kexie_report.genres.genre import Genre, Voice
from kexie_report.kinds.honour import Honour
from kexie_report.kinds.quote import Quote
from kexie_report.kinds.roll import HonourRoll
from kexie_report.model.front import LedeForm
from kexie_report.model.parties import Organization, Person
from kexie_report.model.report import Report
from kexie_report.model.texts import Value
from kexie_report.narrative.message import Message
from kexie_report.narrative.plan import Cluster, Document, Part, References
from kexie_report.narrative.telling import BODY
from kexie_report.pattern import Pattern

__all__ = ["of_the_body", "refer"]


def refer(document: Document, genre: Genre) -> References:
    """Return for every organisation and topic of the plan the name that is said there."""
    caller = _Caller(document.report, genre)
    if document.led or document.lede is LedeForm.LEARNED:
        caller.names[BODY] = caller.call(document.report.body)
    anew = not document.led
    for section in document.sections:
        if section.section.speaker is not None:
            caller.names[f"{section.key}.speaker"] = caller.call(section.section.speaker)
        for passage in section.passages:
            caller.topic = document.report.body if caller.introduced and not anew else None
            anew = section.part is Part.OPENING and not document.led
            for sentence in passage.sentences:
                caller.shared, caller.opening = {}, True
                for cluster in sentence.clusters:
                    caller.cluster(cluster)
    return caller.names


def of_the_body(winners: Pattern) -> bool:
    """Return whether winners are told with their body: those without a name (2人), not a group (师生)."""
    return winners.slots in ({"subject", "count"}, {"subject", "winners"})


_OF_SOMEBODY = (Honour, HonourRoll, Quote)
"""After a sentence of somebody the next one says again whose deed it tells."""

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
    opening: bool = True

    @property
    def introduced(self) -> bool:
        return self.report.body.full in self.mentioned

    def call(self, value: Value) -> str:
        if isinstance(value, Person):
            return self._person(value)
        if not isinstance(value, Organization):
            return str(value)
        known = value.full in self.mentioned
        self.mentioned.add(value.full)
        if self.genre.voice is Voice.FIRST and value.self_name:
            return value.self_name
        return (value.third_name or value.short or value.full) if known else value.full

    def _person(self, person: Person) -> str:
        """A person with titles where first mentioned, by the name alone afterwards."""
        known = str(person) in self.mentioned
        self.mentioned.add(str(person))
        return person.name if known else str(person)

    def cluster(self, cluster: Cluster) -> None:
        before, self.shared = self.shared, {}
        subjects = [wording.subject for wording in cluster.wordings if wording.subject]
        for message in cluster.messages:
            if not cluster.child:
                owned = not self.introduced and any(map(of_the_body, subjects))
                self._topic(message, of_winners=bool(subjects), owned=owned)
                self.opening = False
            for slot, key, _, held in message.parts:
                if isinstance(held, tuple):
                    self._listed(key, held)
                elif isinstance(held, Organization) and slot != message.kind.topic:
                    self.names[key] = self._party(slot, held, cluster, before)
                elif isinstance(held, Person):
                    self.names[key] = self.call(held)

    def _listed(self, key: str, values: tuple[Value, ...]) -> None:
        for index, value in enumerate(values):
            if isinstance(value, Organization | Person):
                self.names[f"{key}[{index}]"] = self.call(value)

    def _party(self, slot: str, party: Organization, cluster: Cluster, before: Shared) -> str:
        """A party of a deed: one name within a cluster, none where the clause before had the same."""
        name = self.shared.get((slot, party))
        if name is None:
            droppable = any(slot not in wording.required for wording in cluster.wordings)
            name = "" if (slot, party) in before and droppable else self.call(party)
        self.shared[slot, party] = name
        return name

    def _topic(self, message: Message, *, of_winners: bool, owned: bool) -> None:
        """A sentence of winners (县科协1人…) says whose they are unless the last one did.

        Whose nobody says are those of the body, which is named (`owned`) where the text has not done so.
        Where the topic must be said it is said once a sentence: 县科协被评为“甲”，获评“乙”.
        """
        about = message.topic if of_winners and not owned else message.topic or self.report.body
        same = about == self.topic and of_winners <= self.winners
        understood = of_winners or not message.kind.topic_said or not self.opening
        unchanged = about is None or (same and understood)
        self.names[message.topic_key] = "" if unchanged else self.call(about or self.report.body)
        # An indicator, or people who were reached, leave what the text speaks of as it was.
        passing = of_winners and about is None and not isinstance(message.record, _OF_SOMEBODY)
        self.topic = self.topic if passing else about
        self.winners = of_winners
