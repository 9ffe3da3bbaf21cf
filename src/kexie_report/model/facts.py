"""Every value of a record or report under its key: what there is to be told."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.origin import Traced
from kexie_report.model.texts import Value

__all__ = ["child_key", "leaves", "whole_class"]


def child_key(key: str, name: str, index: int | None, child: object) -> str:
    """Return the key of a part: a record's own id, else the path from the whole.

    >>> child_key("sections[0]", "achievements", 2, None)
    'sections[0].achievements[2]'
    """
    if isinstance(child, Achievement) and child.id:
        return child.id
    path = f"{key}.{name}" if key else name
    return path if index is None else f"{path}[{index}]"


def whole_class(info: FieldInfo) -> type[Traced] | None:
    """Return the class of a field that holds what is made of values (a Title, a record); None for a value.

    >>> from kexie_report.model.report import Report
    >>> [info.name for info in fields_of(Report) if whole_class(info)][:3]
    ['headline', 'guidance', 'sections']
    """
    return None if info.holds(Value) else next((c for c in info.classes if issubclass(c, Traced)), None)


def leaves(whole: Traced, key: str = "") -> Iterator[tuple[str, Value | bool]]:
    """Yield each value that a draft of `whole` should state, with its key, in declared order.

    A yes-or-no field that says a word (累计) is a leaf when it is true.
    """
    cls: type = type(whole)
    for name, made_of_values in _told(cls):
        held = getattr(whole, name)
        if not held:
            continue
        if made_of_values:
            for index, part in enumerate(held) if isinstance(held, tuple) else ((None, held),):
                yield from leaves(part, child_key(key, name, index, part))
            continue
        path = f"{key}.{name}" if key else name
        if isinstance(held, tuple):
            yield from [(f"{path}[{index}]", part) for index, part in enumerate(held)]
        else:
            yield path, held


@cache
def _told(cls: type) -> tuple[tuple[str, bool], ...]:
    """The names of the fields that a draft should state, each with whether it is made of values."""
    infos = [info for info in fields_of(cls) if info.told and info.holds(Traced, bool)]
    return tuple((info.name, whole_class(info) is not None) for info in infos)
