"""Rows of plain Python values: a data frame's, a database's, a program's own."""

from __future__ import annotations

import datetime
import numbers
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TypeGuard

import attrs

from kexie_report.model.origin import Origin
from kexie_report.sources.cells import Cell, Row, Table
from kexie_report.sources.node import Node, Problem
from kexie_report.sources.tables import REPORT_SHEETS, tree_from

__all__ = ["Placed", "Rows", "report_table", "table_from", "tree_from_rows"]

Rows = Iterable[Mapping[str, object]]
Placed = Iterable[tuple[Origin, Mapping[str, object]]]
"""Rows, each with its place."""

# The whole numbers that a float tells apart.
_EXACT = 2**53


def tree_from_rows(
    tables: Mapping[str, Rows], report: Mapping[str, object], name: str, *, whole: bool = False
) -> tuple[Node, tuple[Problem, ...]]:
    """Return the tree of the report that rows hold, each value placed by table, row and key.

    `whole` is that of `tree_from`.
    """
    problems: list[Problem] = []
    own = report_table(report, name, problems)
    made = [_table(kind, rows, Origin(name, sheet=kind), problems) for kind, rows in tables.items()]
    tree, wrong = tree_from([own, *made], name, whole=whole)
    return tree, (*problems, *wrong)


def report_table(report: Mapping[str, object], name: str, problems: list[Problem]) -> Table:
    """Return the table of the report's own fields; what is wrong with a value joins the problems."""
    return Table(REPORT_SHEETS[0], tuple(_report(report, name, problems)), Origin(name))


def table_from(
    kind: str, rows: Placed, place: Origin, problems: list[Problem], headings: Iterable[str] = ()
) -> Table:
    """Return the table of a kind; what is wrong with a value joins the problems.

    Its headings are those that are given, and the keys of the rows.
    """
    flat = [(origin, dict(_flat(row, ""))) for origin, row in rows]
    named = list(dict.fromkeys((*headings, *(key for _, row in flat for key in row))))
    first = tuple(Cell(key, attrs.evolve(place, column=i, key=key)) for i, key in enumerate(named, 1))
    return Table(kind, (first, *(_row(row, named, origin, problems) for origin, row in flat)), place)


def _report(report: Mapping[str, object], name: str, problems: list[Problem]) -> Iterator[Row]:
    for line, (key, value) in enumerate(_flat(report, ""), 1):
        origin = Origin(name, line, 2, key, sheet=REPORT_SHEETS[0])
        yield Cell(key, attrs.evolve(origin, column=1)), Cell(_text(value, origin, problems), origin)


def _table(kind: str, rows: Rows, place: Origin, problems: list[Problem]) -> Table:
    placed = ((attrs.evolve(place, line=number), row) for number, row in enumerate(rows, 1))
    return table_from(kind, placed, place, problems)


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
    if isinstance(value, numbers.Integral) or _whole(value):
        return str(int(value))
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime.date):
        return f"{value:%Y-%m-%d}"
    said = f"{type(value).__name__}类型的“{value}”不能用，{_instead(value)}"
    problems.append(Problem("value", origin, said))
    return "?"


def _instead(value: object) -> str:
    if not isinstance(value, float):
        return "请写成文字"
    return f"{'很长的数' if value.is_integer() else '小数'}请用Decimal或文字"


def _whole(value: object) -> TypeGuard[float]:
    """Whether a float is a whole number, and no other number could have become the same float."""
    return isinstance(value, float) and value.is_integer() and abs(value) < _EXACT


def _missing(value: object) -> bool:
    """Whether a data frame means that nothing is there: what is not even equal to itself."""
    if type(value).__name__ == "NAType":  # of pandas, which tells of no comparison whether it holds
        return True
    return isinstance(value, float | datetime.date) and value != value
