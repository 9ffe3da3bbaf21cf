"""The tables of the register that a database holds, and the report that they give."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import islice

import attrs
from sqlalchemy import Connection, inspect
from sqlalchemy.exc import SAWarning, SQLAlchemyError
from sqlalchemy.sql.expression import SelectBase
from sqlalchemy.types import NullType

from kexie_report.model.origin import Origin
from kexie_report.sources.cells import MAX_CELLS, Table
from kexie_report.sources.columns import EXAMPLE, NUMBER, REMARK
from kexie_report.sources.node import Node, Problem, Rejected
from kexie_report.sources.reading import collected
from kexie_report.sources.records import KINDS_BY_NAME
from kexie_report.sources.rows import Placed, report_table, table_from
from kexie_report.sources.sql.connection import Source, located, name_of, reading
from kexie_report.sources.sql.queries import Query, query_of
from kexie_report.sources.sql.trouble import listed, reason
from kexie_report.sources.sql.values import meant
from kexie_report.sources.tables import COMPANIONS, KEY_HEADINGS, REPORT_SHEETS, tree_from

__all__ = ["REGISTERS", "tree_in"]

REGISTERS = ("台账", "register")
"""The names of the table of records of all kinds; other tables with a column 类型 may be about anything."""

_RECORDS = (*KINDS_BY_NAME, *REGISTERS)

Asked = Mapping[str, str | SelectBase]


def tree_in(
    source: str | Source, asked: Asked | None, report: Mapping[str, object] | None
) -> tuple[Node, tuple[Problem, ...]]:
    """Return the tree of the report in a database, and what is wrong with its values.

    `asked` says which table or query gives each table of the register, `report` the report's own fields.
    Raises Rejected where the database or any of the tables cannot be read.
    """
    source = located(source) if isinstance(source, str) else source
    name = name_of(source)
    problems: list[Problem] = []
    own = [] if report is None else [report_table(report, name, problems)]
    with warnings.catch_warnings(action="ignore", category=SAWarning):  # of types that it does not know
        told = _tables(source, asked, name, problems)
    told = [table for table in told if not own or table.name not in REPORT_SHEETS]
    tree, wrong = tree_from([*own, *told], name)
    return tree, (*problems, *wrong)


def _tables(source: Source, asked: Asked | None, name: str, problems: list[Problem]) -> list[Table]:
    try:
        with reading(source, name) as connection:
            found = inspect(connection)
            there = sorted({*found.get_table_names(), *found.get_view_names()})
            asked = _named(there, name) if asked is None else asked
            read = partial(_table, connection, there=there, name=name, problems=problems)
            return collected(partial(read, kind, query) for kind, query in asked.items())
    except (SQLAlchemyError, OSError) as error:
        raise _unread(Origin(name), error) from None


def _named(there: Sequence[str], name: str) -> dict[str, str]:
    """The tables that are named as the sheets of a workbook, in the order in which the kinds are listed."""
    companions = [one for one in COMPANIONS if one in there]
    ranks = {kind: rank for rank, kind in enumerate(_RECORDS)}
    found = sorted((one for one in there if one.lower() in ranks), key=lambda one: ranks[one.lower()])
    if not found:
        kinds = "没有用成果类型作名字的表（如“活动”“荣誉”）"
        held = f"有：{'、'.join(listed(there))}" if there else "一张表也没有"
        said = f"{kinds}，也没有“{REGISTERS[0]}”表；库里{held}"
        raise Rejected(Problem("missing-table", Origin(name), said))
    return {one: one for one in (*companions, *found)}


def _table(
    connection: Connection,
    kind: str,
    asked: str | SelectBase,
    *,
    there: Sequence[str],
    name: str,
    problems: list[Problem],
) -> Table:
    try:
        with connection.begin_nested():  # what fails in one table must not fail the others
            return _read(connection, query_of(connection, kind, asked, there, name), name, problems)
    except SQLAlchemyError as error:
        raise _unread(Origin(name, sheet=kind), error) from None


def _unread(place: Origin, error: Exception) -> Rejected:
    return Rejected(Problem("unreadable", place, f"读不出来（{reason(error)}）"))


# --- rows -----------------------------------------------------------------------------------------


def _read(connection: Connection, query: Query, name: str, problems: list[Problem]) -> Table:
    place = Origin(name, sheet=query.sheet)
    with query.run(connection) as result:
        columns = _distinct(tuple(result.keys()), place)
        most = MAX_CELLS // max(1, len(columns))
        rows = list(islice(result, most + 1))
    if len(rows) > most:
        raise Rejected(Problem("too-large", place, f"超过{most}行，不像是台账；请用查询选出要写的行"))
    told = [column for column in columns if column not in query.untold]
    if query.kind in REPORT_SHEETS:
        told = sorted((column for column in told if column != NUMBER), key=_place_in_report)
    return table_from(query.kind, _placed(query, columns, told, rows, place), place, problems, told)


def _place_in_report(column: str) -> int:
    """In a table of the report's own fields the keys come first, then what they say."""
    return 0 if column in KEY_HEADINGS else 2 if column in (EXAMPLE, REMARK) else 1


def _distinct(columns: tuple[str, ...], place: Origin) -> tuple[str, ...]:
    twice = dict.fromkeys(column for column in columns if columns.count(column) > 1)
    if twice:
        said = f"查询的结果里有两列都叫“{'”“'.join(twice)}”"
        raise Rejected(Problem("duplicate-heading", place, said))
    return columns


def _placed(
    query: Query,
    columns: Sequence[str],
    told: Sequence[str],
    rows: Sequence[Sequence[object]],
    place: Origin,
) -> Placed:
    naming = [column for column in query.naming if column in columns]
    for number, values in enumerate(rows, 1):
        row = {
            column: meant(value, query.types.get(column, NullType()))
            for column, value in zip(columns, values, strict=True)
        }
        called = "，".join(_called(column, row[column]) for column in naming if row[column] is not None)
        yield attrs.evolve(place, line=number, row=called), {column: row[column] for column in told}


def _called(column: str, value: object) -> str:
    """What a key calls its row, on one line."""
    return f"{column}={' '.join(str(value).split())}"
