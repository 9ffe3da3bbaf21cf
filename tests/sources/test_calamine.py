"""The workbooks .xls, .xlsb and .ods: the same report, and no figure of which nobody knows how it looked."""

from __future__ import annotations

import datetime
import io
import struct
import sys
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook
from pyxlsbwriter import XlsbWriter  # type: ignore[import-untyped]

import kexie_report as kr
from kexie_report.errors import MissingExtraError
from kexie_report.sources import zip_file
from kexie_report.sources.calamine_file import read_ods, read_xls, read_xlsb
from kexie_report.sources.extents import xls_extents
from tests.sources.libreoffice import through_libreoffice
from tests.sources.plain import REPORTS, plain_report
from tests.sources.sheets import sheets_of

Rows = list[list[object]]
BODY: Rows = [["项目", "内容"], ["单位", "青河县科协"], ["时段", "5月份"]]


def _book(sheets: Mapping[str, Rows]) -> Workbook:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return book


def _saved(book: Workbook, suffix: str, folder: Path) -> Path:
    """A workbook as LibreOffice saves it in another format."""
    book.save(folder / "register.xlsx")
    return through_libreoffice(folder / "register.xlsx", folder, suffix)


def _xlsb(sheets: Mapping[str, Rows], path: Path) -> Path:
    with XlsbWriter(str(path)) as book:
        for name, rows in sheets.items():
            book.add_sheet(name)
            book.write_sheet(rows)
    return path


def _of(path: Path) -> dict[str, Rows]:
    return {name: [list(row) for row in rows] for name, rows in sheets_of(plain_report(path)).items()}


def _said(path: Path) -> list[str]:
    with pytest.raises(kr.DataError) as refused:
        kr.load(path)
    return str(refused.value).split("\n")[1:]


@pytest.mark.parametrize("suffix", ["xls", "ods"])
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.parent.name)
def test_a_workbook_of_another_format_is_the_report_in_yaml(path: Path, suffix: str, tmp_path: Path) -> None:
    """Each report of the examples is the same from what LibreOffice saves."""
    assert kr.load(path) == kr.load(_saved(_book(_of(path)), suffix, tmp_path))


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.parent.name)
def test_a_binary_workbook_is_the_report_in_yaml(path: Path, tmp_path: Path) -> None:
    """Each report of the examples is the same from an .xlsb workbook."""
    assert kr.load(path) == kr.load(_xlsb(_of(path), tmp_path / "register.xlsb"))


@pytest.mark.parametrize("suffix", ["xls", "ods", "xlsb"])
def test_numbers_and_days_are_what_they_were(suffix: str, tmp_path: Path) -> None:
    """Whole numbers come without a point, days as days, whatever the format makes of them."""
    rows: Rows = [
        ["名称", "次数（场）", "日期", "为期（天）"],
        ["讲座", 25, datetime.date(2023, 8, 14), 1.5],
        ["影展", 3, datetime.datetime(2023, 8, 15), 12],
    ]
    sheets = {"报告": BODY, "活动": rows}
    path = _xlsb(sheets, tmp_path / "a.xlsb") if suffix == "xlsb" else _saved(_book(sheets), suffix, tmp_path)
    lecture = kr.Event(
        "讲座", count=kr.Quantity(25, "场"), date="2023-08-14", duration=kr.Quantity("1.5", "天")
    )
    show = kr.Event("影展", count=kr.Quantity(3, "场"), date="2023-08-15", duration=kr.Quantity(12, "天"))
    assert (lecture, show) == kr.load(path).achievements
    assert path.name + " 活动!B2 次数（场）" == _place(kr.load(path).achievements[0])


def _place(record: object) -> str:
    assert isinstance(record, kr.Event)
    assert record.count is not None
    assert record.count.origin is not None
    return record.count.origin.place()


@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_what_cannot_be_seen_is_refused(suffix: str, tmp_path: Path) -> None:
    """A figure that may have been shown otherwise is no figure, and the cell says what to do."""
    rows: Rows = [
        ["名称", "比较.比较基准", "比较.比率", "为期（天）", "比较.差额（个百分点）"],
        ["讲座", "同比", 0.124, 3.35, None],
        ["影展", "同比", "12.4%", None, 2],
        ["展板", None, None, 123456789012345678, None],
    ]
    book = _book({"报告": BODY, "活动": rows})
    book.create_sheet("旧表").sheet_state = "hidden"
    remedy = "请另存为.xlsx，或把这一格写成文字，如“12.4%”"
    expected = [
        f"register.{suffix} 旧表：这张工作表是隐藏的，请取消隐藏；不用的请删去",
        f"register.{suffix} 活动!C2：看不到“0.124”显示成什么样（是不是12.4%？），{remedy}",
        f"register.{suffix} 活动!E3：看不到“2”显示成什么样（是不是200%？），{remedy}",
        f"register.{suffix} 活动!D4：数字超过15位，Excel已把末几位改成0；请把单元格设为文本，重新填写",
    ]
    assert sorted(expected) == sorted(_said(_saved(book, suffix, tmp_path)))


def test_a_worked_out_number_is_refused(tmp_path: Path) -> None:
    """Of a number with more digits than a person would see nobody knows how many were shown."""
    path = _xlsb({"报告": BODY, "活动": [["名称", "为期（天）"], ["讲座", 4 / 3]]}, tmp_path / "a.xlsb")
    (said,) = _said(path)
    assert said.startswith("a.xlsb 活动!B2：看不到“1.3333333333333333”显示几位小数，请另存为.xlsx")


def test_merged_cells_of_an_xls_are_told(tmp_path: Path) -> None:
    """Merged cells are seen in .xls as in .xlsx."""
    book = _book({"报告": BODY, "活动": [["名称", "次数（场）"], ["讲座", 25], [None, 3]]})
    book["活动"].merge_cells("A2:A3")
    said = "register.xls 活动!A2：A2:A3是合并的单元格，请取消合并，每一格都填上"
    assert [said] == _said(_saved(book, "xls", tmp_path))


# --- files that are made to do harm ---------------------------------------------------------------

TOO_LARGE = "有内容的范围超过200万格，请删去右边和下面的空行空列"


@pytest.fixture(scope="module")
def simple(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], bytes]:
    """A workbook of one number in each format."""
    folder = tmp_path_factory.mktemp("simple")
    sheets: dict[str, Rows] = {"报告": BODY, "活动": [["名称", "次数（场）"], ["讲座", 25]]}

    @cache
    def content(suffix: str) -> bytes:
        path = folder / f"register.{suffix}"
        if suffix == "xlsb":
            return _xlsb(sheets, path).read_bytes()
        return _saved(_book(sheets), suffix, folder).read_bytes()

    return content


def _rewritten(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return written.getvalue()


def _refused(data: bytes, name: str, folder: Path) -> str:
    (folder / name).write_bytes(data)
    (said,) = _said(folder / name)
    return said


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (struct.pack("<HHHH", 0x027E, 10, 1, 1), struct.pack("<HHHH", 0x027E, 10, 0xFFFF, 0xFFFF)),
        (struct.pack("<HHIIHH", 0x0200, 14, 0, 2, 0, 2), struct.pack("<HHIIHH", 0x0200, 14, 9, 2, 0, 2)),
        (
            struct.pack("<HHIIHH", 0x0200, 14, 0, 2, 0, 2),
            struct.pack("<HHIIHH", 0x0200, 14, 0, 2**32 - 1, 0, 2),
        ),
    ],
    ids=["cell", "dimensions-backwards", "dimensions"],
)
def test_an_xls_that_fills_the_memory_is_refused(
    old: bytes, new: bytes, simple: Callable[[str], bytes], tmp_path: Path
) -> None:
    """A cell or an area far out is seen before anybody makes room for all cells before it."""
    data = simple("xls")
    assert old in data
    assert f"a.xls：{TOO_LARGE}" == _refused(data.replace(old, new), "a.xls", tmp_path)


def test_an_xlsb_that_fills_the_memory_is_refused(simple: Callable[[str], bytes], tmp_path: Path) -> None:
    """A row far out is seen before anybody makes room for all cells before it."""

    def far(name: str, part: bytes) -> bytes:
        row = bytes((0, 25)) + struct.pack("<I", 1)
        if name.endswith("sheet2.bin"):
            assert row in part
        return part.replace(row, bytes((0, 25)) + struct.pack("<I", 1_000_000))

    data = _rewritten(simple("xlsb"), far)
    assert f"a.xlsb：{TOO_LARGE}" == _refused(data, "a.xlsb", tmp_path)


@pytest.mark.parametrize(
    "row",
    [
        '<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>',
        '<table:table-row table:number-rows-repeated="1000000"/><table:table-row>{cell}</table:table-row>',
    ],
)
def test_an_ods_that_fills_the_memory_is_refused(
    row: str, simple: Callable[[str], bytes], tmp_path: Path
) -> None:
    """A row or cell that is repeated a million times is counted before anybody writes it out."""
    cell = '<table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell>'

    def many(name: str, part: bytes) -> bytes:
        end = b"</table:table>"
        return part.replace(end, row.format(cell=cell).encode() + end, 1) if name == "content.xml" else part

    data = _rewritten(simple("ods"), many)
    assert f"a.ods：{TOO_LARGE}" == _refused(data, "a.ods", tmp_path)


def test_an_ods_that_unpacks_too_far_is_refused(
    simple: Callable[[str], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What an archive unpacks to is bounded here too, and entities are refused."""
    data = simple("ods")
    unsafe = _rewritten(data, lambda _, part: part.replace(b"<office:", b"<!DOCTYPE a><office:", 1))
    assert "DOCTYPE" in _refused(unsafe, "a.ods", tmp_path)
    monkeypatch.setattr(zip_file, "MAX_UNPACKED", 1000)
    assert "a.ods：解压后超过0MB，请拆分" == _refused(data, "a.ods", tmp_path)


@pytest.mark.parametrize("suffix", ["xls", "xlsb", "ods"])
def test_a_file_is_what_its_suffix_says(suffix: str, simple: Callable[[str], bytes], tmp_path: Path) -> None:
    """A workbook under another suffix, or no workbook at all, is refused in one line."""
    said = f"a.{suffix}：不是.{suffix}工作簿，或者文件已损坏"
    wrong = [
        simple(other) for other in ("xls", "xlsb", "ods") if other != suffix and "xls" not in (other, suffix)
    ]
    for data in (*wrong, b"", b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" if suffix == "xls" else b"a" * 600):
        assert said == _refused(data, f"a.{suffix}", tmp_path)


@pytest.mark.parametrize("suffix", ["xls", "xlsb", "ods"])
def test_a_workbook_past_the_size_of_a_register_is_refused(suffix: str, tmp_path: Path) -> None:
    """The size is judged before anything is read."""
    assert f"a.{suffix} 第1行：文件超过32MB，请拆分" == _refused(b"a" * (2**25 + 1), f"a.{suffix}", tmp_path)


@pytest.mark.parametrize("suffix", ["xls", "xlsb", "ods"])
@pytest.mark.parametrize("package", ["python_calamine", "olefile"])
def test_a_missing_package_says_what_to_install(
    suffix: str, package: str, simple: Callable[[str], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the packages a workbook is refused with the command that installs them."""
    (tmp_path / f"a.{suffix}").write_bytes(simple(suffix))
    monkeypatch.setitem(sys.modules, package, None)
    if package == "olefile" and suffix != "xls":
        assert kr.load(tmp_path / f"a.{suffix}").achievements
    else:
        with pytest.raises(MissingExtraError, match=r'pip install "kexie-report\[excel\]"'):
            kr.load(tmp_path / f"a.{suffix}")


_READERS = {"xls": read_xls, "xlsb": read_xlsb, "ods": read_ods}
_DAMAGES = st.lists(st.tuples(st.integers(0, 2**16), st.integers(0, 255)), min_size=1, max_size=6)


def _damaged(data: bytes, damages: list[tuple[int, int]]) -> bytes:
    changed = bytearray(data)
    for place, byte in damages:
        changed[place % len(changed)] = byte
    return bytes(changed)


@pytest.mark.parametrize("suffix", ["xls", "xlsb", "ods"])
@settings(max_examples=60, deadline=None)
@given(damages=_DAMAGES, part=st.integers(0, 20))
def test_no_damage_brings_the_reader_down(
    suffix: str, simple: Callable[[str], bytes], damages: list[tuple[int, int]], part: int
) -> None:
    """Whatever is wrong in a file: there is a tree, or a problem says why there is none."""
    data = simple(suffix)
    if suffix == "xls":
        data = data[:512] + _damaged(data[512:], damages)
    else:
        names = sorted(zipfile.ZipFile(io.BytesIO(data)).namelist())
        chosen = names[part % len(names)]
        data = _rewritten(
            data, lambda name, held: _damaged(held, damages) if name == chosen and held else held
        )
    tree, problems = _READERS[suffix](data, f"a.{suffix}")
    assert tree is not None or problems


def test_the_extent_of_an_xls_is_that_of_its_sheets() -> None:
    """The records of several cells count with all of them."""
    begin = struct.pack("<HH", 0x0809, 0)
    many = struct.pack("<HHHH", 0x00BD, 18, 4, 2) + b"\0" * 14
    assert [(0, 0), (5, 11), (0, 0)] == list(xls_extents(begin + many + begin))
