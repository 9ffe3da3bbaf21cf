"""Tables of tests in a database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeEngine

from tests.sources.sheets import Sheets

__all__ = ["Columns", "store", "store_sheets"]

Columns = Mapping[str, TypeEngine[Any]]


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
