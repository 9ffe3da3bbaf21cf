"""Records without a plan of sections, under parallel headings from the lexicon."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from kexie_report.genres.lexicon import FAMILIES, Family
from kexie_report.model.dates import ANY_YEAR
from kexie_report.model.parties import Level, Tier
from kexie_report.model.report import Passage, Section
from kexie_report.narrative.choose import preference
from kexie_report.narrative.message import Message
from kexie_report.narrative.plan import Document, Part, PassagePlan, SectionPlan

__all__ = ["grouped"]


def grouped(document: Document, seed: int) -> Document:
    """Return the plan with loose records gathered by what they are about, where the report asks for it.

    Records of one family alone need no heading; all headings are of one shape.
    """
    if not document.report.grouped:
        return document
    sections = [s for plan in document.sections for s in (_split(plan, seed) if _is_loose(plan) else (plan,))]
    return attrs.evolve(document, sections=tuple(sections))


def _is_loose(plan: SectionPlan) -> bool:
    return plan.part is Part.BODY and plan.key == ""


def _split(plan: SectionPlan, seed: int) -> tuple[SectionPlan, ...]:
    messages = [message for passage in plan.passages for message in passage.messages]
    held = _by_family(messages)
    if len(held) < 2:
        return (plan,)
    paired = preference(seed, "grouped", (True, False))[0]
    return tuple(
        SectionPlan(
            "",
            Section(),
            (PassagePlan("", Passage(), tuple(held[family])),),
            heading=_said(family, paired=paired),
        )
        for family in FAMILIES
        if family in held
    )


def _by_family(messages: Iterable[Message]) -> dict[Family, list[Message]]:
    """The messages of each family; one of none goes with the one before it."""
    held: dict[Family, list[Message]] = {}
    last = FAMILIES[0]
    for message in messages:
        last = next((family for family in FAMILIES if family.holds(message.counts)), last)
        held.setdefault(last, []).append(message)
    return {family: sorted(messages, key=_order) for family, messages in held.items()}


def _order(message: Message) -> tuple[int, int, int]:
    """By day, the undated first; then from the highest level down; then by weight."""
    date, weight = message.record.date, getattr(message.record, "weight", 0)
    day = date.first_day(ANY_YEAR).toordinal() if date is not None else 0
    level = next((held for held in message.values.values() if isinstance(held, Level)), None)
    return day, level.tier.place if level else len(Tier), -weight


def _said(family: Family, *, paired: bool) -> str:
    return "，".join(family.pair) if paired else family.phrase
