"""The two ways from a row to its record, at once and over the tree, are one."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kexie_report as kr
from kexie_report.kinds import KINDS
from kexie_report.model.fields import fields_of
from kexie_report.model.origin import Origin, Traced
from kexie_report.sources import record_table
from kexie_report.sources.cells import Cell, Table
from kexie_report.sources.node import Problem
from kexie_report.sources.records import report_from
from kexie_report.sources.tables import tree_from
from tests.sources.plain import REPORTS, plain_report
from tests.sources.sheets import sheets_of

Sheets = dict[str, list[list[str]]]
Told = tuple[object, tuple[Problem, ...]]
OWN = [["项目", "内容"], ["单位.全称", "青河县科协"], ["单位.简称", "县科协"], ["单位.级别", "县级"]]


def _table(name: str, rows: list[list[str]]) -> Table:
    def cell(text: str, line: int, column: int) -> Cell:
        return Cell(text.strip(), Origin("台账", line, column, sheet=name, cell=f"{line}-{column}"))

    told = (tuple(cell(text, n, m) for m, text in enumerate(row, 1)) for n, row in enumerate(rows, 1))
    return Table(name, tuple(told), Origin("台账", sheet=name))


def _told(sheets: Sheets, *, whole: bool = False) -> Told:
    """What sheets are read as, every value with its place, and all that is wrong."""
    tree, problems = tree_from([_table(name, rows) for name, rows in sheets.items()], "台账", whole=whole)
    report, wrong = report_from(tree)
    return _placed(report), (*problems, *wrong)


def _placed(thing: object) -> object:
    if isinstance(thing, tuple):
        return tuple(map(_placed, thing))
    if not isinstance(thing, Traced):
        return thing
    names = (field.name for field in attrs.fields(type(thing)))
    return type(thing).__name__, {name: _placed(getattr(thing, name)) for name in names}


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.parent.name)
def test_the_examples_are_the_same_both_ways(path: Path) -> None:
    """Each report of the examples has the same values at the same places, whichever way its rows go."""
    sheets = sheets_of(plain_report(path))
    assert _told(sheets, whole=True) == _told(sheets)


_SPECIAL = ["板块", "领起语", "类型", "kind", "序号", "备注", "编号", "名称", "", "成校", "出席[1].人员"]
_HEADINGS = st.sampled_from(
    [
        *_SPECIAL,
        *(key for kind in KINDS for info in fields_of(kind.record) for key in info.keys),
        *(
            "惠及.人群",
            "惠及.数量（人）",
            "惠及.数量",
            "次数（场）",
            "称号.名称",
            "称号.授予单位",
            "称号.级别",
        ),
        *("主体.全称", "主体.级别", "比较.基准", "比较.比率（%）", "比较[2].比率", "成效.类型", "成效.名称"),
    ]
)
_TEXTS = st.sampled_from(
    [
        *(
            "",
            "",
            "",
            "讲座",
            "“先进集体”",
            "《方案》",
            "甲；乙",
            "甲\n乙",
            "；",
            "25",
            "25场",
            "2800余人",
            "12.4%",
        ),
        *("２５", "0", "-3", "近10万人", "若干", "2023/8/14", "8月14日", "2023-13-41", "2023年", "今年以来"),
        *(
            "是",
            "否",
            "县级",
            "县科协",
            "青河县科协",
            "第十期",
            "提名",
            "活动",
            "荣誉",
            "honour",
            "会议",
            "合计",
        ),
        *(
            "#REF!",
            "1.2E+17",
            "甲\u2028乙",
            "A1",
            "A2",
            "结尾",
            "第一块",
            "张三",
            "科技工作者120人",
            "省级15个",
        ),
    ]
)


@st.composite
def _sheets(draw: st.DrawFn) -> Sheets:
    """A table of one kind or of several, with headings of all sorts over cells of all sorts."""
    label = draw(st.sampled_from([kind.label for kind in KINDS]))
    own = [key for info in fields_of(_record(label)) for key in info.keys]
    headings = draw(st.lists(st.sampled_from(own) | _HEADINGS, min_size=1, max_size=7))
    rows = draw(st.lists(st.lists(_TEXTS, max_size=8), max_size=5))
    mixed = draw(st.booleans())
    if mixed:
        headings = ["类型", *headings]
        rows = [[draw(st.sampled_from([label, "活动", "荣誉", "honour", "未知", ""])), *row] for row in rows]
    return {"报告": OWN, "台账" if mixed else label: [headings, *rows]}


def _record(label: str) -> type:
    return next(kind.record for kind in KINDS if kind.label == label)


@given(_sheets())
def test_a_row_is_the_same_both_ways(sheets: Sheets) -> None:
    """Whatever stands in a table: the same values at the same places, or the same problems."""
    assert _told(sheets, whole=True) == _told(sheets)


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        ("编号,名称,次数（场）,惠及.人群,惠及.数量（人）,日期", "A1,讲座,25,学生；教师,2800余,2023/8/14"),
        ("板块,领起语,名称,主体", "第一块,走进乡村,讲座,县科协"),
        ("类型,称号.名称,称号.授予单位,内容", "荣誉,“先进集体”,南湖市科协,"),
        ("名称,比较.基准,比较.比率（%）", "讲座,同比,12.4"),
        ("名称,,备注", "讲座,,写给自己看"),
    ],
)
def test_a_plain_row_needs_no_tree(headings: str, row: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows as clerks write them take the short way."""

    def grow(*_: object) -> None:
        raise AssertionError("the row went over the tree")

    monkeypatch.setattr(record_table, "_grow", grow)
    table = _table("活动", [headings.split(","), row.split(",")])
    tree, problems = tree_from([_table("报告", OWN), table], "台账")
    assert () == problems
    assert report_from(tree)[0] is not None


def test_a_wrong_cell_among_many_is_told_by_its_place(tmp_path: Path) -> None:
    """A row that cannot be made at once is no loss to those around it, and says what is wrong with it."""
    (tmp_path / "报告.csv").write_text("单位,青河县科协", encoding="utf-8")
    rows = ["名称,次数（场）", *(f"讲座{n},{n}" for n in range(1, 500)), "影展,若干"]
    (tmp_path / "活动.csv").write_text("\n".join(rows), encoding="utf-8")
    with pytest.raises(kr.DataError) as refused:
        kr.load(tmp_path)
    assert ["活动.csv 第501行第2列 次数（场）"] == [
        told.sentence().split("：")[0] for told in refused.value.troubles if isinstance(told, Problem)
    ]
