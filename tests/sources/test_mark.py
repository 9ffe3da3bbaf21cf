"""The copy of a workbook in which what is wrong is marked."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

import kexie_report as kr
from kexie_report.cli import main
from kexie_report.sources import text_file
from kexie_report.sources.mark import marked
from kexie_report.sources.node import Problem

EVENTS = (
    ("名称", "次数", "日期", "称号"),
    ("讲座", "二十五次", "2月30日", None),
    ("影展", "3场", None, None),
    (None, "4场", None, None),
)


def _workbook(path: Path) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in {"报告": (("项目", "内容"), ("单位", "青河县科协")), "活动": EVENTS}.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book["活动"].merge_cells("B3:C3")
    book.save(path)
    return path


def _problems(path: Path) -> list[Problem]:
    with pytest.raises(kr.DataError) as caught:
        kr.load(path)
    return [trouble for trouble in caught.value.troubles if isinstance(trouble, Problem)]


def _comments(data: bytes) -> dict[str, str]:
    """What the comments of a workbook say, by cell; a cell with a comment is coloured, no other is."""
    said: dict[str, str] = {}
    for sheet in openpyxl.load_workbook(io.BytesIO(data)):
        for cell in (cell for row in sheet for cell in row):
            assert (cell.comment is not None) == (cell.fill.fill_type == "solid")
            if cell.comment is not None:
                said[f"{sheet.title}!{cell.coordinate}"] = cell.comment.text
    return said


def test_every_wrong_cell_says_what_is_wrong(tmp_path: Path) -> None:
    """Each problem stands in a comment at its cell, of merged cells at the first; no value is changed."""
    path = _workbook(tmp_path / "台账.xlsx")
    problems = _problems(path)
    data = marked(path.read_bytes(), path.name, problems)
    assert data is not None
    said = _comments(data)
    assert {problem.message for problem in problems} == set("\n".join(said.values()).split("\n"))
    assert {"活动!B2", "活动!C2", "活动!D1", "活动!B3", "活动!B4"} == set(said)
    before, after = (openpyxl.load_workbook(io.BytesIO(one)) for one in (path.read_bytes(), data))
    assert [list(sheet.values) for sheet in before] == [list(sheet.values) for sheet in after]


def test_the_same_workbook_is_marked_with_the_same_bytes(tmp_path: Path) -> None:
    """No time of writing stands in the copy."""
    path = _workbook(tmp_path / "台账.xlsx")
    data = marked(path.read_bytes(), path.name, _problems(path))
    assert data is not None
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {(1980, 1, 1, 0, 0, 0)} == {member.date_time for member in archive.infolist()}
        assert b"dcterms:modified" not in archive.read("docProps/core.xml")
    assert data == marked(path.read_bytes(), path.name, _problems(path))


def test_what_has_no_cell_stands_at_the_first(tmp_path: Path) -> None:
    """A problem of the file stands at its first cell, several at one cell below each other."""
    path = _workbook(tmp_path / "台账.xlsx")
    wrong = [Problem("missing", kr.Origin("台账.xlsx"), said) for said in ("缺少“单位”", "缺少“时段”")]
    data = marked(path.read_bytes(), path.name, wrong)
    assert data is not None
    assert {"报告!A1": "缺少“单位”\n缺少“时段”"} == _comments(data)


def test_the_command_writes_the_copy(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """`check --mark` says what is wrong and writes the marked copy beside; the workbook stays as it was."""
    path, copy = _workbook(tmp_path / "台账.xlsx"), tmp_path / "副本.xlsx"
    before = path.read_bytes()
    assert 2 == main(["check", str(path), "--mark", str(copy)])
    out, err = (stream.decode("utf-8") for stream in capfdbinary.readouterr())
    assert (f"错的单元格已在{copy}中标出。\n", True) == (out, err.startswith("共"))
    assert 5 == len(_comments(copy.read_bytes()))
    assert before == path.read_bytes()


def test_nothing_is_marked_where_nothing_is_wrong(tmp_path: Path) -> None:
    """A sound workbook has no marked copy, and neither has a file that is none."""
    path, copy = tmp_path / "台账.xlsx", tmp_path / "副本.xlsx"
    path.write_bytes(b"PK")
    assert 2 == main(["check", str(path), "--mark", str(copy)])
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "报告"
    sheet.append(("项目", "内容"))
    sheet.append(("单位", "青河县科协"))
    events = book.create_sheet("活动")
    events.append(("名称", "次数"))
    events.append(("科普讲座", "3场"))
    book.save(path)
    assert 0 == main(["check", str(path), "--mark", str(copy)])
    assert not copy.exists()


@pytest.mark.parametrize("argv", [("a.yaml", "b.xlsx"), ("a.xlsx", "b.txt"), ("a.xlsx", "./a.xlsx")])
def test_only_a_workbook_is_marked_and_never_itself(
    argv: tuple[str, str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """--mark needs a workbook and another name for the copy."""
    assert 2 == main(["check", argv[0], "--mark", argv[1]])
    assert "--mark只用于一个.xlsx工作簿" in capfdbinary.readouterr().err.decode("utf-8")


def test_a_workbook_past_the_size_of_a_register_is_not_opened_for_marks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is too large to be read is too large to be marked."""
    path, copy = _workbook(tmp_path / "台账.xlsx"), tmp_path / "副本.xlsx"
    monkeypatch.setattr(text_file, "MAX_BYTES", 1000)
    assert 2 == main(["check", str(path), "--mark", str(copy)])
    assert not copy.exists()
