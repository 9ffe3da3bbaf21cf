"""Rows of plain Python values: a database's, a data frame's, a program's own."""

from __future__ import annotations

import datetime
import numbers
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

import attrs

from kexie_report.model.origin import Origin
from kexie_report.sources.cells import Cell, Row, Table
from kexie_report.sources.node import Node, Problem
from kexie_report.sources.tables import REPORT_SHEETS, tree_from

__all__ = ["Rows", "tree_from_rows"]

Rows = Iterable[Mapping[str, object]]


def tree_from_rows(
    tables: Mapping[str, Rows], report: Mapping[str, object], name: str, *, whole: bool = False
) -> tuple[Node, tuple[Problem, ...]]:
    """Return the tree of the report that rows hold, each value placed by table, row and key.

    `whole` is that of `tree_from`.
    """
    problems: list[Problem] = []
    own = [Table(REPORT_SHEETS[0], tuple(_report(report, name, problems)), Origin(name))]
    made = [_table(kind, rows, name, problems) for kind, rows in tables.items()]
    tree, wrong = tree_from([*own, *made], name, whole=whole)
    return tree, (*problems, *wrong)


def _report(report: Mapping[str, object], name: str, problems: list[Problem]) -> Iterator[Row]:
    for line, (key, value) in enumerate(_flat(report, ""), 1):
        origin = Origin(name, line, 2, key, sheet=REPORT_SHEETS[0])
        yield Cell(key, attrs.evolve(origin, column=1)), Cell(_text(value, origin, problems), origin)


def _table(kind: str, rows: Rows, name: str, problems: list[Problem]) -> Table:
    flat = [dict(_flat(row, "")) for row in rows]
    headings = list(dict.fromkeys(key for row in flat for key in row))
    place = Origin(name, sheet=kind)
    first = tuple(Cell(key, attrs.evolve(place, column=i, key=key)) for i, key in enumerate(headings, 1))
    told = (_row(row, headings, attrs.evolve(place, line=n), problems) for n, row in enumerate(flat, 1))
    return Table(kind, (first, *told), place)


def _row(row: Mapping[str, object], headings: list[str], place: Origin, problems: list[Problem]) -> Row:
    origins = [attrs.evolve(place, column=i, key=key) for i, key in enumerate(headings, 1)]
    return tuple(Cell(_text(row.get(origin.key), origin, problems), origin) for origin in origins)


def _flat(value: object, path: str) -> Iterator[tuple[str, object]]:
    """The values inside mappings and lists, each under the heading that a column for it would have."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _flat(inner, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value, 1):
            yield from _flat(inner, f"{path}[{number}]")
    else:
        yield path, value


def _text(value: object, origin: Origin, problems: list[Problem]) -> str:
    if value is None or _missing(value):
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, numbers.Integral) or (isinstance(value, float) and value.is_integer()):
        return str(int(value))
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime.date):
        return f"{value:%Y-%m-%d}"
    why = "小数请用Decimal或文字" if isinstance(value, float) else "请写成文字"
    said = f"{type(value).__name__}类型的“{value}”不能用，{why}"
    problems.append(Problem("value", origin, said))
    return "?"


def _missing(value: object) -> bool:
    """Whether a data frame means that nothing is there: what is not even equal to itself."""
    return isinstance(value, float | datetime.date) and value != value
