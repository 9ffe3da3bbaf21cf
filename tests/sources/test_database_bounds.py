"""Databases are read and nothing else, and one that cannot be read is told so."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

import kexie_report as kr
from kexie_report.errors import MissingExtraError
from kexie_report.sources.sql import connection as sql_connection
from kexie_report.sources.sql import register as sql_register
from tests.postgres import Server
from tests.sources.databases import NAME, REPORT, TALKS, counts, run, said_of, store

# --- nothing is written, nothing runs away ---------------------------------------------------------


def test_a_sqlite_file_is_left_as_it_is(tmp_path: Path, sqlite: sa.Engine) -> None:
    """Nothing is written to the file or beside it, and no file is made where there was none."""
    store(sqlite, "活动", TALKS, [("讲座", 1)])
    before = (tmp_path / NAME).read_bytes()
    kr.from_database(f"sqlite:///{tmp_path / NAME}", report=REPORT)
    for missing in (f"sqlite:///{tmp_path}/无.db", tmp_path / "无.db"):
        with pytest.raises(kr.DataError, match=r"无.db：文件打不开（没有这个文件或文件夹）"):
            kr.load(missing)
    assert ([NAME], before) == ([one.name for one in tmp_path.iterdir()], (tmp_path / NAME).read_bytes())


def test_a_query_that_writes_is_refused(url: str, engine: sa.Engine) -> None:
    """What looks like a SELECT and is none changes nothing."""
    store(engine, "活动", TALKS, [("讲座", 1)])
    writing = """WITH one AS (INSERT INTO 活动 VALUES ('乙', 2) RETURNING *) SELECT * FROM one"""
    (said,) = said_of(url, {"活动": writing}, report=REPORT)
    assert said.startswith("台账.db 活动：读不出来（")
    assert ["讲座1场"] == counts(kr.from_database(url, report=REPORT))


def test_all_queries_see_one_state(url: str, engine: sa.Engine) -> None:
    """What others write during a read is not read by half."""
    if engine.dialect.name == "sqlite":
        run(engine, "PRAGMA journal_mode = WAL")
    store(engine, "活动", TALKS, [("讲座", 1)])
    asked = 'SELECT count(*) FROM "活动"'
    with sql_connection.reading(sa.make_url(url), NAME) as connection:
        before = connection.exec_driver_sql(asked).scalar_one()
        run(engine, "INSERT INTO 活动 VALUES ('影展', 2)")
        assert before == connection.exec_driver_sql(asked).scalar_one()
    assert ["讲座1场", "影展2场"] == counts(kr.from_database(url, report=REPORT))


def test_what_a_query_wrote_is_taken_back(server: Server) -> None:
    """On a connection that may write, a query that does changes nothing, and what stood there stays."""
    engine = sa.create_engine(server.fresh(NAME), poolclass=sa.NullPool)
    store(engine, "活动", TALKS, [("讲座", 1)])
    writing = """WITH one AS (INSERT INTO 活动 VALUES ('乙', 2) RETURNING *) SELECT * FROM one"""
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO 活动 VALUES ('影展', 3)")
        with contextlib.suppress(kr.DataError):
            kr.from_database(connection, {"活动": writing}, report=REPORT)
    assert ["讲座1场", "影展3场"] == counts(kr.from_database(engine, report=REPORT))


def test_a_connection_that_gives_no_transaction_is_refused(server: Server) -> None:
    """A connection on which every query is a transaction of its own is a problem of the data source."""
    engine = sa.create_engine(server.fresh(NAME), isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with engine.connect() as connection:
        (said,) = said_of(connection, report=REPORT)
    assert said.startswith("台账.db：读不出来（")
    store(engine, "活动", TALKS, [("讲座", 1)])
    assert ["讲座1场"] == counts(kr.from_database(engine, report=REPORT))


def test_a_connection_is_left_in_its_transaction(engine: sa.Engine) -> None:
    """What a caller has not committed is read, and stays his to commit or to take back."""
    store(engine, "活动", TALKS, [("讲座", 1)])
    with engine.connect() as connection:
        connection.exec_driver_sql("INSERT INTO 活动 VALUES ('影展', 2)")
        assert ["讲座1场", "影展2场"] == counts(kr.from_database(connection, report=REPORT))
        said_of(connection, {"活动": "SELECT nothing"}, report=REPORT)
        connection.rollback()
        assert ["讲座1场"] == counts(kr.from_database(connection, report=REPORT))
        assert not connection.in_transaction()


def test_a_table_that_is_no_register_is_not_read_to_the_end(
    url: str, engine: sa.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More cells than a register has are refused."""
    monkeypatch.setattr(sql_register, "MAX_CELLS", 5)
    store(engine, "活动", TALKS, [("讲座", 1), ("影展", 2)])
    assert 2 == len(kr.from_database(url, report=REPORT).achievements)
    store(engine, "event", TALKS, [("讲座", 1), ("影展", 2), ("课堂", 3)])
    assert ["台账.db event：超过2行，不像是台账；请用查询选出要写的行"] == said_of(url, report=REPORT)


def test_a_sqlite_file_cannot_compute_without_end(
    tmp_path: Path, sqlite: sa.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A view that never ends is stopped, and so is a value that would fill the memory."""
    monkeypatch.setattr(sql_connection, "_MOST_STEPS", 3)
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS 名称 FROM n"
    run(sqlite, f"CREATE VIEW 活动 AS {endless}", "CREATE VIEW 荣誉 AS SELECT zeroblob(100000000) AS 主体")
    assert [
        "台账.db 活动：读不出来（interrupted）",
        "台账.db 荣誉：读不出来（string or blob too big）",
    ] == said_of(f"sqlite:///{tmp_path / NAME}", report=REPORT)


# --- no database -----------------------------------------------------------------------------------


def test_a_password_is_never_told(server: Server) -> None:
    """Where a server refuses, the reason is told and the password is not."""
    server.fresh(NAME)
    (said,) = said_of(server.url(NAME, "wrong-secret"))
    assert said.startswith("台账.db：连不上数据库（")
    assert "password authentication failed" in said
    assert "wrong-secret" not in said


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql+psycopg://kexie:secret@127.0.0.1:1/register", "register：连不上数据库（"),
        ("postgresql+psycopg://kexie:secret@127.0.0.1:secret/register", "数据库：看不懂数据库的网址，应写成"),
        ("postgresql+psycopg://kexie:1/2@secret@host/register", "密码里的 @ : / 要写成 %40 %3A %2F"),
        ("postgresql+psycopg://kexie:x@secret/word@host/register", "密码里的 @ : / 要写成 %40 %3A %2F"),
        ("nosuch://kexie:secret@host/register", "register：没有这种数据库，网址开头应是 sqlite:///"),
        (
            "mssql+pymssql://kexie:secret@host/register",
            "register：还没有安装连接这种数据库的pymssql；请运行：pip install pymssql",
        ),
        ("sqlite:///file:nowhere.db?mode=rwc&uri=true", "nowhere.db：文件打不开（没有这个文件或文件夹）"),
        ("sqlite:///.", "：文件打不开（这是一个文件夹）"),
        ("sqlite://", "数据库：没有用成果类型作名字的表"),
    ],
)
def test_a_database_that_cannot_be_reached(url: str, said: str) -> None:
    """Why there is no connection is said in Chinese, without the password."""
    with pytest.raises(kr.DataError) as refused:
        kr.load(url)
    told = str(refused.value)
    assert said in told
    assert "secret" not in told


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    """A file of another sort is named as such, a database that is damaged as well."""
    path = tmp_path / NAME
    path.write_bytes(b"PK")
    with pytest.raises(kr.DataError, match=r"台账.db：不是SQLite数据库"):
        kr.load(path)
    path.write_bytes(b"SQLite format 3\0" + b"x" * 2000)
    with pytest.raises(kr.DataError, match=r"台账.db：读不出来（"):
        kr.load(path)


def test_a_missing_extra_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without SQLAlchemy a database is refused with the command that installs it."""
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)
    for source in ("sqlite:///台账.db", tmp_path / "台账.db"):
        with pytest.raises(MissingExtraError, match=r'pip install "kexie-report\[sql\]"'):
            kr.load(source)


def test_sqlalchemy_is_loaded_only_for_a_database() -> None:
    """Nothing but a database brings SQLAlchemy in."""
    code = "import sys, kexie_report.sources; sys.exit('sqlalchemy' in sys.modules)"
    assert 0 == subprocess.run([sys.executable, "-c", code], check=False).returncode
