"""The check of a rule that is a word list: its pack, and what a body added to it or took from it."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.review.document import Document
from kexie_report.review.finding import Hit
from kexie_report.review.levels import LEVELS
from kexie_report.review.packs import Entry, found_in
from kexie_report.review.wordlists import lists_for

__all__ = ["hits_of", "listed"]


def listed(document: Document, code: str, text: str | None = None) -> Iterator[tuple[int, int, Entry]]:
    """Yield where an entry of a rule's pack stands in the document; `text` is a masked form of it.

    Without `text` names and titles are left alone.
    """
    searched = document.plain if text is None else text
    words, places = lists_for(document.settings).words[code], document.list_places[code]
    for start, end, entry in found_in(searched, words, places):
        if not entry.near or _near(document, start, entry):
            yield start, end, entry


def _near(document: Document, start: int, entry: Entry) -> bool:
    sentence = document.text[slice(*document.sentence_at(start))]
    return any(word in sentence for word in entry.near)


def hits_of(document: Document, code: str, said: str, text: str | None = None) -> Iterator[Hit]:
    """Yield a hit for each entry that is found; `said` has a {} for the word that was found."""
    for start, end, entry in listed(document, code, text):
        message = said.format(document.text[start:end]) + (f"，{entry.note}" if entry.note else "")
        yield Hit(start, end, message, entry.right, severity=LEVELS.get(entry.level))
