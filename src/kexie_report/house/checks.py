"""What is asked of a wording that a house adds, beyond its spelling: that it can be used, and is true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from kexie_report.house.worlds import is_true, least_of, worlds
from kexie_report.kinds.kind import Kind
from kexie_report.pattern import Wording

__all__ = ["can_be_used", "must_ask"]

_TRIED = 512
"""How many shapes of record are tried before a wording is given the benefit of the doubt."""


# --- what keeps meanings apart --------------------------------------------------------------------


def must_ask(kind: Kind, wording: Wording) -> frozenset[str]:
    """Return the choices that a wording leaves open and must not: 申报 is not 获批, a fall is no growth.

    They are those on which every wording depends that can tell a record with as much as this one needs.

    >>> from kexie_report.kinds.honour import KIND
    >>> sorted(must_ask(KIND, Wording(verb="荣获", object="{title.name}")))
    ['title.result']
    """
    given = least_of(kind.record, wording.required)
    telling = [one for one in kind.wordings if one.slots >= wording.required]
    same = [one for one in telling if one.required <= given] or telling or kind.wordings
    asked = [frozenset(_choices(one)) for one in same]
    return frozenset.intersection(*asked) - wording.when.keys() if asked else frozenset()


def _choices(wording: Wording) -> Iterator[str]:
    for path, wanted in wording.when.items():
        if any(isinstance(one, StrEnum) for one in (wanted if isinstance(wanted, frozenset) else (wanted,))):
            yield path


# --- whether a wording is ever taken --------------------------------------------------------------


def can_be_used(kind: Kind, wording: Wording) -> bool:
    """Whether there can be a record that no other wording of the kind tells more of.

    A record that has what the wording can say and no more is its best case; where another tells more
    of that one, those with less are tried, for which the other may lack what it needs.

    >>> from kexie_report.kinds.demand import KIND
    >>> can_be_used(KIND, Wording(verb="征询", object="{name}", when={"mode": KIND.wordings[0].when["mode"]}))
    True
    >>> can_be_used(KIND, Wording(verb="征询", object="意见", quantity="{count}"))
    False
    """
    topic = frozenset({kind.topic})
    best = least_of(kind.record, wording.slots - topic) - topic
    unsaid = best - wording.slots
    rivals = [one for one in kind.wordings if one.slots & unsaid and one.required <= best | wording.required]
    return not unsaid or any(
        _is_fullest(kind, wording, true, best) for true in _in_every_world(kind, wording, rivals)
    )


def _in_every_world(kind: Kind, wording: Wording, rivals: Iterable[Wording]) -> Iterable[tuple[Wording, ...]]:
    """The rivals that are true together of some record of this wording, each row once."""
    others = tuple(one for one in rivals if one is not wording)
    paths = {path for one in others for path in one.when}
    every = worlds(kind, paths, wording.when)
    return dict.fromkeys(tuple(one for one in others if is_true(one.when, world)) for world in every)


def _is_fullest(kind: Kind, wording: Wording, rivals: Sequence[Wording], best: frozenset[str]) -> bool:
    """Whether there is a record of which none of the rivals tells more, beginning with the fullest."""
    cls: type = kind.record
    least = least_of(cls, wording.required) - {kind.topic}
    waiting, tried = [best], {best}
    while waiting:
        present = waiting.pop()
        given = present | wording.required
        beaten = _fuller(wording, rivals, present, given)
        if beaten is None or len(tried) > _TRIED:
            return True
        for slot in sorted(beaten.stated(given) & present - least):
            fewer = frozenset(one for one in present if slot not in least_of(cls, (one,)))
            shape = least | (wording.stated(fewer | wording.required) - {kind.topic})
            if shape not in tried:
                tried.add(shape)
                waiting.append(shape)
    return False


def _fuller(
    wording: Wording, rivals: Iterable[Wording], present: frozenset[str], given: frozenset[str]
) -> Wording | None:
    """A rival that tells more of a record that has these slots."""
    said = len(present & wording.stated(given))
    fitting = (one for one in rivals if one.required <= given)
    return next((one for one in fitting if len(present & one.stated(given)) > said), None)
