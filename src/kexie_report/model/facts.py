"""Every value of a record or report under its key: what there is to be told."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.origin import Traced
from kexie_report.model.texts import Phrase, Value

__all__ = ["child_key", "leaves", "whole_class", "yes"]


def yes(info: FieldInfo, whole: Traced) -> Phrase:
    """Return what a true yes-or-no field says; it stands where the record stands that it is about.

    >>> from kexie_report.kinds.event import Event
    >>> cumulative = next(info for info in fields_of(Event) if info.name == "cumulative")
    >>> str(yes(cumulative, Event("科普讲座", cumulative=True)))
    '累计'
    """
    return Phrase(info.word, origin=whole.origin)


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


def leaves(whole: Traced, key: str = "") -> Iterator[tuple[str, Value]]:
    """Yield each value that a draft of `whole` should state, with its key, in declared order.

    A yes-or-no field that says a word (累计) is a leaf when it is true: the word.
    """
    cls: type = type(whole)
    for info, made_of_values in _told(cls):
        name, held = info.name, getattr(whole, info.name)
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
            yield path, yes(info, whole) if held is True else held


@cache
def _told(cls: type) -> tuple[tuple[FieldInfo, bool], ...]:
    """The fields that a draft should state, each with whether it is made of values."""
    infos = [info for info in fields_of(cls) if info.told and info.holds(Traced, bool)]
    return tuple((info, whole_class(info) is not None) for info in infos)
