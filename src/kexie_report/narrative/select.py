"""Content selection: what is worth saying, and for what is not said, the reason."""

from __future__ import annotations

import attrs

from kexie_report.errors import NumeralError
from kexie_report.genres.genre import Genre
from kexie_report.house.table import STANDARD, Kinds
from kexie_report.kinds.total import Total
from kexie_report.model.dates import Date, DateRange, When
from kexie_report.model.facts import child_key
from kexie_report.model.period import Period
from kexie_report.model.report import Passage, Report, Section
from kexie_report.narrative.message import Message
from kexie_report.narrative.plan import Document, Omitted, Part, PassagePlan, SectionPlan

__all__ = ["select"]


def select(report: Report, genre: Genre, kinds: Kinds = STANDARD) -> Document:
    """Return the report as sections of messages, with the records that are left out and why."""
    loose = Section(achievements=report.achievements) if report.achievements else None
    plans = [_section(f"sections[{i}]", section, kinds) for i, section in enumerate(report.sections)]
    if loose is not None:
        plans.append(_section("", loose, kinds))
    if report.closing:
        plans.append(_closing(report, kinds))
    omitted: list[Omitted] = []
    sections = tuple(_told(plan, report, genre, omitted) for plan in plans)
    return Document(report, tuple(s for s in sections if s.passages), tuple(omitted))


def _section(key: str, section: Section, kinds: Kinds) -> SectionPlan:
    loose = Passage(achievements=section.achievements)
    passages = [
        _passage(f"{key}.passages[{i}]", passage, kinds) for i, passage in enumerate(section.passages)
    ]
    if section.achievements:
        passages.append(_passage(key, loose, kinds))
    return SectionPlan(key, section, tuple(passages))


def _closing(report: Report, kinds: Kinds) -> SectionPlan:
    passage = _passage("", Passage(achievements=report.closing), kinds, "closing")
    return SectionPlan("", Section(), (passage,), Part.CLOSING)


def _passage(key: str, passage: Passage, kinds: Kinds, name: str = "achievements") -> PassagePlan:
    messages = (
        Message(child_key(key, name, i, record), record, kinds=kinds)
        for i, record in enumerate(passage.achievements)
    )
    return PassagePlan(key, passage, tuple(messages))


def _told(plan: SectionPlan, report: Report, genre: Genre, omitted: list[Omitted]) -> SectionPlan:
    passages = []
    for passage in plan.passages:
        reasons = [(message, _reason(message, report, genre)) for message in passage.messages]
        omitted.extend(Omitted(message, reason) for message, reason in reasons if reason)
        kept = tuple(message for message, reason in reasons if not reason)
        passages.append(attrs.evolve(passage, messages=kept))
    return attrs.evolve(plan, passages=tuple(p for p in passages if p.messages))


def _reason(message: Message, report: Report, genre: Genre) -> str:
    record, kind = message.record, message.kind
    if record.internal:
        return "登记为不公开"
    if type(record) in genre.excluded:
        return f"体裁“{genre.label}”不写“{kind.label}”"
    if record.date is not None and report.date is not None:
        # What is reported as news may lie after the period of which it speaks.
        news = type(record) in genre.chiefs
        period, year = (None, report.date.year) if news else (report.period, report.year)
        untimely = _untimely(record.date, period, report.date, year)
        if untimely:
            return untimely
    if not isinstance(record, Total) and not message.wordings:
        return f"“{kind.label}”没有能写这条记录的句式"
    return ""


def _untimely(date: When, period: Period | None, today: Date, year: int | None) -> str:
    """Why a dated record has no place; a record that names a period of its own always has one.

    A day that names no year is one of `year`.
    """
    if today.year is None or year is None or isinstance(date, Period):
        return ""
    try:
        day, end = date.first_day(year), today.in_year(today.year)
        last = date.last_day(year) if isinstance(date, DateRange) else day
    except NumeralError as error:
        return str(error)
    if day > end:
        return f"日期{date}晚于发稿日期{today}"
    inside = period is None or period.holds(day, end) or period.holds(min(last, end), end)
    return "" if inside else f"日期{date}不在时段“{period}”之内"
