"""Rows of plain Python values: the same report, each value with its place."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path

import pandas
import pytest

import kexie_report as kr
from tests.sources.plain import REPORTS, plain_report
from tests.sources.sheets import sheets_of

REPORT = {"单位": {"全称": "青河县科协", "简称": "县科协"}}


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.parent.name)
def test_rows_are_the_report_in_yaml(path: Path) -> None:
    """Each report of the examples is the same from rows."""
    sheets = sheets_of(plain_report(path))
    _, *own = sheets.pop("报告")
    tables = {
        name: [dict(zip(head, row, strict=True)) for row in rows] for name, (head, *rows) in sheets.items()
    }
    assert kr.load(path) == kr.from_rows(tables, report=dict(own))


def test_values_of_python_are_values_of_the_report() -> None:
    """Whole numbers, decimals, days, truth values, lists, parts, and what a data frame has for nothing."""
    nothing = float("nan")
    row = {
        "名称": "讲座",
        "次数（场）": 25.0,
        "日期": datetime.date(2023, 8, 14),
        "主题": nothing,
        "状语": None,
        "动词": pandas.NA,
    }
    row |= {"不公开": True, "权重": 3, "惠及": {"人群": ["甲；乙", "教师"], "数量": "3.50万人"}}
    row |= {"比较": [{"比较基准": "同比", "比率（%）": Decimal("12.40")}, {"目标": "40场"}]}
    event = kr.Event(
        "讲座",
        count=kr.Quantity(25, "场"),
        date="2023-08-14",
        internal=True,
        weight=3,
        reach=kr.Reach(("甲；乙", "教师"), kr.Quantity("3.50", "人", scale="万")),
        comparisons=(
            kr.Comparison(basis="同比", rate=kr.Quantity("12.40", "%")),
            kr.Comparison(target=kr.Quantity(40, "场")),
        ),
    )
    assert (event,) == kr.from_rows({"活动": [row]}, report=REPORT).achievements


def test_a_value_knows_its_row_and_key() -> None:
    """Name, table, row and key stay with a value."""
    (event,) = kr.from_rows(
        {"event": [{"name": "讲座", "count": "3场"}]}, report=REPORT, name="库"
    ).achievements
    assert isinstance(event, kr.Event)
    assert event.count is not None
    assert event.count.origin is not None
    assert "库 event 第1行 count" == event.count.origin.place()


def test_all_that_is_wrong_is_said_at_once() -> None:
    """Each wrong value is named with table, row and key, once."""
    rows: list[dict[str, object]] = [
        {"名称": "讲座", "次数": 0.5, "名秤": ""},
        {"名称": b"x", "次数": "3"},
        {"次数": "3场"},
        {"名称": "合计"},
        {"名称": "影展", "权重": 2.0**53 + 2},
    ]
    with pytest.raises(kr.DataError) as refused:
        kr.from_rows({"活动": rows}, report={"单位": "青河县科协", "时断": "5月份"})
    assert [
        "数据 报告 第2行 时断：没有“时断”这一项；您是不是要写“时段”？",
        "数据 活动 名秤：没有“名秤”这一项；您是不是要写“名称”？",
        "数据 活动 第1行 次数：float类型的“0.5”不能用，小数请用Decimal或文字",
        "数据 活动 第2行 名称：bytes类型的“b'x'”不能用，请写成文字",
        "数据 活动 第2行 次数：“3”缺少量词或单位，例如“次”“人”“篇”",
        "数据 活动 第3行：缺少“名称”",
        "数据 活动 第4行 名称：“合计”是合计行，不是一条成果；合计由程序推算，请删去这一行",
        "数据 活动 第5行 权重：float类型的“9007199254740994.0”不能用，很长的数请用Decimal或文字",
    ] == [line.split("可用")[0] for line in str(refused.value).split("\n")[1:]]
