"""勾稽: figures that the user gives together must agree with each other, before a word is written.

A part may not add up to its whole (that is only remarked upon); a sum, a rate or a difference that
does not follow from the figures beside it is an error.  Approximate figures are not calculated with.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

import attrs

from kexie_report.draft import Remark, Severity
from kexie_report.kinds.assistance import Assistance
from kexie_report.kinds.casework import RATES, CaseWork
from kexie_report.kinds.comparison import Compared, Comparison
from kexie_report.kinds.funding import Funding
from kexie_report.kinds.inventory import Inventory
from kexie_report.kinds.team import Team
from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import fields_of
from kexie_report.model.origin import places_of
from kexie_report.model.texts import Value
from kexie_report.model.trends import Trend
from kexie_report.model.values import Part, Quantity, total
from kexie_report.narrative.message import Message

__all__ = ["arithmetic"]

_WITH_PARTS = (CaseWork, Funding, Inventory, Team)
_PERCENT = Decimal(100)


def arithmetic(message: Message) -> Iterator[Remark]:
    """Yield what does not add up in a record and in what hangs on it."""
    record = message.record
    if isinstance(record, _WITH_PARTS):
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
    return all(quantity is not None and quantity.is_exact for quantity in quantities)


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
    yield from _wrong_direction(figure, comparison)
    yield from _wrong_unit(figure, comparison)
    for written, expected, *behind in _expected(figure, comparison):
        if written is None or expected is None or not _exact(written, *behind):
            continue
        like = _rounded(expected / _scale(written), written.number)
        if like != written.number:
            beside = (comparison.target, comparison.amount)
            shown = "、".join(str(value) for value in behind if value not in beside)
            said = f"由{shown}推算应为{attrs.evolve(written, number=like, hanzi=False)}，写的是{written}"
            yield _remark(Severity.ERROR, said, *behind, written)


Expectation = tuple[Quantity | None, Decimal | None, *tuple[Quantity | None, ...]]
"""What the user wrote, what should stand there (its scale multiplied in), and what that follows from."""


def _expected(figure: Quantity | None, comparison: Comparison) -> Iterator[Expectation]:
    """What follows from the figure and its target, from its change, or from its two values."""
    percent = comparison.rate if comparison.rate is not None and comparison.rate.unit == "%" else None
    points = comparison.rate if comparison.rate is not None and comparison.rate.unit == "个百分点" else None
    target, amount, old = comparison.target, comparison.amount, comparison.old
    new = comparison.new or figure
    if figure is not None and target is not None and figure.unit == target.unit:
        yield percent, _ratio(figure.value, target.value), figure, target
        yield comparison.gap, abs(figure.value - target.value), figure, target
    elif figure is not None and amount is not None and figure.unit == amount.unit and old is None:
        change = amount.value if comparison.moved is Trend.FALL else -amount.value
        yield percent, _ratio(amount.value, figure.value + change), figure, amount
    if old is not None and new is not None and old.unit == new.unit:
        gap = abs(new.value - old.value)
        yield amount, gap, old, new
        yield (points, gap, old, new) if new.unit == "%" else (percent, _ratio(gap, old.value), old, new)


def _ratio(above: Decimal, below: Decimal) -> Decimal | None:
    return above * _PERCENT / below if below > 0 else None


def _scale(quantity: Quantity) -> Decimal:
    return quantity.value / quantity.number if quantity.number else Decimal(1)


def _wrong_direction(figure: Quantity | None, comparison: Comparison) -> Iterator[Remark]:
    """A trend that the two values, or the figure and its target, contradict."""
    trend, old, new = comparison.trend, comparison.old, comparison.new
    if trend not in (None, comparison.moved):
        said = f"走势写的是“{trend}”，可是由{old}到{new}是{comparison.moved}"
        yield _remark(Severity.ERROR, said, old, new)
    target = comparison.target
    if comparison.gap is None or figure is None or target is None or not _alike(figure, target):
        return
    if (figure.value < target.value) != (comparison.moved is Trend.FALL):
        word = "低" if figure.value < target.value else "高"
        yield _remark(Severity.ERROR, f"{figure}比目标{target}{word}，走势写反了", figure, target)


def _wrong_unit(figure: Quantity | None, comparison: Comparison) -> Iterator[Remark]:
    """百分点 is the difference of two percentages and of nothing else (rule id F10)."""
    rate = comparison.rate
    grown = comparison.basis is not None or comparison.since is not None
    if figure is None or rate is None or not grown:
        return
    if rate.unit == "个百分点" and figure.unit != "%":
        said = f"{figure}不是百分数，增减不能用百分点，应写百分之几（%）"
        yield _remark(Severity.ERROR, said, figure, rate)
    if rate.unit == figure.unit == "%":
        said = f"{figure}是百分数，两个百分数的差用百分点，写的是{rate}"
        yield _remark(Severity.WARNING, said, figure, rate)


def _alike(first: Quantity, second: Quantity) -> bool:
    return first.unit == second.unit and _exact(first, second)


def _rounded(value: Decimal, like: Decimal) -> Decimal:
    """`value` with as many decimals as the user wrote."""
    return value.quantize(like, rounding=ROUND_HALF_UP)
