"""Figures whose printed form an editor would ask about; they are told as they were given."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Remark, Severity
from kexie_report.errors import NumeralError
from kexie_report.model.facts import leaves
from kexie_report.model.origin import places_of
from kexie_report.model.values import Quantity
from kexie_report.narrative.plan import Message

__all__ = ["printed"]


def printed(message: Message) -> Iterator[Remark]:
    """Yield a warning for each figure of a record that is kept verbatim, or is approximate but not round."""
    for _, value in leaves(message.record, message.key):
        if isinstance(value, Quantity) and (why := _doubt(value)):
            yield Remark("figure-form", Severity.WARNING, why, places_of([value]))


def _doubt(quantity: Quantity) -> str:
    if quantity.verbatim:
        return f"照录的数量不合规范：{_refusal(quantity.verbatim)}"
    before_scale = quantity.mark in ("余", "多") and quantity.scale and not quantity.position
    if before_scale and quantity.number % 10:
        return f"“{quantity}”里“{quantity.mark}”前的数不是整十的数"
    return ""


def _refusal(text: str) -> str:
    try:
        Quantity.parse(text)
    except NumeralError as refused:
        return str(refused)
    return ""
