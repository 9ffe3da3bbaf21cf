"""Every value of a record or report under its key: what there is to be told."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import fields_of
from kexie_report.model.origin import Traced
from kexie_report.model.texts import Value

__all__ = ["child_key", "leaves"]


def child_key(key: str, name: str, index: int | None, child: object) -> str:
    """Return the key of a part: a record's own id, else the path from the whole.

    >>> child_key("sections[0]", "achievements", 2, None)
    'sections[0].achievements[2]'
    """
    if isinstance(child, Achievement) and child.id:
        return child.id
    path = f"{key}.{name}" if key else name
    return path if index is None else f"{path}[{index}]"


def leaves(whole: Traced, key: str = "") -> Iterator[tuple[str, Value | bool]]:
    """Yield each value that a draft of `whole` should state, with its key, in declared order.

    A yes-or-no field that says a word (累计) is a leaf when it is true.
    """
    for info in fields_of(type(whole)):
        if not info.told:
            continue
        held = getattr(whole, info.name)
        if isinstance(held, tuple):
            for index, part in enumerate(held):
                yield from _part(part, child_key(key, info.name, index, part))
        elif held is True or isinstance(held, Traced):
            yield from _part(held, child_key(key, info.name, None, held))


def _part(part: Traced | bool, key: str) -> Iterator[tuple[str, Value | bool]]:
    if isinstance(part, Value | bool):
        yield key, part
    else:
        yield from leaves(part, key)
