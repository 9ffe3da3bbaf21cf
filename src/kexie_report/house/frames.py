"""Frames: the wordings of a kind that are alike but for the verb, and verbs put in their place."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from enum import StrEnum

import attrs

from kexie_report.kinds.kind import Kind
from kexie_report.pattern import Pattern, Wording

__all__ = ["Frame", "choices_told", "emptied_by", "frames", "with_verbs"]


@attrs.frozen
class Frame:
    """A wording without its verb, and the verbs that may stand in it.

    A verb that the user gives ({verb}) and a clause without one are frames of their own kind: `verbs`
    is empty and nothing can be put in their place.
    """

    bare: Wording
    verbs: tuple[Pattern, ...]
    whole: tuple[Wording, ...]

    def asks(self, choice: StrEnum) -> bool:
        """Whether the wordings of this frame are for records of that choice."""
        wanted = self.bare.when.values()
        return any(choice in one if isinstance(one, frozenset) else choice == one for one in wanted)

    def with_verbs(self, verbs: Iterable[Pattern]) -> tuple[Wording, ...]:
        """Return the wordings that these verbs make in this frame."""
        return tuple(attrs.evolve(self.bare, verb=verb) for verb in verbs)


def frames(kind: Kind) -> tuple[Frame, ...]:
    """Return the frames of a kind, in the order of its wordings.

    >>> from kexie_report.kinds.demand import KIND
    >>> [str(verb) for verb in frames(KIND)[0].verbs]
    ['征集', '收集', '梳理']
    """
    alike: dict[Hashable, list[Wording]] = {}
    for wording in kind.wordings:
        alike.setdefault(_bare(wording).likeness if _has_verb(wording) else wording, []).append(wording)
    return tuple(_frame(whole) for whole in alike.values())


def _has_verb(wording: Wording) -> bool:
    """Whether it has a verb of its own, in whose place another may stand."""
    return bool(wording.verb) and not wording.verb.slots


def _bare(wording: Wording) -> Wording:
    return attrs.evolve(wording, verb="")


def _frame(whole: Sequence[Wording]) -> Frame:
    if not _has_verb(whole[0]):
        return Frame(whole[0], (), tuple(whole))
    return Frame(_bare(whole[0]), tuple(wording.verb for wording in whole), tuple(whole))


def choices_told(kind: Kind) -> Mapping[str, StrEnum]:
    """Return the choices for which a kind has wordings of their own, by every name."""
    asked = (one for wording in kind.wordings for one in wording.when.values())
    members = (m for one in asked for m in (one if isinstance(one, frozenset) else (one,)))
    return {name: m for m in members if isinstance(m, StrEnum) for name in (m.value, m.name.lower())}


def with_verbs(
    kind: Kind, verbs: Iterable[Pattern], asked: Callable[[Frame], bool]
) -> tuple[Wording, ...] | None:
    """Return the wordings of a kind with other verbs in the frames that are asked for.

    None where these frames do not have the same verbs now: 增加 a count and 增长 a rate are not changed
    in one breath.
    """
    found = [frame for frame in frames(kind) if frame.verbs and asked(frame)]
    if len({frame.verbs for frame in found}) != 1:
        return None
    new = tuple(verbs)
    every = (frame.with_verbs(new) if frame in found else frame.whole for frame in frames(kind))
    return tuple(wording for group in every for wording in group)


def emptied_by(kind: Kind, dropped: frozenset[str]) -> tuple[Frame, ...]:
    """Return the frames that are left without a verb when these are no longer used."""
    return tuple(f for f in frames(kind) if f.verbs and dropped.issuperset(map(str, f.verbs)))
