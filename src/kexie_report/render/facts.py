"""What a machine reads of a fact: its exact value, and in one line where it comes from."""

from __future__ import annotations

from kexie_report.model.dates import Date
from kexie_report.model.origin import listed_places
from kexie_report.model.parties import Headcount
from kexie_report.model.texts import Value
from kexie_report.model.values import Part, Quantity
from kexie_report.prose import Fact

__all__ = ["Stated", "day_of", "exact_of", "got_of", "number_of", "source_of", "text_of", "unit_of"]

_SHOWN = 5

Stated = Value | bool | int


def number_of(value: Stated) -> str | None:
    """Return the number of a figure in plain digits, its scale multiplied in; None for what is no figure.

    >>> number_of(Quantity("1.50", "人", scale="万")), number_of(3), number_of(True)
    ('15000', '3', None)
    """
    if quantity := _quantity(value):
        return format(quantity.value, "f")
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


def unit_of(value: Stated) -> str | None:
    """Return the measure word or unit of a figure.

    >>> unit_of(Part.parse("省级15个")), unit_of(3)
    ('个', None)
    """
    quantity = _quantity(value)
    return quantity.unit if quantity else None


def _quantity(value: Stated) -> Quantity | None:
    """The quantity that a value is, or that it names: 省级15个."""
    if isinstance(value, Part | Headcount):
        return value.quantity
    return value if isinstance(value, Quantity) else None


def day_of(value: Stated) -> str | None:
    """Return a day that has its year as ISO 8601 writes it.

    >>> day_of(Date(8, 14, 2023)), day_of(Date(8, 14))
    ('2023-08-14', None)
    """
    return value.in_year(value.year).isoformat() if isinstance(value, Date) and value.year else None


def text_of(value: Stated) -> str:
    """Return the value as print writes it; true and false are those of JSON."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def exact_of(value: Stated) -> str:
    """Return the value as a machine compares it: a number, a day, else its words."""
    return number_of(value) or day_of(value) or text_of(value)


def got_of(fact: Fact) -> str:
    """Return in Chinese how a fact was got, with the rows that a computed one was got from.

    >>> from kexie_report.prose import How
    >>> got_of(Fact("板块.count", 4, How.COUNTED))
    '计数'
    """
    return fact.derivation().sentence() if fact.rows else fact.how.value


def source_of(fact: Fact) -> str:
    """Return how a fact was got and the first of its places, for a person who points at it.

    >>> from kexie_report.model.origin import Origin
    >>> source_of(Fact("讲座.count", Quantity(3, "场"), origins=(Origin("台账.yaml", 4),)))
    '给定〔台账.yaml 第4行〕'
    """
    places = listed_places(fact.origins[:_SHOWN], "；") or fact.key
    rest = f"等{len(fact.origins)}处" if len(fact.origins) > _SHOWN else ""
    return f"{got_of(fact)}〔{places}{rest}〕"
