"""The frame of a document: headline, lede, headings, credits; and what the layout is offered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import attrs

from kexie_report import zh
from kexie_report.genres.genre import Genre
from kexie_report.model.fields import fields_of
from kexie_report.model.report import Credits, Report
from kexie_report.model.texts import Value
from kexie_report.narrative.choose import preference
from kexie_report.narrative.plan import SectionPlan
from kexie_report.narrative.realise import Realiser, ToldPassage
from kexie_report.narrative.refer import BODY
from kexie_report.narrative.structure import headed
from kexie_report.narrative.telling import fact_of
from kexie_report.pattern import Pattern
from kexie_report.prose import EMPTY, Prose, interposed, joined, stated, words

__all__ = ["ToldSection", "offered"]


@attrs.frozen
class ToldSection:
    """A section as the layout sees it."""

    ordinal: Prose
    heading: Prose
    passages: tuple[ToldPassage, ...]


def offered(realiser: Realiser, genre: Genre) -> dict[str, object]:
    """Return what a layout may name: Prose, empty where the report has nothing, and the sections."""
    report = realiser.document.report
    sections = tuple(
        ToldSection(words(zh.cardinal(place)), _heading(realiser, plan, genre), realiser.passages(plan))
        for place, plan in enumerate(realiser.document.sections, 1)
    )
    return {
        "headline": _headline(realiser, genre),
        "body": _body(realiser),
        "signed": _signed(realiser),
        "outlet": _said(realiser, "outlet", report.outlet),
        "date": _said(realiser, "date", report.date),
        "lede": _lede(realiser, genre),
        "sections": sections,
        **_credits(realiser),
    }


def _said(realiser: Realiser, key: str, value: Value | None) -> Prose:
    return EMPTY if value is None else realiser.teller.one(key, value)


def _signed(realiser: Realiser) -> Prose:
    """The date with its year, as a signature has it."""
    date = realiser.document.report.date
    return EMPTY if date is None else attrs.evolve(realiser.teller, year=None).one("date", date)


def _credits(realiser: Realiser) -> dict[str, Prose]:
    credits = realiser.document.report.credits
    told = {} if credits is None else realiser.teller.whole(credits, "credits")
    return {info.name: told.get(info.name, EMPTY) for info in fields_of(Credits)}


def _slogans(realiser: Realiser) -> dict[str, Prose]:
    """The parts of the headline, with the numerals of its slogans counted from the sections."""
    report = realiser.document.report
    if report.headline is None:
        return {}
    counted = tuple(headed(plan.section for plan in realiser.document.sections))
    return {
        "means": realiser.teller.slogan("headline.means", report.headline.means, counted),
        "goal": realiser.teller.slogan("headline.goal", report.headline.goal, counted),
        "verb": _said(realiser, "headline.verb", report.headline.verb) or words("建设"),
    }


def _body(realiser: Realiser) -> Prose:
    body = realiser.document.report.body
    return realiser.teller.one(BODY, body)


def _fitting(patterns: Iterable[Pattern], slots: Mapping[str, Prose]) -> list[Pattern]:
    return [pattern for pattern in patterns if all(slots.get(slot) for slot in pattern.required)]


def _worded(realiser: Realiser, key: str, patterns: Sequence[Pattern], slots: Mapping[str, Prose]) -> Prose:
    """The wording that the seed prefers among those that fit and say most."""
    fitting = _fitting(patterns, slots)
    most = max((len(pattern.slots) for pattern in fitting), default=0)
    fullest = [pattern for pattern in fitting if len(pattern.slots) == most]
    return preference(realiser.seed, key, fullest)[0].fill(slots) if fullest else EMPTY


def _headline(realiser: Realiser, genre: Genre) -> Prose:
    period = realiser.document.report.period
    slots = {
        "body": _body(realiser),
        "period": _said(realiser, "period", period),
        **_slogans(realiser),
    }
    return _worded(realiser, "headline", genre.headlines, slots)


def _lede(realiser: Realiser, genre: Genre) -> Prose:
    report = realiser.document.report
    if report.guidance is None:
        return EMPTY
    slots = {**realiser.teller.whole(report.guidance, "guidance"), **_slogans(realiser)}
    clauses = [_worded(realiser, f"lede/{index}", clause, slots) for index, clause in enumerate(genre.lede)]
    opening = (_said(realiser, "period", report.period), words("，")) if report.period else ()
    said = interposed([clause for clause in clauses if clause], "，")
    return joined((*opening, _body(realiser), said, words("。"))) if said else EMPTY


def _heading(realiser: Realiser, plan: SectionPlan, genre: Genre) -> Prose:
    slots = realiser.teller.whole(plan.section, plan.key)
    if plan.section.title is not None:
        return slots["title"]
    slots["word"] = _counted_word(realiser.document.report)
    return _worded(realiser, "heading", genre.headings, slots)


def _counted_word(report: Report) -> Prose:
    """The word that the slogan counts (坚持 of “四个坚持”) begins every heading."""
    if report.headline is None:
        return EMPTY
    return stated(fact_of("headline.means", report.headline.means), report.headline.means.word)
