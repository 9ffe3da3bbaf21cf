"""Rows and columns that show how to fill in a register are not read."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl
import pytest

import kexie_report as kr

Tables = Mapping[str, list[list[str]]]
Load = Callable[[Tables, Path], kr.Report]

REPORT = [
    ["项目", "内容", "示例", "备注"],
    ["单位", "青河县科协", "甲县科协", "必填"],
    ["时段", "", "今年以来", ""],
]
EVENTS = [
    ["序号", "名称", "次数（场）"],
    ["示例", "示例讲座", "二十五"],
    [" 示例 ", "另一讲座", "#REF!"],
    ["1", "讲座", "25"],
]


def _of_excel(tables: Tables, folder: Path) -> kr.Report:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in tables.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(folder / "台账.xlsx")
    return kr.load(folder / "台账.xlsx")


def _of_csv(tables: Tables, folder: Path) -> kr.Report:
    for name, rows in tables.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    return kr.load(folder)


def _of_rows(tables: Tables, _: Path) -> kr.Report:
    own = {row[0]: row[1] for row in tables["报告"][1:]}
    rest = {name: rows for name, rows in tables.items() if name != "报告"}
    rows = {name: [dict(zip(head, row, strict=True)) for row in rows] for name, (head, *rows) in rest.items()}
    return kr.from_rows(rows, report=own)


WAYS = pytest.mark.parametrize("load", [_of_excel, _of_csv, _of_rows])


@WAYS
def test_an_example_is_no_record(load: Load, tmp_path: Path) -> None:
    """A row of which the 序号 says 示例 is no record, whatever stands in it."""
    told = load({"报告": REPORT, "活动": EVENTS}, tmp_path)
    assert (kr.Event("讲座", count=kr.Quantity(25, "场")),) == told.achievements


@WAYS
def test_an_example_is_no_section(load: Load, tmp_path: Path) -> None:
    """The sheet 板块 has examples too; a record may not stand in one of them."""
    outline = [["序号", "板块", "标题"], ["示例", "甲", "甲标题"], ["", "乙", "乙标题"]]
    events = [["板块", "名称"], ["乙", "讲座"]]
    told = load({"报告": REPORT, "板块": outline, "活动": events}, tmp_path)
    assert ["乙标题"] == [str(section.title) for section in told.sections]
    with pytest.raises(kr.DataError, match="没有“甲”"):
        load({"报告": REPORT, "板块": outline, "活动": [["板块", "名称"], ["甲", "讲座"]]}, tmp_path)


@WAYS
def test_an_example_is_known_by_its_number_alone(load: Load, tmp_path: Path) -> None:
    """What is called 示例 in another column is a record."""
    told = load({"报告": REPORT, "活动": [["序号", "名称"], ["1", "示例"]]}, tmp_path)
    assert (kr.Event("示例"),) == told.achievements


@pytest.mark.parametrize("load", [_of_excel, _of_csv])
def test_examples_beside_the_fields_of_the_report_are_not_read(load: Load, tmp_path: Path) -> None:
    """The columns 示例 and 备注 of the sheet 报告 are for people; any other is still refused."""
    told = load({"报告": REPORT, "活动": EVENTS}, tmp_path)
    assert (kr.Report(body="青河县科协").body, None) == (told.body, told.period)
    with pytest.raises(kr.DataError, match="只有两列：项目、内容"):
        load({"报告": [["项目", "内容", "例"], ["单位", "青河县科协", "甲县科协"]]}, tmp_path)


def test_a_required_field_that_is_empty_has_its_place(tmp_path: Path) -> None:
    """Where the name of the body has a cell to stand in, the problem is in that cell."""
    with pytest.raises(kr.DataError) as refused:
        _of_excel({"报告": [["项目", "内容"], ["单位.全称", ""], ["机构[1].全称", ""]]}, tmp_path)
    assert ["台账.xlsx 报告!B2 单位.全称：缺少“全称”"] == str(refused.value).split("\n")[1:]
