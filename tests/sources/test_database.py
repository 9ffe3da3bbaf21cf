"""Registers in databases: SQLite, and a real PostgreSQL."""

from __future__ import annotations

import contextlib
import datetime
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.types import TypeEngine

import kexie_report as kr
from kexie_report.cli import main
from kexie_report.errors import MissingExtraError
from kexie_report.sources.sql import connection as sql_connection
from kexie_report.sources.sql import register as sql_register
from tests.postgres import Server, running
from tests.sources.databases import Columns, store, store_sheets
from tests.sources.plain import REPORTS, plain_report
from tests.sources.sheets import sheets_of

NAME = "台账.db"
REPORT = {"单位": "青河县科协"}
TALKS: Columns = {"名称": sa.Text(), "次数（场）": sa.Integer()}


@pytest.fixture(scope="module")
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


def _sql(engine: sa.Engine, *statements: str) -> None:
    with engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def _said(source: str | sa.Engine | sa.Connection, *asked: object, **report: object) -> list[str]:
    with pytest.raises(kr.DataError) as refused:
        kr.from_database(source, *asked, **report)  # type: ignore[arg-type]
    return str(refused.value).split("\n")[1:]


def _counts(report: kr.Report) -> list[str]:
    return [f"{event.name}{event.count}" for event in report.achievements if isinstance(event, kr.Event)]


# --- the same report ------------------------------------------------------------------------------


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.parent.name)
def test_a_database_holds_the_report_in_yaml(path: Path, url: str, engine: sa.Engine) -> None:
    """Each report of the examples is the same from the tables of a database."""
    store_sheets(engine, sheets_of(plain_report(path)))
    assert kr.load(path) == kr.load(url)


def test_a_sqlite_file_is_read_by_its_path(sqlite: sa.Engine, tmp_path: Path) -> None:
    """A path gives the same report, with the same places, as the URL; the suffix tells."""
    store_sheets(sqlite, {"报告": [["项目", "内容"], ["单位", "青河县科协"]], "活动": [["名称"], ["讲座"]]})
    for suffix in (".db", ".sqlite", ".SQLite3"):
        path = (tmp_path / NAME).rename(tmp_path / f"别名 ?#甲{suffix}")
        for source in (path, f"sqlite:///file:{quote(str(path))}?uri=true"):
            (event,) = kr.load(source).achievements
            assert event.origin is not None
            assert f"别名 ?#甲{suffix} 活动 id=1" == event.origin.place()
        path.rename(tmp_path / NAME)


def test_the_command_drafts_from_a_database(
    sqlite: sa.Engine, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """`draft` takes the URL of a database in place of a file."""
    store_sheets(sqlite, {"报告": [["项目", "内容"], ["单位", "青河县科协"]]})
    store(sqlite, "event", TALKS, [("讲座", 25)])
    assert 0 == main(["draft", f"sqlite:///{tmp_path / NAME}"])
    assert "讲座25场" in capfdbinary.readouterr().out.decode("utf-8")


_KINDS: dict[str, tuple[TypeEngine[Any], st.SearchStrategy[object]]] = {
    "名称": (sa.Text(), st.text("讲座影展甲乙“”《》'\"%:\\;$", min_size=1, max_size=5)),
    "次数（场）": (sa.Float(), st.none() | st.integers(1, 10**12) | st.sampled_from((3.0, 2.5))),
    "比较.比较基准": (sa.Text(), st.just("同比")),
    "比较.比率（%）": (sa.Numeric(8, 2), st.decimals("0.01", 999, places=2)),
    "日期": (sa.Date(), st.none() | st.dates(datetime.date(2000, 1, 1), datetime.date(2030, 1, 1))),
    "不公开": (sa.Boolean(), st.none() | st.booleans()),
}


@given(rows=st.lists(st.fixed_dictionaries({key: values for key, (_, values) in _KINDS.items()}), max_size=5))
def test_rows_in_a_database_are_the_rows(rows: list[dict[str, object]]) -> None:
    """What rows of plain values give, or what is wrong with them, a table with these rows gives."""
    engine = sa.create_engine("sqlite://", poolclass=sa.StaticPool)
    columns: Columns = {key: kind for key, (kind, _) in _KINDS.items()}
    store(engine, "活动", columns, [tuple(row[key] for key in columns) for row in rows])
    ordered = [{key: row[key] for key in columns} for row in rows]
    plain = _outcome(lambda: kr.from_rows({"活动": ordered}, report=REPORT, name="数据库"))
    assert plain == _outcome(lambda: kr.from_database(engine, report=REPORT))


def _outcome(load: Callable[[], kr.Report]) -> kr.Report | str:
    try:
        return load()
    except kr.DataError as error:
        return str(error)


# --- values ---------------------------------------------------------------------------------------


def test_types_of_the_database_are_values_of_the_report(url: str, engine: sa.Engine) -> None:
    """Whole numbers, decimals with their zeros, days, times, truth values and NULL mean the same in both."""
    columns: Columns = {
        "名称": sa.Text(),
        "次数（场）": sa.BigInteger(),
        "比较.比较基准": sa.String(10),
        "比较.比率（%）": sa.Numeric(5, 2),
        "日期": sa.DateTime(),
        "不公开": sa.Boolean(),
        "惠及.人群": sa.Text(),
        "惠及.数量（人）": sa.Float(),
        "主题": sa.Text(),
    }
    day = datetime.datetime(2023, 8, 14, 9, 30)
    store(
        engine,
        "活动",
        columns,
        [("讲座", 25, "同比", Decimal("12.40"), day, True, "学生；教师", 280.0, None)],
    )
    expected = kr.Event(
        "讲座",
        count=kr.Quantity(25, "场"),
        date="2023-08-14",
        internal=True,
        reach=kr.Reach(("学生", "教师"), kr.Quantity(280, "人")),
        comparisons=(kr.Comparison(basis="同比", rate=kr.Quantity("12.40", "%")),),
    )
    assert (expected,) == kr.from_database(url, report=REPORT).achievements


_ANY = (
    st.none()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats()
    | st.just(float("inf"))
    | st.text(max_size=8)
    | st.binary(max_size=4)
)
_DECLARED = (
    "",
    "TEXT",
    "INTEGER",
    "REAL",
    "NUMERIC(38, 30)",
    "DECIMAL",
    "DATE",
    "DATETIME",
    "TIME",
    "BOOLEAN",
    "甲",
)


@given(st.lists(st.tuples(st.sampled_from(_DECLARED), _ANY), min_size=1, max_size=6))
def test_no_value_brings_the_reader_down(cells: list[tuple[str, object]]) -> None:
    """Whatever a column is declared to hold, and whatever it does: a report comes of it, or a reason."""
    headings = ("名称", "次数（场）", "日期", "不公开", "权重", "主题")
    engine = sa.create_engine("sqlite://", poolclass=sa.StaticPool)
    with engine.begin() as connection:
        declared = ", ".join(f'"{key}" {kind}' for key, (kind, _) in zip(headings, cells, strict=False))
        connection.exec_driver_sql(f"CREATE TABLE 活动 ({declared})")
        marks = ", ".join("?" for _ in cells)
        connection.exec_driver_sql(f"INSERT INTO 活动 VALUES ({marks})", tuple(value for _, value in cells))
    with contextlib.suppress(kr.DataError):
        assert 1 >= len(kr.from_database(engine, report=REPORT).achievements)


def test_types_of_postgresql_that_are_no_values_are_named(server: Server) -> None:
    """What no field can hold is said with its place, whatever type the database has for it."""
    url = server.fresh(NAME)
    _sql(
        sa.create_engine(url, poolclass=sa.NullPool),
        "CREATE TYPE 级别 AS ENUM ('省级', '市级')",
        "CREATE TYPE pair AS (a int, b text)",
        """CREATE TABLE 活动 (
            id uuid PRIMARY KEY, 名称 text, 级别 级别, "次数（场）" numeric, 日期 timestamptz,
            主题 inet, 冠名 time, 地点 int4range, 主体 bytea, 暨 interval, 走进 pair, 系列 point,
            权重 smallint
        )""",
        """INSERT INTO 活动 VALUES (
            '00000000-0000-0000-0000-000000000017', '讲座', '省级', '3.350', '2023-08-14 09:30+08',
            '10.0.0.1', '09:30', '[1,3)', 'x', '1 day', '(1,甲)', '(1,2)', 3
        )""",
        """INSERT INTO 活动 (id, 名称, 级别, "次数（场）", 日期, 权重) VALUES (
            '00000000-0000-0000-0000-000000000018', '影展', '市级', '3.350', '2023-08-14 09:30+08', 3
        )""",
    )
    said = _said(url, report=REPORT)
    assert {"主题", "冠名", "地点", "主体", "暨"} <= {line.split("：")[0].split()[-1] for line in said}
    assert all(line.startswith("台账.db 活动 id=00000000-0000-0000-0000-000000000017 ") for line in said)


def test_lists_of_postgresql_are_lists(server: Server) -> None:
    """An array or a JSON value has a place for each of its parts."""
    url = server.fresh(NAME)
    _sql(
        sa.create_engine(url, poolclass=sa.NullPool),
        """CREATE TABLE 活动 (名称 text, "惠及" jsonb)""",
        """INSERT INTO 活动 VALUES ('讲座', '{"人群": ["学生", "教师"], "数量": "280人"}')""",
    )
    (event,) = kr.from_database(url, report=REPORT).achievements
    assert kr.Event("讲座", reach=kr.Reach(("学生", "教师"), kr.Quantity(280, "人"))) == event


@pytest.mark.parametrize(
    ("kind", "stored", "shown"),
    [
        ("DECIMAL(6,3)", "3.35", "3.350"),
        ("DECIMAL(5,1)", "3.25", "3.25"),
        ("DECIMAL(38,18)", "123456789012.5", "123456789012.500000000000000000"),
        ("NUMERIC", "12.4", "12.4"),
        ("NUMERIC", "36.0", "36"),
        ("NUMERIC", "0.00001", "0.00001"),
        ("INTEGER", "'36'", "36"),
        ("TEXT", "'3.350'", "3.350"),
        ("", "36.0", "36"),
    ],
)
def test_a_number_of_sqlite_keeps_its_digits(kind: str, stored: str, shown: str, sqlite: sa.Engine) -> None:
    """A decimal that SQLite holds as a float is read as it was written, with the places of its column."""
    _sql(
        sqlite,
        f"""CREATE TABLE 活动 (名称 TEXT, "次数（万场）" {kind})""",
        f"INSERT INTO 活动 VALUES ('讲座', {stored})",
    )
    assert [f"讲座{shown}万场"] == _counts(kr.from_database(sqlite, report=REPORT))


@pytest.mark.parametrize(
    ("kind", "stored"),
    [("REAL", "12.4"), ("INTEGER", "2.5"), ("NUMERIC", "1.0/3"), ("NUMERIC", "1e20"), ("", "12.4")],
)
def test_a_float_that_is_not_exact_is_refused(kind: str, stored: str, sqlite: sa.Engine) -> None:
    """A number that the database keeps inexactly is no figure."""
    _sql(
        sqlite,
        f"""CREATE TABLE 活动 (名称 TEXT, "次数（场）" {kind})""",
        f"INSERT INTO 活动 VALUES ('讲座', {stored})",
    )
    (said,) = _said(sqlite, report=REPORT)
    assert said.startswith("台账.db 活动 第1行 次数（场）：float类型的")
    assert said.endswith("不能用，小数和很长的数请用Decimal或文字")


def test_a_select_of_sqlalchemy_rounds_nothing(sqlite: sa.Engine) -> None:
    """The decimals of a query made in Python are those that the database holds."""
    columns: Columns = {"topic": sa.Text(), "n": sa.Numeric(9, 3)}
    store(sqlite, "talks", columns, [("讲座", Decimal("3.350")), ("影展", Decimal("1.250"))])
    talks = sa.Table("talks", sa.MetaData(), *(sa.Column(key, kind) for key, kind in columns.items()))
    asked = sa.select(talks.c.topic.label("名称"), talks.c.n.label("次数（万场）")).order_by(talks.c.n)
    assert ["影展1.250万场", "讲座3.350万场"] == _counts(
        kr.from_database(sqlite, {"活动": asked}, report=REPORT)
    )


def test_any_query_of_sqlalchemy_is_read(url: str, engine: sa.Engine) -> None:
    """A union, a text with columns, and a query with text in it lose none of their columns."""
    store(engine, "talks", TALKS, [("讲座", 1)])
    named = sa.select(sa.literal("影展").label("名称"))
    asked = {
        "活动": named.union_all(sa.select(sa.literal("影展"))),
        "event": sa.select(sa.literal("课堂").label("名称"), sa.text("""'3场' AS "次数" """)),
        "Event": sa.text("""SELECT '沙龙' AS "名称" """).columns(sa.column("名称")),
        "EVENT": sa.select(sa.table("talks", *map(sa.column, TALKS))).where(sa.column("名称") == "讲座"),
    }
    told = kr.from_database(url, asked, report=REPORT)
    assert ["影展None", "影展None", "课堂3场", "沙龙None", "讲座1场"] == _counts(told)


# --- tables, queries, and their order -------------------------------------------------------------


def test_tables_and_queries_give_the_kinds(url: str, engine: sa.Engine) -> None:
    """A table, a view, a SELECT and a query made in Python all serve, in the order that is asked for."""
    store(engine, "talks", {"id": sa.Integer(), "name": sa.Text(), "count": sa.Text()}, [(1, "讲座", "25场")])
    _sql(engine, """CREATE VIEW films AS SELECT '影展' AS "名称", '3场' AS "次数" """)
    talks = sa.table("talks", sa.column("name"), sa.column("count"))
    told = kr.from_database(
        engine,
        {
            "活动": """WITH one AS (SELECT 7 AS n) SELECT '%:甲' AS "名称", n AS "次数（场）" FROM one;""",
            "event": sa.select(talks.c.name, talks.c.count),
            "Event": "films",
            "荣誉": "SELECT '县科协' AS 主体, '先进集体' AS \"称号.名称\"",
            "报告": "SELECT 'body' AS key, '青河县科协' AS value",
        },
    )
    assert ["%:甲7场", "讲座25场", "影展3场"] == _counts(told)
    assert 4 == len(told.achievements)


def test_rows_come_by_number_and_primary_key(url: str, engine: sa.Engine) -> None:
    """The order is that of 序号, then of the primary key, however the rows were entered."""
    columns: Columns = {"id": sa.Integer(), **TALKS}
    store(engine, "活动", columns, [(3, "甲", 1), (10, "乙", 2), (1, "丙", 3)], primary=("id",))
    store(
        engine,
        "台账",
        {"序号": sa.Integer(), "类型": sa.Text(), **TALKS},
        [(2, "活动", "丁", 4), (1, "活动", "戊", 5)],
    )
    assert ["丙3场", "甲1场", "乙2场", "戊5场", "丁4场"] == _counts(kr.from_database(url, report=REPORT))


def test_tables_come_as_the_kinds_are_listed(url: str, engine: sa.Engine) -> None:
    """The order of the tables is that of the kinds, not that of their names."""
    for kind in reversed(("活动", "荣誉", "队伍")):
        heading = {"活动": "名称", "荣誉": "称号.名称", "队伍": "名称"}[kind]
        store(engine, kind, {heading: sa.Text()}, [("甲",)])
    listed = [type(one) for one in kr.from_database(url, report=REPORT).achievements]
    assert [kr.Event, kr.Team, kr.Honour] == listed


def test_the_columns_of_the_report_have_no_order(url: str, engine: sa.Engine) -> None:
    """项目 is the key in whichever column it stands; 备注 is for people."""
    columns: Columns = {"备注": sa.Text(), "内容": sa.Text(), "项目": sa.Text()}
    store(engine, "报告", columns, [("全称", "青河县科协", "单位")], primary=("项目",))
    store(engine, "活动", TALKS, [("讲座", 1)])
    assert "青河县科协" == str(kr.load(url).body)


def test_other_tables_are_no_concern(url: str, engine: sa.Engine) -> None:
    """Tables with other names are left alone, even such as no query could read."""
    store(engine, "活动", TALKS, [("讲座", 1)])
    store(engine, "users", {"类型": sa.Text()}, [("管理员",)])
    _sql(engine, "CREATE TABLE gone (a int)", "CREATE VIEW broken AS SELECT a FROM gone")
    if engine.dialect.name == "sqlite":
        _sql(engine, "DROP TABLE gone")
    assert ["讲座1场"] == _counts(kr.from_database(url, report=REPORT))


def test_a_register_without_its_own_fields_is_told_so(url: str, engine: sa.Engine) -> None:
    """Records without a table 报告 are no report."""
    store(engine, "活动", TALKS, [("讲座", 1)])
    with pytest.raises(kr.DataError, match=r"台账.db：没有“报告”表"):
        kr.load(url)


def test_a_database_without_a_register_is_said_to_be_one(url: str, engine: sa.Engine) -> None:
    """Where nothing is a register the tables are listed with what is missing."""
    kinds = "台账.db：没有用成果类型作名字的表（如“活动”“荣誉”），也没有“台账”表；库里"
    assert [f"{kinds}一张表也没有"] == _said(url)
    for number in range(21):
        store(engine, f"t{number:02}", {"a": sa.Text()}, [])
    (said,) = _said(url)
    assert f"{kinds}有：t00、t01、" in said
    assert said.endswith("t19……")


# --- places and problems --------------------------------------------------------------------------


def test_a_value_knows_its_table_key_and_column(url: str, engine: sa.Engine) -> None:
    """The place is the table of the database, the primary key and the heading; a query's is its 序号."""
    store(engine, "talks", {"id": sa.Integer(), **TALKS}, [(3, "影展", 1), (17, "讲座", 25)], primary=("id",))
    store(engine, "plain", TALKS, [("课堂", 2)])
    asked = {
        "活动": "talks",
        "event": "plain",
        "Event": """SELECT id AS "序号", 名称, "次数（场）" FROM talks WHERE id = 17""",
    }
    told = kr.from_database(url, asked, report=REPORT)
    origins = [
        event.count.origin for event in told.achievements if isinstance(event, kr.Event) and event.count
    ]
    assert [
        "台账.db talks id=3 次数（场）",
        "台账.db talks id=17 次数（场）",
        "台账.db plain 第1行 次数（场）",
        "台账.db Event 序号=17 次数（场）",
    ] == [origin.place() for origin in origins if origin]


def test_a_key_is_told_on_one_line(sqlite: sa.Engine) -> None:
    """A line break in a key does not break the line of a problem."""
    store(sqlite, "活动", TALKS, [("讲\n座", 0.5)], primary=("名称",))
    assert "台账.db 活动 名称=讲 座 次数（场）：float类型的“0.5”不能用" in _said(sqlite, report=REPORT)[1]


def test_a_key_of_words_or_of_several_columns_is_told(url: str, engine: sa.Engine) -> None:
    """Only a key that numbers the rows is no heading; others are read and name the row as well."""
    store(engine, "活动", TALKS, [("讲座", 25)], primary=("名称",))
    store(engine, "event", TALKS, [("影展", 3)], primary=("名称", "次数（场）"))
    told = kr.from_database(url, report=REPORT)
    assert ["讲座25场", "影展3场"] == _counts(told)
    assert ["台账.db 活动 名称=讲座", "台账.db event 名称=影展，次数（场）=3"] == [
        one.origin.place() for one in told.achievements if one.origin
    ]


def test_all_that_is_wrong_is_said_at_once(url: str, engine: sa.Engine) -> None:
    """Each wrong value is named with table, key and column, once, the same from both databases."""
    rows = [(9, "讲座", 0.5, b"x"), (20, None, 3.0, None), (21, "合计", 5.0, None)]
    columns: Columns = {"id": sa.Integer(), "名称": sa.Text(), "次数": sa.Float(), "主题": sa.LargeBinary()}
    store(engine, "活动", {**columns, "名秤": sa.Text()}, [(*row, None) for row in rows], primary=("id",))
    store(engine, "报告", {"项目": sa.Text(), "内容": sa.Text()}, [("单位", "青河县科协"), ("时断", "5月份")])
    assert [
        "台账.db 报告 第2行 项目：没有“时断”这一项；您是不是要写“时段”？",
        "台账.db 活动 名秤：没有“名秤”这一项；您是不是要写“名称”？",
        "台账.db 活动 id=9 次数：float类型的“0.5”不能用，小数和很长的数请用Decimal或文字",
        "台账.db 活动 id=9 主题：bytes类型的“b'x'”不能用，请写成文字",
        "台账.db 活动 id=20 次数：“3”缺少量词或单位，例如“次”“人”“篇”",
        "台账.db 活动 id=20：缺少“名称”",
        "台账.db 活动 id=21 名称：“合计”是合计行，不是一条成果；合计由程序推算，请删去这一行",
    ] == [line.split("可用")[0] for line in _said(url)]


def test_tables_that_cannot_be_read_are_said_together(url: str, engine: sa.Engine) -> None:
    """One bad query hides nothing of the next, and names the table that it is for."""
    store(engine, "活动", TALKS, [("讲座", 1)])
    asked = {
        "活动": "SELECT a FROM nowhere",
        "荣誉": "活懂",
        "宣传": """SELECT 1 AS "名称", 2 AS "名称" """,
        "合作": "活动",
        "计划": "DELETE FROM 活动",
    }
    said = dict(line.split("：", 1) for line in _said(url, asked, report=REPORT))
    assert {"台账.db 活动", "台账.db 荣誉", "台账.db 宣传", "台账.db 计划"} == set(said)
    assert "nowhere" in said["台账.db 活动"]
    assert (
        "没有“活懂”这张表，也不是以SELECT开头的查询；您是不是要写“活动”？可用：活动" == said["台账.db 荣誉"]
    )
    assert "查询的结果里有两列都叫“名称”" == said["台账.db 宣传"]
    assert said["台账.db 计划"].startswith("没有“DELETE FROM 活动”这张表")


HOSTILE = """x"; DROP TABLE talks; -- '%s [:a] 表\\"""


def test_names_are_only_names(url: str, engine: sa.Engine) -> None:
    """Quotes, semicolons and spaces in the names of tables and columns do nothing."""
    store(engine, "talks", TALKS, [("讲座", 1)])
    store(engine, HOSTILE, {**TALKS, HOSTILE: sa.Text()}, [("影展", 2, "甲")])
    (said,) = _said(url, {"活动": HOSTILE}, report=REPORT)
    assert said.startswith(f"台账.db {HOSTILE} {HOSTILE}：没有")
    assert ["讲座1场"] == _counts(kr.from_database(url, {"活动": "talks"}, report=REPORT))


# --- nothing is written, nothing runs away --------------------------------------------------------


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
    (said,) = _said(url, {"活动": writing}, report=REPORT)
    assert said.startswith("台账.db 活动：读不出来（")
    assert ["讲座1场"] == _counts(kr.from_database(url, report=REPORT))


def test_all_queries_see_one_state(url: str, engine: sa.Engine) -> None:
    """What others write during a read is not read by half."""
    if engine.dialect.name == "sqlite":
        _sql(engine, "PRAGMA journal_mode = WAL")
    store(engine, "活动", TALKS, [("讲座", 1)])
    asked = 'SELECT count(*) FROM "活动"'
    with sql_connection.reading(sa.make_url(url), NAME) as connection:
        before = connection.exec_driver_sql(asked).scalar_one()
        _sql(engine, "INSERT INTO 活动 VALUES ('影展', 2)")
        assert before == connection.exec_driver_sql(asked).scalar_one()
    assert ["讲座1场", "影展2场"] == _counts(kr.from_database(url, report=REPORT))


def test_what_a_query_wrote_is_taken_back(server: Server) -> None:
    """On a connection that may write, a query that does changes nothing, and what stood there stays."""
    engine = sa.create_engine(server.fresh(NAME), poolclass=sa.NullPool)
    store(engine, "活动", TALKS, [("讲座", 1)])
    writing = """WITH one AS (INSERT INTO 活动 VALUES ('乙', 2) RETURNING *) SELECT * FROM one"""
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO 活动 VALUES ('影展', 3)")
        with contextlib.suppress(kr.DataError):
            kr.from_database(connection, {"活动": writing}, report=REPORT)
    assert ["讲座1场", "影展3场"] == _counts(kr.from_database(engine, report=REPORT))


def test_a_connection_that_gives_no_transaction_is_refused(server: Server) -> None:
    """A connection on which every query is a transaction of its own is a problem of the data source."""
    engine = sa.create_engine(server.fresh(NAME), isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
    with engine.connect() as connection:
        (said,) = _said(connection, report=REPORT)
    assert said.startswith("台账.db：读不出来（")
    store(engine, "活动", TALKS, [("讲座", 1)])
    assert ["讲座1场"] == _counts(kr.from_database(engine, report=REPORT))


def test_a_connection_is_left_in_its_transaction(engine: sa.Engine) -> None:
    """What a caller has not committed is read, and stays his to commit or to take back."""
    store(engine, "活动", TALKS, [("讲座", 1)])
    with engine.connect() as connection:
        connection.exec_driver_sql("INSERT INTO 活动 VALUES ('影展', 2)")
        assert ["讲座1场", "影展2场"] == _counts(kr.from_database(connection, report=REPORT))
        _said(connection, {"活动": "SELECT nothing"}, report=REPORT)
        connection.rollback()
        assert ["讲座1场"] == _counts(kr.from_database(connection, report=REPORT))
        assert not connection.in_transaction()


def test_a_table_that_is_no_register_is_not_read_to_the_end(
    url: str, engine: sa.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More cells than a register has are refused."""
    monkeypatch.setattr(sql_register, "MAX_CELLS", 5)
    store(engine, "活动", TALKS, [("讲座", 1), ("影展", 2)])
    assert 2 == len(kr.from_database(url, report=REPORT).achievements)
    store(engine, "event", TALKS, [("讲座", 1), ("影展", 2), ("课堂", 3)])
    assert ["台账.db event：超过2行，不像是台账；请用查询选出要写的行"] == _said(url, report=REPORT)


def test_a_sqlite_file_cannot_compute_without_end(
    tmp_path: Path, sqlite: sa.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A view that never ends is stopped, and so is a value that would fill the memory."""
    monkeypatch.setattr(sql_connection, "_MOST_STEPS", 3)
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS 名称 FROM n"
    _sql(sqlite, f"CREATE VIEW 活动 AS {endless}", "CREATE VIEW 荣誉 AS SELECT zeroblob(100000000) AS 主体")
    assert [
        "台账.db 活动：读不出来（interrupted）",
        "台账.db 荣誉：读不出来（string or blob too big）",
    ] == _said(f"sqlite:///{tmp_path / NAME}", report=REPORT)


# --- no database ----------------------------------------------------------------------------------


def test_a_password_is_never_told(server: Server) -> None:
    """Where a server refuses, the reason is told and the password is not."""
    server.fresh(NAME)
    (said,) = _said(server.url(NAME, "wrong-secret"))
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
