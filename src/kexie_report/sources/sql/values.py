"""Values as a driver gives them, made what their column was declared to hold.

SQLite keeps a decimal as a float, a truth value as a number and a time as text; other databases have types.
"""

from __future__ import annotations

from decimal import Context, Decimal
from typing import Any

from sqlalchemy import Boolean, DateTime, Float, Numeric
from sqlalchemy.types import TypeEngine

__all__ = ["meant"]

# Decimals of so many digits all come back from a float as they were written.
_DIGITS = 15
_ROOM = Context(prec=200)


def meant(value: object, declared: TypeEngine[Any]) -> object:
    """Return what a value means in a column of a type.

    >>> meant(12.4, Numeric(5, 2)), meant(12.4, Float()), meant(1, Boolean())
    (Decimal('12.40'), 12.4, True)
    >>> meant("2023-08-14 09:30:00.000000", DateTime()), meant("8月14日", DateTime())
    ('2023-08-14', '8月14日')
    """
    if isinstance(value, float | int) and isinstance(declared, Numeric) and not isinstance(declared, Float):
        return _decimal(value, declared.scale or 0)
    if isinstance(declared, Boolean) and value in (0, 1):
        return bool(value)
    if isinstance(declared, DateTime) and isinstance(value, str):
        return _day(value)
    return value


def _decimal(value: float, scale: int) -> float | Decimal:
    """The decimal that became a float, with as many places as its column has; a float that was none."""
    exact = Decimal(repr(value))
    if len(exact.as_tuple().digits) > _DIGITS or exact.adjusted() >= _DIGITS:
        return value
    padded = exact.quantize(Decimal(1).scaleb(-scale), context=_ROOM)
    return padded if padded == exact else exact


def _day(text: str) -> str:
    day, mark, _ = text.partition(" " if " " in text else "T")
    return day if mark else text
