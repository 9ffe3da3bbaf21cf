"""What is asked of a wording that a house adds, beyond its spelling: that it can be used, and is true."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import attrs

from kexie_report.house.choices import answers, settled_by
from kexie_report.house.worlds import is_true, least_of, worlds
from kexie_report.kinds.kind import Kind
from kexie_report.pattern import Classifying, Wording

__all__ = ["can_be_used", "must_ask"]

_Asked = frozenset[tuple[str, Classifying]]

_TRIED = 512
"""How many shapes of record are tried before a wording is given the benefit of the doubt."""


# --- what keeps meanings apart --------------------------------------------------------------------


def must_ask(kind: Kind, wording: Wording) -> frozenset[str]:
    """Return the choices that a wording leaves open and must not: 申报 is not 获批, a fall is no growth.

    They are those on which, of some record that this one can word, all depends that ours say of a slot.

    >>> from kexie_report.kinds.honour import KIND
    >>> sorted(must_ask(KIND, Wording(verb="荣获", object="{title.name}")))
    ['title.result']
    """
    cls: type = kind.record
    own = wording in kind.wordings
    whole = kind if own else attrs.evolve(kind, wordings=(*kind.wordings, wording))
    given, true = least_of(cls, wording.slots), frozenset(wording.when.items())
    asked = {p for slot in wording.slots - {kind.topic} for p in _asked(kind, whole, slot, given, true)}
    settled = {settled_by(cls, path) for path in wording.when if answers(cls, path)}
    return frozenset(settled_by(cls, path) for path in asked - kind.verb_by) - settled


@lru_cache(maxsize=1024)
def _asked(kind: Kind, whole: Kind, slot: str, given: frozenset[str], true: _Asked) -> frozenset[str]:
    """The choices on which, in some world where `true` holds, all depends that ours say of a slot."""
    stating = [one for one in kind.wordings if slot in one.slots]
    fitting = [one for one in stating if one.required <= given] or stating
    whens = [dict(when) for when in dict.fromkeys(frozenset(one.when.items()) for one in fitting)]
    paths = {path for when in whens for path in when}
    found: set[str] = set()
    for world in worlds(whole, paths, {path: wanted for path, wanted in true if path in paths}):
        held = [frozenset(when) for when in whens if is_true(when, world)]
        found |= frozenset.intersection(*held) if held else frozenset()
    return frozenset(path for path in found if answers(kind.record, path))


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
