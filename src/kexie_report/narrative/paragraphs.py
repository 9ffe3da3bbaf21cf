"""Sections as paragraphs: headings and lead phrases in the style of the genre or of the house."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

import attrs

from kexie_report import zh
from kexie_report.genres.genre import Genre
from kexie_report.genres.lexicon import ENDINGS
from kexie_report.model.front import HeadingStyle
from kexie_report.model.report import Report
from kexie_report.narrative.choose import preference
from kexie_report.narrative.plan import SectionPlan
from kexie_report.narrative.realise import Realiser, ToldPassage
from kexie_report.narrative.telling import fact_of
from kexie_report.narrative.wording import worded
from kexie_report.prose import EMPTY, Fact, How, Prose, interposed, joined, stated, words

__all__ = ["ToldSection", "told_problems", "told_sections"]

_RUN_ON = frozenset({HeadingStyle.RUN_IN, HeadingStyle.COUNTED})
_NUMBERED = frozenset(
    {HeadingStyle.COUNTED, HeadingStyle.NUMBERED, HeadingStyle.BRACKETED, HeadingStyle.ARABIC}
)
_SEVERAL = 2


@attrs.frozen
class ToldSection:
    """A section as the layout sees it: a heading where that stands on its own line, and paragraphs."""

    heading: Prose
    paragraphs: tuple[Prose, ...]


def told_sections(realiser: Realiser, plans: Sequence[SectionPlan], genre: Genre) -> list[ToldSection]:
    """Return the sections in order, their headings set and numbered."""
    style = realiser.style.section_style or genre.section_style
    endings = _endings(realiser, plans)
    headings = [_heading(realiser, plan, genre, next(endings, ())) for plan in plans]
    report = realiser.document.report
    added = (genre.problems_heading and report.problems, genre.closing_heading and report.closing)
    alone = sum(map(bool, (*headings, *added))) < _SEVERAL
    places = accumulate(int(bool(heading)) for heading in headings)
    return [
        _section(marked(style, said, place, alone=alone), style, _passages(realiser, plan, genre))
        for plan, said, place in zip(plans, headings, places, strict=True)
    ]


def _section(heading: Prose, style: HeadingStyle, passages: Sequence[Prose]) -> ToldSection:
    if style in _RUN_ON and heading:
        first = joined((heading, words("。"), *passages[:1]))
        return ToldSection(EMPTY, (first, *passages[1:]))
    return ToldSection(heading, tuple(passages))


def marked(style: HeadingStyle, said: Prose, place: int, *, alone: bool = False) -> Prose:
    """Return a heading or lead phrase with its mark; one that stands alone is not numbered."""
    if not said:
        return EMPTY
    if style is HeadingStyle.LENTICULAR:
        return joined((words("【"), said, words("】")))
    return joined((EMPTY if alone and style in _NUMBERED else _mark(style, place), said))


def _mark(style: HeadingStyle, place: int) -> Prose:
    if style is HeadingStyle.ARABIC:
        return stated(Fact("place", place, How.COUNTED), zh.heading(3, place))
    return words(
        {
            HeadingStyle.COUNTED: f"{zh.cardinal(place)}是",
            HeadingStyle.NUMBERED: zh.heading(1, place),
            HeadingStyle.BRACKETED: zh.heading(2, place),
            HeadingStyle.DASH: "——",
        }.get(style, "")
    )


# --- passages


def _passages(realiser: Realiser, plan: SectionPlan, genre: Genre) -> list[Prose]:
    """The paragraphs of a section: passages run on, or each begins its own."""
    style = realiser.style.passage_style or genre.passage_style
    passages = realiser.passages(plan)
    alone = sum(bool(passage.lead) for passage in passages) < _SEVERAL
    said = [_passage(passage, style, place, alone=alone) for place, passage in enumerate(passages, 1)]
    opened = [joined((_speaker(realiser, plan), *said[:1])), *said[1:]]
    return [joined(opened)] if style in _RUN_ON else opened


def _passage(passage: ToldPassage, style: HeadingStyle, place: int, *, alone: bool) -> Prose:
    lead = marked(style, passage.lead, place, alone=alone)
    closed = words("" if style is HeadingStyle.LENTICULAR else "。") if lead else EMPTY
    return joined((lead, closed, *passage.sentences))


def _speaker(realiser: Realiser, plan: SectionPlan) -> Prose:
    """Who says at a press conference what follows."""
    if plan.section.speaker is None:
        return EMPTY
    return joined((realiser.teller.one(f"{plan.key}.speaker", plan.section.speaker), words("介绍：")))


def _endings(realiser: Realiser, plans: Sequence[SectionPlan]) -> Iterator[tuple[str, str]]:
    """Verbs and nouns of the lexicon that no section has of its own, in the order that the seed prefers."""
    held = {str(part) for plan in plans for part in (plan.section.verb, plan.section.noun) if part}
    free = [ending for ending in ENDINGS if not held & set(ending)]
    return iter(preference(realiser.seed, "ending", free))


def _heading(realiser: Realiser, plan: SectionPlan, genre: Genre, ending: Sequence[str]) -> Prose:
    slots = realiser.teller.whole(plan.section, plan.key)
    if plan.heading:
        return words(plan.heading)
    if "brand" in slots and not slots.keys() & {"verb", "noun"}:
        slots |= {slot: words(said) for slot, said in zip(("verb", "noun"), ending, strict=False)}
    if plan.section.title is not None:
        return slots["title"]
    slots["word"] = _counted_word(realiser.document.report)
    return worded(realiser.seed, "heading", genre.headings, slots)


def _counted_word(report: Report) -> Prose:
    """The word that the slogan counts (坚持 of “四个坚持”) begins every heading."""
    if report.headline is None or report.headline.means is None:
        return EMPTY
    return stated(fact_of("headline.means", report.headline.means), report.headline.means.word)


# --- what is lacking


def told_problems(realiser: Realiser, genre: Genre) -> tuple[Prose, ...]:
    """Return the paragraph of what is lacking, where the genre has one and the report says so."""
    problems = realiser.document.report.problems
    if not problems or not genre.problems_heading:
        return ()
    said = [realiser.teller.one(f"problems[{index}]", problem) for index, problem in enumerate(problems)]
    counted = said if len(said) == 1 else [_counted(place, one) for place, one in enumerate(said, 1)]
    return (joined((words("工作中还存在一些不足："), interposed(counted, "；"), words("。"))),)


def _counted(place: int, said: Prose) -> Prose:
    return joined((words(f"{zh.cardinal(place)}是"), said))
