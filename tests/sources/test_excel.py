"""Excel: what a person sees in the cells is what is read; what nobody can see is refused."""

from __future__ import annotations

import csv
import datetime
import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

import kexie_report as kr
from kexie_report.errors import MissingExtraError
from kexie_report.sources import zip_file
from kexie_report.sources.number_format import number_shown
from tests.golden.test_formats import REGISTER
from tests.sources.libreoffice import through_libreoffice
from tests.sources.plain import REPORTS, plain_report
from tests.sources.sheets import sheets_of

Rows = list[list[object]]
BODY: Rows = [["项目", "内容"], ["单位", "青河县科协"], ["时段", "5月份"]]


def _book(**sheets: Rows) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in {"报告": BODY, **sheets}.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return book


def _saved(book: Workbook, folder: Path, name: str = "台账.xlsx") -> Path:
    book.save(folder / name)
    return folder / name


def _said(path: Path) -> list[str]:
    with pytest.raises(kr.DataError) as refused:
        kr.load(path)
    return str(refused.value).split("\n")[1:]


def _events(book: Workbook, folder: Path) -> list[kr.Event]:
    records = kr.load(_saved(book, folder)).achievements
    return [record for record in records if isinstance(record, kr.Event)]


def _rewritten(path: Path, member: str, change: Callable[[str], str]) -> Path:
    """The workbook with one of its parts changed by hand."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[member] = change(parts.get(member, b"").decode("utf-8")).encode("utf-8")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.parent.name)
def test_a_workbook_is_the_report_in_yaml(path: Path, tmp_path: Path) -> None:
    """Each report of the examples is the same from a workbook."""
    sheets: dict[str, Rows] = {}
    for name, rows in sheets_of(plain_report(path)).items():
        sheets[name] = [list(row) for row in rows]
    book = _book(**sheets)
    assert kr.load(path) == kr.load(_saved(book, tmp_path))


def test_a_workbook_saved_by_libreoffice_is_the_same(tmp_path: Path) -> None:
    """What LibreOffice makes of a workbook, formulas worked out, loads the same."""
    sheet: Rows = [["名称", "次数（场）", "日期", "比较.比较基准", "比较.比率"]]
    sheet.append(["讲座", "=20+5", datetime.date(2023, 8, 14), "同比", 0.124])
    book = _book(活动=sheet)
    book["活动"]["E2"].number_format = "0.0%"
    book["活动"]["C2"].number_format = 'm"月"d"日"'
    saved = through_libreoffice(_saved(book, tmp_path, "register.xlsx"), tmp_path)
    comparison = kr.Comparison(basis="同比", rate=kr.Quantity("12.4", "%"))
    event = kr.Event("讲座", count=kr.Quantity(25, "场"), date="8月14日", comparisons=comparison)
    assert (event,) == kr.load(saved).achievements


def test_the_register_of_the_examples_saved_by_libreoffice_is_the_same(tmp_path: Path) -> None:
    """A half-year on 19 sheets, with percentages, 万 and days in their formats, loads the same."""
    assert kr.load(REGISTER) == kr.load(through_libreoffice(REGISTER, tmp_path))


_CODES: tuple[str, ...] = (
    "0",
    "0.0",
    "0.000",
    "0.0#",
    "0%",
    "0.0%",
    "#,##0",
    "#,##0.00",
    '0"人"',
    '0.0"万元"',
    '0\\.0,"万"',
    "0.0,",
    "#.##",
    "00000",
    "0_ ",
    "0;(0)",
    '0.0;-0.0;"无"',
    "[Red]0.0",
    '0.0,,"百万"',
    "0\\人",
    "# ##0",
    "0\\.0000",
)
_VALUES = (0, 1, 12, 0.5, 0.124, 3.35, 12.449, 999.995, 1286, 36.5, 123456, 1234567.891, 0.00049, 2.5, -12.5)


def test_a_number_is_shown_as_libreoffice_shows_it(tmp_path: Path) -> None:
    """Each number in each format is what LibreOffice prints, but for the commas between thousands."""
    book = _book(数=[[value] * len(_CODES) for value in _VALUES])
    del book["报告"]
    for row in book["数"]:
        for cell, code in zip(row, _CODES, strict=True):
            cell.number_format = code
    saved = _saved(book, tmp_path, "numbers.xlsx")
    printed = through_libreoffice(saved, tmp_path, "csv:Text - txt - csv (StarCalc):44,34,76")
    rows = list(csv.reader(printed.read_text("utf-8").splitlines()))
    assert [[text.replace(",", "").strip() for text in row] for row in rows] == [
        [str(number_shown(value, code)).strip() for code in _CODES] for value in _VALUES
    ]


@given(
    st.floats(-1e15, 1e15) | st.integers(-(10**15), 10**15),
    st.text('0#?.,%"\\!_*;[]$-4aE+/ 万人@G', max_size=10),
)
def test_no_format_brings_the_reader_down(value: float, code: str) -> None:
    """Whatever the format: the number is shown, or the format is none that can be read."""
    shown = number_shown(value, code)
    assert shown is None or isinstance(shown, str)


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (0.124, "0.0%", "12.4%"),
        (0.12449, "0.0%", "12.4%"),
        (0.125, "0%", "13%"),
        (1, "0.00%", "100.00%"),
        (12, '0"万人"', "12万人"),
        (123456, '0!.0,"万人"', "12.3万人"),
        (120000, '0!.0000"万人"', "12.0000万人"),
        (3.35, '0.000"人"', "3.350人"),
        (3.35, '0.0##"人"', "3.35人"),
        (1286, '#,##0"人"', "1286人"),
        (60, '0_ "人"', "60人"),
        (60, "[Red]0\\人;-0\\人", "60人"),
    ],
)
def test_a_number_is_what_its_format_shows(value: float, code: str, shown: str, tmp_path: Path) -> None:
    """Percent, ten thousands, units and zeros that a format shows belong to the figure."""
    book = _book(活动=[["名称", "比较.目标"], ["讲座", value]])
    book["活动"]["B2"].number_format = code
    comparison = kr.Comparison(target=kr.Quantity.parse(shown))
    assert (comparison,) == _events(book, tmp_path)[0].comparisons


def test_a_plain_number_keeps_its_digits(tmp_path: Path) -> None:
    """A number of no format is what was typed, without the noise of its storage."""
    rows: Rows = [["讲座", value] for value in (25, 25.0, 0.1 + 0.2, 36.5)]
    book = _book(活动=[["名称", "次数（场）"], *rows])
    assert ["25场", "25场", "0.3场", "36.5场"] == [str(event.count) for event in _events(book, tmp_path)]


@pytest.mark.parametrize(
    ("code", "shown"),
    [("yyyy/m/d", "2023年8月14日"), ('m"月"d"日"', "8月14日"), ('yyyy"年"m"月"', "2023年8月份")],
)
def test_a_day_is_what_its_format_shows(code: str, shown: str, tmp_path: Path) -> None:
    """A year that is not shown is no part of the day: Excel had added the year of typing."""
    book = _book(活动=[["名称", "日期"], ["讲座", datetime.datetime(2023, 8, 14)]])
    book["活动"]["B2"].number_format = code
    assert [shown] == [str(event.date) for event in _events(book, tmp_path)]


@pytest.mark.parametrize(("number", "shown"), [(31, "2023年8月14日"), (58, "8月14日"), (57, "2023年8月份")])
def test_the_dates_of_chinese_excel_are_days(number: int, shown: str, tmp_path: Path) -> None:
    """A date whose format Chinese Excel names by number only is a day and not a serial number."""
    book = _book(活动=[["名称", "日期"], ["讲座", 45152]])
    book["活动"]["B2"].number_format = "0.0000000"

    def numbered(text: str) -> str:
        without = re.sub("<numFmts.*</numFmts>", "", text)
        return without.replace('numFmtId="164"', f'numFmtId="{number}"')

    path = _rewritten(_saved(book, tmp_path), "xl/styles.xml", numbered)
    event = kr.load(path).achievements[0]
    assert isinstance(event, kr.Event)
    assert shown == str(event.date)


def test_yes_and_no_may_be_truth_values(tmp_path: Path) -> None:
    """TRUE is 是."""
    book = _book(活动=[["名称", "不公开"], ["讲座", True], ["影展", False]])
    assert [True, False] == [event.internal for event in _events(book, tmp_path)]


def test_the_result_of_a_formula_is_read(tmp_path: Path) -> None:
    """A formula with its result is that result; one that gave an empty text says nothing."""
    path = _saved(_book(活动=[["名称", "次数（场）", "主题"], ["讲座", "=20+5", '=""']]), tmp_path)

    def computed(text: str) -> str:
        text = re.sub(r"(<f>20\+5</f>)<v ?(/>|></v>)", r"\1<v>25</v>", text)
        return text.replace('<c r="C2">', '<c r="C2" t="str">')

    event = kr.load(_rewritten(path, "xl/worksheets/sheet2.xml", computed)).achievements[0]
    assert kr.Event("讲座", count=kr.Quantity(25, "场")) == event


def test_a_value_knows_its_sheet_and_cell(tmp_path: Path) -> None:
    """Sheet, cell and heading stay with a value, also below an empty row."""
    (event,) = _events(_book(活动=[["名称", "次数"], [], ["讲座", "3场"]]), tmp_path)
    assert event.count is not None
    assert event.count.origin is not None
    assert "台账.xlsx 活动!B3 次数" == event.count.origin.place()


def test_what_is_for_people_only_is_left_alone(tmp_path: Path) -> None:
    """A sheet 说明, also a hidden one, empty sheets, and the columns 序号 and 备注 are no data."""
    rows: Rows = [["序号", "名称", "备注"], [1, "讲座", "补录"]]
    book = _book(活动=rows, 说明=[["随便写"]], Sheet3=[])
    book["说明"].sheet_state = "hidden"
    assert [kr.Event("讲座")] == _events(book, tmp_path)


def _number(sheet: Worksheet, value: float, code: str = "General") -> None:
    sheet["B2"].value, sheet["B2"].number_format = value, code


def _hide_row(sheet: Worksheet) -> None:
    sheet.row_dimensions[2].hidden = True


def _hide_column(sheet: Worksheet) -> None:
    sheet.column_dimensions["B"].hidden = True


def _hide_sheet(sheet: Worksheet) -> None:
    sheet.sheet_state = "veryHidden"


def _merge_rows(sheet: Worksheet) -> None:
    sheet["A3"].value = None
    sheet.merge_cells("A2:A3")


def _title(sheet: Worksheet) -> None:
    sheet.insert_rows(1)
    sheet["A1"].value = "青河县科协活动台账"
    sheet.merge_cells("A1:B1")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (
            lambda s: _number(s, 340000202609299968),
            "活动!B2：数字超过15位，Excel已把末几位改成0；请把单元格设为文本，重新填写",
        ),
        (
            lambda s: _number(s, 0.5, "# ?/?"),
            "活动!B2：看不懂数字格式“# ?/?”，请把单元格设为文本，照看到的样子填写",
        ),
        (lambda s: _number(s, 12345, "0.00E+00"), "活动!B2：看不懂数字格式“0.00E+00”"),
        (lambda s: _number(s, 0.124), "活动!B2 次数：“0.124”缺少量词或单位，例如“次”“人”“篇”"),
        (
            lambda s: s.__setitem__("B2", "=1+2"),
            "活动!B2：公式没有算出的结果，请用Excel或WPS打开保存一次，或直接填写",
        ),
        (lambda s: s.__setitem__("B2", "#REF!"), "活动!B2 次数：“#REF!”是出错的单元格，请改正公式或直接填写"),
        (lambda s: s.__setitem__("B2", datetime.timedelta(days=2)), "活动!B2：看不懂这一格的内容"),
        (lambda s: s.__setitem__("A2", "讲\u2028座"), "活动!A2 名称：有不能使用的控制字符"),
        (lambda s: s.__setitem__("B1", "次书"), "活动!B1：没有“次书”这一项；您是不是要写“次数”？可用："),
        (_hide_row, "活动!A2：第2行是隐藏的，请取消隐藏；不用的请删去"),
        (_hide_column, "活动!B1：B列是隐藏的，请取消隐藏；不用的请删去"),
        (_hide_sheet, "活动：这张工作表是隐藏的，请取消隐藏；不用的请删去"),
        (_merge_rows, "活动!A2：A2:A3是合并的单元格，请取消合并，每一格都填上"),
        (_title, "活动!A1：A1:B1是合并的单元格，表格上面的大标题请删去，第一行写列名"),
        (
            lambda s: s.append(["合计", "6场"]),
            "活动!A4：“合计”是合计行，不是一条成果；合计由程序推算，请删去这一行",
        ),
        (
            lambda s: s.__setitem__("XFD1048576", "甲"),
            "活动：有内容的范围超过200万格，请删去右边和下面的空行空列",
        ),
    ],
)
def test_what_is_wrong_is_said_with_sheet_and_cell(
    spoil: Callable[[Worksheet], None], said: str, tmp_path: Path
) -> None:
    """Each trap of a workbook has its own message, once, with sheet and cell."""
    book = _book(活动=[["名称", "次数"], ["讲座", "3场"], ["影展", "3场"]])
    spoil(book["活动"])
    told = _said(_saved(book, tmp_path))
    assert 1 == len(told)
    assert told[0].startswith(f"台账.xlsx {said}")


def test_forty_planted_problems_are_forty_in_one_run(tmp_path: Path) -> None:
    """All that is wrong in a workbook is said at once, each with sheet and cell."""
    wrong = ("二十五次", "3", "近20余次", "#N/A", 0.124, "-3场", "=1+2", 123456789012345678)
    events: Rows = [["名称", "次数", "日期"]]
    events.extend(["讲座", value, "5月1日"] for value in wrong)
    events.extend([f"影展{day}", "3场", f"2月{day}日"] for day in range(30, 40))
    events.extend([["合计", "30场", None], [None, "3场", "5月1日"]])
    honours: Rows = [["主体", "称号.名称", "称号.结果", "称呼"]]
    honours.extend(["青河县科协", "甲奖", f"获得{n}", None] for n in range(10))
    reaches: Rows = [["惠及人", "人群", "数量"]]
    reaches.extend([None, "农民", f"近{n}0余人"] for n in range(1, 9))
    book = _book(活动=events, 荣誉=honours, 惠及=reaches)
    said = _said(_saved(book, tmp_path))
    assert 40 == len(said)
    assert [] == [
        line for line in said if not re.match(r"台账\.xlsx (活动|荣誉|惠及)![A-Z][0-9]+[ ：]", line)
    ]
    assert 40 == len({line.split("：")[0] for line in said})


def test_macros_are_ignored(tmp_path: Path) -> None:
    """A workbook with macros gives its cells; what else is in it is not looked at."""
    path = _saved(_book(活动=[["名称"], ["讲座"]]), tmp_path, "台账.xlsm")
    _rewritten(path, "xl/vbaProject.bin", lambda _: "Sub Auto_Open()")
    assert (kr.Event("讲座"),) == kr.load(path).achievements


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(encoding: str, tmp_path: Path) -> None:
    """A document type in the XML, with which entities grow or files are fetched, is refused unread."""
    path = _saved(_book(), tmp_path)
    declared = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
    )
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/extra.xml", f"{declared}<a>&b;</a>".encode(encoding))
    assert ["台账.xlsx：里面有文档类型声明（DOCTYPE），不是表格软件写的文件，不能使用"] == _said(path)


@pytest.mark.parametrize("reference", ["A1:XFD1048576", "A1:C&#49;", "A1:A1000000"])
def test_an_area_that_fills_the_memory_is_refused(reference: str, tmp_path: Path) -> None:
    """Merged cells and links over more cells than a register has are refused unread."""
    part = (
        f'<mergeCells><mergeCell ref="{reference}"/></mergeCells><hyperlinks><hyperlink ref="A1:B1000000"/>'
    )
    path = _rewritten(
        _saved(_book(), tmp_path),
        "xl/worksheets/sheet1.xml",
        lambda text: text.replace("</worksheet>", f"{part}</hyperlinks></worksheet>"),
    )
    assert ["台账.xlsx：合并的单元格或链接超过200万格，请取消合并"] == _said(path)


def test_what_unpacks_too_far_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The size that an archive declares is bounded, and one that lies about it is broken."""
    monkeypatch.setattr(zip_file, "MAX_UNPACKED", 2**20)
    path = _rewritten(_saved(_book(), tmp_path), "xl/bomb.xml", lambda _: "0" * 2**21)
    assert ["台账.xlsx：解压后超过1MB，请拆分"] == _said(path)
    lying = path.read_bytes().replace((2**21).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    path.write_bytes(lying)
    assert ["台账.xlsx：不是.xlsx工作簿，或者文件已损坏"] == _said(path)


def _archive(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "不是.xlsx工作簿，或者文件已损坏"),
        ("名称\n讲座".encode(), "不是.xlsx工作簿，或者文件已损坏"),
        (_archive()[:10], "不是.xlsx工作簿，或者文件已损坏"),
        (_archive(a="b"), "这个工作簿打不开，请用Excel或WPS打开后另存为.xlsx"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "是旧格式（.xls）或加了密码的工作簿"),
        (b"PK" * 17 * 2**20, "文件超过32MB，请拆分"),
    ],
)
def test_a_file_that_is_no_workbook_is_refused(data: bytes, said: str, tmp_path: Path) -> None:
    """What is no workbook is refused in one line."""
    path = tmp_path / "台账.xlsx"
    path.write_bytes(data)
    (told,) = _said(path)
    assert said in told


def test_a_missing_extra_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without openpyxl a workbook is refused with the command that installs it."""
    path = _saved(_book(), tmp_path)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match=r'pip install "kexie-report\[excel\]"'):
        kr.load(path)


def test_openpyxl_is_loaded_only_for_a_workbook() -> None:
    """Nothing but a workbook brings openpyxl in."""
    code = "import sys, kexie_report.sources; sys.exit('openpyxl' in sys.modules)"
    assert 0 == subprocess.run([sys.executable, "-c", code], check=False).returncode
    assert openpyxl.__version__


def test_the_sheet_for_people_may_look_as_it_likes(tmp_path: Path) -> None:
    """Merged cells, hidden rows, formulas and errors of the sheet 说明 are no business of the register."""
    book = _book(说明=[["怎么填", ""], ["见下", "=1/0"], ["", "#REF!"]], 活动=[["名称"], ["讲座"]])
    book["说明"].merge_cells("A1:B1")
    book["说明"].row_dimensions[2].hidden = True
    assert [kr.Event("讲座")] == _events(book, tmp_path)
