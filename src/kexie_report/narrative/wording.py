"""The choice among the wordings of the frame: headline, lede, headings, credits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kexie_report.narrative.choose import preference
from kexie_report.pattern import Pattern
from kexie_report.prose import EMPTY, Prose

__all__ = ["first_fitting", "fitting", "worded"]


def fitting(patterns: Iterable[Pattern], slots: Mapping[str, Prose]) -> list[Pattern]:
    """Return the patterns that say as much of `slots` as any; [] where none has what it needs."""
    fit = [pattern for pattern in patterns if all(slots.get(slot) for slot in pattern.required)]
    said = [sum(bool(slots.get(slot)) for slot in pattern.slots) for pattern in fit]
    most = max(said, default=0)
    return [pattern for pattern, count in zip(fit, said, strict=True) if count == most]


def worded(seed: int, key: str, patterns: Sequence[Pattern], slots: Mapping[str, Prose]) -> Prose:
    """Return the wording that the seed prefers among those that fit and say most; EMPTY where none fits."""
    fit = fitting(patterns, slots)
    return preference(seed, key, fit)[0].fill(slots) if fit else EMPTY


def first_fitting(patterns: Iterable[Pattern], slots: Mapping[str, Prose]) -> Pattern | None:
    """Return the first pattern that has what it needs, or None."""
    return next((p for p in patterns if all(slots.get(slot) for slot in p.required)), None)
