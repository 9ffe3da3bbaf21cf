"""Quotation marks that went astray: turned around, or left open from paragraph to paragraph on purpose."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise

from kexie_report.review.document import Document
from kexie_report.review.marks import Stray

__all__ = ["crossed", "runs_on"]

_FAMILIES = ("“”", "‘’")
_REACH = 40


def crossed(document: Document) -> Iterator[tuple[Stray, Stray]]:
    """Yield pairs of strays that were meant to be the two marks of one quotation: ”甲“ or “甲“."""
    taken = -1
    for first, second in pairwise(document.strays):
        if first.start > taken and _belong(document, first, second):
            taken = second.start
            yield first, second


def _belong(document: Document, first: Stray, second: Stray) -> bool:
    if not any(first.mark in family and second.mark in family for family in _FAMILIES):
        return False
    between = document.text[first.start + 1 : second.start]
    return 0 < len(between) <= _REACH and not any(mark in between for mark in "\n。“”")


def runs_on(document: Document, stray: Stray) -> bool:
    """Return whether an open “ begins one of several paragraphs of a quotation: the last alone closes it."""
    line = document.line_at(stray.start)
    if stray.mark != "“" or stray.start != line.start:
        return False
    following = next((one for one in islice(document.lines, line.number, None) if one.end > one.start), None)
    return following is not None and document.text[following.start] == "“"
