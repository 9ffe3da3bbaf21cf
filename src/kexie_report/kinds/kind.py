"""What makes a class of records a kind: its label, its fields, its wordings.

A kind holds no code per field.  A wording fits a record when the record has all that the
wording must say; of the wordings that fit, those are taken that leave least unsaid.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import compress
from operator import attrgetter
from types import MappingProxyType
from typing import get_origin

import attrs

from kexie_report.errors import PatternError
from kexie_report.model.achievement import Achievement
from kexie_report.model.criterion import Criterion, travelling
from kexie_report.model.facts import child_key, whole_class, yes
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.origin import Traced
from kexie_report.model.texts import Value
from kexie_report.pattern import ALWAYS, Classifying, Wording

__all__ = ["Held", "Kind", "Slot", "children", "meets", "parts", "several", "slot_names"]

Held = Value | tuple[Value, ...]
Slot = tuple[str, str, FieldInfo, Held]
"""A slot, the key of its value, the field that holds it, and the value."""


@attrs.frozen(eq=False)
class _Question:
    """A field that only classifies, by its path, and all that the wordings of a kind want to find there."""

    path: str
    wanted: tuple[Classifying, ...]
    read: Callable[[Achievement], Hashable]


Answers = tuple[tuple[bool, ...], ...]
"""For each question of a kind, which of the wanted values are there."""


def slot_names(cls: type) -> frozenset[str]:
    """Return the slots that wordings of `cls` may name; parts of a part are dotted: title.name."""
    return frozenset(_slot_names(cls))


def _slot_names(cls: type) -> Iterator[str]:
    for info, whole in _stated(cls):
        if whole is not None:
            yield from (f"{info.name}.{name}" for name in _slot_names(whole))
        elif info.holds(Value) or info.word:
            yield info.name


@cache
def _stated(cls: type) -> tuple[tuple[FieldInfo, type | None], ...]:
    """The fields that the wordings of a class state; with each the class whose parts are stated, if any.

    What stands in a text of its own, as the passages of a section do, is no part of a wording.
    """
    infos = [i for i in fields_of(cls) if i.told and not i.time and not i.holds(Achievement)]
    wholes = [whole_class(info) for info in infos]
    return tuple((i, whole) for i, whole in zip(infos, wholes, strict=True) if whole is None or not _many(i))


def _many(info: FieldInfo) -> bool:
    return get_origin(info.annotation) is tuple


@cache
def _hanging(cls: type) -> tuple[FieldInfo, ...]:
    """The fields that hold records hanging on one of a class, in the order in which they are told."""
    return tuple(sorted((i for i in fields_of(cls) if i.holds(Achievement)), key=lambda info: info.turn))


def parts(record: Traced, key: str) -> tuple[Slot, ...]:
    """Return slot, key, field and value of everything that a wording of `record` can state."""
    found: list[Slot] = []
    cls: type = type(record)
    for info, whole in _stated(cls):
        held = getattr(record, info.name)
        if not held:
            continue
        own_key = f"{key}.{info.name}" if key else info.name
        if whole is None:
            found.append((info.name, own_key, info, yes(info, record) if held is True else held))
        else:
            found += [(f"{info.name}.{slot}", k, i, h) for slot, k, i, h in parts(held, own_key)]
    return tuple(found)


def children(record: Achievement, key: str) -> Iterator[tuple[str, Achievement]]:
    """Yield the records that hang on `record` with their keys: comparisons, reach, funding …, effects."""
    cls: type = type(record)
    for info in _hanging(cls):
        held = getattr(record, info.name)
        if held:
            many = held if isinstance(held, tuple) else (held,)
            for index, child in enumerate(many):
                place = index if isinstance(held, tuple) else None
                yield child_key(key, info.name, place, child), child


def _frozen(example: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(example))


@attrs.frozen(kw_only=True, eq=False)
class Kind:
    """A kind of achievement; `topic` names the field that is the subject of its sentences.

    Where `topic_said` holds the topic is named even when it has not changed: a sentence in the
    passive voice cannot begin with 被.  `brief` are the slots that a headline says of a record; `openers`
    begin its sentence where it stands by itself and nothing else does, if `openers_when` is true of it and
    its verb is none of `opened_by`, which say the same (现有).  `verb_by` are the conditions that settle
    which verb suits the record and nothing more (召开 a 会, 举办 a 讲座): another verb in its place says the
    same.  `example` is a row of a register, invented, by its headings.  A kind equals itself alone.
    """

    record: type[Achievement]
    label: str
    wordings: tuple[Wording, ...]
    topic: str = "subject"
    topic_said: bool = False
    brief: frozenset[str] = frozenset()
    openers: tuple[str, ...] = ()
    openers_when: Mapping[str, Classifying] = ALWAYS
    verb_by: frozenset[str] = frozenset()
    opened_by: frozenset[str] = frozenset()
    example: Mapping[str, str] = attrs.field(default=MappingProxyType({}), converter=_frozen)
    _questions: tuple[_Question, ...] = attrs.field(init=False, repr=False)

    @_questions.default
    def _every_question(self) -> tuple[_Question, ...]:
        wanted: dict[str, dict[Classifying, None]] = {}
        for path, one in (condition for wording in self.wordings for condition in wording.when.items()):
            wanted.setdefault(path, {})[one] = None
        return tuple(_Question(path, tuple(ones), _reader(path)) for path, ones in wanted.items())

    def __attrs_post_init__(self) -> None:
        known = slot_names(self.record)
        for wording in self.wordings:
            wording.checked(known, self.record.__name__)
        for question in self._questions:
            self._classifying(question.path)

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes by what it was made of."""
        return travelling(self)

    @property
    def likeness(self) -> Hashable:
        """What two kinds share that tell the same records in the same words."""
        wordings = tuple(wording.likeness for wording in self.wordings)
        openers = self.openers, frozenset(self.openers_when.items())
        return self.record, self.label, self.topic, self.topic_said, self.brief, openers, wordings

    def _classifying(self, path: str) -> None:
        name = path.split(".")[0]
        derived = isinstance(getattr(self.record, name, None), property)
        if not derived and name not in {info.name for info in fields_of(self.record)}:
            raise PatternError(path, f"{self.record.__name__} has no field {name!r}")

    def present(self, record: Achievement) -> frozenset[str]:
        """Return the slots for which `record` has something to say, its topic aside."""
        return frozenset(slot for slot, *_ in parts(record, "") if slot != self.topic)

    def fitting(self, record: Achievement, said: Iterable[str] | None = None) -> tuple[Wording, ...]:
        """Return the wordings that say as much of `record` as any; () when none can say it.

        `said` are the slots for which it has something to say, where the caller knows them already.
        """
        present = self.present(record) if said is None else frozenset(said) - {self.topic}
        answers = tuple([_answers(question, question.read(record)) for question in self._questions])
        return _fullest(self, present, bool(getattr(record, self.topic)), answers)

    def fitting_briefly(self, record: Achievement) -> tuple[Wording, ...]:
        """Return the wordings that say most of what a headline says of `record`, and need nothing else."""
        return self.fitting(record, self.present(record) & self.brief)

    def openers_of(self, record: Achievement) -> tuple[str, ...]:
        """Return the words that may begin the sentence of `record`; () where it needs none."""
        held = all(meets(_reader(path)(record), wanted) for path, wanted in self.openers_when.items())
        return self.openers if held else ()

    def true_wordings(self, answers: Answers) -> tuple[Wording, ...]:
        """Return the wordings of which every condition is among those that are true."""
        asked = zip(self._questions, answers, strict=True)
        held = {(one.path, wanted) for one, answer in asked for wanted in compress(one.wanted, answer)}
        return tuple(wording for wording in self.wordings if held.issuperset(wording.when.items()))


@lru_cache(maxsize=4096)
def _fullest(kind: Kind, present: frozenset[str], named: bool, answers: Answers) -> tuple[Wording, ...]:
    """The wordings for records of one shape: what they hold, and which conditions are true of them."""
    given = present | {kind.topic} if named else present
    fit = [wording for wording in kind.true_wordings(answers) if wording.required <= given]
    unsaid = [len(present - wording.stated(given)) for wording in fit]
    least = min(unsaid, default=0)
    return tuple(wording for wording, left in zip(fit, unsaid, strict=True) if left == least)


@lru_cache(maxsize=1024, typed=True)
def _answers(question: _Question, held: Hashable) -> tuple[bool, ...]:
    """Which of the wanted values a field holds; most fields hold a member of a small enumeration."""
    return tuple(meets(held, wanted) for wanted in question.wanted)


def meets(held: object, wanted: Classifying) -> bool:
    """Return whether a field that holds `held` is as a condition wants it."""
    if isinstance(wanted, Criterion):
        return wanted(held)
    return held in wanted if isinstance(wanted, frozenset) else held == wanted


@cache
def _reader(path: str) -> Callable[[Achievement], Hashable]:
    """What reads the field at a path; a part of what is not there is not there either."""
    head, _, rest = path.partition(".")
    outer, inner = attrgetter(head), attrgetter(rest) if rest else None
    if inner is None:
        return outer
    return lambda record: None if (held := outer(record)) is None else inner(held)


def several(groups: Iterable[Iterable[Wording]]) -> tuple[Wording, ...]:
    """Return the wordings of several families in one row."""
    return tuple(wording for group in groups for wording in group)
