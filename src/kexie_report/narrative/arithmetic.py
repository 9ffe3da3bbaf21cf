"""勾稽: figures that the user gives together must agree with each other, before a word is written.

A part may not add up to its whole (that is only remarked upon); a sum, a rate or a difference that
does not follow from the figures beside it is an error.  Approximate figures are not calculated with.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from kexie_report.draft import Remark, Severity
from kexie_report.kinds.assistance import Assistance
from kexie_report.kinds.casework import RATES, CaseWork
from kexie_report.kinds.comparison import Compared, Comparison, Trend
from kexie_report.kinds.funding import Funding
from kexie_report.kinds.inventory import Inventory
from kexie_report.kinds.team import Team
from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import fields_of
from kexie_report.model.origin import places_of
from kexie_report.model.texts import Value
from kexie_report.model.values import Part, Quantity, total
from kexie_report.narrative.plan import Message

__all__ = ["arithmetic"]

_PERCENT = Decimal(100)


def arithmetic(message: Message) -> Iterator[Remark]:
    """Yield what does not add up in a record and in what hangs on it."""
    record = message.record
    if isinstance(record, CaseWork | Funding | Inventory | Team):
        yield from _parts(record, record.parts)
    if isinstance(record, CaseWork):
        yield from _settled(record)
    if isinstance(record, Assistance):
        yield from _each(record)
    if isinstance(record, Compared):
        for comparison in record.comparisons:
            yield from _compared(_figure(record), comparison)
    for child in message.children():
        yield from arithmetic(child)


def _figure(record: Achievement) -> Quantity | None:
    """The figure of a record that its comparisons speak of."""
    held = (getattr(record, name, None) for name in ("count", "value", "quantity", "members", "amount"))
    return next((one for one in held if isinstance(one, Quantity)), None)


def _exact(*quantities: Quantity | None) -> bool:
    return all(quantity is not None and not quantity.mark for quantity in quantities)


def _remark(severity: Severity, said: str, *values: Value | None) -> Remark:
    return Remark("arithmetic", severity, said, places_of(value for value in values if value is not None))


def _parts(record: Achievement, parts: tuple[Part, ...]) -> Iterator[Remark]:
    """Parts are some of that figure of the record which has their unit."""
    of_all = total(part.quantity for part in parts) if parts else None
    held = (getattr(record, info.name) for info in fields_of(type(record)))
    wholes = (one for one in held if isinstance(one, Quantity) and of_all and one.unit == of_all.unit)
    whole = next(wholes, None)
    if of_all is not None and whole is not None and of_all.value > whole.value:
        said = f"“其中”各项合计{of_all}，大于总数{whole}"
        yield _remark(Severity.WARNING, said, whole, *parts)


def _settled(record: CaseWork) -> Iterator[Remark]:
    """A rate that has the usual name of its sort of work is that of what was settled of all or found."""
    count, settled, rate = record.found or record.count, record.settled, record.rate
    named = record.rate_name is None or str(record.rate_name) == RATES[record.mode]
    if settled is None or rate is None or not (named and count.value and _alike(count, settled)):
        return
    expected = _rounded(settled.value * _PERCENT / count.value, rate.number)
    if rate.unit == "%" and not rate.mark and expected != rate.number:
        said = f"{count}中的{settled}，推算应为{expected}%，写的是{rate}"
        yield _remark(Severity.ERROR, said, count, settled, rate)


def _each(record: Assistance) -> Iterator[Remark]:
    if record.each is None or record.total is None or not _exact(record.each, record.total, record.count):
        return
    product = record.each.value * record.count.value
    if product != record.total.value:
        said = f"每人{record.each}、{record.count}，应合计{product.normalize():f}元，写的是{record.total}"
        yield _remark(Severity.ERROR, said, record.each, record.count, record.total)


def _compared(figure: Quantity | None, comparison: Comparison) -> Iterator[Remark]:
    rate = comparison.rate
    if figure is None or rate is None or rate.unit != "%" or not _exact(figure, rate):
        return
    expected = _expected_rate(figure, comparison)
    if expected is not None and _rounded(expected, rate.number) != rate.number:
        said = f"由{figure}推算应为{_rounded(expected, rate.number)}%，写的是{rate}"
        yield _remark(Severity.ERROR, said, figure, comparison.target, comparison.amount, rate)


def _expected_rate(figure: Quantity, comparison: Comparison) -> Decimal | None:
    """The rate that follows from the figure and its target, or from its change; None where none does."""
    target, amount = comparison.target, comparison.amount
    if target is not None and _alike(figure, target) and target.value:
        return figure.value * _PERCENT / target.value
    if amount is not None and _alike(figure, amount):
        before = figure.value + (amount.value if comparison.trend is Trend.FALL else -amount.value)
        return amount.value * _PERCENT / before if before > 0 else None
    return None


def _alike(first: Quantity, second: Quantity) -> bool:
    return first.unit == second.unit and _exact(first, second)


def _rounded(value: Decimal, like: Decimal) -> Decimal:
    """`value` with as many decimals as the user wrote."""
    return value.quantize(like, rounding=ROUND_HALF_UP)
