"""What the headings of a table mean; one that is nearly right is reported and read as what was meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

import attrs

from kexie_report.errors import closest, perhaps_meant, unknown
from kexie_report.model.fields import fields_of
from kexie_report.sources.cells import Cell, Line, Row, Table
from kexie_report.sources.headings import Path, UnknownPart, resolved, spelled
from kexie_report.sources.node import Problem

__all__ = [
    "EXAMPLE",
    "NUMBER",
    "REMARK",
    "Column",
    "Columns",
    "Sheet",
    "columns_in",
    "meaning",
    "path_in",
]

NUMBER, REMARK = "序号", "备注"
"""The headings of columns that are for people."""

EXAMPLE = "示例"
"""What the number of a row says that only shows how to fill in the others."""


@attrs.frozen
class Column:
    """A column: `heading` as it was written, `named` as it was meant."""

    heading: str
    named: str


Columns = tuple[Column | None, ...]
"""The columns of a table, None for one that is of no concern."""


@attrs.frozen
class Sheet:
    """A table with its headings understood, and what is wrong with them."""

    headings: Row
    columns: Columns
    lines: Sequence[Line]
    problems: tuple[Problem, ...]


def columns_in(table: Table, classes: tuple[type, ...], special: Collection[str]) -> Sheet:
    """Return a table with its first row taken as headings.

    The records of the table are of one of `classes`; `special` are headings that are no fields.
    """
    first, *below = table.lines()
    headings = first.cells()
    lines = _real(headings, below)
    columns, problems = _columns(headings, classes, special)
    return Sheet(headings, columns, lines, (*problems, *_unheaded(headings, lines)))


def _columns(
    headings: Row, classes: tuple[type, ...], special: Collection[str]
) -> tuple[Columns, tuple[Problem, ...]]:
    columns: list[Column | None] = []
    problems: list[Problem] = []
    seen: dict[object, Cell] = {}
    for cell in headings:
        named, problem = meaning(cell, classes, special)
        path = spelled(named) if named in special or len(classes) > 1 else path_in(classes[0], named)
        before = seen.setdefault(path.steps, cell)
        if before is not cell and named and problem is None:
            said = f"“{cell.text}”列写了两次，前一次在{before.origin.within()}"
            problem = Problem("duplicate-heading", cell.origin, said)
        problems += [problem] if problem else []
        columns.append(Column(cell.text, named) if named and before is cell else None)
    return tuple(columns), tuple(problems)


def meaning(
    cell: Cell, classes: tuple[type, ...], special: Collection[str] = ()
) -> tuple[str, Problem | None]:
    """Return what a heading was meant to be ("" where that is nothing) and what is wrong with it."""
    named = re.sub(r"\s", "", cell.text)
    if not named or named in (NUMBER, REMARK):
        return "", None
    if _known(named, classes, special):
        return named, None
    lost = _lost(named, classes)
    keys = dict.fromkeys((*(key for info in lost.known for key in info.keys), *special))
    guess = named.replace(lost.said, closest(lost.said, keys) or "", 1)
    problem = Problem("unknown-heading", cell.origin, _why(named, lost, keys, len(classes) > 1))
    return (guess if _known(guess, classes, special) else ""), problem


def _known(named: str, classes: tuple[type, ...], special: Collection[str]) -> bool:
    return named in special or any(_finds(named, cls) for cls in classes)


def _finds(named: str, cls: type) -> bool:
    try:
        return bool(resolved(named, cls).steps)
    except UnknownPart:
        return False


def _lost(named: str, classes: tuple[type, ...]) -> UnknownPart:
    """The first part of a heading that is no field; in a table of all kinds, of any of them."""
    if len(classes) > 1:
        known = tuple(info for cls in classes for info in fields_of(cls))
        return UnknownPart(str(spelled(named).steps[0]), known)
    try:
        resolved(named, classes[0])
    except UnknownPart as lost:
        return lost
    raise AssertionError(named)


def _why(named: str, lost: UnknownPart, keys: Collection[str], many: bool) -> str:
    if not lost.known:
        return f"“{named}”写不下去：“{lost.said}”前面的一项没有下一级"
    if many:  # all that the kinds have would be too much to list
        return f"各类成果都没有“{named}”这一项{'' if lost.said in keys else perhaps_meant(lost.said, keys)}"
    return unknown(lost.said, [info.label for info in lost.known], keys)


def path_in(cls: type | None, named: str) -> Path:
    """Return the path of a heading in a class, or as it is spelled where the class has no such field."""
    return resolved(named, cls) if cls is not None and _finds(named, cls) else spelled(named)


def _real(headings: Row, lines: Iterable[Line]) -> list[Line]:
    """The rows that are no examples."""
    numbers = [index for index, cell in enumerate(headings) if re.sub(r"\s", "", cell.text) == NUMBER]
    return [line for line in lines if not any(_says(line, index, EXAMPLE) for index in numbers)]


def _says(line: Line, index: int, text: str) -> bool:
    return index < len(line.texts) and line.texts[index].strip() == text


def _unheaded(headings: Row, lines: Iterable[Line]) -> Iterator[Problem]:
    """Yield a problem for each filled cell below no heading."""
    width = len(headings)
    bare = [index for index, cell in enumerate(headings) if not cell.text]
    for line in lines:
        many = len(line.texts)
        for index in (*(index for index in bare if index < many), *range(width, many)):
            if line.texts[index]:
                yield Problem("extra-cell", line.place(index, ""), "这一格所在的列没有列名")
