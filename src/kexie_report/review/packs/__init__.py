"""Word lists as data: a wrong wording, what would be right, where it is right after all."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any, cast

import attrs

from kexie_report.review.packs.trie import any_of

__all__ = ["Entry", "entries_of", "found_in", "pack"]


@attrs.frozen
class Entry:
    """One wrong wording and what would be right in its place, the best first.

    It is wrong only right behind one of `before` and right in front of one of `after`, where these are given,
    and where one of `near` stands in the same sentence; it is no fault inside one of `unless`, longer
    words that hold it.  `note` says why; `level` "info" or "warning" where it weighs less than its rule.
    """

    wrong: str
    right: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    note: str = ""
    level: str = ""


@cache
def pack(name: str) -> tuple[Entry, ...]:
    """Return the entries of one of our own packs, packs/NAME.toml.

    >>> any(entry.wrong == "招领启示" for entry in pack("confusable-word"))
    True
    """
    text = resources.files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tuple(entries_of(tomllib.loads(text)))


def entries_of(data: Mapping[str, object]) -> Iterator[Entry]:
    """Yield the entries of a pack that was read: `[[entry]]` with wrong, right …"""
    for given in cast("list[dict[str, Any]]", data.get("entry", [])):
        fields: dict[str, Any] = {
            key: tuple(said) if isinstance(said, list) else said for key, said in given.items()
        }
        yield Entry(**fields)


@cache
def _compiled(entries: tuple[Entry, ...]) -> tuple[re.Pattern[str], Mapping[str, tuple[Entry, ...]]]:
    by_word: dict[str, tuple[Entry, ...]] = {}
    for entry in entries:
        by_word[entry.wrong] = (*by_word.get(entry.wrong, ()), entry)
    return any_of(by_word), by_word


def found_in(text: str, entries: tuple[Entry, ...]) -> Iterator[tuple[int, int, Entry]]:
    """Yield where an entry is wrong in a text; `near` is left to the rule, which knows its sentences.

    >>> entries = (Entry("启示", ("启事",), before=("招领", "征稿"), unless=("征稿启示录",)),)
    >>> [found[:2] for found in found_in("门口贴着招领启示。故事给人启示。", entries)]
    [(6, 8)]
    """
    if not entries:
        return
    pattern, by_word = _compiled(entries)
    for found in pattern.finditer(text):
        start, end = found.span()
        for entry in by_word[found[0]]:
            if _applies(text, start, end, entry):
                yield start, end, entry
                break


def _applies(text: str, start: int, end: int, entry: Entry) -> bool:
    if entry.before and not any(text.endswith(word, 0, start) for word in entry.before):
        return False
    if entry.after and not any(text.startswith(word, end) for word in entry.after):
        return False
    return not any(_inside(text, start, entry.wrong, longer) for longer in entry.unless)


def _inside(text: str, start: int, word: str, longer: str) -> bool:
    """Whether the word that stands at `start` is a part of a longer one there."""
    place = longer.find(word)
    while place >= 0:
        if text.startswith(longer, start - place) and start >= place:
            return True
        place = longer.find(word, place + 1)
    return False
