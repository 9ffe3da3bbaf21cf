"""The lists of words that rules look for: our packs, with what a body adds to them and takes from them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

import attrs

from kexie_report.review.digrams import digram, digrams_in
from kexie_report.review.packs import Entry, Words, looked_up, pack
from kexie_report.review.settings import Settings

__all__ = ["LISTS", "Lists", "entries_for", "lists_for", "places_of"]

LISTS = (
    "confusable-word",
    "de-di-de",
    "fixed-phrase",
    "fixed-word-in-arabic",
    "house-style-word",
    "org-name-he-yu",
    "semantic-redundancy",
)
"""The rules that are lists of words, by their codes; the pack of each has the same name."""


def entries_for(settings: Settings, code: str) -> tuple[Entry, ...]:
    """Return the entries of the pack of a rule, with what the settings add and without what they remove.

    >>> own = Settings(added={"confusable-word": (Entry("科创助梦", ("科创筑梦",)),)})
    >>> entries_for(own, "confusable-word")[-1].right
    ('科创筑梦',)
    """
    removed = settings.removed.get(code, ())
    ours = (entry for entry in pack(code) if entry.wrong not in removed)
    return (*ours, *settings.added.get(code, ()))


@attrs.frozen
class Lists:
    """The words of every list by the code of its rule, and where to look for them at all.

    `heads` says which lists have a word that begins with two characters, `alone` which characters are
    words by themselves.
    """

    words: Mapping[str, Words]
    heads: Mapping[int, tuple[str, ...]]
    alone: Mapping[str, re.Pattern[str]]


@lru_cache(maxsize=32)
def lists_for(settings: Settings) -> Lists:
    """Return the lists as the settings have them."""
    words = {code: looked_up(entries_for(settings, code)) for code in LISTS}
    heads: dict[int, tuple[str, ...]] = {}
    for code, known in words.items():
        for head in filter(_is_pair, known.by_head):
            heads[digram(head)] = (*heads.get(digram(head), ()), code)
    alone = {code: "".join(head for head in known.by_head if len(head) == 1) for code, known in words.items()}
    return Lists(
        words, heads, {code: re.compile(f"[{re.escape(them)}]") for code, them in alone.items() if them}
    )


def _is_pair(head: str) -> bool:
    return len(head) > 1


def places_of(text: str, lists: Lists) -> Mapping[str, list[int]]:
    """Return for each list where in a text a word of it may begin; the text is read once for all.

    >>> places = places_of("门口贴着招领启示", lists_for(Settings()))
    >>> places["confusable-word"], places["de-di-de"]
    ([4], [])
    """
    found: dict[str, list[int]] = {code: [] for code in lists.words}
    for place, codes in digrams_in(text, lists.heads):
        for code in codes:
            found[code].append(place)
    for code, words in lists.alone.items():
        found[code] = sorted({*found[code], *(word.start() for word in words.finditer(text))})
    return found
