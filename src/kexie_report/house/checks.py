"""What is asked of a wording that a house adds, beyond its spelling: that it can be used, and is true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import chain, combinations, islice, product

from kexie_report.kinds.kind import Kind, slot_names
from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import fields_of
from kexie_report.model.origin import Traced
from kexie_report.model.texts import Value
from kexie_report.pattern import Classifying, Wording

__all__ = ["can_be_used", "must_ask", "untold_choices"]

_TRIED = 4096
"""How many records are tried before a wording is given the benefit of the doubt."""


# --- what keeps meanings apart --------------------------------------------------------------------


def must_ask(kind: Kind, wording: Wording) -> frozenset[str]:
    """Return the choices that a wording leaves open and must not: 申报 is not 获批, a fall is no growth.

    They are those on which every wording depends that can tell the same of a record.

    >>> from kexie_report.kinds.honour import KIND
    >>> sorted(must_ask(KIND, Wording(verb="荣获", object="{title.name}")))
    ['title.result']
    """
    same = [one for one in kind.wordings if one.slots >= wording.required] or kind.wordings
    asked = [frozenset(path for path, _ in _choices(one)) for one in same]
    return frozenset.intersection(*asked) - wording.when.keys() if asked else frozenset()


def _choices(wording: Wording) -> Iterator[tuple[str, frozenset[StrEnum]]]:
    for path, wanted in wording.when.items():
        members = frozenset(one for one in _set(wanted) if isinstance(one, StrEnum))
        if members:
            yield path, members


def untold_choices(before: Kind, after: Iterable[Wording]) -> frozenset[StrEnum]:
    """Return the choices for which there were wordings and now are none."""
    asked = [dict(_choices(wording)) for wording in after]
    paths = {path for wording in before.wordings for path, _ in _choices(wording)}
    open_to_all = {path for path in paths if any(path not in one for one in asked)}
    told = {(path, member) for one in asked for path, members in one.items() for member in members}
    had = ((path, m) for wording in before.wordings for path, members in _choices(wording) for m in members)
    return frozenset(m for path, m in had if path not in open_to_all and (path, m) not in told)


# --- whether a wording is ever taken --------------------------------------------------------------


def can_be_used(kind: Kind, wording: Wording) -> bool:
    """Whether there can be a record that no other wording of the kind tells more of.

    A record is tried with the least that the wording must have, then with more and more of what it can
    say besides; what it cannot say would only speak for the others.

    >>> from kexie_report.kinds.demand import KIND
    >>> can_be_used(KIND, Wording(verb="征询", object="{name}"))
    True
    >>> can_be_used(KIND, Wording(verb="征询", object="意见", quantity="{count}"))
    False
    """
    others = [one for one in kind.wordings if one != wording]
    least = (wording.required | _always(kind.record)) - {kind.topic}
    topic = wording.required & {kind.topic}
    rivals = [[one for one in others if _holds(one, wording, case)] for case in _cases(kind, wording)]
    given = (_whole(kind.record, least | more) for more in _more(wording.slots - least - {kind.topic}))
    return any(_most(wording, some, present, topic) for present in given for some in rivals)


def _most(
    wording: Wording, rivals: Iterable[Wording], present: frozenset[str], topic: frozenset[str]
) -> bool:
    unsaid = len(present - wording.slots)
    fitting = (one for one in rivals if one.required <= present | topic)
    return all(len(present - one.slots) >= unsaid for one in fitting)


def _more(slots: frozenset[str]) -> Iterator[frozenset[str]]:
    ordered = sorted(slots)
    every = chain.from_iterable(combinations(ordered, size) for size in range(len(ordered) + 1))
    yield from map(frozenset, islice(every, _TRIED))
    if 2 ** len(ordered) > _TRIED:
        yield slots


def _cases(kind: Kind, wording: Wording) -> Iterator[Mapping[str, StrEnum]]:
    """Every combination of choices that a record of this wording may have."""
    own = dict(_choices(wording))
    members: dict[str, set[StrEnum]] = {}
    for path, wanted in chain.from_iterable(map(_choices, kind.wordings)):
        members.setdefault(path, set()).update(own.get(path) or next(iter(wanted)).__class__)
    for choice in product(*(sorted(some) for some in members.values())):
        yield dict(zip(members, choice, strict=True))


def _holds(rival: Wording, wording: Wording, case: Mapping[str, StrEnum]) -> bool:
    """Whether another wording is true of every record of this one that has these choices."""
    return all(
        case[path] in _set(wanted) if path in case else _within(wording.when.get(path), wanted)
        for path, wanted in rival.when.items()
    )


def _set(wanted: Classifying) -> frozenset[Classifying]:
    return wanted if isinstance(wanted, frozenset) else frozenset({wanted})


def _within(own: Classifying | None, wanted: Classifying) -> bool:
    return own is not None and (own == wanted or _set(own) <= _set(wanted))


def _always(cls: type) -> frozenset[str]:
    """The slots that every record of a class fills."""
    return _whole(cls, frozenset(info.name for info in fields_of(cls) if info.required)) & slot_names(cls)


def _whole(cls: type, present: frozenset[str]) -> frozenset[str]:
    """The slots with those that come along: who gives a title gives its name."""
    found = set(present)
    for info in fields_of(cls):
        parts = [one for one in info.classes if issubclass(one, Traced) and not issubclass(one, Value)]
        some = any(slot == info.name or slot.startswith(f"{info.name}.") for slot in present)
        if some and parts and not issubclass(parts[0], Achievement):
            found |= {f"{info.name}.{slot}" for slot in _always(parts[0])}
    return frozenset(found)
