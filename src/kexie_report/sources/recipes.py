"""How the cells of a row make a record at once, the way over a tree being as long again for each cell.

A recipe is for rows in which nothing is out of the way.  It reads each cell as the tree would be read, by
the same `FieldReader`, but each text of a column once; it says nothing about what is wrong: whatever it
cannot make goes over the tree, which does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from typing import TypeGuard, cast

import attrs

from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.origin import Origin, Traced, names_besides_origin
from kexie_report.model.texts import Value
from kexie_report.sources.cell_values import values_in
from kexie_report.sources.cells import Cell, Line, refused
from kexie_report.sources.headings import Path, holds_several
from kexie_report.sources.node import Node, Rejected
from kexie_report.sources.records import ID_KEYS, FieldReader

__all__ = ["Filled", "Recipe", "Recipes"]

_REMEMBERED = 4096
_NOWHERE = Origin("?")

Placing = Callable[[Origin], object]
"""Gives a value that has been read the place of the cell that says it."""


@attrs.frozen
class Filled:
    """A filled cell of a row: its column (from 0), the heading as it was written and as it was meant."""

    column: int
    heading: str
    path: Path
    named: str


@attrs.frozen
class _Leaf:
    name: str
    cell: Filled
    read: Callable[[str], Placing]


@attrs.frozen
class _Group:
    name: str
    recipe: Recipe
    several: bool


@attrs.frozen
class Recipe:
    """What makes a value of a class from the cells of a row."""

    make: Callable[..., Traced]
    leaves: tuple[_Leaf, ...]
    groups: tuple[_Group, ...]
    first: Filled

    def made(self, line: Line, origin: Origin) -> Traced:
        """Return the value that a row makes; raises what reading a cell or making the value raises."""
        texts, place = line.texts, line.place
        values = {
            leaf.name: leaf.read(texts[leaf.cell.column])(place(leaf.cell.column, leaf.cell.heading))
            for leaf in self.leaves
        }
        for group in self.groups:
            first = group.recipe.first
            inner = group.recipe.made(line, place(first.column, first.heading))
            values[group.name] = (inner,) if group.several else inner
        return self.make(**values, origin=origin)

    def ids(self) -> Iterator[Filled]:
        """Yield the cells that name the value or one inside it, outer before inner."""
        yield from (leaf.cell for leaf in self.leaves if leaf.cell.path.steps[-1] in ID_KEYS)
        for group in self.groups:
            yield from group.recipe.ids()


@attrs.frozen(eq=False)
class Recipes:
    """Makes recipes, each column of which remembers what its texts say."""

    read: FieldReader
    _readings: dict[tuple[type, Path], Callable[[str], Placing]] = attrs.field(factory=dict)

    def of(self, cls: type, cells: Sequence[Filled], depth: int = 0) -> Recipe | None:
        """Return what makes a value of a class from some cells, None where the tree must."""
        known = {key: info for info in fields_of(cls) for key in info.keys}
        held: dict[str, list[Filled]] = {}
        for cell in cells:
            held.setdefault(str(cell.path.steps[depth]), []).append(cell)
        if not held or not held.keys() <= known.keys():
            return None
        names = [known[step].name for step in held]
        missing = any(info.required and info.name not in names for info in fields_of(cls))
        if missing or len(set(names)) < len(names):
            return None
        parts = [self._part(cls, known[step], inside, depth) for step, inside in held.items()]
        leaves = tuple(part for part in parts if isinstance(part, _Leaf))
        groups = tuple(part for part in parts if isinstance(part, _Group))
        make = cast(Callable[..., Traced], cls)
        return Recipe(make, leaves, groups, cells[0]) if None not in parts else None

    def _part(self, cls: type, info: FieldInfo, cells: Sequence[Filled], depth: int) -> _Leaf | _Group | None:
        ends = [cell for cell in cells if len(cell.path.steps) == depth + 1]
        if ends:
            reading = self._reading(cls, info, ends[0].path)
            return _Leaf(info.name, ends[0], reading) if len(cells) == 1 else None
        inner = _class_inside(info)
        recipe = self.of(inner, cells, depth + 1) if inner is not None else None
        return None if recipe is None else _Group(info.name, recipe, holds_several(info.annotation))

    def _reading(self, cls: type, info: FieldInfo, path: Path) -> Callable[[str], Placing]:
        if (cls, path) not in self._readings:
            field = partial(self.read, info=info, cls=cls)
            reading = partial(_reading, field, values_in(path), path.several)
            self._readings[cls, path] = lru_cache(_REMEMBERED)(reading)
        return self._readings[cls, path]


def _class_inside(info: FieldInfo) -> type | None:
    """The one class of a field whose own fields cells may give."""
    if len(info.classes) != 1 or info.classes[0] is Achievement or not attrs.has(info.classes[0]):
        return None
    return info.classes[0] if fields_of(info.classes[0]) else None


# --- one text of a column -------------------------------------------------------------------------


def _reading(
    field: Callable[[Node], object], node: Callable[[Cell], Node], several: bool, text: str
) -> Placing:
    """What a text says in a column, wherever it stands; raises Rejected where the tree must tell."""
    cell = Cell(text, _NOWHERE)
    if refused(cell) or ("\n" in text and not several):
        raise Rejected
    value = field(node(cell))
    if value is None:
        raise Rejected
    if _is_flat(value):
        return value.at
    if isinstance(value, tuple) and all(map(_is_flat, value)):
        return partial(_each_at, value)
    if not _stands(value):
        return lambda _: value
    return lambda origin: field(node(Cell(text, origin)))


def _each_at(values: tuple[Value, ...], origin: Origin) -> tuple[Value, ...]:
    return tuple([value.at(origin) for value in values])


def _is_flat(value: object) -> TypeGuard[Value]:
    """Whether a value is one that has its place, and nothing inside it has."""
    return isinstance(value, Value) and value.origin is _NOWHERE and not any(map(_stands, _inside(value)))


def _stands(value: object) -> bool:
    """Whether a value or anything inside it has the place that is to be replaced."""
    if isinstance(value, tuple):
        return any(map(_stands, value))
    if not isinstance(value, Traced):
        return False
    return value.origin is _NOWHERE or any(map(_stands, _inside(value)))


def _inside(value: object) -> Iterator[object]:
    cls: type = type(value)
    return (getattr(value, name) for name in names_besides_origin(cls))
