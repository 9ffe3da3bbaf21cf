"""Growth: what a total of this period is against the same total of the previous period's register.

Nothing is said where the two periods are not comparable, where the earlier register holds no such row,
or where either total is approximate; and no rate where the earlier total is zero.
"""

from __future__ import annotations

import datetime
from calendar import monthrange
from collections.abc import Hashable, Iterable, Mapping, Sequence
from decimal import Decimal

import attrs

from kexie_report import zh
from kexie_report.draft import Remark, Severity
from kexie_report.kinds.comparison import Comparison
from kexie_report.model.origin import places_of
from kexie_report.model.period import Period
from kexie_report.model.report import Report
from kexie_report.model.style import Style
from kexie_report.model.texts import Text, Value
from kexie_report.model.trends import Trend
from kexie_report.model.values import Quantity
from kexie_report.narrative.behind import Counted
from kexie_report.narrative.message import Message
from kexie_report.narrative.plan import Document
from kexie_report.narrative.series import series_of
from kexie_report.narrative.sums import thing
from kexie_report.narrative.tally import added, counted
from kexie_report.prose import PREVIOUS, Fact, How, Row

__all__ = ["Earlier", "compared", "earlier", "grown"]


@attrs.frozen
class Earlier:
    """The register of the previous period: what that period is called, its report and its rows."""

    called: str
    report: Report
    rows: tuple[Message, ...]
    _by_series: Mapping[Hashable, list[Message]] = attrs.field(init=False, eq=False, repr=False)
    _by_thing: Mapping[Hashable, list[Message]] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_by_series", _grouped((series_of(row), row) for row in self.rows))
        object.__setattr__(self, "_by_thing", _grouped((thing(row), row) for row in self.rows))

    def of(self, message: Message) -> Sequence[Message]:
        """Return the earlier rows of what a total of a series, or a sum, speaks of."""
        if message.rows:
            return self._by_series.get(series_of(message.rows[0]), ())
        return self._by_thing.get(thing(message.twins[0]), ()) if message.twins else ()


def _grouped(rows: Iterable[tuple[Hashable, Message]]) -> Mapping[Hashable, list[Message]]:
    groups: dict[Hashable, list[Message]] = {}
    for sort, row in rows:
        groups.setdefault(sort, []).append(row)
    return groups


# --- how the two periods stand to each other -------------------------------------------------


def earlier(now: Report, before: Document) -> tuple[Earlier | None, tuple[Remark, ...]]:
    """Return the previous register as it can be compared with `now`, or None and why it cannot."""
    if now.body.full != before.report.body.full:
        return None, (_remark(f"上期台账是{before.report.body}的，不能与{now.body}相比", now, before),)
    called = _called(now, before.report)
    if called is None:
        said = f"上期台账的时段（{_named(before.report)}）与本期（{_named(now)}）不可比，没有写增减"
        return None, (_remark(said, now, before),)
    return Earlier(called, before.report, tuple(before.messages())), ()


def _remark(said: str, now: Report, before: Document) -> Remark:
    places = places_of(one for one in (now.period or now, before.report.period or before.report))
    return Remark("previous-period", Severity.WARNING, said, places)


def _named(report: Report) -> str:
    dated = f"，{report.date}" if report.date is not None else ""
    return f"{report.period or '没有时段'}{dated}"


def _called(now: Report, before: Report) -> str | None:
    """What the period of `before` is called in a text about that of `now`; None where it has no name."""
    this, last = _bounds(now), _bounds(before)
    if this is None or last is None:
        return None
    if _a_year_apart(this[0], last[0]) and _a_year_apart(this[1], last[1]):
        return "上年" if _months(this) == 12 else "上年同期"
    length = _months(this)
    following = this[0] == last[1] + datetime.timedelta(days=1)
    if not following or length != _months(last):
        return None
    return {1: "上月", 3: "上季度" if this[0].month % 3 == 1 else None}.get(length or 0)


def _bounds(report: Report) -> tuple[datetime.date, datetime.date] | None:
    period = report.period
    if period is None or period.vague:
        return None
    today = _today(report, period)
    return period.bounds(today) if today is not None else None


def _today(report: Report, period: Period) -> datetime.date | None:
    """The day of the report; where it has none, the last of the year that its period names."""
    year = report.date.year if report.date is not None else None
    if report.date is not None and year is not None:
        return report.date.in_year(year)
    return datetime.date(period.named_year, 12, 31) if period.named_year is not None else None


def _a_year_apart(this: datetime.date, last: datetime.date) -> bool:
    """Whether `last` is the same day of the year before; the end of a month is the end of a month."""
    if this == last == datetime.date.min:
        return True
    same_day = this.day == last.day or (_ends_month(this) and _ends_month(last))
    return this.year == last.year + 1 and this.month == last.month and same_day


def _ends_month(day: datetime.date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def _months(bounds: tuple[datetime.date, datetime.date]) -> int | None:
    """How many whole months of one year; None where the period does not consist of such."""
    first, last = bounds
    whole = first.day == 1 and _ends_month(last) and first.year == last.year
    return last.month - first.month + 1 if whole else None


# --- the comparison --------------------------------------------------------------------------


def grown(message: Message, before: Earlier | None, style: Style) -> Message:
    """Return a total or sum with what it is against the previous period, where that can be said."""
    if before is None or message.request is not None or not (message.rows or message.twins):
        return message
    return compared(message, message.rows or message.twins, before.of(message), before.called, style)


def compared(
    message: Message,
    rows: Sequence[Message],
    old: Sequence[Message],
    called: str,
    style: Style,
    unit: str = "",
) -> Message:
    """Return `message`, the total of `rows`, with its growth over the total of the `old` rows.

    `called` is the name of the previous period, `unit` that in which rows without a figure are counted.
    """
    hanging = message.children()
    if any(isinstance(child.record, Comparison) for child in hanging):
        return message
    now, then = _counts(rows, unit), _counts(old, unit)
    new, last = (added(type(rows[0].record), (one.quantity for one in counts)) for counts in (now, then))
    if new is None or last is None or new.mark or last.mark or new.unit != last.unit:
        return message
    values, trend, key = _values(new, last, called, style), _trend(new, last), f"{message.key}.growth"
    computed = {slot: (_fact(f"{key}.{slot}", value, now, then),) for slot, value in values.items()}
    growth = message.beside(key, _comparison(trend, values), computed=computed)
    return attrs.evolve(message, hanging=(growth, *hanging))


def _counts(rows: Sequence[Message], unit: str) -> list[Counted]:
    """What each row adds; nothing where not all of them can be counted."""
    counts = [one for row in rows if (one := counted(row, unit)) is not None]
    return counts if len(counts) == len(rows) else []


def _trend(new: Quantity, old: Quantity) -> Trend:
    if new.value == old.value:
        return Trend.FLAT
    return Trend.RISE if new.value > old.value else Trend.FALL


def _values(new: Quantity, old: Quantity, called: str, style: Style) -> dict[str, Value]:
    """What is said: nothing but the basis where both are equal, else the amount, and the rate if any."""
    if new.value == old.value:
        return {"basis": Text(called)}
    change = zh.change(old.value, new.value, new.unit, digits=style.rate_digits)
    values: dict[str, Value] = {"basis": Text(f"比{called}"), "amount": _amount(change.amount, new)}
    if rate := _rate(change):
        values["rate"] = rate
    return values


def _amount(amount: Decimal, like: Quantity) -> Quantity:
    """The amount with the scale of the figure that it is added to, where it is large enough for that."""
    number = amount * like.number / like.value if like.value else amount
    scaled = like.scale and number >= 1
    return attrs.evolve(
        like, number=number if scaled else amount, scale=like.scale if scaled else "", origin=None
    )


def _comparison(trend: Trend, values: Mapping[str, Value]) -> Comparison:
    basis, amount, rate = (values.get(slot) for slot in ("basis", "amount", "rate"))
    return Comparison(
        trend=trend,
        basis=basis if isinstance(basis, Text) else None,
        amount=amount if isinstance(amount, Quantity) else None,
        rate=rate if isinstance(rate, Quantity) else None,
    )


def _rate(change: zh.Change) -> Quantity | None:
    """The rate as it is printed: without decimals where it is whole, not at all where it rounds to none."""
    if change.rate is None or not change.rate:
        return None
    whole = change.exact and change.rate == change.rate.to_integral_value()
    return Quantity(change.rate.to_integral_value() if whole else change.rate, "%")


def _fact(key: str, value: Value, now: Iterable[Counted], then: Iterable[Counted]) -> Fact:
    """The fact of a comparison rests on the rows of both registers."""
    earlier_rows = (Row(PREVIOUS + one.row.key, one.row.value) for one in then)
    rows = (*(one.row for one in now), *earlier_rows)
    places = places_of(row.value for row in rows)
    return Fact(key, value, How.COMPARED, places, tuple(row.key for row in rows), rows)
