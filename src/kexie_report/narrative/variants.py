"""Every way in which a record can be told, each once, for a reviewer to read."""

from __future__ import annotations

from kexie_report.kinds import kind_of
from kexie_report.model.achievement import Achievement
from kexie_report.narrative.plan import Message
from kexie_report.narrative.telling import Teller
from kexie_report.prose import Prose, joined, words

__all__ = ["all_variants"]


def all_variants(record: Achievement) -> tuple[Prose, ...]:
    """Return each sentence that the wordings of its kind make of `record` itself, without what hangs on it.

    >>> from kexie_report.kinds.demand import Demand
    >>> from kexie_report.model.values import Quantity
    >>> [str(variant) for variant in all_variants(Demand("意见", count=Quantity(5, "条")))]
    ['征集意见5条。', '收集意见5条。', '梳理意见5条。']
    """
    message = Message(record.id, record)
    teller = Teller({}, None)
    held = teller.message(message) | {kind_of(record).topic: _topic(teller, message)}
    clauses = (wording.clause(held, subject=_topic(teller, message)) for wording in message.wordings)
    return tuple(joined((clause.prose(), words("。"))) for clause in clauses)


def _topic(teller: Teller, message: Message) -> Prose:
    return joined(()) if message.topic is None else teller.one(message.topic_key, message.topic)
