"""How Chinese puts things in a row (GB/T 15834-2011 4.5)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kexie_report.errors import NumeralError
from kexie_report.zh.numerals import number

__all__ = ["enumerate_items", "joints"]

_CONJUNCTIONS = ("和", "与", "及")


def joints(items: Sequence[str], *, last: str = "和") -> tuple[str, ...]:
    """Return what stands between the items of a list, one less than there are items.

    、 between words and nothing between ”“ or 》《; the last joint is `last`, but 以及 where an item
    itself holds a 和.  Where an item holds a 、 the items are kept apart by ，.

    >>> joints(["学校", "社区", "企业"]), joints(["“甲”", "“乙”", "“丙”"], last="、")
    (('、', '和'), ('', ''))
    >>> joints(["阵地", "作风和意识"])
    ('以及',)
    """
    inner = "，" if any("、" in item for item in items) else "、"
    if last in _CONJUNCTIONS and any(word in item for item in items for word in _CONJUNCTIONS):
        last = "以及"
    final = inner if last == "、" else last
    pairs = list(pairwise(items))
    return tuple(
        _joint(before, after, final if index == len(pairs) - 1 else inner)
        for index, (before, after) in enumerate(pairs)
    )


def _joint(before: str, after: str, mark: str) -> str:
    """Marks that close and open do the work of a 、 (GB/T 15834-2011 4.5.3.5)."""
    closed = before.endswith(("”", "》")) and after.startswith(("“", "《"))
    return "" if closed and mark == "、" else mark


def enumerate_items(
    items: Sequence[str],
    *,
    last: str = "和",
    etc: str | None = None,
    total: int | None = None,
    noun: str = "",
) -> str:
    """Return the items as a list; with `etc` 等 closes it, with `total` and `noun` the count.

    A total smaller than the list raises NumeralError.

    >>> enumerate_items(["学校", "社区"]), enumerate_items(["甲", "乙"], etc="等", total=13, noun="个课题")
    ('学校和社区', '甲、乙等13个课题')
    """
    if total is not None and total < len(items):
        raise NumeralError(total, f"少于所列的{len(items)}项")
    open_ended = etc is not None or total is not None
    between = (*joints(items, last="、" if open_ended else last), "")
    listed = "".join(item + joint for item, joint in zip(items, between, strict=True))
    count = number(total) if total is not None else ""
    return f"{listed}{(etc or '等') if open_ended else ''}{count}{noun}"
