"""The choice among wordings: settled by the seed, and no verb twice in a paragraph where it can be helped.

Each cluster offers verbs.  Giving every cluster a verb of its own is a matching in a bipartite
graph; augmenting paths find the largest one, in the order of preference that the seed sets.
"""

from __future__ import annotations

from bisect import bisect, insort
from collections.abc import Hashable, Sequence
from hashlib import sha256
from typing import TypeVar

__all__ = ["distinct", "preference"]

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def preference(seed: int, key: str, options: Sequence[T]) -> list[T]:
    """Return the options in the order that `seed` prefers at `key`; the same everywhere, always.

    An option weighs what its words weigh, so that a new wording changes a text only where it is taken.

    >>> [option for option in preference(0, "verb", "abcd") if option != "d"] == preference(0, "verb", "abc")
    True
    """

    def weight(option: T) -> bytes:
        return sha256(f"{seed}/{key}/{option}".encode()).digest()

    return sorted(options, key=weight) if len(options) > 1 else list(options)


def distinct(options: Sequence[Sequence[K]]) -> list[K | None]:
    """Return one option for each place, all different as far as can be; None where a place offers none.

    Where there are too few, a place takes the option of its own that was used longest ago.

    >>> distinct([["开展", "举办"], ["开展"], []])
    ['举办', '开展', None]
    """
    owner: dict[K, int] = {}

    def settle(place: int, tried: set[K]) -> bool:
        for option in options[place]:
            if option in tried:
                continue
            tried.add(option)
            if option not in owner or settle(owner[option], tried):
                owner[option] = place
                return True
        return False

    for place in range(len(options)):
        settle(place, set())
    taken: list[K | None] = [None] * len(options)
    for option, place in owner.items():
        taken[place] = option
    return _repeated(options, taken)


def _repeated(options: Sequence[Sequence[K]], taken: list[K | None]) -> list[K | None]:
    """Fill the places that found nothing of their own with what stands farthest off."""
    places: dict[K, list[int]] = {option: [place] for place, option in enumerate(taken) if option is not None}
    for place, own in enumerate(options):
        if taken[place] is None and own:
            chosen = max(own, key=lambda option: _distance(places.get(option, []), place, len(taken)))
            taken[place] = chosen
            insort(places.setdefault(chosen, []), place)
    return taken


def _distance(places: Sequence[int], place: int, far: int) -> int:
    """How far the nearest of `places` (in order) is from `place`; `far` where there is none."""
    at = bisect(places, place)
    return min((abs(place - other) for other in places[max(at - 1, 0) : at + 1]), default=far)
