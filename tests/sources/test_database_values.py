"""Values in databases: what each type means, and which are refused."""

from __future__ import annotations

import contextlib
import datetime
from decimal import Decimal

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

import kexie_report as kr
from tests.postgres import Server
from tests.sources.databases import NAME, REPORT, TALKS, Columns, counts, run, said_of, store


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
    run(
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
    said = said_of(url, report=REPORT)
    assert {"主题", "冠名", "地点", "主体", "暨"} <= {line.split("：")[0].split()[-1] for line in said}
    assert all(line.startswith("台账.db 活动 id=00000000-0000-0000-0000-000000000017 ") for line in said)


def test_lists_of_postgresql_are_lists(server: Server) -> None:
    """An array or a JSON value has a place for each of its parts."""
    url = server.fresh(NAME)
    run(
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
    run(
        sqlite,
        f"""CREATE TABLE 活动 (名称 TEXT, "次数（万场）" {kind})""",
        f"INSERT INTO 活动 VALUES ('讲座', {stored})",
    )
    assert [f"讲座{shown}万场"] == counts(kr.from_database(sqlite, report=REPORT))


@pytest.mark.parametrize(
    ("kind", "stored"),
    [("REAL", "12.4"), ("INTEGER", "2.5"), ("NUMERIC", "1.0/3"), ("NUMERIC", "1e20"), ("", "12.4")],
)
def test_a_float_that_is_not_exact_is_refused(kind: str, stored: str, sqlite: sa.Engine) -> None:
    """A number that the database keeps inexactly is no figure."""
    run(
        sqlite,
        f"""CREATE TABLE 活动 (名称 TEXT, "次数（场）" {kind})""",
        f"INSERT INTO 活动 VALUES ('讲座', {stored})",
    )
    (said,) = said_of(sqlite, report=REPORT)
    assert said.startswith("台账.db 活动 第1行 次数（场）：float类型的")
    what = "很长的数" if stored == "1e20" else "小数"
    assert said.endswith(f"不能用，{what}请用Decimal或文字")


def test_a_select_of_sqlalchemy_rounds_nothing(sqlite: sa.Engine) -> None:
    """The decimals of a query made in Python are those that the database holds."""
    columns: Columns = {"topic": sa.Text(), "n": sa.Numeric(9, 3)}
    store(sqlite, "talks", columns, [("讲座", Decimal("3.350")), ("影展", Decimal("1.250"))])
    talks = sa.Table("talks", sa.MetaData(), *(sa.Column(key, kind) for key, kind in columns.items()))
    asked = sa.select(talks.c.topic.label("名称"), talks.c.n.label("次数（万场）")).order_by(talks.c.n)
    assert ["影展1.250万场", "讲座3.350万场"] == counts(
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
    assert ["影展None", "影展None", "课堂3场", "沙龙None", "讲座1场"] == counts(told)
