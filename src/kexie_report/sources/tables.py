"""Registers in tables: a sheet for each kind, or one with a column 类型, and the sheets 报告 and 板块.

The headings are the labels of the model (see `headings`); several values in a cell stand between “；” or
on lines of their own.  The columns 板块 and 领起语 say where a record is told; 结尾 as 板块 is the closing.
A row of which the 序号 says 示例 is for people only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence

import attrs

from kexie_report.errors import unknown
from kexie_report.kinds import KINDS
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.origin import Origin
from kexie_report.model.report import Passage, Report, Section
from kexie_report.sources.branch import Branch
from kexie_report.sources.cells import Cell, Row, Table, refused
from kexie_report.sources.columns import (
    EXAMPLE,
    REMARK,
    Column,
    Columns,
    columns_of,
    meaning,
    path_in,
    real,
    unheaded,
)
from kexie_report.sources.headings import Path, Step, resolved, typed
from kexie_report.sources.node import Node, Problem, Rejected, ScalarNode, SequenceNode
from kexie_report.sources.records import KIND_KEYS, KINDS_BY_NAME

__all__ = ["COMPANIONS", "KEY_HEADINGS", "NOTES", "REPORT_HEADINGS", "REPORT_SHEETS", "tree_from"]


def _info(cls: type, name: str) -> FieldInfo:
    return next(info for info in fields_of(cls) if info.name == name)


_SECTIONS, _CLOSING, _RECORDS = (
    _info(Report, "sections"),
    _info(Report, "closing"),
    _info(Report, "achievements"),
)
_PASSAGES, _LEAD = _info(Section, "passages"), _info(Passage, "lead")
_TITLE = _info(Section, "title")
_OF_RECORDS = (_SECTIONS.label, _CLOSING.label, _PASSAGES.label, _RECORDS.label)

REPORT_SHEETS = ("报告", "report")
COMPANIONS = (*REPORT_SHEETS, *_SECTIONS.keys)
"""The sheets that hold no records: the report's own fields, and its sections."""

NOTES = ("说明", "notes")
"""Sheets that are for people only."""

REPORT_HEADINGS = ("项目", "内容")
KEY_HEADINGS = (REPORT_HEADINGS[0], "key")
"""What heads the keys in a table of the report's own fields."""

_TOTALS = ("合计", "总计", "小计", "共计")
_BETWEEN = re.compile(r"[；\n]")


def tree_from(tables: Sequence[Table], file: str) -> tuple[Node, tuple[Problem, ...]]:
    """Return the tree of the report that some tables hold, and what is wrong with the tables themselves."""
    register = _Register(Branch(Origin(file)))
    told = [table for table in tables if table.name not in NOTES and any(map(_filled, table.rows))]
    for table in (table for table in told if table.name in REPORT_SHEETS):
        register.report(table)
    for table in (table for table in told if table.name in _SECTIONS.keys):
        register.outline(table)
    for table in (table for table in told if table.name not in COMPANIONS):
        register.records(table)
    if not any(table.name in REPORT_SHEETS for table in told):
        said = f"没有“{REPORT_SHEETS[0]}”表，单位、时段、日期、标题等写在那里，一行一项"
        register.problems.append(Problem("missing-sheet", Origin(file), said))
    return register.tree(), tuple(register.problems)


def _filled(row: Row) -> bool:
    return any(cell.text for cell in row)


@attrs.define
class _Register:
    """The report as it grows from its tables, and what was wrong on the way."""

    root: Branch
    sections: dict[str, Branch] = attrs.field(factory=dict)
    outlined: tuple[str, ...] = ()
    problems: list[Problem] = attrs.field(factory=list)

    def tree(self) -> Node:
        """The whole report."""
        for section in self.sections.values():
            passages = section.inner.pop(_PASSAGES.label, None)
            if isinstance(passages, Branch):
                for passage in passages.inner.values():
                    assert isinstance(passage, Branch)
                    section.add(_PASSAGES.label, passage.node())
            self.root.add(_SECTIONS.label, section.node())
        return self.root.node()

    def _say(self, code: str, cell: Cell, message: str) -> None:
        self.problems.append(Problem(code, cell.origin, message))

    # --- the report's own fields, and its sections ------------------------------------------------

    def report(self, table: Table) -> None:
        """Two columns: what it is, what it says; others are for people where their headings say so."""
        asides: frozenset[int] = frozenset()
        for row in filter(_filled, table.rows):
            key, value, *rest = (*row, *(Cell("", cell.origin) for cell in row[:1]))
            if key.text in KEY_HEADINGS:
                asides = frozenset(n for n, more in enumerate(rest) if more.text in (EXAMPLE, REMARK))
                continue
            for more in (more for number, more in enumerate(rest) if more.text and number not in asides):
                said = f"“{table.name}”表只有两列：{'、'.join(REPORT_HEADINGS)}"
                self._say("extra-cell", more, said)
            self._own_field(key, value)

    def _own_field(self, key: Cell, value: Cell) -> None:
        meant, problem = meaning(key, (Report,))
        self.problems += [problem] if problem else []
        path = path_in(Report, meant)
        if not meant or self._elsewhere(key, path):
            return
        named = self._sound(Cell(value.text, attrs.evolve(value.origin, key=key.text)))
        if path.required and not value.text:  # so that what is missing has its place
            self._set(self.root, path.steps, ScalarNode("", named.origin))
        self._put(self.root, path, named)

    def _elsewhere(self, heading: Cell, path: Path) -> bool:
        """Whether a heading names what tables of records hold, and is refused."""
        first = path.steps[0]
        if first not in _OF_RECORDS:
            return False
        self._say("unknown-heading", heading, f"“{first}”不写在这张表里，要写成另外的表")
        return True

    def outline(self, table: Table) -> None:
        """The sections, each with the name by which the records call it."""
        columns, rows = self._columns(table, (Section,), _SECTIONS.keys)
        headings = next(filter(_filled, table.rows))
        columns = tuple(self._own(cell, column) for cell, column in zip(headings, columns, strict=True))
        for row in rows:
            cells = self._cells(row, columns)
            name = next((cell for column, cell in cells if column.named in _SECTIONS.keys), None)
            if name is None:
                self._say("missing", row[0], f"这一行没有写“{_SECTIONS.label}”")
                continue
            if name.text in self.sections:
                before = self.sections[name.text].origin.within()
                self._say("duplicate-key", name, f"“{name.text}”写了两次，前一次在{before}")
                continue
            self.outlined += (name.text,)
            section = self.sections[name.text] = Branch(name.origin)
            for column, cell in cells:
                if column.named not in _SECTIONS.keys:
                    self._put(section, resolved(column.named, Section), cell)

    def _own(self, heading: Cell, column: Column | None) -> Column | None:
        """A column of the outline, None where it names what the tables of records hold."""
        if column is None or column.named in _SECTIONS.keys:
            return column
        return None if self._elsewhere(heading, path_in(Section, column.named)) else column

    # --- records ----------------------------------------------------------------------------------

    def records(self, table: Table) -> None:
        """A row, a record."""
        kind = KINDS_BY_NAME.get(table.name.lower())
        headings = next(filter(_filled, table.rows))
        mixed = any(re.sub(r"\s", "", cell.text) in KIND_KEYS for cell in headings)
        if kind is None and not mixed:
            labels = [one.label for one in KINDS]
            known = (*KINDS_BY_NAME, *COMPANIONS, *NOTES)
            said = unknown(table.name, labels, known, "没有“{}”这个类型，表中也没有“类型”一列")
            self.problems.append(Problem("unknown-sheet", table.origin, said))
            return
        classes = (kind.record,) if kind and not mixed else tuple(one.record for one in KINDS)
        columns, rows = self._columns(table, classes, (*KIND_KEYS, *_SECTIONS.keys, *_LEAD.keys))
        for row in rows:
            if self._is_total(row, columns):
                continue
            if cells := self._cells(row, columns):
                self._record(cells, "" if mixed or kind is None else kind.label)

    def _is_total(self, row: Row, columns: Columns) -> bool:
        """Whether a row sums up others: such a figure would be counted twice."""
        kinds = {index for index, column in enumerate(columns) if column and column.named in KIND_KEYS}
        cells = (cell for index, cell in enumerate(row) if index not in kinds)
        found = next((cell for cell in cells if re.sub(r"[\s：:]", "", cell.text) in _TOTALS), None)
        if found is not None:
            said = f"“{found.text}”是合计行，不是一条成果；合计由程序推算，请删去这一行"
            self._say("total-row", found, said)
        return found is not None

    def _record(self, cells: Sequence[tuple[Column, Cell]], label: str) -> None:
        record = Branch(attrs.evolve(cells[0][1].origin, key=""))
        if label:
            record.put((KIND_KEYS[0],), ScalarNode(label, record.origin))
        said = next((cell.text.lower() for column, cell in cells if column.named in KIND_KEYS), label.lower())
        kind = KINDS_BY_NAME.get(said)
        for column, cell in cells:
            if column.named in KIND_KEYS:
                self._set(record, KIND_KEYS[:1], ScalarNode(cell.text, cell.origin))
            elif column.named not in (*_SECTIONS.keys, *_LEAD.keys):
                self._put(record, path_in(kind.record if kind else None, column.named), cell)
        named = {column.named: cell for column, cell in cells}
        section = next((named[key] for key in _SECTIONS.keys if key in named), None)
        lead = next((named[key] for key in _LEAD.keys if key in named), None)
        self._place(record.node(), section, lead)

    def _place(self, record: Node, section: Cell | None, lead: Cell | None) -> None:
        if section is None:
            if lead is not None:
                self._say("missing", lead, f"写了“{_LEAD.label}”，没有写“{_SECTIONS.label}”")
            return self.root.add(_RECORDS.label, record)
        if section.text in _CLOSING.keys:
            return self.root.add(_CLOSING.label, record)
        held = self._section(section)
        if lead is None:
            return held.add(_RECORDS.label, record)
        passage = held.branch(_PASSAGES.label, lead.origin).branch(lead.text, lead.origin)
        if not passage.inner:
            passage.put((_LEAD.label,), _several(lead))
        return passage.add(_RECORDS.label, record)

    def _section(self, name: Cell) -> Branch:
        if self.outlined and name.text not in self.outlined:
            why = f"“{_SECTIONS.label}”表里没有“{{}}”"
            self._say("unknown-section", name, unknown(name.text, self.outlined, self.outlined, why))
        if name.text not in self.sections:
            section = self.sections[name.text] = Branch(name.origin)
            section.put((_TITLE.label,), ScalarNode(name.text, name.origin))
        return self.sections[name.text]

    # --- columns and cells ------------------------------------------------------------------------

    def _columns(
        self, table: Table, classes: tuple[type, ...], special: Collection[str]
    ) -> tuple[Columns, list[Row]]:
        headings, *below = filter(_filled, table.rows)
        rows = real(headings, below)
        columns, wrong = columns_of(headings, classes, special)
        self.problems += [*wrong, *unheaded(headings, rows)]
        return columns, rows

    def _cells(self, row: Row, columns: Columns) -> list[tuple[Column, Cell]]:
        """The filled cells of a row with their columns."""
        return [
            (column, self._sound(Cell(cell.text, attrs.evolve(cell.origin, key=column.heading))))
            for column, cell in zip(columns, row, strict=False)
            if column is not None and cell.text
        ]

    def _sound(self, cell: Cell) -> Cell:
        """A cell as it is, what is wrong with it in any column reported."""
        problem = refused(cell)
        self.problems += [problem] if problem else []
        return cell

    def _put(self, branch: Branch, path: Path, cell: Cell) -> None:
        if not cell.text:
            return
        if "\n" in cell.text and not path.several:
            self._say("line-break", cell, "这一格里有换行，请改成一行")
        self._set(branch, path.steps, _value(cell, path))

    def _set(self, branch: Branch, steps: tuple[Step, ...], node: Node) -> None:
        try:
            branch.put(steps, node)
        except Rejected as rejected:
            self.problems.extend(rejected.problems)


def _value(cell: Cell, path: Path) -> Node:
    def read(text: str) -> str:
        return typed(text, path)

    return _several(cell, read) if path.several else ScalarNode(read(cell.text), cell.origin)


def _several(cell: Cell, read: Callable[[str], str] = str) -> Node:
    """The values of a cell; one stands for itself."""
    return _list([read(text) for text in _split(cell.text)], cell.origin)


def _split(text: str) -> Iterator[str]:
    return (part.strip() for part in _BETWEEN.split(text) if part.strip())


def _list(texts: Sequence[str], origin: Origin) -> Node:
    if len(texts) == 1:
        return ScalarNode(texts[0], origin)
    return SequenceNode(tuple(ScalarNode(text, origin) for text in texts), origin)
