"""What a house file may call the slots of a record, and how a wording reads in Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import product

from kexie_report.house.choices import NOTHING, UNIT, UNIT_LABEL, passed
from kexie_report.kinds.kind import Kind, slot_names
from kexie_report.model.criterion import Criterion
from kexie_report.model.fields import fields_of
from kexie_report.pattern import Classifying, Pattern, Wording
from kexie_report.prose import words

__all__ = ["label_of", "said_of", "sample", "slot_keys", "told", "told_when"]

_SLOT = re.compile(r"\{([a-z_.]+)")


def label_of(cls: type, path: str) -> str:
    """Return the Chinese name of a slot or condition of `cls`.

    >>> from kexie_report.kinds.honour import Honour
    >>> label_of(Honour, "title.name"), label_of(Honour, "count.unit")
    ('称号.名称', '人数.单位')
    """
    labels = [info.label for info in passed(cls, path)]
    return ".".join([*labels, UNIT_LABEL] if path.endswith(f".{UNIT}") else labels)


def slot_keys(cls: type) -> Mapping[str, str]:
    """Return for every way to write a slot of `cls`, in Chinese or English, the slot."""
    return _slot_keys(cls)


@cache
def _slot_keys(cls: type) -> Mapping[str, str]:
    declared = [info.name for info in fields_of(cls)]
    ordered = sorted(slot_names(cls), key=lambda slot: (declared.index(slot.partition(".")[0]), slot))
    return {key: slot for slot in ordered for key in _keys(cls, slot)}


def _keys(cls: type, path: str) -> Iterator[str]:
    return (".".join(keys) for keys in product(*(info.keys for info in passed(cls, path))))


# --- how a wording reads --------------------------------------------------------------------------


def told(kind: Kind, wording: Wording) -> str:
    """Return a wording as a person reads it, with the label of its kind; the name by which it is counted.

    >>> from kexie_report.kinds.plan import KIND
    >>> told(KIND, KIND.wordings[0])
    '计划：[结合{依据}，]制定{名称}[{数量}]'
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

    >>> from kexie_report.kinds.plan import KIND
    >>> sample(KIND, KIND.wordings[0], ("name", "count"))
    '制定〔名称〕〔数量〕'
    """
    held = {slot: words(f"〔{label_of(kind.record, slot)}〕") for slot in slots}
    return str(wording.clause(held).prose())


def _said(cls: type, pattern: Pattern) -> str:
    return _SLOT.sub(lambda slot: f"{{{label_of(cls, slot[1])}", pattern.text)


def told_when(cls: type, when: Mapping[str, Classifying]) -> str:
    """Return conditions, or the values of a record on which they depend, as a person reads them."""
    return "，".join(_condition(cls, path, when[path]) for path in sorted(when))


def _condition(cls: type, path: str, wanted: Classifying) -> str:
    return f"{label_of(cls, path)}：{said_of(wanted)}"


def said_of(wanted: Classifying) -> str:
    """Return what a condition wants of a field as a person reads it.

    >>> said_of(frozenset({"名", None})), said_of(True)
    ('名、没有写', '是')
    """
    if isinstance(wanted, frozenset):
        return "、".join(sorted(said_of(one) for one in wanted))
    if isinstance(wanted, bool):
        return "是" if wanted else "否"
    if isinstance(wanted, Criterion):
        return wanted.label
    return str(wanted) if wanted else NOTHING
