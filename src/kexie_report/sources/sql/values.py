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
    >>> meant(0, Numeric(5, 2)), meant(1e20, Numeric(38, 2)), meant(float("inf"), Numeric())
    (Decimal('0.00'), 1e+20, inf)
    >>> meant("2023-08-14 09:30:00.000000", DateTime()), meant("8月14日", DateTime())
    ('2023-08-14', '8月14日')
    """
    if type(value) in (float, int) and isinstance(declared, Numeric) and not isinstance(declared, Float):
        exact = _decimal(Decimal(repr(value)), declared.scale or 0)
        return value if exact is None else exact
    if isinstance(declared, Boolean) and value in (0, 1):
        return bool(value)
    if isinstance(declared, DateTime) and isinstance(value, str):
        return _day(value)
    return value


def _decimal(exact: Decimal, scale: int) -> Decimal | None:
    """A decimal with as many places as its column has, None where a float does not keep it."""
    if not exact.is_finite() or len(exact.as_tuple().digits) > _DIGITS or exact.adjusted() >= _DIGITS:
        return None
    padded = exact.quantize(Decimal(1).scaleb(-scale), context=_ROOM)
    return padded if padded == exact else exact


def _day(text: str) -> str:
    day, mark, _ = text.partition(" " if " " in text else "T")
    return day if mark else text
