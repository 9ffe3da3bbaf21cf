"""Databases: what SQLAlchemy Core reaches by a URL, and SQLite files by their path; nothing is written.

SQLAlchemy is an extra of this library, so nothing of it is imported before a database is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from kexie_report.errors import MissingExtraError
from kexie_report.sources.node import Node, Problem

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine
    from sqlalchemy.sql.expression import SelectBase

__all__ = ["SQLITE", "is_url", "read_database", "read_sqlite", "spoken_name"]

SQLITE = (".db", ".sqlite", ".sqlite3")
"""The suffixes of SQLite files."""

_URL = re.compile(r"[A-Za-z][A-Za-z0-9_+]*://")


def is_url(path: object) -> bool:
    """Return whether a path is the URL of a database.

    >>> is_url("sqlite:///台账.db"), is_url("台账.db"), is_url(Path("sqlite:///台账.db"))
    (True, False, False)
    """
    return isinstance(path, str) and _URL.match(path) is not None


def spoken_name(path: str) -> str:
    """Return what a command may call what it read: a path as it is, a database without its address.

    >>> spoken_name("八月/台账.xlsx"), spoken_name("postgresql://kexie:secret@host/register")
    ('八月/台账.xlsx', 'register')
    """
    if not is_url(path):
        return path
    _need_sqlalchemy()
    from kexie_report.sources.sql.connection import located, name_of

    return name_of(located(path))


def read_sqlite(file: Path) -> tuple[Node, tuple[Problem, ...]]:
    """Return the tree of the report in a SQLite file, and what is wrong with its values."""
    _need_sqlalchemy()
    from kexie_report.sources.sql.connection import sqlite_url
    from kexie_report.sources.sql.register import tree_in

    return tree_in(sqlite_url(file), None, None)


def read_database(
    source: str | Engine | Connection,
    tables: Mapping[str, str | SelectBase] | None = None,
    report: Mapping[str, object] | None = None,
) -> tuple[Node, tuple[Problem, ...]]:
    """Return the tree of the report in a database, and what is wrong with its values.

    Without `tables` those are read that are named as the sheets of a workbook would be.  Raises Rejected
    where the database or a table cannot be read, MissingExtraError where SQLAlchemy is not installed.
    """
    _need_sqlalchemy()
    from kexie_report.sources.sql.register import tree_in

    return tree_in(source, tables, report)


def _need_sqlalchemy() -> None:
    if find_spec("sqlalchemy") is None:
        raise MissingExtraError("sql", "SQLAlchemy")
