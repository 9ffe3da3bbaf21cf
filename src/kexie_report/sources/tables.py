"""Registers in tables: a sheet for each kind, or one with a column 类型, and the sheets 报告 and 板块.

The headings are the labels of the model (see `headings`); several values in a cell stand between “；” or
on lines of their own.  The columns 板块 and 领起语 say where a record is told; 结尾 as 板块 is the closing.
A row of which the 序号 says 示例 is for people only.
"""

from __future__ import annotations

from collections.abc import Sequence

from kexie_report.model.origin import Origin
from kexie_report.sources.branch import Branch
from kexie_report.sources.cells import Line, Table
from kexie_report.sources.node import Node, Problem
from kexie_report.sources.outline import KEY_HEADINGS, REPORT_HEADINGS, read_outline, read_own
from kexie_report.sources.recipes import Recipes
from kexie_report.sources.record_table import read_records
from kexie_report.sources.records import field_reader
from kexie_report.sources.register import SECTIONS, Register

__all__ = ["COMPANIONS", "KEY_HEADINGS", "NOTES", "REPORT_HEADINGS", "REPORT_SHEETS", "tree_from"]

REPORT_SHEETS = ("报告", "report")
COMPANIONS = (*REPORT_SHEETS, *SECTIONS.keys)
"""The sheets that hold no records: the report's own fields, and its sections."""

NOTES = ("说明", "notes")
"""Sheets that are for people only."""


def tree_from(tables: Sequence[Table], file: str, *, whole: bool = False) -> tuple[Node, tuple[Problem, ...]]:
    """Return the tree of the report that some tables hold, and what is wrong with the tables themselves.

    A row with nothing out of the way stands in it as a record that is made already, unless the tree is to be
    `whole`: that is the longer way to the same report.
    """
    register = Register(Branch(Origin(file)))
    told = [table for table in tables if table.name not in NOTES and not _is_empty(table)]
    for table in (table for table in told if table.name in REPORT_SHEETS):
        read_own(table, register)
    recipes = None if whole else Recipes(field_reader(register.root.node()))
    for table in (table for table in told if table.name in SECTIONS.keys):
        read_outline(table, register)
    for table in (table for table in told if table.name not in COMPANIONS):
        read_records(table, register, (*COMPANIONS, *NOTES), recipes)
    if not any(table.name in REPORT_SHEETS for table in told):
        said = f"没有“{REPORT_SHEETS[0]}”表，单位、时段、日期、标题等写在那里，一行一项"
        register.problems.append(Problem("missing-sheet", Origin(file), said))
    return register.tree(), tuple(register.problems)


def _is_empty(table: Table) -> bool:
    return not any(any(Line.of(row).texts) for row in table.rows)
