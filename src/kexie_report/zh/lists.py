"""Lists: which mark stands between the items, and what closes them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kexie_report.errors import NumeralError
from kexie_report.zh.exactness import whole
from kexie_report.zh.measures import measure as best_measure

_TOUCHING = frozenset({("”", "“"), ("》", "《"), ("》", "“"), ("”", "《")})
_JOINING = ("和", "与", "及")
_PAIRS = {"“": "”", "《": "》", "（": "）", "(": ")", "‘": "’", "〈": "〉"}


def joints(items: Sequence[str], *, last: str = "和") -> tuple[str, ...]:
    """Return the separators between the items, one fewer than the items (GB/T 15834-2011 4.5; rule id E14).

    、 between words; nothing between items that both stand in “” or 《》; ， where an item holds 、
    outside its own marks, and ； where one holds ，.  The final joint is `last`, a word such as 和, 及
    or 或; with “、” the list has no such word and its final joint follows the rule of the others.
    Where an item holds 和, 与 or 及 itself, the joint is 以及, so that the reader sees which 和 is which.

    Raises NumeralError for an empty item.

    >>> joints(["学校", "社区", "企业"])
    ('、', '和')
    >>> joints(["“红色科协”", "“实干科协”", "“为民科协”"])
    ('', '和')
    >>> joints(["“红色科协”", "“实干科协”"], last="、")
    ('',)
    >>> joints(["甲、乙", "丙", "丁"], last="、")
    ('，', '，')
    """
    for item in items:
        if not item:
            raise NumeralError(item, "是空的，列举的每一项都要有内容")
    if len(items) < 2:
        return ()
    level = _level(items)
    marks = [_joint(a, b, level) for a, b in pairwise(items)]
    if last != "、":
        marks[-1] = _clear(last, items)
    return tuple(marks)


def _clear(word: str, items: Sequence[str]) -> str:
    """The last joint, but 以及 where an item holds a joining word itself: 阵地以及作风和意识."""
    return "以及" if word in _JOINING and _any_holds(items, _JOINING) else word


def _level(items: Sequence[str]) -> str:
    if _any_holds(items, ("，", "；")):
        return "；"
    return "，" if _any_holds(items, ("、",)) else "、"


def _any_holds(items: Sequence[str], marks: Sequence[str]) -> bool:
    """Whether an item holds one of `marks` outside its own quotation and title marks."""
    return any(mark in item and mark in _outside_marks(item) for item in items for mark in marks)


def _joint(before: str, after: str, level: str) -> str:
    touching = level == "、" and (before[-1], after[0]) in _TOUCHING
    return "" if touching else level


def _outside_marks(text: str) -> str:
    # A 、 inside a title or a quotation belongs to the name and divides nothing here.
    kept, closers = [], ""
    for char in text:
        if char in _PAIRS:
            closers += _PAIRS[char]
        elif closers and char == closers[-1]:
            closers = closers[:-1]
        elif not closers:
            kept.append(char)
    return "".join(kept)


def enumerate_items(
    items: Sequence[str],
    *,
    last: str = "和",
    etc: str | None = None,
    total: int | None = None,
    measure: str | None = None,
    noun: str = "",
) -> str:
    """Return the items as one list, by the rule of `joints`, and close it with 等 when asked.

    `etc="等"` closes the list, and so does a `total`, which then says how many there are in all: with
    `measure`, or with the measure word that `noun` takes.  A list that 等 closes has no 和.

    Raises NumeralError for an empty list or item, a total below the number of items, and a total with
    neither noun nor measure word.

    >>> enumerate_items(["学校", "社区", "企业"])
    '学校、社区和企业'
    >>> enumerate_items(["种植", "养殖"], etc="等", total=13, noun="课题")
    '种植、养殖等13个课题'
    """
    if not items:
        raise NumeralError("", "没有内容，列举至少要有一项")
    closing = etc if total is None else etc or "等"
    marks = joints(items, last=last if closing is None else "、")
    listed = items[0] + "".join(mark + item for mark, item in zip(marks, items[1:], strict=True))
    return f"{listed}{closing or ''}{_total(total, measure, noun, len(items))}{noun}"


def _total(total: int | None, measure: str | None, noun: str, named: int) -> str:
    if total is None:
        return ""
    if whole(total, "总数") < named:
        raise NumeralError(total, f"小于已列出的{named}项，总数不能少于列出的项数")
    return f"{total}{measure or best_measure(noun)}"
