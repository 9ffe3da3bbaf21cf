"""Every way in which the conditions of a kind can be true together, by values that stand for all others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain, product

from kexie_report.house.choices import answers
from kexie_report.kinds.kind import Kind, meets, slot_names
from kexie_report.model.achievement import Achievement
from kexie_report.model.criterion import Criterion
from kexie_report.model.fields import fields_of
from kexie_report.model.origin import Traced
from kexie_report.model.texts import Value
from kexie_report.pattern import Classifying, Wording

__all__ = ["Left", "World", "is_true", "least_of", "left_without", "worlds"]

World = Mapping[str, Classifying]
"""What the fields of a record hold on which conditions depend, by path."""

Left = tuple[frozenset[str], World]
"""Records without a wording: the slots that they fill, and their world."""

_OTHER = "其他"
"""A word that no condition names."""


def worlds(kind: Kind, paths: Iterable[str], when: Mapping[str, Classifying]) -> Iterator[World]:
    """Yield the ways in which records for which `when` is true differ in the conditions on `paths`.

    >>> from kexie_report.kinds.demand import KIND
    >>> [world["mode"].value for world in worlds(KIND, ["mode"], {})]
    ['征集', '发现', '解决']
    """
    told = sorted({*paths, *when})
    held = [_values(kind, path) for path in told]
    true = [
        [value for value in values if path not in when or meets(value, when[path])]
        for path, values in zip(told, held, strict=True)
    ]
    for choice in product(*true):
        yield dict(zip(told, choice, strict=True))


def is_true(when: Mapping[str, Classifying], world: World) -> bool:
    """Return whether conditions hold in a world that says something of each."""
    return all(meets(world[path], wanted) for path, wanted in when.items())


@lru_cache(maxsize=256)
def _values(kind: Kind, path: str) -> tuple[Classifying, ...]:
    """One value for each way in which the conditions of a kind on one path can be answered."""
    asked = dict.fromkeys(w.when[path] for w in kind.wordings if path in w.when)
    values = answers(kind.record, path) or chain.from_iterable(_samples(wanted) for wanted in asked)
    differing: dict[tuple[bool, ...], Classifying] = {}
    for value in values:
        differing.setdefault(tuple(meets(value, wanted) for wanted in asked), value)
    return tuple(differing.values())


def _samples(wanted: Classifying) -> Iterable[Classifying]:
    """Values that meet a condition on what is no choice, and values that do not."""
    if isinstance(wanted, Criterion):
        return wanted.samples
    if isinstance(wanted, frozenset):
        return chain.from_iterable(_samples(one) for one in sorted(wanted))
    return (True, False) if isinstance(wanted, bool) else (wanted, _OTHER)


# --- what every record has ------------------------------------------------------------------------


def least_of(cls: type, slots: Iterable[str] = ()) -> frozenset[str]:
    """Return the slots that a record fills of which these are filled: who gives a title gives its name.

    >>> from kexie_report.kinds.honour import Honour
    >>> sorted(least_of(Honour, ["count"]))
    ['count', 'title.name']
    """
    return _least_of(cls, frozenset(slots))


@cache
def _least_of(cls: type, slots: frozenset[str]) -> frozenset[str]:
    return _whole(cls, slots | _always(cls))


@cache
def _always(cls: type) -> frozenset[str]:
    """The slots that every record of a class fills."""
    return _whole(cls, frozenset(info.name for info in fields_of(cls) if info.required)) & slot_names(cls)


def _whole(cls: type, present: frozenset[str]) -> frozenset[str]:
    """The slots with those that come along."""
    found = set(present)
    for info in fields_of(cls):
        parts = [one for one in info.classes if issubclass(one, Traced) and not issubclass(one, Value)]
        some = any(slot == info.name or slot.startswith(f"{info.name}.") for slot in present)
        if some and parts and not issubclass(parts[0], Achievement):
            inner: type = parts[0]
            found |= {f"{info.name}.{slot}" for slot in _always(inner)}
    return frozenset(found)


# --- records that are left without a wording ------------------------------------------------------


def left_without(kind: Kind, kept: Iterable[Wording]) -> Iterator[Left]:
    """Yield the slots and the world of records that a kind can word now and these wordings cannot.

    A record is looked at with the least that a wording needs: what it has besides can only help.
    """
    new = Kind(record=kind.record, label=kind.label, topic=kind.topic, wordings=(*kind.wordings, *kept))
    rivals = new.wordings[len(kind.wordings) :]
    staying = set(rivals)
    lost = {_needs(wording): wording for wording in kind.wordings if wording not in staying}
    for needed, wording in lost.items():
        given = least_of(kind.record, wording.required)
        whens = dict.fromkeys(_needs(one)[1] for one in rivals if one.required <= given)
        if any(when <= needed[1] for when in whens):
            continue
        others = [dict(when) for when in whens]
        paths = {path for when in others for path in when}
        for world in worlds(new, paths, wording.when):
            if not any(is_true(when, world) for when in others):
                yield given, {path: world[path] for path in wording.when}


def _needs(wording: Wording) -> tuple[frozenset[str], frozenset[tuple[str, Classifying]]]:
    return wording.required, frozenset(wording.when.items())
