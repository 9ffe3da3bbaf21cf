"""What is asked of a database for one table of the register: a table or view, or a SELECT."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, cast

import attrs
from sqlalchemy import (
    ColumnElement,
    Connection,
    Executable,
    Integer,
    Result,
    Select,
    Uuid,
    column,
    inspect,
    select,
    table,
    type_coerce,
)
from sqlalchemy.sql.expression import SelectBase
from sqlalchemy.types import NullType, TypeEngine

from kexie_report.errors import unknown
from kexie_report.model.origin import Origin
from kexie_report.sources.columns import NUMBER
from kexie_report.sources.node import Problem, Rejected
from kexie_report.sources.sql.trouble import listed

__all__ = ["Query", "of_table", "query_of"]

_STREAMED: Mapping[str, object] = {"yield_per": 1000, "sqlite_raw_colnames": True}
_SELECT = re.compile(r"\s*(SELECT|WITH)\b", re.IGNORECASE)


@attrs.frozen
class Query:
    """A statement, and what its columns mean: those that name a row, those that are no headings, their types.

    `kind` is the name of the table in the register, `sheet` what places call it.
    """

    kind: str
    sheet: str
    statement: str | SelectBase
    naming: tuple[str, ...] = (NUMBER,)
    untold: tuple[str, ...] = ()
    types: Mapping[str, TypeEngine[Any]] = attrs.field(factory=dict)

    def run(self, connection: Connection) -> Result[Any]:
        """Return the rows as they come, each value as the driver gives it."""
        if not isinstance(self.statement, str):
            asked = cast(Executable, self.statement)  # every select is one
            return connection.execute(asked, execution_options=_STREAMED)
        # As it is written: neither “:” nor “%” in it stands for anything else.
        options = {**_STREAMED, "no_parameters": True}
        return connection.exec_driver_sql(self.statement, execution_options=options)


def query_of(
    connection: Connection, kind: str, asked: str | SelectBase, there: Sequence[str], file: str
) -> Query:
    """Return the query for what a caller asked: a table or view that is there, or a SELECT."""
    if not isinstance(asked, str):
        return _of_select(kind, asked)
    if asked in there:
        return of_table(connection, kind, asked)
    if _SELECT.match(asked):
        return Query(kind, kind, asked)
    why = unknown(asked, listed(there), there, "没有“{}”这张表，也不是以SELECT开头的查询")
    raise Rejected(Problem("unknown-table", Origin(file, sheet=kind), why))


def of_table(connection: Connection, kind: str, name: str) -> Query:
    """Return the query for a table or view: by its column 序号 and its primary key, if it has them."""
    found = inspect(connection)
    types: dict[str, TypeEngine[Any]] = {one["name"]: one["type"] for one in found.get_columns(name)}
    primary = tuple(found.get_pk_constraint(name)["constrained_columns"])
    order = [key for key in dict.fromkeys((NUMBER, *primary)) if key in types]
    rows = table(name, *map(column, types))
    statement = select(*rows.c).order_by(*(rows.c[key] for key in order))
    return Query(kind, name, statement, primary or (NUMBER,), _numbering(primary, types), types)


def _numbering(primary: Sequence[str], types: Mapping[str, TypeEngine[Any]]) -> tuple[str, ...]:
    """A primary key that only numbers the rows: it names them, and tells nothing."""
    return tuple(primary) if len(primary) == 1 and isinstance(types[primary[0]], Integer | Uuid) else ()


def _of_select(kind: str, asked: SelectBase) -> Query:
    columns = [one for one in asked.selected_columns if getattr(one, "name", "")]
    if not isinstance(asked, Select) or len(columns) < len(asked.column_descriptions):
        return Query(kind, kind, asked)
    # The types of SQLAlchemy would round what SQLite holds.
    types = {one.name: one.type for one in columns}
    return Query(kind, kind, asked.with_only_columns(*map(_raw, columns)), types=types)


def _raw(told: ColumnElement[Any]) -> ColumnElement[Any]:
    return type_coerce(told, NullType()).label(told.name)
