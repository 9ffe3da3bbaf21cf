"""What conditions may ask of the records of a class: its choices, under every name, with their answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache

from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import FieldInfo, computed_of, fields_of
from kexie_report.model.origin import Traced
from kexie_report.model.texts import Value
from kexie_report.model.values import Quantity
from kexie_report.pattern import Classifying

__all__ = [
    "NOTHING",
    "UNIT",
    "UNIT_LABEL",
    "Choices",
    "alternatives",
    "answers",
    "choices_of",
    "passed",
    "settled_by",
]

Choices = type[StrEnum] | type[bool] | type[str]
"""What a condition may ask of a field: a member of an enumeration, a yes or no, a measure word."""

UNIT = "unit"
UNIT_LABEL = "单位"
NOTHING = "没有写"
"""How a condition asks for a field that holds nothing."""


def _inner(info: FieldInfo) -> type | None:
    """The class of a part that has fields of its own, where a field holds one."""
    parts = (cls for cls in info.classes if issubclass(cls, Traced) and not issubclass(cls, Achievement))
    return next((cls for cls in parts if not issubclass(cls, Value)), None)


@cache
def _asked(cls: type) -> tuple[FieldInfo, ...]:
    """The fields of a class, and behind them what follows from these."""
    return fields_of(cls) + computed_of(cls)


def passed(cls: type, path: str) -> tuple[FieldInfo, ...]:
    """Return the fields that a dotted path passes through, as far as they are declared."""
    name, _, rest = path.partition(".")
    info = next((one for one in _asked(cls) if one.name == name), None)
    if info is None:
        return ()
    inner = _inner(info)
    return (info, *(passed(inner, rest) if inner is not None else ()))


def choices_of(cls: type) -> Mapping[str, tuple[str, Choices]]:
    """Return for every way to write a condition on `cls` its path, and what may be asked there."""
    return _choices_of(cls)


@cache
def _choices_of(cls: type) -> Mapping[str, tuple[str, Choices]]:
    return {key: (path, kind) for path, kind, keys in _conditions(cls) for key in keys}


def _conditions(cls: type) -> Iterator[tuple[str, Choices, tuple[str, ...]]]:
    for info in _asked(cls):
        inner, choice = _inner(info), _enumeration(info)
        if inner is not None:
            for path, kind, keys in _conditions(inner):
                yield f"{info.name}.{path}", kind, tuple(f"{a}.{b}" for a in info.keys for b in keys)
        elif choice is not None:
            yield info.name, choice, info.keys
        elif info.holds(bool) and info.word:
            yield info.name, bool, info.keys
        elif info.holds(Quantity):
            keys = tuple(f"{key}.{unit}" for key in info.keys for unit in (UNIT_LABEL, UNIT))
            yield f"{info.name}.{UNIT}", str, keys


def _enumeration(info: FieldInfo) -> type[StrEnum] | None:
    return next((one for one in info.classes if issubclass(one, StrEnum)), None)


def alternatives(wanted: Classifying) -> frozenset[Classifying]:
    """Return the values, any of which a condition wants.

    >>> alternatives("名") == alternatives(frozenset({"名"}))
    True
    """
    return wanted if isinstance(wanted, frozenset) else frozenset({wanted})


def answers(cls: type, path: str) -> tuple[Classifying, ...]:
    """Return every answer to the choice on a path; () where none is asked there.

    >>> from kexie_report.kinds.comparison import Comparison
    >>> [str(one) for one in answers(Comparison, "aim")], answers(Comparison, "rate.unit")
    (['达到', '控制', 'None'], ())
    """
    infos = passed(cls, path)
    choice = _enumeration(infos[-1]) if len(infos) == path.count(".") + 1 else None
    if choice is None:
        return ()
    return (*choice, None) if infos[-1].optional else tuple(choice)


def settled_by(cls: type, path: str) -> str:
    """Return the path that a condition asks who writes the label of `path`: what follows goes before.

    >>> from kexie_report.kinds.comparison import Comparison
    >>> settled_by(Comparison, "trend"), settled_by(Comparison, "aim")
    ('moved', 'aim')
    """
    return choices_of(cls)[path][0]
