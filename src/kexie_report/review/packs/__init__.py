"""Word lists as data: a wrong wording, what would be right, where it is right after all."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any, cast

import attrs

__all__ = ["Entry", "Words", "entries_of", "found_in", "looked_up", "pack"]


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


@attrs.frozen
class Words:
    """The words of entries by the characters that they begin with, two of them where there are two."""

    by_head: Mapping[str, tuple[tuple[str, tuple[Entry, ...]], ...]]


def looked_up(entries: Iterable[Entry]) -> Words:
    """Return the words of entries, the longest first."""
    by_word: dict[str, tuple[Entry, ...]] = {}
    for entry in entries:
        by_word[entry.wrong] = (*by_word.get(entry.wrong, ()), entry)
    by_head: dict[str, tuple[tuple[str, tuple[Entry, ...]], ...]] = {}
    for word in sorted(by_word, key=len, reverse=True):
        for head in _heads(word, by_word[word]):
            by_head[head] = (*by_head.get(head, ()), (word, by_word[word]))
    for head in [head for head in by_head if len(head) > 1]:
        by_head[head] += by_head.get(head[0], ())
    return Words(by_head)


def _heads(word: str, entries: tuple[Entry, ...]) -> set[str]:
    """The first two characters of a word; one of a single character goes on with what must follow it."""
    if len(word) > 1:
        return {word[:2]}
    return {word + after[:1] for entry in entries for after in (entry.after or ("",))}


def found_in(text: str, words: Words, places: Iterable[int]) -> Iterator[tuple[int, int, Entry]]:
    """Yield where an entry is wrong in a text; `near` is left to the rule, which knows its sentences.

    `places` are where a word may begin, in order.  The longest word at a place is taken, and words do not
    overlap.

    >>> entries = (Entry("启示", ("启事",), before=("招领", "征稿"), unless=("征稿启示录",)),)
    >>> said = "门口贴着招领启示。故事给人启示。"
    >>> [found[:2] for found in found_in(said, looked_up(entries), range(len(said)))]
    [(6, 8)]
    >>> words = looked_up([Entry("甲"), Entry("甲乙丙")])
    >>> [found[:2] for found in found_in("甲乙丙甲丁", words, range(5))]
    [(0, 3), (3, 4)]
    """
    done = 0
    for start in places:
        if start < done:
            continue
        begun = words.by_head.get(text[start : start + 2]) or words.by_head.get(text[start], ())
        for word, known in begun:
            if text.startswith(word, start):
                done = start + len(word)
                yield from ((start, done, one) for one in _first(text, start, done, known))
                break


def _first(text: str, start: int, end: int, known: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The first entry of a word that applies there."""
    return next(((entry,) for entry in known if _applies(text, start, end, entry)), ())


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
