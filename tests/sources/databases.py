"""Tables of tests in a database, and what is read of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.types import TypeEngine

import kexie_report as kr
from tests.sources.sheets import Sheets

__all__ = ["NAME", "REPORT", "TALKS", "Columns", "counts", "run", "said_of", "store", "store_sheets"]

Columns = Mapping[str, TypeEngine[Any]]

NAME = "台账.db"
REPORT = {"单位": "青河县科协"}
TALKS: Columns = {"名称": sa.Text(), "次数（场）": sa.Integer()}


def store(
    engine: sa.Engine,
    name: str,
    columns: Columns,
    rows: Sequence[Sequence[object]],
    *,
    primary: Sequence[str] = (),
) -> None:
    """Make a table with rows, in the order in which they come."""
    made = [sa.Column(key, kind, primary_key=key in primary) for key, kind in columns.items()]
    table = sa.Table(name, sa.MetaData(), *made)
    with engine.begin() as connection:
        table.create(connection)
        for row in rows:
            told = {made[at]: value for at, value in enumerate(row)}
            connection.execute(sa.insert(table).values(told))


def store_sheets(engine: sa.Engine, sheets: Sheets) -> None:
    """Make a table of text for every sheet, with a key that numbers the rows; empty cells are NULL."""
    for name, (headings, *rows) in sheets.items():
        columns: Columns = {"id": sa.Integer(), **{heading: sa.Text() for heading in headings}}
        numbered = [(number, *(text or None for text in row)) for number, row in enumerate(rows, 1)]
        store(engine, name, columns, numbered, primary=("id",))


def run(engine: sa.Engine, *statements: str) -> None:
    """Run statements as they are written."""
    with engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def said_of(source: str | sa.Engine | sa.Connection, *asked: object, **report: object) -> list[str]:
    """Return the lines that say what is wrong with a database."""
    with pytest.raises(kr.DataError) as refused:
        kr.from_database(source, *asked, **report)  # type: ignore[arg-type]
    return str(refused.value).split("\n")[1:]


def counts(report: kr.Report) -> list[str]:
    """Return the names of the events of a report, each with its count."""
    return [f"{event.name}{event.count}" for event in report.achievements if isinstance(event, kr.Event)]
