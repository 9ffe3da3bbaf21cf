"""What a printed figure can mean: the interval behind it, and exact sums over such intervals."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

import attrs

from kexie_report.zh import FoundQuantity

__all__ = ["Interval", "decimal", "exact", "operand", "printed", "result"]

_PRINTED = re.compile(r"([0-9][0-9,]*)(?:\.([0-9]+))?\s?[余多]?(万亿|万|亿)?")
_SCALES = {None: 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}
_HALF = Fraction(1, 2)
_FEW_DIGITS = 2


@attrs.frozen
class Interval:
    """All values from `low` to `high`, both included; `high` is None where there is no end.

    >>> Interval.of(3) + Interval(Fraction(1), Fraction(2))
    Interval(low=Fraction(4, 1), high=Fraction(5, 1))
    """

    low: Fraction
    high: Fraction | None

    @classmethod
    def of(cls, value: int | Fraction) -> Interval:
        """Return the interval of one value."""
        return cls(Fraction(value), Fraction(value))

    def __add__(self, other: Interval) -> Interval:
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(self.low + other.low, high)

    def __sub__(self, other: Interval) -> Interval:
        high = None if self.high is None else self.high - other.low
        return Interval(self.low - _closed(other), high)

    def __mul__(self, other: Interval) -> Interval:
        """The product; where one side has no end, neither is negative."""
        if self.high is None or other.high is None:
            return Interval(self.low * other.low, None)
        return _spanning(one * two for one in (self.low, self.high) for two in (other.low, other.high))

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient; `other` is positive and has an end."""
        ends = (other.low, _closed(other))
        if self.high is None or other.low == 0:
            return Interval(self.low / ends[1], None)
        return _spanning(one / two for one in (self.low, self.high) for two in ends)

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        below = self.high is None or other.low <= self.high
        return below and (other.high is None or self.low <= other.high)

    def widened(self, by: Fraction) -> Interval:
        """Return the interval with `by` added at both ends."""
        return Interval(self.low - by, None if self.high is None else self.high + by)


def _spanning(values: Iterable[Fraction]) -> Interval:
    low, *_, high = sorted(values)
    return Interval(low, high)


def _closed(interval: Interval) -> Fraction:
    """The upper end of an interval that has one."""
    assert interval.high is not None, interval
    return interval.high


def printed(figure: FoundQuantity) -> tuple[Fraction, int, bool]:
    """Return one unit of the last digit printed, how many digits are printed, and whether that is a fraction.

    >>> from kexie_report.zh import find_quantities
    >>> [printed(figure) for figure in find_quantities("46.2万人、365人、八个")]
    [(Fraction(1000, 1), 3, True), (Fraction(1, 1), 3, False), (Fraction(1, 1), 1, False)]
    """
    found = _PRINTED.search(figure.text)
    if found is None:
        return Fraction(1), 1, False
    whole, fraction, scale = found[1].replace(",", ""), found[2] or "", found[3]
    unit = Fraction(_SCALES[scale], 10 ** len(fraction))
    return unit, len((whole + fraction).lstrip("0")), bool(fraction)


def _marked(figure: FoundQuantity) -> Interval | None:
    """What a figure with a vague word admits, ends included."""
    bounds = figure.bounds
    if bounds is None or bounds.low is None:
        return None
    return Interval(Fraction(bounds.low), None if bounds.high is None else Fraction(bounds.high))


def operand(figure: FoundQuantity) -> Interval | None:
    """Return what a figure that is reckoned with can mean, None where it has no end or no value.

    Counts are exact (320人, 8万册); what has a fraction (46.2万人) or three digits before 万 or 亿
    (485亿元) was rounded.

    >>> from kexie_report.zh import find_quantities
    >>> eight, more = (operand(figure) for figure in find_quantities("8万册、46.2万人"))
    >>> eight, str(more.low), str(more.high)
    (Interval(low=Fraction(80000, 1), high=Fraction(80000, 1)), '461500', '462500')
    """
    if figure.value is None:
        return None
    if figure.mark and figure.mark != "达":
        known = _marked(figure)
        return known if known is not None and known.high is not None else None
    unit, digits, fraction = printed(figure)
    scaled = unit > 1 and digits > _FEW_DIGITS
    exact = Interval.of(Fraction(figure.value))
    return exact.widened(unit * _HALF) if fraction or scaled else exact


def result(figure: FoundQuantity, following: str = "") -> Interval | None:
    """Return what a figure that was reckoned can mean: half a unit of its last digit, more with a vague word.

    `following` is what stands behind it: 3倍多 is more than 3倍.

    >>> from kexie_report.zh import find_quantities
    >>> [result(figure) for figure in find_quantities("7.8%、3倍")]
    [Interval(low=Fraction(31, 4), high=Fraction(157, 20)), Interval(low=Fraction(5, 2), high=Fraction(7, 2))]
    """
    if figure.value is None:
        return None
    value, (unit, _, _) = Fraction(figure.value), printed(figure)
    if following[:1] in ("多", "余"):
        return Interval(value, value + unit)
    if figure.mark and figure.mark != "达":
        known = _marked(figure)
        # A rounded figure may stand behind 超 or 近 as well.
        return known.widened(unit * _HALF) if known is not None and figure.mark in ("约", "左右") else known
    near = Interval.of(value).widened(unit * _HALF)
    # 达91% is said of 91.6% as well.
    return Interval(near.low, value + unit) if figure.mark == "达" else near


def decimal(value: Fraction, places: int = 2) -> str:
    """Return a value in digits, rounded half up where it does not end; zeros at the end are left out.

    >>> decimal(Fraction(9100)), decimal(Fraction(700, 9)), decimal(Fraction(1, 4))
    ('9100', '77.78', '0.25')
    """
    power = 10**places
    scaled = (abs(value) * power + _HALF).__floor__()
    whole, rest = divmod(scaled, power)
    fraction = str(rest).rjust(places, "0").rstrip("0") if places else ""
    sign = "-" if value < 0 and scaled else ""
    return f"{sign}{whole}" + (f".{fraction}" if fraction else "")


def exact(figure: FoundQuantity) -> Fraction:
    """Return the value of a figure that has one.

    >>> from kexie_report.zh import find_quantities
    >>> exact(next(find_quantities("1.2万人")))
    Fraction(12000, 1)
    """
    assert figure.value is not None, figure
    return Fraction(figure.value)
