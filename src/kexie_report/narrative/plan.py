"""What the stages hand on to each other: frozen values, each stage its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum, auto

import attrs

from kexie_report.draft import Remark
from kexie_report.kinds import kind_of
from kexie_report.kinds.kind import Kind, children
from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import fields_of
from kexie_report.model.report import Passage, Report, Section
from kexie_report.model.texts import Value
from kexie_report.pattern import Wording
from kexie_report.prose import Fact

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

    `twins` are the records of one thing whose figures `record` holds summed; `rows` are the records of
    which `record` is the total, and `computed` holds for its slots what the total states.  `hanging`
    is told with it where that does not follow from the record, `request` the 合计 that it answers.
    """

    key: str
    record: Achievement
    twins: tuple[Message, ...] = ()
    rows: tuple[Message, ...] = ()
    computed: Mapping[str, tuple[Fact, ...]] = attrs.field(factory=dict, hash=False)
    hanging: tuple[Message, ...] | None = None
    request: Message | None = None

    @property
    def kind(self) -> Kind:
        """The kind of the record."""
        return kind_of(self.record)

    @property
    def topic(self) -> Value | None:
        """What the sentence is about, or None where it is the body."""
        topic: Value | None = getattr(self.record, self.kind.topic)
        return topic

    @property
    def time(self) -> tuple[str, Value] | None:
        """The key and value of the day or period that opens the clause, where the record has one."""
        if self.request is not None:
            return self.request.time
        for info in fields_of(type(self.record)):
            held = getattr(self.record, info.name) if info.time else None
            if held is not None:
                return f"{self.key}.{info.name}", held
        return None

    @property
    def topic_key(self) -> str:
        """The key of the topic."""
        return f"{self.key}.{self.kind.topic}"

    def children(self) -> tuple[Message, ...]:
        """Return the messages that hang on this one (reach, effects, funding …)."""
        if self.hanging is not None:
            return self.hanging
        twins = [children(twin.record, twin.key) for twin in self.twins]
        own = children(self.record, self.key)
        return tuple(
            Message(key, child, tuple(Message(k, c) for k, c in others))
            for (key, child), *others in zip(own, *twins, strict=True)
        )


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
