"""Registers in databases, SQLite and a real PostgreSQL: the same report, each value with its place."""

from __future__ import annotations

import datetime
from collections.abc import Callable
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
from tests.postgres import Server
from tests.sources.databases import NAME, REPORT, TALKS, Columns, counts, run, said_of, store, store_sheets
from tests.sources.plain import REPORTS, plain_report
from tests.sources.sheets import sheets_of

# --- the same report -------------------------------------------------------------------------------


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


# --- tables, queries, and their order --------------------------------------------------------------


def test_tables_and_queries_give_the_kinds(url: str, engine: sa.Engine) -> None:
    """A table, a view, a SELECT and a query made in Python all serve, in the order that is asked for."""
    store(engine, "talks", {"id": sa.Integer(), "name": sa.Text(), "count": sa.Text()}, [(1, "讲座", "25场")])
    run(engine, """CREATE VIEW films AS SELECT '影展' AS "名称", '3场' AS "次数" """)
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
    assert ["%:甲7场", "讲座25场", "影展3场"] == counts(told)
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
    assert ["丙3场", "甲1场", "乙2场", "戊5场", "丁4场"] == counts(kr.from_database(url, report=REPORT))


def test_tables_come_as_the_kinds_are_listed(url: str, engine: sa.Engine) -> None:
    """The order of the tables is that of the kinds, not that of their names."""
    for kind in reversed(("活动", "荣誉", "队伍")):
        heading = {"活动": "名称", "荣誉": "称号.名称", "队伍": "名称"}[kind]
        store(engine, kind, {heading: sa.Text()}, [("甲",)])
    listed = [type(one) for one in kr.from_database(url, report=REPORT).achievements]
    assert [kr.Event, kr.Team, kr.Honour] == listed


def test_the_name_of_a_kind_may_have_capitals(server: Server) -> None:
    """Tables whose names differ in capitals alone are all read; REPORT is another table."""
    engine = sa.create_engine(server.fresh(NAME), poolclass=sa.NullPool)
    for number, name in enumerate(("event", "Event", "REPORT")):
        store(engine, name, TALKS, [(f"第{number}次", number)])
    assert ["第1次1场", "第0次0场"] == counts(kr.from_database(engine, report=REPORT))


def test_the_columns_of_the_report_have_no_order(url: str, engine: sa.Engine) -> None:
    """项目 is the key in whichever column it stands; 序号, 备注 and rows of examples are for people."""
    columns: Columns = {key: sa.Text() for key in ("序号", "备注", "内容", "项目")}
    store(engine, "报告", columns, [("1", "全称", "青河县科协", "单位")], primary=("项目",))
    store(engine, "活动", {"序号": sa.Text(), **TALKS}, [("1", "讲座", 1), ("示例", "影展", 3)])
    report = kr.load(url)
    assert ("青河县科协", ["讲座1场"]) == (str(report.body), counts(report))


def test_other_tables_are_no_concern(url: str, engine: sa.Engine) -> None:
    """Tables with other names are left alone, even such as no query could read."""
    store(engine, "活动", TALKS, [("讲座", 1)])
    store(engine, "users", {"类型": sa.Text()}, [("管理员",)])
    run(engine, "CREATE TABLE gone (a int)", "CREATE VIEW broken AS SELECT a FROM gone")
    if engine.dialect.name == "sqlite":
        run(engine, "DROP TABLE gone")
    assert ["讲座1场"] == counts(kr.from_database(url, report=REPORT))


def test_a_register_without_its_own_fields_is_told_so(url: str, engine: sa.Engine) -> None:
    """Records without a table 报告 are no report."""
    store(engine, "活动", TALKS, [("讲座", 1)])
    with pytest.raises(kr.DataError, match=r"台账.db：没有“报告”表"):
        kr.load(url)


def test_a_database_without_a_register_is_said_to_be_one(url: str, engine: sa.Engine) -> None:
    """Where nothing is a register the tables are listed with what is missing."""
    kinds = "台账.db：没有用成果类型作名字的表（如“活动”“荣誉”），也没有“台账”表；库里"
    assert [f"{kinds}一张表也没有"] == said_of(url)
    for number in range(21):
        store(engine, f"t{number:02}", {"a": sa.Text()}, [])
    (said,) = said_of(url)
    assert f"{kinds}有：t00、t01、" in said
    assert said.endswith("t19、……")


# --- places and problems ---------------------------------------------------------------------------


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
    assert "台账.db 活动 名称=讲 座 次数（场）：float类型的“0.5”不能用" in said_of(sqlite, report=REPORT)[1]


def test_a_key_of_words_or_of_several_columns_is_told(url: str, engine: sa.Engine) -> None:
    """Only a key that numbers the rows is no heading; others are read and name the row as well."""
    store(engine, "活动", TALKS, [("讲座", 25)], primary=("名称",))
    store(engine, "event", TALKS, [("影展", 3)], primary=("名称", "次数（场）"))
    told = kr.from_database(url, report=REPORT)
    assert ["讲座25场", "影展3场"] == counts(told)
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
        "台账.db 活动 id=9 次数：float类型的“0.5”不能用，小数请用Decimal或文字",
        "台账.db 活动 id=9 主题：bytes类型的“b'x'”不能用，请写成文字",
        "台账.db 活动 id=20 次数：“3”缺少量词或单位，例如“次”“人”“篇”",
        "台账.db 活动 id=20：缺少“名称”",
        "台账.db 活动 id=21 名称：“合计”是合计行，不是一条成果；合计由程序推算，请删去这一行",
    ] == [line.split("可用")[0] for line in said_of(url)]


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
    said = dict(line.split("：", 1) for line in said_of(url, asked, report=REPORT))
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
    (said,) = said_of(url, {"活动": HOSTILE}, report=REPORT)
    assert said.startswith(f"台账.db {HOSTILE} {HOSTILE}：没有")
    assert ["讲座1场"] == counts(kr.from_database(url, {"活动": "talks"}, report=REPORT))
