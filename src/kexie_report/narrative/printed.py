"""Figures whose printed form an editor would ask about; they are told as they were given."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kexie_report.draft import Remark, Severity
from kexie_report.errors import NumeralError
from kexie_report.model.fields import fields_of
from kexie_report.model.origin import Traced, places_of
from kexie_report.model.texts import Value
from kexie_report.model.values import Quantity
from kexie_report.narrative.message import Message

__all__ = ["printed"]


def printed(message: Message) -> Iterator[Remark]:
    """Yield a warning for each figure of a record that is kept verbatim, or is approximate but not round."""
    for value in _quantities(message.record):
        if why := _doubt(value):
            yield Remark("figure-form", Severity.WARNING, why, places_of([value]))


def _quantities(whole: Traced) -> Iterator[Quantity]:
    """The figures of a record and of its parts in declared order."""
    cls: type = type(whole)
    for name in _figured(cls):
        held = getattr(whole, name)
        if held:
            for part in held if isinstance(held, tuple) else (held,):
                if isinstance(part, Quantity):
                    yield part
                elif not isinstance(part, Value):
                    yield from _quantities(part)


@cache
def _figured(cls: type) -> tuple[str, ...]:
    """The names of the fields of a class that are stated and may hold a figure, or parts that do."""
    infos = (info for info in fields_of(cls) if info.told and info.holds(Traced))
    return tuple(info.name for info in infos if info.holds(Quantity) or not info.holds(Value))


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
