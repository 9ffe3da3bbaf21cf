"""Who wrote, checked and published the text: dateline, signature, page head, byline and credits."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from kexie_report.genres.datelines import DATELINES, PAGE_HEADS, SIGNATURES
from kexie_report.genres.genre import Genre
from kexie_report.model.front import Credits, DatelineForm
from kexie_report.model.texts import Value
from kexie_report.narrative.realise import Realiser
from kexie_report.narrative.wording import first_fitting, fitting
from kexie_report.pattern import Pattern
from kexie_report.prose import EMPTY, Prose, interposed, joined, words

__all__ = ["Attribution", "attribution"]


@attrs.frozen
class Attribution:
    """Where each of them stands; EMPTY or () where the document has none."""

    dateline: Prose
    signature: Prose
    page_head: Prose
    byline: Prose
    credits: tuple[Prose, ...]


@attrs.define
class _Names:
    """What can be named; each is named once, by the first that asks for it."""

    slots: dict[str, Prose]

    def fullest(self, patterns: tuple[Pattern, ...]) -> Prose:
        """The pattern that says most; what it names is then taken."""
        fit = fitting(patterns, self.slots)
        return self._taken(fit[0]) if fit else EMPTY

    def first(self, patterns: tuple[Pattern, ...]) -> Prose:
        """The first pattern that has what it needs."""
        fit = first_fitting(patterns, self.slots)
        return EMPTY if fit is None else self._taken(fit)

    def _taken(self, pattern: Pattern) -> Prose:
        said = pattern.fill(self.slots)
        for slot in pattern.slots:
            self.slots.pop(slot, None)
        return said


def attribution(realiser: Realiser, genre: Genre) -> Attribution:
    """Return who is named where: in the dateline of the report or genre first, the rest below the text."""
    form = realiser.document.report.dateline or genre.dateline or DatelineForm.NONE
    if genre.dateline is None:
        form = DatelineForm.NONE
    names = _Names(_slots(realiser))
    return Attribution(
        dateline=names.fullest(DATELINES.get(form, ())),
        signature=names.fullest(SIGNATURES.get(form, ())),
        page_head=names.fullest(PAGE_HEADS.get(form, ())),
        byline=names.first(genre.bylines),
        credits=tuple(said for pattern in genre.credits if (said := names.first((pattern,)))),
    )


def _slots(realiser: Realiser) -> dict[str, Prose]:
    report = realiser.document.report
    told: Mapping[str, Prose] = (
        {} if report.credits is None else realiser.teller.whole(report.credits, "credits")
    )
    return {
        **told,
        "chain": _chain(realiser, report.credits),
        "body": realiser.teller.body(report.body),
        "outlet": _said(realiser, "outlet", report.outlet),
        "place": _said(realiser, "place", report.place),
        "date": _said(realiser, "date", report.date),
        "signed": _signed(realiser),
    }


def _said(realiser: Realiser, key: str, value: Value | None) -> Prose:
    return EMPTY if value is None else realiser.teller.one(key, value)


def _signed(realiser: Realiser) -> Prose:
    """The date with its year, as a signature has it."""
    date = realiser.document.report.date
    return EMPTY if date is None else attrs.evolve(realiser.teller, year=None).one("date", date)


def _chain(realiser: Realiser, credits: Credits | None) -> Prose:
    """一审：甲 二审：乙 三审：丙."""
    if credits is None:
        return EMPTY
    staged = zip(credits.reviews.stages, enumerate(credits.reviewers), strict=False)
    return interposed(
        [
            joined((words(f"{stage}："), realiser.teller.one(f"credits.reviewers[{index}]", person)))
            for stage, (index, person) in staged
        ],
        " ",
    )
