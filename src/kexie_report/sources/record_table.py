"""The tables of records: one for a kind, or one with a column 类型."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from kexie_report.errors import unknown
from kexie_report.kinds import KINDS
from kexie_report.sources.branch import Branch
from kexie_report.sources.cells import Cell, Line, Table
from kexie_report.sources.columns import Column, Sheet, columns_in, path_in
from kexie_report.sources.node import Problem, ScalarNode
from kexie_report.sources.plans import Plans, kind_columns
from kexie_report.sources.recipes import Recipes
from kexie_report.sources.records import KIND_KEYS, KINDS_BY_NAME
from kexie_report.sources.register import LEAD, SECTIONS, Register

__all__ = ["read_records"]

_TOTALS = ("合计", "总计", "小计", "共计")


def read_records(table: Table, register: Register, others: Sequence[str], recipes: Recipes | None) -> None:
    """Take in a table of which each row is a record; `others` are what tables may be called besides."""
    kind = KINDS_BY_NAME.get(table.name.lower())
    headings = next(line for line in map(Line.of, table.rows) if any(line.texts)).texts
    mixed = any(re.sub(r"\s", "", text) in KIND_KEYS for text in headings)
    if kind is None and not mixed:
        return register.problems.append(_unknown(table, others))
    classes = (kind.record,) if kind and not mixed else tuple(one.record for one in KINDS)
    sheet = columns_in(table, classes, (*KIND_KEYS, *SECTIONS.keys, *LEAD.keys))
    register.problems += sheet.problems
    _read(sheet, "" if mixed or kind is None else kind.label, register, recipes)
    return None


def _unknown(table: Table, others: Sequence[str]) -> Problem:
    labels = [kind.label for kind in KINDS]
    why = "没有“{}”这个类型，表中也没有“类型”一列"
    return Problem("unknown-sheet", table.origin, unknown(table.name, labels, (*KINDS_BY_NAME, *others), why))


def _read(sheet: Sheet, label: str, register: Register, recipes: Recipes | None) -> None:
    kinds = kind_columns(sheet.columns)
    plans = Plans.of(sheet.columns, label, recipes) if recipes else None
    for line in sheet.lines:
        if any(map(_sums_up, line.texts)) and (total := _total(line, kinds)):
            said = f"“{total.text}”是合计行，不是一条成果；合计由程序推算，请删去这一行"
            register.say("total-row", total, said)
        elif plans and (made := plans.made(line)):
            register.place(made.record, made.section, made.lead)
        elif cells := register.cells(line, sheet.columns):
            _grow(cells, label, register)


def _total(line: Line, kinds: Collection[int]) -> Cell | None:
    """The cell that says that a row sums up others: such a figure would be counted twice."""
    columns = (column for column, text in enumerate(line.texts) if column not in kinds and _sums_up(text))
    return next(map(line.cell, columns), None)


def _sums_up(text: str) -> bool:
    return "计" in text and re.sub(r"[\s：:]", "", text) in _TOTALS


def _grow(cells: Sequence[tuple[Column, Cell]], label: str, register: Register) -> None:
    """Take in a record cell by cell, with all that is wrong."""
    record = Branch(cells[0][1].origin.under(""))
    if label:
        record.put((KIND_KEYS[0],), ScalarNode(label, record.origin))
    said = next((cell.text.lower() for column, cell in cells if column.named in KIND_KEYS), label.lower())
    kind = KINDS_BY_NAME.get(said)
    for column, cell in cells:
        if column.named in KIND_KEYS:
            register.set(record, KIND_KEYS[:1], ScalarNode(cell.text, cell.origin))
        elif column.named not in (*SECTIONS.keys, *LEAD.keys):
            register.put(record, path_in(kind.record if kind else None, column.named), cell)
    named = {column.named: cell for column, cell in cells}
    section = next((named[key] for key in SECTIONS.keys if key in named), None)
    lead = next((named[key] for key in LEAD.keys if key in named), None)
    register.place(record.node(), section, lead)
