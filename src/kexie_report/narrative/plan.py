"""What the stages hand on to each other: frozen values, each stage its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum, auto

import attrs

from kexie_report.draft import Remark
from kexie_report.genres.ledes import OF_ITS_OWN, PURPOSES
from kexie_report.model.achievement import Achievement
from kexie_report.model.front import LedeForm
from kexie_report.model.report import Passage, Report, Section
from kexie_report.narrative.message import Message
from kexie_report.pattern import Wording

__all__ = [
    "Cluster",
    "Document",
    "Join",
    "Omitted",
    "Part",
    "PassagePlan",
    "References",
    "SectionPlan",
    "Sentence",
]


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


class Part(Enum):
    """Where a section stands: the record that opens the document, its sections, what closes it."""

    OPENING = auto()
    BODY = auto()
    CLOSING = auto()


@attrs.frozen
class SectionPlan:
    """A section and its passages; `heading` is one from the lexicon where the user gave none."""

    key: str
    section: Section
    passages: tuple[PassagePlan, ...]
    part: Part = Part.BODY
    heading: str = ""

    @property
    def headed(self) -> bool:
        """Whether it has a heading: what a numbered slogan counts."""
        return bool(self.heading or self.section.principle or self.section.title or self.section.means)

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
    lede: LedeForm | None = None

    @property
    def chief(self) -> Message | None:
        """The record that opens the document, where one does."""
        opening = (m for s in self.sections if s.part is Part.OPENING for p in s.passages for m in p.messages)
        return next(opening, None)

    @property
    def led(self) -> bool:
        """Whether the lede is a sentence of its own, in which the period and the body are named."""
        if self.lede in PURPOSES:
            return self.chief is None
        return self.lede in OF_ITS_OWN

    def messages(self) -> Iterator[Message]:
        """Yield the messages in order, as they were selected."""
        for section in self.sections:
            for passage in section.passages:
                yield from passage.messages

    @property
    def first(self) -> Message | None:
        """The message that the period of the report opens where no lede does: the first without a time."""
        sections = (section for section in self.sections if section.part is Part.BODY)
        heads = (c.messages[0] for section in sections for c in section.clusters() if not c.child)
        return next((one for one in heads if one.time is None and not one.openers), None)

    @property
    def newly_opened(self) -> frozenset[str]:
        """The keys of the heads before which no record of their kind stands in the same passage."""
        passages = (p for section in self.sections for p in section.passages)
        return frozenset(key for passage in passages for key in _first_of_kind(passage))

    @property
    def turning(self) -> frozenset[str]:
        """The keys of the heads with which a passage of three sentences or more turns to something else."""
        passages = (p for section in self.sections for p in section.passages)
        return frozenset(head.key for passage in passages for head in _turn(passage))

    @property
    def counted_closing(self) -> Message | None:
        """The figure with which the document closes, where it does: 据统计."""
        closing = (section for section in self.sections if section.part is Part.CLOSING)
        first = next((cluster.messages[0] for section in closing for cluster in section.clusters()), None)
        return first if first is not None and _is_counted(first) else None

    @property
    def first_sentence(self) -> Sentence | None:
        """The sentence that the words of the lede open."""
        sentences = (s for section in self.sections for p in section.passages for s in p.sentences)
        return next(sentences, None)


def _first_of_kind(passage: PassagePlan) -> Iterator[str]:
    before: type[Achievement] | None = None
    for sentence in passage.sentences:
        for head in (cluster.messages[0] for cluster in sentence.clusters if not cluster.child):
            if type(head.record) is not before:
                yield head.key
            before = type(head.record)


_SEVERAL = 3


def _turn(passage: PassagePlan) -> Iterator[Message]:
    heads = [sentence.clusters[0].messages[0] for sentence in passage.sentences]
    if len(heads) >= _SEVERAL and type(heads[-1].record) not in {type(head.record) for head in heads[:-1]}:
        yield heads[-1]


def _is_counted(message: Message) -> bool:
    return bool(message.values.keys() & {"count", "quantity", "value"})


References = Mapping[str, str]
"""For the key of each organisation or topic the name by which it is called there; "" where it is not said."""
