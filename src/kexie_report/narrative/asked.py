"""What a 合计 asks for: which rows of the register it counts."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

import attrs

from kexie_report.draft import Remark, Severity
from kexie_report.errors import NumeralError, unknown
from kexie_report.kinds import KINDS, label_of
from kexie_report.kinds.total import Total
from kexie_report.model.achievement import Achievement
from kexie_report.model.origin import Traced, places_of
from kexie_report.model.parties import Organization
from kexie_report.model.period import Period
from kexie_report.model.report import Report
from kexie_report.narrative.message import Message
from kexie_report.narrative.tally import naming_of

__all__ = ["Asked", "remark", "unit_of"]


def remark(severity: Severity, said: str, *things: Traced) -> Remark:
    """Return a remark on a total, with the places of what it is about."""
    return Remark("total", severity, said, places_of(things))


def unit_of(asked: Total) -> str:
    """Return the measure word that the user gives for rows that hold no count of their own."""
    return asked.unit.text if asked.unit is not None else ""


@attrs.frozen
class Asked:
    """A 合计 as a question to a register: `rows` of a report answer it."""

    total: Total

    def rows(self, messages: Iterable[Message], report: Report) -> tuple[list[Message], list[Message]]:
        """Return the rows that are counted, and those that may be meant but have no day to tell by."""
        alike = [message for message in messages if self._speaks_of(message.record, report)]
        timely = [(row, self._timely(row.record, report)) for row in alike]
        return [row for row, when in timely if when], [row for row, when in timely if when is None]

    def remarks(self) -> Iterator[Remark]:
        """Yield what is wrong with the question itself."""
        total = self.total
        if total.series is None and total.category is None and total.name is None:
            yield remark(Severity.ERROR, "“合计”没有写合计什么：请写“系列”“类别”或者“名称”", total)
        labels = [kind.label for kind in KINDS]
        if total.category is not None and total.category.text not in labels:
            said = unknown(total.category.text, labels, labels, "没有“{}”这个类别")
            yield remark(Severity.ERROR, said, total.category)

    def _speaks_of(self, record: Achievement, report: Report) -> bool:
        total = self.total
        if isinstance(record, Total) or _acting(record.subject, report) != _acting(total.subject, report):
            return False
        if total.series is not None and getattr(record, "series", None) != total.series:
            return False
        if total.category is not None and label_of(type(record)) != total.category.text:
            return False
        if total.series is None and total.category is None:
            naming = naming_of(type(record))
            return total.name is not None and naming is not None and getattr(record, naming) == total.name
        return True

    def _timely(self, record: Achievement, report: Report) -> bool | None:
        """Whether a record lies in the period that is asked for; None where nothing says so."""
        period = self.total.period
        if period is None:
            return True
        return None if record.date is None else _holds(period, record, report)


def _acting(subject: Organization | None, report: Report) -> Organization | None:
    return None if subject == report.body else subject


def _holds(period: Period, record: Achievement, report: Report) -> bool | None:
    """Whether the days of a record lie in a period, as seen from the day of the report."""
    dates = (report.date, period, record.date)
    year = next((one.named_year for one in dates if one is not None and one.named_year is not None), None)
    if year is None or record.date is None:
        return None
    try:
        first, last = record.date.first_day(year), record.date.last_day(year)
        today = report.date.in_year(year) if report.date is not None else datetime.date(year, 12, 31)
    except NumeralError:
        return None
    return period.holds(first, today) and period.holds(last, today)
