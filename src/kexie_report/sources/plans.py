"""Which recipe makes the record of a row: the same for all rows with the same cells filled."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

import attrs

from kexie_report.errors import KexieReportError
from kexie_report.sources.cells import Cell, Line, refused
from kexie_report.sources.columns import Columns, path_in
from kexie_report.sources.node import Entry, MadeNode, Rejected, ScalarNode
from kexie_report.sources.recipes import Filled, Recipe, Recipes
from kexie_report.sources.records import KIND_KEYS, KINDS_BY_NAME
from kexie_report.sources.register import LEAD, SECTIONS

__all__ = ["Made", "Plans", "kind_columns"]

_REMEMBERED = 1024


@attrs.frozen
class Made:
    """The record of a row, and the cells that say where it is told."""

    record: MadeNode
    section: Cell | None
    lead: Cell | None


@attrs.frozen
class _Plan:
    recipe: Recipe
    first: int
    section: Filled | None
    lead: Filled | None
    ids: tuple[Filled, ...]


@attrs.frozen(eq=False)
class Plans:
    """The plans of a table."""

    kinds: tuple[int, ...]
    plan: Callable[[str, tuple[int, ...]], _Plan | None]

    @classmethod
    def of(cls, columns: Columns, label: str, recipes: Recipes) -> Plans:
        """Return the plans of a table; `label` is the kind of its records, "" where a column says it."""
        return cls(kind_columns(columns), lru_cache(_REMEMBERED)(partial(_plan, columns, label, recipes)))

    def made(self, line: Line) -> Made | None:
        """Return the record of a row, None where it is to go over the tree."""
        texts = line.texts
        said = "".join([texts[column] for column in self.kinds if column < len(texts)])
        plan = self.plan(said, tuple([column for column, text in enumerate(texts) if text]))
        try:
            return None if plan is None else _made(plan, line)
        except (Rejected, KexieReportError, ValueError):
            return None


def kind_columns(columns: Columns) -> tuple[int, ...]:
    """Return the columns (from 0) that say of which kind a record is."""
    return tuple(i for i, column in enumerate(columns) if column and column.named in KIND_KEYS)


def _made(plan: _Plan, line: Line) -> Made:
    origin = line.place(plan.first, "")
    origin = origin.under("") if origin.key else origin
    record = plan.recipe.made(line, origin)
    entries = tuple(_entry(cell, line) for cell in plan.ids)
    return Made(MadeNode(entries, origin, record), _sound(plan.section, line), _sound(plan.lead, line))


def _entry(named: Filled, line: Line) -> Entry:
    cell = line.cell(named.column, named.heading)
    return Entry(str(named.path.steps[-1]), cell.origin, ScalarNode(cell.text, cell.origin))


def _sound(filled: Filled | None, line: Line) -> Cell | None:
    if filled is None:
        return None
    cell = line.cell(filled.column, filled.heading)
    if refused(cell):
        raise Rejected
    return cell


def _plan(columns: Columns, label: str, recipes: Recipes, said: str, filled: tuple[int, ...]) -> _Plan | None:
    kind = KINDS_BY_NAME.get((said or label).lower())
    if kind is None:
        return None
    told = [
        Filled(index, column.heading, path_in(kind.record, column.named), column.named)
        for index, column in enumerate(columns)
        if column is not None and index in filled
    ]
    kinds = [cell for cell in told if cell.named in KIND_KEYS]
    sections = [cell for cell in told if cell.named in SECTIONS.keys]
    leads = [cell for cell in told if cell.named in LEAD.keys]
    apart = (*kinds, *sections, *leads)
    recipe = recipes.of(kind.record, [cell for cell in told if cell not in apart])
    if recipe is None or max(map(len, (kinds, sections, leads))) > 1:
        return None
    section, lead = (next(iter(cells), None) for cells in (sections, leads))
    return _Plan(recipe, told[0].column, section, lead, tuple(recipe.ids()))
