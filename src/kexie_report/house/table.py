"""A table of kinds: which wordings there are, for one house; two houses have two tables."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from types import MappingProxyType

import attrs

from kexie_report.kinds import KINDS
from kexie_report.kinds.kind import Kind
from kexie_report.model.achievement import Achievement

__all__ = ["STANDARD", "Kinds", "kind_names"]


def _kinds(every: Iterable[Kind]) -> tuple[Kind, ...]:
    return tuple(every)


def _likenesses(every: Iterable[Kind]) -> tuple[Hashable, ...]:
    return tuple(kind.likeness for kind in every)


@attrs.frozen
class Kinds:
    """The kinds of a house, each with the wordings that this house has for it.

    >>> from kexie_report.kinds.demand import Demand
    >>> STANDARD.of(Demand("技术需求")).label
    '诉求'
    """

    every: tuple[Kind, ...] = attrs.field(converter=_kinds, eq=_likenesses)
    _by_class: dict[type[Achievement], Kind] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_by_class", {kind.record: kind for kind in self.every})

    def __iter__(self) -> Iterator[Kind]:
        return iter(self.every)

    def of(self, record: Achievement) -> Kind:
        """Return the kind to which `record` belongs."""
        return self._by_class[type(record)]

    @property
    def named(self) -> Mapping[str, Kind]:
        """Every name by which a file may call a kind: its label, and its class in small letters."""
        return MappingProxyType({name: kind for kind in self for name in kind_names(kind)})

    def with_kinds(self, changed: Iterable[Kind]) -> Kinds:
        """Return this table with other kinds in the places of those for the same records."""
        new = {kind.record: kind for kind in changed}
        return Kinds(new.get(kind.record, kind) for kind in self)


def kind_names(kind: Kind) -> tuple[str, str]:
    """Return the Chinese and the English name of a kind."""
    return kind.label, kind.record.__name__.lower()


STANDARD = Kinds(KINDS)
"""The kinds as the library words them."""
