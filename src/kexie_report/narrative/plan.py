"""What the stages hand on to each other: frozen values, each stage its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from functools import cached_property

import attrs

from kexie_report.draft import Remark
from kexie_report.kinds import kind_of
from kexie_report.kinds.kind import Held, Kind, Part, children, parts
from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import time_fields
from kexie_report.model.report import Passage, Report, Section
from kexie_report.model.texts import Value
from kexie_report.pattern import Wording

__all__ = [
    "Cluster",
    "Document",
    "Join",
    "Message",
    "Omitted",
    "PassagePlan",
    "References",
    "SectionPlan",
    "Sentence",
]


@attrs.frozen
class Message:
    """A record that is to be told, with its key.

    `twins` are the records of one thing whose figures `record` holds summed; `rows` are the events of
    a series of which `record` is the total.  Both are empty where the record is as it was given.
    What every stage asks of a message is found out once.
    """

    key: str
    record: Achievement
    twins: tuple[Message, ...] = ()
    rows: tuple[Message, ...] = ()

    @property
    def kind(self) -> Kind:
        """The kind of the record."""
        return kind_of(self.record)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Slot, key, field and value of everything that a wording of the record can state."""
        return parts(self.record, self.key)

    @cached_property
    def values(self) -> Mapping[str, Held]:
        """The value of each slot that has one."""
        return {slot: held for slot, _, _, held in self.parts}

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """The wordings that fit the record; () where none can tell it."""
        return self.kind.fitting(self.record, self.values)

    @property
    def topic(self) -> Value | None:
        """What the sentence is about, or None where it is the body."""
        topic: Value | None = getattr(self.record, self.kind.topic)
        return topic

    @cached_property
    def time(self) -> tuple[str, Value] | None:
        """The key and value of the day or period that opens the clause, where the record has one."""
        cls: type = type(self.record)
        for info in time_fields(cls):
            held = getattr(self.record, info.name)
            if held is not None:
                return f"{self.key}.{info.name}", held
        return None

    @property
    def topic_key(self) -> str:
        """The key of the topic."""
        return f"{self.key}.{self.kind.topic}"

    def children(self) -> tuple[Message, ...]:
        """Return the messages that hang on this one (reach, effects, funding …)."""
        return self._children

    @cached_property
    def _children(self) -> tuple[Message, ...]:
        if self.rows:
            return self._reached()
        twins = [children(twin.record, twin.key) for twin in self.twins]
        own = children(self.record, self.key)
        return tuple(
            Message(key, child, tuple(Message(k, c) for k, c in others))
            for (key, child), *others in zip(own, *twins, strict=True)
        )

    def _reached(self) -> tuple[Message, ...]:
        """Of a series only the people reached are told with it, as the sum of the rows that say so."""
        rows = tuple(child for row in self.rows for child in row.children())
        return tuple(Message(rows[0].key, child, rows) for _, child in children(self.record, self.key))


@attrs.frozen
class Omitted:
    """A record that selection left out, and why (in Chinese)."""

    message: Message
    reason: str


class Join(Enum):
    """How the messages of a cluster share one verb."""

    CHAIN = auto()
    OBJECTS = auto()
    ALIGN = auto()


@attrs.frozen
class Cluster:
    """Messages that are told by one verb, and the wordings that can tell all of them.

    `about` is the message that a clause of an aligned sentence must name again (其中…).
    """

    messages: tuple[Message, ...]
    wordings: tuple[Wording, ...]
    join: Join = Join.CHAIN
    about: Message | None = None
    child: bool = False


@attrs.frozen
class Sentence:
    """Clusters that are told in one sentence, in order."""

    clusters: tuple[Cluster, ...]


@attrs.frozen
class PassagePlan:
    """A lead phrase and what is told under it: messages first, sentences after aggregation."""

    key: str
    passage: Passage
    messages: tuple[Message, ...] = ()
    sentences: tuple[Sentence, ...] = ()


@attrs.frozen
class SectionPlan:
    """A section and its passages."""

    key: str
    section: Section
    passages: tuple[PassagePlan, ...]

    def clusters(self) -> Iterator[Cluster]:
        """Yield the clusters of the section in the order in which they are told."""
        for passage in self.passages:
            for sentence in passage.sentences:
                yield from sentence.clusters


@attrs.frozen
class Document:
    """The whole plan: sections in order, what was left out, and what the plan should be asked about."""

    report: Report
    sections: tuple[SectionPlan, ...]
    omitted: tuple[Omitted, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def messages(self) -> Iterator[Message]:
        """Yield the messages in order, as they were selected."""
        for section in self.sections:
            for passage in section.passages:
                yield from passage.messages

    @property
    def first(self) -> Message | None:
        """The message that the period of the report opens where no lede does: the first without a time."""
        clusters = (cluster for section in self.sections for cluster in section.clusters())
        return next((c.messages[0] for c in clusters if not c.child and c.messages[0].time is None), None)


References = Mapping[str, str]
"""For the key of each organisation or topic the name by which it is called there; "" where it is not said."""
