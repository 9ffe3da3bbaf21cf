"""What makes a class of records a kind: its label, its fields, its wordings.

A kind holds no code per field.  A wording fits a record when the record has all that the
wording must say; of the wordings that fit, those are taken that leave least unsaid.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from operator import attrgetter

import attrs

from kexie_report.errors import PatternError
from kexie_report.model.achievement import Achievement
from kexie_report.model.facts import child_key
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.origin import Traced
from kexie_report.model.texts import Value
from kexie_report.pattern import Wording

__all__ = ["Kind", "children", "parts", "several", "slot_names"]

Held = Value | bool | tuple[Value, ...]


def slot_names(cls: type) -> frozenset[str]:
    """Return the slots that wordings of `cls` may name; parts of a part are dotted: title.name."""
    return frozenset(_slot_names(cls))


def _slot_names(cls: type) -> Iterator[str]:
    for info in _stated(cls):
        if info.holds(Value) or info.word:
            yield info.name
        elif info.holds(Traced):
            inner = next(part for part in info.classes if issubclass(part, Traced))
            yield from (f"{info.name}.{name}" for name in _slot_names(inner))


def _stated(cls: type) -> tuple[FieldInfo, ...]:
    return _sorted_fields(cls)[0]


def _hanging(cls: type) -> tuple[FieldInfo, ...]:
    return _sorted_fields(cls)[1]


@cache
def _sorted_fields(cls: type) -> tuple[tuple[FieldInfo, ...], tuple[FieldInfo, ...]]:
    """The fields that the wordings of a class state, and those that hold records hanging on it."""
    infos = fields_of(cls)
    stated = (i for i in infos if i.told and not i.time and not i.holds(Achievement))
    hanging = sorted((i for i in infos if i.holds(Achievement)), key=lambda info: info.turn)
    return tuple(stated), tuple(hanging)


def parts(record: Traced, key: str) -> Iterator[tuple[str, str, FieldInfo, Held]]:
    """Yield slot, key, field and value of everything that a wording of `record` can state."""
    for info in _stated(type(record)):
        held = getattr(record, info.name)
        if held is None or held is False or held == ():
            continue
        own_key = child_key(key, info.name, None, held)
        if isinstance(held, Value | bool | tuple):
            yield info.name, own_key, info, held
        else:
            yield from ((f"{info.name}.{slot}", k, i, h) for slot, k, i, h in parts(held, own_key))


def children(record: Achievement, key: str) -> Iterator[tuple[str, Achievement]]:
    """Yield the records that hang on `record` with their keys: comparisons, reach, funding …, effects."""
    for info in _hanging(type(record)):
        held = getattr(record, info.name)
        if held:
            many = held if isinstance(held, tuple) else (held,)
            for index, child in enumerate(many):
                place = index if isinstance(held, tuple) else None
                yield child_key(key, info.name, place, child), child


@attrs.frozen(kw_only=True)
class Kind:
    """A kind of achievement; `topic` names the field that is the subject of its sentences.

    Where `topic_said` holds the topic is named even when it has not changed: a sentence in the
    passive voice cannot begin with 被.
    """

    record: type[Achievement]
    label: str
    wordings: tuple[Wording, ...]
    topic: str = "subject"
    topic_said: bool = False

    def __attrs_post_init__(self) -> None:
        known = slot_names(self.record)
        for wording in self.wordings:
            wording.checked(known, self.record.__name__)
            for path in wording.when:
                self._classifying(path)

    def _classifying(self, path: str) -> None:
        name = path.split(".")[0]
        derived = isinstance(getattr(self.record, name, None), property)
        if not derived and name not in {info.name for info in fields_of(self.record)}:
            raise PatternError(path, f"{self.record.__name__} has no field {name!r}")

    def present(self, record: Achievement) -> frozenset[str]:
        """Return the slots for which `record` has something to say, its topic aside."""
        return frozenset(slot for slot, *_ in parts(record, "") if slot != self.topic)

    def fitting(self, record: Achievement) -> tuple[Wording, ...]:
        """Return the wordings that say as much of `record` as any; () when none can say it."""
        present = self.present(record)
        given = present | {self.topic} if getattr(record, self.topic) else present
        fit = [w for w in self.wordings if w.required <= given and _true_of(record, w.when)]
        if not fit:
            return ()
        least = min(len(present - wording.slots) for wording in fit)
        return tuple(wording for wording in fit if len(present - wording.slots) == least)


def _true_of(record: Achievement, when: Mapping[str, object]) -> bool:
    return all(_matches(_at(record, path), value) for path, value in when.items())


def _matches(held: object, wanted: object) -> bool:
    if callable(wanted) and not isinstance(wanted, type):
        return bool(wanted(held))
    return held in wanted if isinstance(wanted, frozenset) else held == wanted


def _at(record: Achievement, path: str) -> object:
    head, _, rest = path.partition(".")
    inner = getattr(record, head)
    return attrgetter(rest)(inner) if rest and inner is not None else inner


def several(groups: Iterable[Iterable[Wording]]) -> tuple[Wording, ...]:
    """Return the wordings of several families in one row."""
    return tuple(wording for group in groups for wording in group)
