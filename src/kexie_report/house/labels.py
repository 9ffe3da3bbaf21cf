"""What a house file may call the parts of a record, and how a wording reads in Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from itertools import product

from kexie_report.kinds.kind import Kind, slot_names
from kexie_report.model.achievement import Achievement
from kexie_report.model.criterion import Criterion
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.origin import Traced
from kexie_report.model.texts import Value
from kexie_report.model.values import Quantity
from kexie_report.pattern import Classifying, Pattern, Wording
from kexie_report.prose import words

__all__ = ["Choices", "choices_of", "label_of", "sample", "slot_keys", "told", "told_when"]

Choices = type[StrEnum] | type[bool] | type[str]
"""What a condition may ask of a field: a member of an enumeration, a yes or no, a measure word."""

_SLOT = re.compile(r"\{([a-z_.]+)")
_UNIT = "unit"
_UNIT_LABEL = "单位"


def _inner(info: FieldInfo) -> type | None:
    """The class of a part that has fields of its own, where a field holds one."""
    parts = (cls for cls in info.classes if issubclass(cls, Traced) and not issubclass(cls, Achievement))
    return next((cls for cls in parts if not issubclass(cls, Value)), None)


def _walk(cls: type, path: str) -> list[FieldInfo]:
    """The fields that a dotted path passes through, as far as they are declared."""
    found: list[FieldInfo] = []
    place: type | None = cls
    for name in path.split("."):
        info = next((one for one in fields_of(place) if one.name == name), None) if place else None
        if info is None:
            break
        found.append(info)
        place = _inner(info)
    return found


def label_of(cls: type, path: str) -> str:
    """Return the Chinese name of a slot or condition of `cls`.

    >>> from kexie_report.kinds.honour import Honour
    >>> label_of(Honour, "title.name"), label_of(Honour, "count.unit")
    ('称号.名称', '人数.单位')
    """
    labels = [info.label for info in _walk(cls, path)]
    return ".".join([*labels, _UNIT_LABEL] if path.endswith(f".{_UNIT}") else labels)


def slot_keys(cls: type) -> Mapping[str, str]:
    """Return for every way to write a slot of `cls`, in Chinese or English, the slot."""
    return _slot_keys(cls)


@cache
def _slot_keys(cls: type) -> Mapping[str, str]:
    declared = [info.name for info in fields_of(cls)]
    ordered = sorted(slot_names(cls), key=lambda slot: (declared.index(slot.partition(".")[0]), slot))
    return {key: slot for slot in ordered for key in _keys(cls, slot)}


def _keys(cls: type, path: str) -> Iterator[str]:
    return (".".join(keys) for keys in product(*(info.keys for info in _walk(cls, path))))


def choices_of(cls: type) -> Mapping[str, tuple[str, Choices]]:
    """Return for every way to write a condition on `cls` its path, and what may be asked there."""
    return _choices_of(cls)


@cache
def _choices_of(cls: type) -> Mapping[str, tuple[str, Choices]]:
    return {key: (path, kind) for path, kind, keys in _conditions(cls) for key in keys}


def _conditions(cls: type) -> Iterator[tuple[str, Choices, tuple[str, ...]]]:
    for info in fields_of(cls):
        inner = _inner(info)
        choice = next((one for one in info.classes if issubclass(one, StrEnum)), None)
        if inner is not None:
            for path, kind, keys in _conditions(inner):
                yield f"{info.name}.{path}", kind, tuple(f"{a}.{b}" for a in info.keys for b in keys)
        elif choice is not None:
            yield info.name, choice, info.keys
        elif info.holds(bool) and info.word:
            yield info.name, bool, info.keys
        elif info.holds(Quantity):
            keys = tuple(f"{key}.{unit}" for key in info.keys for unit in (_UNIT_LABEL, _UNIT))
            yield f"{info.name}.{_UNIT}", str, keys


# --- how a wording reads --------------------------------------------------------------------------


def told(kind: Kind, wording: Wording) -> str:
    """Return a wording as a person reads it, with the label of its kind; the name by which it is counted.

    >>> from kexie_report.kinds.demand import KIND
    >>> told(KIND, KIND.wordings[0])
    '诉求：征集{名称}[{数量}]'
    """
    cls: type = kind.record
    return f"{kind.label}：{_worded(cls, wording)}"


@lru_cache(maxsize=4096)
def _worded(cls: type, wording: Wording) -> str:
    said = "".join(_said(cls, pattern) for pattern in wording.patterns)
    when = told_when(cls, wording.when)
    return said + (f"（{when}）" if when else "")


def sample(kind: Kind, wording: Wording, slots: Iterable[str]) -> str:
    """Return the clause that a wording makes where these slots have something to say, each by its name.

    >>> from kexie_report.kinds.demand import KIND
    >>> sample(KIND, KIND.wordings[0], ("name", "count"))
    '征集〔名称〕〔数量〕'
    """
    held = {slot: words(f"〔{label_of(kind.record, slot)}〕") for slot in slots}
    return str(wording.clause(held).prose())


def _said(cls: type, pattern: Pattern) -> str:
    return _SLOT.sub(lambda slot: f"{{{label_of(cls, slot[1])}", pattern.text)


def told_when(cls: type, when: Mapping[str, Classifying]) -> str:
    """Return conditions, or the values of a record on which they depend, as a person reads them."""
    return "，".join(_condition(cls, path, when[path]) for path in sorted(when))


def _condition(cls: type, path: str, wanted: Classifying) -> str:
    return f"{label_of(cls, path)}：{_wanted(wanted)}"


def _wanted(wanted: Classifying) -> str:
    if isinstance(wanted, frozenset):
        return "、".join(sorted(str(one) for one in wanted))
    if isinstance(wanted, bool):
        return "是" if wanted else "否"
    if isinstance(wanted, Criterion):
        return wanted.label
    return str(wanted) if wanted else "没有写"
