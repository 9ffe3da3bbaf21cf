"""The tables that hold no records: the report's own fields, and the outline of its sections."""

from __future__ import annotations

from kexie_report.model.report import Report, Section
from kexie_report.sources.branch import Branch
from kexie_report.sources.cells import Cell, Line, Table
from kexie_report.sources.columns import EXAMPLE, REMARK, Column, Columns, columns_in, meaning, path_in
from kexie_report.sources.headings import resolved
from kexie_report.sources.node import ScalarNode
from kexie_report.sources.register import SECTIONS, Register

__all__ = ["KEY_HEADINGS", "REPORT_HEADINGS", "read_outline", "read_own"]

REPORT_HEADINGS = ("项目", "内容")
KEY_HEADINGS = (REPORT_HEADINGS[0], "key")
"""What heads the keys in a table of the report's own fields."""


def read_own(table: Table, register: Register) -> None:
    """Take in the report's own fields: two columns, what it is and what it says.

    Others are for people where their headings say so.
    """
    asides: frozenset[int] = frozenset()
    for line in table.lines():
        key, value, *rest = (*line.cells(), Cell("", line.place(0, "")))
        if key.text in KEY_HEADINGS:
            asides = frozenset(n for n, more in enumerate(rest) if more.text in (EXAMPLE, REMARK))
            continue
        for more in (more for number, more in enumerate(rest) if more.text and number not in asides):
            said = f"“{table.name}”表只有两列：{'、'.join(REPORT_HEADINGS)}"
            register.say("extra-cell", more, said)
        _read_field(key, value, register)


def _read_field(key: Cell, value: Cell, register: Register) -> None:
    meant, problem = meaning(key, (Report,))
    register.problems += [problem] if problem else []
    path = path_in(Report, meant)
    if not meant or register.elsewhere(key, path):
        return
    named = register.sound(Cell(value.text, value.origin.under(key.text)))
    if path.required and not value.text:  # so that what is missing has its place
        register.set(register.root, path.steps, ScalarNode("", named.origin))
    register.put(register.root, path, named)


def read_outline(table: Table, register: Register) -> None:
    """Take in the sections, each with the name by which the records call it."""
    sheet = columns_in(table, (Section,), SECTIONS.keys)
    register.problems += sheet.problems
    told = zip(sheet.headings, sheet.columns, strict=True)
    columns = tuple(_own(heading, column, register) for heading, column in told)
    for line in sheet.lines:
        _read_section(line, columns, register)


def _own(heading: Cell, column: Column | None, register: Register) -> Column | None:
    """A column of the outline, None where it names what the tables of records hold."""
    if column is None or column.named in SECTIONS.keys:
        return column
    return None if register.elsewhere(heading, path_in(Section, column.named)) else column


def _read_section(line: Line, columns: Columns, register: Register) -> None:
    cells = register.cells(line, columns)
    name = next((cell for column, cell in cells if column.named in SECTIONS.keys), None)
    if name is None:
        return register.say("missing", line.cell(0), f"这一行没有写“{SECTIONS.label}”")
    if name.text in register.sections:
        before = register.sections[name.text].origin.within()
        return register.say("duplicate-key", name, f"“{name.text}”写了两次，前一次在{before}")
    register.outlined += (name.text,)
    section = register.sections[name.text] = Branch(name.origin)
    for column, cell in cells:
        if column.named not in SECTIONS.keys:
            register.put(section, resolved(column.named, Section), cell)
    return None
