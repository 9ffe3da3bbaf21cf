"""Where one of many pairs of characters stands in a text, without a look at each character in Python."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from itertools import chain, compress, count
from typing import TypeVar

__all__ = ["digram", "digrams_in"]

T = TypeVar("T")

_CODEC = f"utf-16-{sys.byteorder[0]}e"
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_ALIKE = "\uffff"
"""What stands for a character that takes two units of UTF-16, so that offsets stay."""


def digram(pair: str) -> int:
    """Return the number of a pair of characters.

    >>> digram("启示") == digram("启示录"[:2])
    True
    """
    return int.from_bytes(_encoded(pair), sys.byteorder)


def _encoded(text: str) -> bytes:
    return _ASTRAL.sub(_ALIKE, text).encode(_CODEC, "surrogatepass")


def digrams_in(text: str, known: Mapping[int, T]) -> Iterator[tuple[int, T]]:
    """Yield in order where a known pair of characters stands, with what is known of it.

    >>> list(digrams_in("启事与启示", {digram("启示"): "启事"}))
    [(3, '启事')]
    """
    encoded = memoryview(_encoded(text))
    halves = tuple(encoded[2 * first :][: (len(text) - first) // 2 * 4].cast("I") for first in (0, 1))
    places = (compress(count(first, 2), map(known.__contains__, half)) for first, half in enumerate(halves))
    for place in sorted(chain.from_iterable(places)):
        yield place, known[halves[place % 2][place // 2]]
