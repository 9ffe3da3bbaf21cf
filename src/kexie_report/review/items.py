"""How many items a phrase lists: 书法、围棋和合唱; “甲”“乙”; 《甲》《乙》."""

from __future__ import annotations

import re
from functools import cache

from kexie_report.review.wordsets import words_of
from kexie_report.zh.trie import any_of

__all__ = ["Listed", "begins_inside", "items_of", "only_numbers"]

_PACK = "list-count"
_SPLIT = re.compile("、|(?<=[”’》])(?=[“‘《])|以及(?=[“《])")
_AND = re.compile("以及|和|与|及")
_LAST_AND = re.compile(".{1,20}?(?:以及|和)(?!其)(.{1,20})")
_LEADING = re.compile("^(?:以及|和|及|与|并|还有)")
_INNER = re.compile("[了在的由将为于对向]")
_ORDINAL = re.compile("[一二三四五六七八九十0-9]+")
_LONGER = 1


class Listed(tuple[str, ...]):
    """The items of a phrase, with `counts`: all the numbers of items that it may be read as.

    `marked` is true where 、 or a pair of marks parts them, not 和 alone.
    """

    counts: frozenset[int]
    marked: bool

    def __new__(cls, items: tuple[str, ...], counts: frozenset[int], *, marked: bool) -> Listed:
        """Return the items with the numbers that they may be."""
        made = super().__new__(cls, items)
        made.counts, made.marked = counts, marked
        return made


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return any_of(words_of(_PACK, "joined")), any_of(words_of(_PACK, "verbs"))


def items_of(phrase: str) -> Listed:
    """Return the items that a phrase lists, and how many they may be.

    Words before the first item (联合开设书法) leave open where the list begins; 和 inside an item that is not
    the last leaves open whether it joins two.

    >>> [sorted(items_of(said).counts) for said in ("书法、围棋和合唱", "文化和旅游、体育")]
    [[3], [2]]
    """
    joined, verbs = _patterns()
    phrase = joined.sub(lambda found: "某" * len(found[0]), _LEADING.sub("", phrase))
    items = [item for item in _SPLIT.split(phrase) if item]
    marked = len(items) > 1
    last = _LAST_AND.fullmatch(items[-1]) if items else None
    if last:
        items[-1:] = [items[-1][: last.start(1)].removesuffix("以及").removesuffix("和"), last[1]]
    listed = tuple(item for item in items if item)
    return Listed(listed, _counts(listed, verbs), marked=marked)


def _counts(items: tuple[str, ...], verbs: re.Pattern[str]) -> frozenset[int]:
    starts = [0, *(place for place in range(1, len(items) - 1) if _may_begin(items, place, verbs))]
    more = sum(bool(_AND.search(item)) for item in items)
    least = [len(items) - start for start in starts]
    return frozenset(count + extra for count in least for extra in range(more + 1))


def _may_begin(items: tuple[str, ...], place: int, verbs: re.Pattern[str]) -> bool:
    """Whether the list may begin inside an item: 县科协、县教育局联合开设书法、围棋."""
    item = items[place]
    if item[0] in "“‘《":
        return False
    if verbs.search(item, 1) or _INNER.search(item, 1):
        return True
    return len(item) > max(map(len, items[place + 1 :])) + _LONGER


def only_numbers(items: tuple[str, ...]) -> bool:
    """Whether some item is a bare number, so that the items share the words behind the last: 三、四年级.

    >>> only_numbers(("三", "四年级"))
    True
    """
    return any(_ORDINAL.fullmatch(item) for item in items)


def begins_inside(item: str) -> bool:
    """Whether a clause goes on inside an item, so that what follows is not counted with the list.

    >>> begins_inside("教师走进"), begins_inside("航模")
    (True, False)
    """
    verbs = _patterns()[1]
    return item[:1] not in "“‘《" and bool(verbs.search(item, 1) or verbs.fullmatch(item))
