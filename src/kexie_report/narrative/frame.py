"""The frame of a document: what the layout is offered, the dateline before the text, the byline after."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from kexie_report.genres.genre import Genre
from kexie_report.genres.ledes import LEDE_FALLBACK, LEDE_OPENING
from kexie_report.narrative.credits import attribution
from kexie_report.narrative.headline import guidance_slots, headline
from kexie_report.narrative.paragraphs import ToldSection, marked, told_problems, told_sections
from kexie_report.narrative.plan import Part
from kexie_report.narrative.realise import Realiser
from kexie_report.narrative.wording import worded
from kexie_report.prose import EMPTY, Prose, interposed, joined, words

__all__ = ["offered"]


def offered(realiser: Realiser, genre: Genre) -> dict[str, object]:
    """Return what a layout may name: Prose, empty where the report has nothing, and the sections."""
    names = attribution(realiser, genre)
    text = _Text(_opening(realiser, genre), _lede(realiser, genre), tuple(_sections(realiser, genre)))
    text = text.begun(names.dateline).ended(names.byline)
    address = realiser.document.report.address
    return {
        "headline": headline(realiser, genre),
        "address": EMPTY if address is None else realiser.teller.one("address", address),
        "opening": text.opening,
        "lede": text.lede,
        "sections": text.sections,
        "signature": names.signature,
        "page_head": names.page_head,
        "credits": names.credits,
    }


@attrs.frozen
class _Text:
    """The text in the order in which it is read: what opens it, the lede, the sections."""

    opening: tuple[Prose, ...]
    lede: Prose
    sections: tuple[ToldSection, ...]

    def begun(self, dateline: Prose) -> _Text:
        """The text with the dateline before its first words."""
        if self.opening:
            return attrs.evolve(self, opening=_before(dateline, self.opening))
        if self.lede:
            return attrs.evolve(self, lede=joined((dateline, self.lede)))
        if not self.sections:
            return self
        first, *rest = self.sections
        begun = attrs.evolve(first, paragraphs=_before(dateline, first.paragraphs))
        return attrs.evolve(self, sections=(begun, *rest))

    def ended(self, byline: Prose) -> _Text:
        """The text with the byline after its last words."""
        if self.sections:
            *rest, last = self.sections
            ended = attrs.evolve(last, paragraphs=_after(last.paragraphs, byline))
            return attrs.evolve(self, sections=(*rest, ended))
        if self.lede:
            return attrs.evolve(self, lede=joined((self.lede, byline)))
        return attrs.evolve(self, opening=_after(self.opening, byline))


def _before(said: Prose, paragraphs: Sequence[Prose]) -> tuple[Prose, ...]:
    return (joined((said, *paragraphs[:1])), *paragraphs[1:])


def _after(paragraphs: Sequence[Prose], said: Prose) -> tuple[Prose, ...]:
    return (*paragraphs[:-1], joined((*paragraphs[-1:], said))) if paragraphs else ()


# --- what opens the text


def _opening(realiser: Realiser, genre: Genre) -> tuple[Prose, ...]:
    plans = [plan for plan in realiser.document.sections if plan.part is Part.OPENING]
    return tuple(p for section in told_sections(realiser, plans, genre) for p in section.paragraphs)


def _lede(realiser: Realiser, genre: Genre) -> Prose:
    """The lede as a sentence of its own: what guided the work of the period."""
    if not realiser.document.led:
        return EMPTY
    slots = guidance_slots(realiser)
    clauses = [worded(realiser.seed, f"lede/{i}", clause, slots) for i, clause in enumerate(genre.lede)]
    fallback = worded(realiser.seed, "lede", LEDE_FALLBACK, slots)
    said = [clause for clause in clauses if clause] or [fallback]
    return joined((LEDE_OPENING.fill(slots), interposed(said, "，"), words("。")))


# --- sections, what is lacking, what comes next


def _sections(realiser: Realiser, genre: Genre) -> list[ToldSection]:
    plans = realiser.document.sections
    body = told_sections(realiser, [plan for plan in plans if plan.part is Part.BODY], genre)
    closing = told_sections(realiser, [plan for plan in plans if plan.part is Part.CLOSING], genre)
    place = sum(1 for section in body if section.heading)
    lacking = _added(realiser, genre, genre.problems_heading, told_problems(realiser, genre), place + 1)
    place += len(lacking)
    coming = (_added(realiser, genre, genre.closing_heading, s.paragraphs, place + 1) for s in closing)
    return [*body, *lacking, *(section for sections in coming for section in sections)]


def _added(
    realiser: Realiser, genre: Genre, heading: str, paragraphs: tuple[Prose, ...], place: int
) -> list[ToldSection]:
    """A section of the genre's own, its heading numbered on from those of the report."""
    if not paragraphs:
        return []
    style = realiser.style.section_style or genre.section_style
    return [ToldSection(marked(style, words(heading), place), paragraphs)]
