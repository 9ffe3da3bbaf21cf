"""The report as it grows from its tables, and what was wrong on the way."""

from __future__ import annotations

import attrs

from kexie_report.errors import unknown
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.report import Passage, Report, Section
from kexie_report.sources.branch import Branch
from kexie_report.sources.cell_values import several, values_in
from kexie_report.sources.cells import Cell, Line, refused
from kexie_report.sources.columns import Column, Columns
from kexie_report.sources.headings import Path, Step
from kexie_report.sources.node import Node, Problem, Rejected, ScalarNode

__all__ = ["LEAD", "OF_RECORDS", "SECTIONS", "Register"]


def _info(cls: type, name: str) -> FieldInfo:
    return next(info for info in fields_of(cls) if info.name == name)


SECTIONS = _info(Report, "sections")
LEAD = _info(Passage, "lead")
_CLOSING, _RECORDS = _info(Report, "closing"), _info(Report, "achievements")
_PASSAGES, _TITLE = _info(Section, "passages"), _info(Section, "title")
OF_RECORDS = (SECTIONS.label, _CLOSING.label, _PASSAGES.label, _RECORDS.label)
"""The fields that tables of records fill."""


@attrs.define
class Register:
    """Where the cells and records of the tables go."""

    root: Branch
    sections: dict[str, Branch] = attrs.field(factory=dict)
    outlined: tuple[str, ...] = ()
    problems: list[Problem] = attrs.field(factory=list)

    def tree(self) -> Node:
        """Return the whole report."""
        for section in self.sections.values():
            passages = section.inner.pop(_PASSAGES.label, None)
            if isinstance(passages, Branch):
                for passage in passages.inner.values():
                    assert isinstance(passage, Branch)
                    section.add(_PASSAGES.label, passage.node())
            self.root.add(SECTIONS.label, section.node())
        return self.root.node()

    # --- cells ------------------------------------------------------------------------------------

    def cells(self, line: Line, columns: Columns) -> list[tuple[Column, Cell]]:
        """Return the filled cells of a row with their columns."""
        return [
            (column, self.sound(line.cell(index, column.heading)))
            for index, (column, text) in enumerate(zip(columns, line.texts, strict=False))
            if column is not None and text
        ]

    def say(self, code: str, cell: Cell, message: str) -> None:
        """Note what is wrong with a cell."""
        self.problems.append(Problem(code, cell.origin, message))

    def sound(self, cell: Cell) -> Cell:
        """Return a cell as it is, what is wrong with it in any column noted."""
        problem = refused(cell)
        self.problems += [problem] if problem else []
        return cell

    def put(self, branch: Branch, path: Path, cell: Cell) -> None:
        """Set what a cell says at the path of its column."""
        if not cell.text:
            return
        if "\n" in cell.text and not path.several:
            self.say("line-break", cell, "这一格里有换行，请改成一行")
        self.set(branch, path.steps, values_in(path)(cell))

    def set(self, branch: Branch, steps: tuple[Step, ...], node: Node) -> None:
        """Set a node at a path, or note what stands there already."""
        try:
            branch.put(steps, node)
        except Rejected as rejected:
            self.problems.extend(rejected.problems)

    def elsewhere(self, heading: Cell, path: Path) -> bool:
        """Return whether a heading names what tables of records hold, which is then noted."""
        first = path.steps[0]
        if first not in OF_RECORDS:
            return False
        self.say("unknown-heading", heading, f"“{first}”不写在这张表里，要写成另外的表")
        return True

    # --- records ----------------------------------------------------------------------------------

    def place(self, record: Node, section: Cell | None, lead: Cell | None) -> None:
        """Set a record in its section, under its lead phrase."""
        if section is None:
            if lead is not None:
                self.say("missing", lead, f"写了“{LEAD.label}”，没有写“{SECTIONS.label}”")
            return self.root.add(_RECORDS.label, record)
        if section.text in _CLOSING.keys:
            return self.root.add(_CLOSING.label, record)
        held = self._section(section)
        if lead is None:
            return held.add(_RECORDS.label, record)
        passage = held.branch(_PASSAGES.label, lead.origin).branch(lead.text, lead.origin)
        if not passage.inner:
            passage.put((LEAD.label,), several(lead))
        return passage.add(_RECORDS.label, record)

    def _section(self, name: Cell) -> Branch:
        if self.outlined and name.text not in self.outlined:
            why = f"“{SECTIONS.label}”表里没有“{{}}”"
            self.say("unknown-section", name, unknown(name.text, self.outlined, self.outlined, why))
        if name.text not in self.sections:
            section = self.sections[name.text] = Branch(name.origin)
            section.put((_TITLE.label,), ScalarNode(name.text, name.origin))
        return self.sections[name.text]
