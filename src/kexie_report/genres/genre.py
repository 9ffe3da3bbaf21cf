"""What a genre is: how one kind of document is planned, and which layout gives it its form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType

import attrs

from kexie_report.errors import PatternError, did_you_mean
from kexie_report.genres.layout import Layout, shipped
from kexie_report.kinds.event import EventForm
from kexie_report.model.achievement import Achievement
from kexie_report.model.criterion import travelling
from kexie_report.model.fields import fields_of
from kexie_report.model.front import Credits, DatelineForm, HeadingStyle, HeadlineForm, LedeForm
from kexie_report.pattern import Pattern, pattern

__all__ = [
    "BYLINE_SLOTS",
    "CLOSING",
    "FIRST",
    "GUIDANCE_SLOTS",
    "HEADING_SLOTS",
    "HEADLINE_SLOTS",
    "LAST",
    "Expected",
    "Genre",
    "Voice",
]

FIRST, BETWEEN, LAST, CLOSING = range(4)
"""The ranks of kinds under one lead phrase."""

HEADLINE_SLOTS = frozenset(
    {
        "body",
        "period",
        "document",
        "text",
        "means",
        "verb",
        "goal",
        "topic",
        "couplet",
        "deed",
        "figures",
        "honour",
    }
)
HEADING_SLOTS = frozenset({"word", "means", "principle", "verb", "brand", "noun", "title"})
GUIDANCE_SLOTS = frozenset(
    {
        "body",
        "period",
        "leadership",
        "ideology",
        "purpose",
        "occasion",
        "mainline",
        "roles",
        "goals",
        "manner",
        "standing",
        "outcome",
        "means",
        "verb",
        "doing",
        "goal",
    }
)
BYLINE_SLOTS = frozenset({"body", "outlet", "place", "date", "signed", "chain"}) | {
    info.name for info in fields_of(Credits)
}


class Voice(StrEnum):
    """In which person the body speaks of itself: 县科协 or 我会."""

    THIRD = "第三人称"
    FIRST = "第一人称"


@attrs.frozen
class Expected:
    """What readers of a genre expect: a record of this kind, and of the first of them these fields.

    >>> class Meeting(Achievement): ...
    >>> Expected(Meeting, ("date", "dat"))
    Traceback (most recent call last):
    kexie_report.errors.PatternError: pattern 'dat': Meeting has no field 'dat'; did you mean 'date'?
    """

    kind: type[Achievement]
    fields: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        known = [info.name for info in fields_of(self.kind)]
        for name in self.fields:
            if name not in known:
                why = f"{self.kind.__name__} has no field {name!r}{did_you_mean(name, known)}"
                raise PatternError(name, why)


PatternLike = str | Pattern


def _patterns(texts: Iterable[PatternLike]) -> tuple[Pattern, ...]:
    return tuple(pattern(text) for text in texts)


def _clauses(clauses: Iterable[Iterable[PatternLike]]) -> tuple[tuple[Pattern, ...], ...]:
    return tuple(_patterns(clause) for clause in clauses)


def _by_form(
    forms: Mapping[HeadlineForm, Iterable[PatternLike]],
) -> Mapping[HeadlineForm, tuple[Pattern, ...]]:
    return MappingProxyType({form: _patterns(texts) for form, texts in forms.items()})


def _layout(layout: Layout | str) -> Layout:
    return layout if isinstance(layout, Layout) else shipped(layout)


@attrs.frozen(kw_only=True)
class Genre:
    """One kind of document as data; `layout` is what gives it its form, one that ships by its name.

    `headlines` gives for each strategy its alternatives, in the order in which the strategies are tried;
    `document` is what a headline calls the document (工作总结); a `titled` genre makes a headline of the
    records where the report gives none.  `ledes` are the forms of lede in the
    order in which they are tried, `lede` the clauses of a lede that is a sentence of its own.  `chiefs`
    are the kinds of the record with which the document begins where the lede says so; an event among
    them has one of the `chief_forms` where any are named.

    `headings` are alternatives of which one is taken for the whole document, so that headings stay
    parallel; `section_style` and `passage_style` set them.  `ranks` order the kinds under one lead
    phrase (lower first, 1 where a kind is not named); `excluded` kinds are not told; `expects` is
    what readers look for.  What is lacking and what comes next stand under headings where the genre names
    them.  `dateline` is None where the genre has none; `bylines` are tried in turn at
    the end of the text, and every one of `credits` that has its data is a line of its own.

    >>> Genre(name="digest", label="摘要", headings=("{principle}",)).voice
    <Voice.THIRD: '第三人称'>
    """

    name: str
    label: str
    aliases: tuple[str, ...] = ()
    layout: Layout = attrs.field(factory=lambda: shipped("press"), converter=_layout)
    document: str = ""
    voice: Voice = Voice.THIRD
    titled: bool = True
    headlines: Mapping[HeadlineForm, tuple[Pattern, ...]] = attrs.field(
        factory=dict, converter=_by_form, hash=False
    )
    headings: tuple[Pattern, ...] = attrs.field(default=(), converter=_patterns)
    section_style: HeadingStyle = HeadingStyle.RUN_IN
    passage_style: HeadingStyle = HeadingStyle.RUN_IN
    ledes: tuple[LedeForm, ...] = ()
    lede: tuple[tuple[Pattern, ...], ...] = attrs.field(default=(), converter=_clauses)
    chiefs: tuple[type[Achievement], ...] = ()
    chief_forms: frozenset[EventForm] = frozenset()
    ranks: Mapping[type[Achievement], int] = attrs.field(factory=dict, hash=False)
    excluded: frozenset[type[Achievement]] = frozenset()
    expects: tuple[Expected, ...] = ()
    problems_heading: str = ""
    closing_heading: str = ""
    dateline: DatelineForm | None = None
    bylines: tuple[Pattern, ...] = attrs.field(default=(), converter=_patterns)
    credits: tuple[Pattern, ...] = attrs.field(default=(), converter=_patterns)

    def __attrs_post_init__(self) -> None:
        for wordings in self.headlines.values():
            _check(wordings, HEADLINE_SLOTS, "a headline")
        _check(self.headings, HEADING_SLOTS, "a heading")
        for clause in self.lede:
            _check(clause, GUIDANCE_SLOTS, "a lede")
        _check(self.bylines + self.credits, BYLINE_SLOTS, "a byline")

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes by what it was made of."""
        return travelling(self)

    @property
    def names(self) -> Iterator[str]:
        """Every name under which a user may ask for this genre."""
        yield from (self.name, self.label, *self.aliases)

    def rank(self, record: Achievement) -> int:
        """Return where `record` stands under its lead phrase."""
        return self.ranks.get(type(record), BETWEEN)


def _check(patterns: Iterable[Pattern], known: frozenset[str], owner: str) -> None:
    for wording in patterns:
        wording.check(known, owner, "slot")
