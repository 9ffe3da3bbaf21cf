"""What a genre is: how one kind of document is planned, and which layout gives it its form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

import attrs

from kexie_report.genres.layout import Layout, shipped
from kexie_report.model.achievement import Achievement
from kexie_report.pattern import Pattern, pattern

__all__ = ["FIRST", "GUIDANCE_SLOTS", "HEADING_SLOTS", "HEADLINE_SLOTS", "LAST", "Genre", "Voice"]

FIRST, BETWEEN, LAST = range(3)
"""The ranks of kinds under one lead phrase."""


HEADLINE_SLOTS = frozenset({"body", "period", "means", "verb", "goal"})
HEADING_SLOTS = frozenset({"word", "principle", "verb", "brand", "noun", "title"})
GUIDANCE_SLOTS = frozenset({"mainline", "roles", "goals", "manner", "standing", "means", "verb", "goal"})


class Voice(StrEnum):
    """In which person the body speaks of itself: 县科协 or 我会."""

    THIRD = "第三人称"
    FIRST = "第一人称"


def _patterns(texts: Iterable[str | Pattern]) -> tuple[Pattern, ...]:
    return tuple(pattern(text) for text in texts)


def _clauses(clauses: Iterable[Iterable[str | Pattern]]) -> tuple[tuple[Pattern, ...], ...]:
    return tuple(_patterns(clause) for clause in clauses)


@attrs.frozen(kw_only=True)
class Genre:
    """One kind of document as data; without a `layout` of its own it has the one that ships under its name.

    `headings` are alternatives of which one is taken for the whole document, so that headings stay
    parallel; `lede` is a row of clauses, each with its alternatives; `ranks` order the kinds under
    one lead phrase (lower first, 1 where a kind is not named); `excluded` kinds are not told.

    >>> Genre(name="digest", label="摘要", headings=("{principle}",)).voice
    <Voice.THIRD: '第三人称'>
    """

    name: str
    label: str
    voice: Voice = Voice.THIRD
    headlines: tuple[Pattern, ...] = attrs.field(default=(), converter=_patterns)
    headings: tuple[Pattern, ...] = attrs.field(default=(), converter=_patterns)
    lede: tuple[tuple[Pattern, ...], ...] = attrs.field(default=(), converter=_clauses)
    ranks: Mapping[type[Achievement], int] = attrs.field(factory=dict, hash=False)
    excluded: frozenset[type[Achievement]] = frozenset()
    layout: Layout | None = None

    def __attrs_post_init__(self) -> None:
        _check(self.headlines, HEADLINE_SLOTS, "a headline")
        _check(self.headings, HEADING_SLOTS, "a heading")
        for clause in self.lede:
            _check(clause, GUIDANCE_SLOTS, "a lede")

    @property
    def form(self) -> Layout:
        """The layout that gives the document its form."""
        return self.layout or shipped(self.name)

    def rank(self, record: Achievement) -> int:
        """Return where `record` stands under its lead phrase."""
        return self.ranks.get(type(record), BETWEEN)


def _check(patterns: Iterable[Pattern], known: frozenset[str], owner: str) -> None:
    for wording in patterns:
        wording.check(known, owner, "slot")
