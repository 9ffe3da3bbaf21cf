"""Every way in which a record can be told, each once, for a reviewer to read."""

from __future__ import annotations

from kexie_report.house.house import House, house_of
from kexie_report.model.achievement import Achievement
from kexie_report.model.style import Style
from kexie_report.narrative.message import Message
from kexie_report.narrative.realise import closed
from kexie_report.narrative.telling import Teller
from kexie_report.pattern import Wording
from kexie_report.prose import Prose, joined

__all__ = ["all_variants", "told_by"]

_DEFAULT_STYLE = Style()


def all_variants(record: Achievement, *, style: Style | House = _DEFAULT_STYLE) -> tuple[Prose, ...]:
    """Return each sentence that the wordings of its kind make of `record` itself, without what hangs on it.

    >>> from kexie_report.kinds.demand import Demand
    >>> from kexie_report.model.values import Quantity
    >>> [str(variant) for variant in all_variants(Demand("意见", count=Quantity(5, "条")))]
    ['征集意见5条。', '收集意见5条。', '梳理意见5条。']
    """
    return tuple({str(prose): prose for _, prose in told_by(record, style)}.values())


def told_by(record: Achievement, style: Style | House) -> tuple[tuple[Wording, Prose], ...]:
    """Return each wording that can tell `record` in that house, with the sentence that it makes."""
    message = Message(record.id, record, kinds=house_of(style).kinds)
    teller = Teller({}, None)
    held = teller.message(message) | {message.kind.topic: _topic(teller, message)}
    topic = _topic(teller, message)
    return tuple(
        (wording, closed(wording.clause(held, subject=topic).prose())) for wording in message.wordings
    )


def _topic(teller: Teller, message: Message) -> Prose:
    return joined(()) if message.topic is None else teller.one(message.topic_key, message.topic)
