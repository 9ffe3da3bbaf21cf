"""A folder with an empty register: both files or none, filled in, and on to every output."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

import kexie_report as kr
from kexie_report.errors import FilesThereError, MissingExtraError
from kexie_report.sources import new_register
from tests.sources.clerk import Rows, examples_in_force, filled

NAMES = ["台账.xlsx", "台账.yaml"]


def _in_force(text: str) -> str:
    """The text file with every example put in force as it says at its head."""
    lines = (line for line in text.split("\n") if not line.startswith("##"))
    return "\n".join(line.replace("# ", "", 1) for line in lines)


def test_both_files_are_written(tmp_path: Path) -> None:
    """The folder is made; what is returned are the files that hold what the two functions give."""
    made = kr.init(tmp_path / "2023年" / "八月")
    assert NAMES == sorted(os.listdir(tmp_path / "2023年" / "八月"))
    assert (kr.blank_workbook(), kr.blank_report().encode("utf-8")) == tuple(one.read_bytes() for one in made)
    assert NAMES == [one.name for one in made]


def test_both_hold_the_same_examples(tmp_path: Path) -> None:
    """Put in force, the examples of the text file are the report that those of the workbook are."""
    workbook, text = kr.init(tmp_path)
    workbook.write_bytes(examples_in_force(workbook.read_bytes()))
    text.write_text(_in_force(text.read_text(encoding="utf-8")), encoding="utf-8")
    assert kr.load(workbook) == kr.load(text)


def test_the_empty_text_file_says_what_is_missing(tmp_path: Path) -> None:
    """Its one problem is the name of the body, at the line where it belongs."""
    _, text = kr.init(tmp_path)
    lines = text.read_text(encoding="utf-8").split("\n")
    place = lines.index("  全称: # 青河县科协") + 1
    with pytest.raises(kr.DataError) as refused:
        kr.load(text)
    assert f"共1处问题：\n台账.yaml 第{place}行 单位：缺少“全称”" == str(refused.value)


def test_a_text_file_with_a_body_alone_is_a_report_of_nothing(tmp_path: Path) -> None:
    """No example is read unless its mark is taken away."""
    _, text = kr.init(tmp_path)
    said = text.read_text(encoding="utf-8").replace("全称: # 青河县科协", "全称: 甲县科协", 1)
    text.write_text(said, encoding="utf-8")
    assert kr.Report(body="甲县科协") == kr.load(text)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_there_is_left_alone(tmp_path: Path, name: str) -> None:
    """Where one of the files exists nothing is written, and the one that exists is named."""
    (tmp_path / name).write_text("登记了半年", encoding="utf-8")
    with pytest.raises(FilesThereError) as refused:
        kr.init(tmp_path)
    assert ([name], "登记了半年") == (os.listdir(tmp_path), (tmp_path / name).read_text(encoding="utf-8"))
    assert (str(tmp_path / name),) == refused.value.paths


def test_a_link_that_leads_nowhere_is_there_too(tmp_path: Path) -> None:
    """Nothing is written through a link."""
    (tmp_path / NAMES[0]).symlink_to(tmp_path / "gone.xlsx")
    with pytest.raises(FilesThereError):
        kr.init(tmp_path)
    assert [NAMES[0]] == os.listdir(tmp_path)


def test_both_are_written_or_neither(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the second cannot be completed the first is taken away again."""

    def full(path: Path, data: bytes) -> None:
        if path.suffix == ".yaml":
            raise OSError("disk full")
        path.write_bytes(data)

    monkeypatch.setattr(new_register, "write_whole", full)
    with pytest.raises(OSError, match="disk full"):
        kr.init(tmp_path)
    assert [] == os.listdir(tmp_path)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """A path that is a file is refused, and the file left as it is."""
    (tmp_path / "notes").write_text("甲", encoding="utf-8")
    with pytest.raises(NotADirectoryError) as refused:
        kr.init(tmp_path / "notes")
    assert (str(tmp_path / "notes"), "甲") == (
        refused.value.filename,
        (tmp_path / "notes").read_text("utf-8"),
    )


def test_without_openpyxl_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence says what to install, and no folder is made."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match=r"kexie-report\[excel\]"):
        kr.init(tmp_path / "new")
    assert [] == os.listdir(tmp_path)


ROWS: Rows = {
    "板块": [
        {"板块": "惠民", "原则": "科普惠民", "动词": "搭建", "品牌": "“有为科协”", "落点": "新舞台"},
        {"板块": "服务", "原则": "服务基层", "动词": "架起", "品牌": "“有情科协”", "落点": "新桥梁"},
    ],
    "活动": [
        {
            "序号": 1,
            "名称": "航天科普讲座",
            "次数（场）": 12,
            "惠及.人群": "学生",
            "惠及.数量（人）": 860,
            "板块": "惠民",
        },
        {
            "序号": 2,
            "名称": "育秧讲座",
            "次数（场）": "3",
            "惠及.人群": "农民",
            "惠及.数量（人）": "120余",
            "板块": "惠民",
        },
    ],
    "发放": [{"序号": 1, "名称": "科普读物", "数量（份）": "1.2万余", "板块": "惠民"}],
    "诉求": [{"名称": "技术需求", "数量（条）": "18", "对象": "企业", "解决数（条）": "15", "板块": "服务"}],
    "队伍": [{"名称": "科技志愿服务队", "数量（支）": 6, "人数（人）": 142, "板块": "服务"}],
    "荣誉": [
        {"称号.名称": "“先进集体”", "称号.授予单位": "南湖市科协", "日期": "2023-07-31", "板块": "服务"}
    ],
    "展望": [{"状语": "持续", "动词": "拓展", "对象": "基层科普服务", "板块": "结尾"}],
}
REPORT = {
    "单位.全称": "青河县科协",
    "单位.简称": "县科协",
    "时段": "今年以来",
    "日期": "2023-08-14",
    "媒体": "青河网",
}


def test_a_register_that_is_filled_in_becomes_every_output(tmp_path: Path) -> None:
    """From the empty workbook to the newspaper, the web page, the account and Word."""
    workbook, _ = kr.init(tmp_path)
    workbook.write_bytes(filled(workbook.read_bytes(), REPORT, ROWS))
    draft = kr.compose(kr.load(workbook))
    assert ((), ()) == (draft.untold, draft.remarks)
    text = kr.render(draft, tmp_path / "release.txt").decode("utf-8")
    for told in ("航天科普讲座12场", "育秧讲座3场", "1.2万余份", "技术需求18条", "6支142人", "“先进集体”"):
        assert told in text
    pages = [
        kr.render(draft, tmp_path / "release.html"),
        kr.render(draft, tmp_path / "w.html", format="wechat"),
    ]
    for page in pages:
        assert "航天科普讲座" in page.decode("utf-8")
    statements = kr.fact_keys(kr.render(draft, tmp_path / "release.docx"))
    assert "“先进集体”" in [statement.text for statement in statements]
    assert {key for one in statements for key in one.keys} <= {s.fact.key for s in draft.spans() if s.fact}
