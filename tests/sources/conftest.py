"""Databases for the tests: SQLite, and a PostgreSQL server of their own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.postgres import Server, running
from tests.sources.databases import NAME


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server."""
    with running() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database, in each of the two."""
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("server")
        return server.fresh(NAME)
    sqlite3.connect(tmp_path / NAME).close()
    return f"sqlite:///{tmp_path / NAME}"


@pytest.fixture
def engine(url: str) -> sa.Engine:
    """The database, to write to."""
    return sa.create_engine(url, poolclass=sa.NullPool)


@pytest.fixture
def sqlite(tmp_path: Path) -> sa.Engine:
    """A SQLite file, to write to."""
    return sa.create_engine(f"sqlite:///{tmp_path / NAME}", poolclass=sa.NullPool)
