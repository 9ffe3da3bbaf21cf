"""The tree of quotation marks, titles and brackets of a text, read paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["CLOSERS", "OPENERS", "Pair", "Stray", "pairs_of"]

OPENERS = {"“": "”", "‘": "’", "《": "》", "〈": "〉", "（": "）", "(": ")", "〔": "〕", "[": "]", "【": "】"}
CLOSERS = {closer: opener for opener, closer in OPENERS.items()}
_MARK = re.compile("[“”‘’《》〈〉（）()〔〕\\[\\]【】]")
_DEEPEST = 16
_LIKE = {"(": "（", "（": "（", "[": "［", "【": "【"}


class Pair(NamedTuple):
    """An opening and a closing mark: `start` is where the first stands, `end` just after the second.

    `around` holds the opening marks of the pairs around it, the outermost first.  The partner of a round
    bracket may be of the other width.
    """

    start: int
    end: int
    opener: str
    closer: str
    around: str

    @property
    def depth(self) -> int:
        """How many pairs are around it."""
        return len(self.around)

    def nested_in(self, family: str) -> str:
        """Return the nearest opening mark around it that is one of `family`, "" where there is none."""
        return next((mark for mark in reversed(self.around) if mark in family), "")

    @property
    def inside(self) -> tuple[int, int]:
        """Where the text between the marks stands."""
        return self.start + 1, self.end - 1


class Stray(NamedTuple):
    """A mark without its partner in the paragraph."""

    start: int
    mark: str


def pairs_of(text: str, start: int, end: int) -> Iterator[Pair | Stray]:
    """Yield the pairs and the strays of one paragraph, each pair when it closes.

    Nobody nests so deep that the outermost of many open marks could have a partner still.

    >>> [(one.start, one.end, one.depth) for one in pairs_of("《学习〈甲〉》", 0, 7) if isinstance(one, Pair)]
    [(3, 6, 1), (0, 7, 0)]
    """
    open_marks: list[tuple[int, str]] = []
    for found in _MARK.finditer(text, start, end):
        mark = found[0]
        if mark in OPENERS:
            if len(open_marks) == _DEEPEST:
                yield Stray(*open_marks.pop(0))
            open_marks.append((found.start(), mark))
            continue
        depth = _partner(open_marks, mark)
        if depth is None:
            yield Stray(found.start(), mark)
            continue
        yield from (Stray(place, lost) for place, lost in open_marks[depth + 1 :])
        begun, opener = open_marks[depth]
        del open_marks[depth:]
        around = "".join(mark for _, mark in open_marks)
        yield Pair(begun, found.end(), opener, mark, around)
    yield from (Stray(place, lost) for place, lost in open_marks)


def _partner(open_marks: list[tuple[int, str]], closer: str) -> int | None:
    """The index of the last open mark that `closer` closes."""
    wanted = CLOSERS[closer]
    for index in range(len(open_marks) - 1, max(-1, len(open_marks) - 9), -1):
        opener = open_marks[index][1]
        if _LIKE.get(opener, opener) == _LIKE.get(wanted, wanted):
            return index
    return None
