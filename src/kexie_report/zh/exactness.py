"""The one gate for figures: only exact numbers come in."""

from __future__ import annotations

from decimal import Decimal

from kexie_report.errors import InexactError, NumeralError

Exact = int | Decimal


def exact(number: object) -> Decimal:
    """Return `number` as a finite Decimal; its written zeros are kept.

    Raises InexactError for a bool, a float or anything else that is no int or Decimal, and
    NumeralError for infinity and NaN.

    >>> exact(25), exact(Decimal("13.50"))
    (Decimal('25'), Decimal('13.50'))
    """
    if isinstance(number, bool) or not isinstance(number, int | Decimal):
        raise InexactError(number)
    value = Decimal(number)
    if not value.is_finite():
        raise NumeralError(number, "不是一个确定的数")
    return value or value.copy_abs()


def whole(number: object, what: str, *, least: int = 0) -> int:
    """Return `number` as an int that is at least `least`; `what` names it in the message.

    Raises InexactError for what is no exact number, NumeralError for a fraction or a smaller number.

    >>> whole(3, "届次", least=1)
    3
    """
    value = exact(number)
    if value != value.to_integral_value():
        raise NumeralError(number, f"不是整数，{what}应是整数")
    if value < least:
        raise NumeralError(number, f"太小，{what}最小是{least}")
    return int(value)


def plain(value: Decimal) -> str:
    """Return `value` in Arabic digits without an exponent, its written zeros kept.

    >>> plain(Decimal("1E+3")), plain(Decimal("-0.10"))
    ('1000', '-0.10')
    """
    return f"{value:f}"


def shifted(value: Decimal, places: int) -> Decimal:
    """Return `value` times 10**places, exactly, whatever the precision of the decimal context.

    >>> shifted(Decimal("1.2"), 4), shifted(Decimal(12000), -4)
    (Decimal('1.2E+4'), Decimal('1.2000'))
    """
    sign, digits, exponent = value.as_tuple()
    return Decimal((sign, digits, int(exponent) + places))


def bare(value: Decimal) -> Decimal:
    """Return `value` with an exponent of at most 0 and without zeros at the end of its fraction.

    >>> bare(Decimal("1.2000")), bare(Decimal("1.2E+4"))
    (Decimal('1.2'), Decimal('12000'))
    """
    text = plain(value)
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


def choose(name: str, given: str, allowed: tuple[str, ...]) -> str:
    """Return `given` when it is one of `allowed`; else raise NumeralError that lists them.

    >>> choose("style", "iso", ("arabic", "iso"))
    'iso'
    """
    if given not in allowed:
        shown = "、".join(f"“{word}”" for word in allowed)
        raise NumeralError(given, f"不能用作{name}，可用：{shown}")
    return given
