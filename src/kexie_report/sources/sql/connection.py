"""One read of a database: a transaction in which nothing can be written, of one state of the data."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path, PurePath
from urllib.parse import quote, unquote

from sqlalchemy import Connection, Engine, create_engine, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from kexie_report.model.origin import Origin
from kexie_report.sources.node import Problem, Rejected
from kexie_report.sources.sql.trouble import no_connection
from kexie_report.sources.text_file import MAX_BYTES, unopened

__all__ = ["Source", "located", "name_of", "reading", "sqlite_url"]

Source = URL | Engine | Connection

_UNNAMED = "数据库"
_NO_URL = "看不懂数据库的网址，应写成 sqlite:///文件 或 postgresql+psycopg://用户:密码@主机/库名"
_PYSQLITE = ("sqlite", "sqlite+pysqlite")
_MAGIC = b"SQLite format 3\0"
_MEMORY = ("", ":memory:")
_URI = "file:"
# What a server is asked for: all queries see one state of the data, and none can change it.
_OPTIONS = {"postgresql": {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}}

# A view in a file that a stranger sent may compute without end: it is stopped after so many steps.
_STEPS = 1_000_000
_MOST_STEPS = 2_000


def located(text: str) -> URL:
    """Return the URL that a text is; raises Rejected where it is none."""
    try:
        url = make_url(text)
    except (SQLAlchemyError, ValueError):
        raise _unreadable(_UNNAMED, _NO_URL) from None
    if "@" in f"{url.host}{url.database}" and url.get_backend_name() != "sqlite":
        raise _unreadable(_UNNAMED, f"{_NO_URL}，密码里的 @ : / 要写成 %40 %3A %2F")
    return url


def name_of(source: Source) -> str:
    """Return what places call a database: the name of its file or of the database, never its address.

    >>> name_of(located("sqlite:///台账/2023.db")), name_of(located("postgresql://kexie:secret@host/register"))
    ('2023.db', 'register')
    """
    url = source if isinstance(source, URL) else source.engine.url
    database = url.database or ""
    if url.get_backend_name() != "sqlite":
        return database or _UNNAMED
    return _UNNAMED if database in _MEMORY else PurePath(_path(database)).name


def _path(database: str) -> str:
    """The path of a SQLite file that is given by its path or as a file URI."""
    return unquote(database.removeprefix(_URI)) if database.startswith(_URI) else database


def sqlite_url(file: Path) -> URL:
    """Return the URL of a SQLite file."""
    return URL.create("sqlite", database=str(file))


@contextmanager
def reading(source: Source, name: str) -> Iterator[Connection]:
    """Give a connection in a transaction, and leave it as it was; raises Rejected where there is none.

    The connection of a caller stays in its transaction; what its queries may have written is taken back.
    """
    if isinstance(source, Connection):
        with _at_rest(source):
            yield source
        return
    engine = source if isinstance(source, Engine) else _engine(source, name)
    with _connected(engine, name) as connection, _at_rest(connection):
        if not isinstance(source, Engine):
            _bound(connection)
        yield connection


@contextmanager
def _at_rest(connection: Connection) -> Iterator[None]:
    begun = connection.in_transaction()
    try:
        # SQLite begins no transaction for a SELECT, but it does so for a savepoint.
        savepoint = connection.begin_nested()
        try:
            yield
        finally:
            savepoint.rollback()  # whatever a query did
    finally:
        if not begun:
            connection.rollback()


def _connected(engine: Engine, name: str) -> Connection:
    try:
        return engine.connect().execution_options(**_OPTIONS.get(engine.dialect.name, {}))
    except (SQLAlchemyError, OSError) as error:
        raise _unreadable(name, no_connection(error, engine.url)) from None


def _engine(url: URL, name: str) -> Engine:
    try:
        return create_engine(_read_only(url, name), poolclass=NullPool)
    except (SQLAlchemyError, ImportError) as error:
        raise _unreadable(name, no_connection(error, url)) from None


def _read_only(url: URL, name: str) -> URL:
    """The URL of a SQLite file that must be there, and that cannot be changed; of others the URL as it is."""
    database = url.database or ""
    if url.drivername not in _PYSQLITE or database in _MEMORY or url.query.get("mode") == "memory":
        return url
    path = _path(database)
    _expect_sqlite(path, name)
    uri = f"{_URI}{quote(Path(path).absolute().as_posix())}"
    return url.set(database=uri, query={**url.query, "mode": "ro", "uri": "true"})


def _expect_sqlite(path: str, name: str) -> None:
    try:
        with Path(path).open("rb") as file:
            head = file.read(len(_MAGIC))
    except OSError as error:
        raise Rejected(unopened(path, error)) from None
    if head not in (b"", _MAGIC):
        raise _unreadable(name, "不是SQLite数据库")


def _unreadable(name: str, said: str) -> Rejected:
    return Rejected(Problem("unreadable", Origin(name), said))


def _bound(connection: Connection) -> None:
    """Bound what a SQLite file can make the program do."""
    opened = connection.connection.dbapi_connection
    if isinstance(opened, sqlite3.Connection):
        opened.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_BYTES)
        opened.execute("PRAGMA trusted_schema = OFF")
        steps = count()
        opened.set_progress_handler(lambda: next(steps) >= _MOST_STEPS, _STEPS)
