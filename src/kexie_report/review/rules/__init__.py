"""Every rule of review, by group; a rule is a file here and a name in the list of its group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib import import_module
from typing import overload

from kexie_report.review.rule import Group, Rule

__all__ = ["RULES"]


class _Rules(Sequence[Rule]):
    """The rules in the order of their groups, imported when the first is asked for.

    Their patterns take longer to compile than all else that is imported.
    """

    @cached_property
    def _all(self) -> tuple[Rule, ...]:
        groups = (import_module(f"{__name__}.{group.name.lower()}") for group in Group)
        return tuple(rule for group in groups for rule in group.RULES)

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._all)

    @overload
    def __getitem__(self, index: int) -> Rule: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Rule]: ...

    def __getitem__(self, index: int | slice) -> Rule | Sequence[Rule]:
        return self._all[index]


RULES: Sequence[Rule] = _Rules()
