"""What readers of a genre look for and the data do not have: a 会议消息 without a date."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Remark, Severity
from kexie_report.genres.genre import Expected, Genre
from kexie_report.kinds import label_of
from kexie_report.model.fields import fields_of
from kexie_report.model.origin import Traced, places_of
from kexie_report.narrative.message import Message
from kexie_report.narrative.plan import Document

__all__ = ["expectations"]


def expectations(document: Document, genre: Genre) -> Iterator[Remark]:
    """Yield one remark for each kind of record or field of it that the genre expects in vain."""
    told = [row for message in document.messages() for row in message.rows or (message,)]
    for expected in genre.expects:
        held = [message for message in told if isinstance(message.record, expected.kind)]
        if held:
            yield from _fields(expected, held[0], genre)
        else:
            yield _remark(
                document.report, genre, f"一般要写“{label_of(expected.kind)}”，台账里没有这一类记录"
            )


def _fields(expected: Expected, message: Message, genre: Genre) -> Iterator[Remark]:
    """The first record of the kind is the one that the document is about."""
    labels = {info.name: info.label for info in fields_of(expected.kind)}
    for name in expected.fields:
        if getattr(message.record, name) in (None, (), False):
            what = f"“{message.kind.label}”的“{labels[name]}”"
            yield _remark(message.record, genre, f"一般要写{what}，这条记录没有")


def _remark(at: Traced, genre: Genre, said: str) -> Remark:
    return Remark("expected", Severity.INFO, f"体裁“{genre.label}”{said}", places_of([at]))
