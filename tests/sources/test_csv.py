"""CSV: a folder of files is a report; whatever is wrong is said with file, line and column."""

from __future__ import annotations

import contextlib
import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kexie_report as kr
from kexie_report.model.origin import Origin
from kexie_report.sources import csv_file
from kexie_report.sources.cells import Cell, Table
from kexie_report.sources.csv_file import read_csv
from kexie_report.sources.node import Rejected
from kexie_report.sources.records import report_from
from kexie_report.sources.tables import tree_from
from tests.sources.plain import REPORTS, plain_report
from tests.sources.sheets import sheets_of


def _written(rows: list[list[str]], encoding: str = "utf-8") -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.parent.name)
def test_a_folder_of_csv_is_the_report_in_yaml(path: Path, encoding: str, tmp_path: Path) -> None:
    """Each report of the examples is the same from CSV, in each encoding that Excel saves."""
    for name, rows in sheets_of(plain_report(path)).items():
        (tmp_path / f"{name}.csv").write_bytes(_written(rows, encoding))
    assert kr.load(path) == kr.load(tmp_path)


REPORT = "项目,内容\n单位,青河县科协\n时段,5月份\n"


def _folder(folder: Path, **files: str | bytes) -> Path:
    for name, text in {"报告": REPORT, **files}.items():
        (folder / f"{name}.csv").write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    return folder


def _said(folder: Path, **files: str | bytes) -> list[str]:
    with pytest.raises(kr.DataError) as refused:
        kr.load(_folder(folder, **files))
    return str(refused.value).split("\n")[1:]


def _events(folder: Path, text: str) -> tuple[kr.Event, ...]:
    records = kr.load(_folder(folder, 活动=text)).achievements
    return tuple(record for record in records if isinstance(record, kr.Event))


def test_a_file_for_each_kind_is_one_report(tmp_path: Path) -> None:
    """The name of a file is the kind of its records, in Chinese or in English; empty rows mean nothing."""
    folder = _folder(
        tmp_path,
        活动="名称,次数\n讲座,3场\n,\n\n影展,2场\n",
        reach="group,quantity,备注\n学生；教师,60人,补录\n",
    )
    reach = kr.Reach(("学生", "教师"), kr.Quantity(60, "人"))
    events = (kr.Event("讲座", count=kr.Quantity(3, "场")), kr.Event("影展", count=kr.Quantity(2, "场")))
    assert (reach, *events) == kr.load(folder).achievements


def test_one_file_is_read_with_the_report_beside_it(tmp_path: Path) -> None:
    """A CSV file takes 报告.csv from its folder, and leaves other files alone."""
    folder = _folder(tmp_path, 活动="名称\n讲座\n", 宣传="没有\n甲\n")
    assert (kr.Event("讲座"),) == kr.load(folder / "活动.csv").achievements


def test_columns_say_where_a_record_is_told(tmp_path: Path) -> None:
    """Rows of one 板块 and 领起语 come together; 结尾 is the closing; a bare 板块 is a title."""
    table = "板块,领起语,类型,名称,动作\n科普,进村；入校,活动,讲座,\n科普,,活动,影展,\n"
    table += "科普,进村；入校,活动,咨询,\n结尾,,展望,,办好讲座\n"
    report = kr.load(_folder(tmp_path, 台账=table))
    passage = kr.Passage(lead=("进村", "入校"), achievements=(kr.Event("讲座"), kr.Event("咨询")))
    section = kr.Section(title="科普", passages=(passage,), achievements=(kr.Event("影展"),))
    assert ((section,), (kr.Outlook(actions="办好讲座"),)) == (report.sections, report.closing)


@pytest.mark.parametrize("written", ["2023-08-14", "2023年8月14日", "2023/8/14", "2023.8.14", "20230814"])
def test_a_day_is_typed_in_many_ways(written: str, tmp_path: Path) -> None:
    """Six spellings of a day are one day."""
    (event, other) = _events(tmp_path, f"名称,日期\n讲座,{written}\n讲座,２０２３年０８月１４日\n")
    assert (kr.Event("讲座", date="2023-08-14"), event) == (event, other)


def test_the_unit_may_stand_in_the_heading(tmp_path: Path) -> None:
    """A bare number takes the unit of its heading, zeros and marks kept; one with a unit keeps that."""
    events = _events(tmp_path, "名称,次数（场）\n讲座,２５\n讲座,50余万\n讲座,3次\n讲座,3.350\n")
    assert ["25场", "50余万场", "3次", "3.350场"] == [str(event.count) for event in events]


def test_a_name_is_never_touched(tmp_path: Path) -> None:
    """Full-width digits, slashes and dates inside a name stay as they are."""
    names = ["２０２３年讲座", "2023/8/14", "010", "甲;乙", "12.40%"]
    assert names == [str(event.name) for event in _events(tmp_path, "名称\n" + "\n".join(names))]


def test_a_value_knows_its_cell(tmp_path: Path) -> None:
    """File, line and column stay with a value, also below a cell of several lines."""
    (_, event) = _events(tmp_path, '参加人员,名称,次数\n"甲\n乙",影展,3场\n,讲座,3场\n')
    assert event.count is not None
    assert event.count.origin is not None
    assert "活动.csv 第4行第3列 次数" == event.count.origin.place()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("名秤\n讲座", ["第1行第1列：没有“名秤”这一项；您是不是要写“名称”？可用：名称、次数、"]),
        ("名称,惠及.数目\n讲座,", ["第1行第2列：没有“数目”这一项；您是不是要写“数量”？可用：人群、"]),
        ("名称,次数.多少\n讲座,", ["第1行第2列：“次数.多少”写不下去：“多少”前面的一项没有下一级"]),
        ("名称,板快\n讲座,甲", ["第1行第2列：没有“板快”这一项；您是不是要写“板块”？"]),
        ("名称,[1]\n讲座,", ["第1行第2列：没有“[1]”这一项；可用：名称、"]),
        ("名称,次数,场次\n讲座,,", ["第1行第3列：“场次”列写了两次，前一次在第1行第2列"]),
        (
            "名称,惠及.人群,惠及.数量,惠及\n讲座,农民,3人,甲",
            ["第2行第4列 惠及：与第2行第2列写的是同一项"],
        ),
        ("kind,类型,名称\nevent,活动,讲座", ["第2行第2列 类型：与第2行第1列写的是同一项"]),
        ("名称\n讲座,3场", ["第2行第2列：这一格所在的列没有列名"]),
        ("序号,名称,次数\n1,讲座,3场\n合计：,,3场", ["第3行第1列：“合计：”是合计行"]),
        (
            "名称,次数\n讲座,3场\n 合 计 ,3场",
            ["第3行第1列：“合 计”是合计行，不是一条成果；合计由程序推算，请删去这一行"],
        ),
        (
            "名称,次数\n讲座,#REF!\n#N/A,2场",
            ["第2行第2列 次数：“#REF!”是出错的单元格", "第3行第1列 名称：“#N/A”是"],
        ),
        (
            "名称,编号\n讲座,3.40000202609E+17",
            ["第2行第2列 编号：“3.40000202609E+17”是被表格改成科学记数的长数字"],
        ),
        ("名称,次数\n讲座,0.124", ["第2行第2列 次数：“0.124”缺少量词或单位"]),
        ("名称,次数\n,3场", ["第2行第2列：缺少“名称”"]),
        ("名称,编号\n讲座,1\n影展,1", ["第3行第2列 编号：编号“1”已在第2行第2列用过，编号不能重复"]),
        ("名称,领起语\n讲座,甲", ["第2行第2列 领起语：写了“领起语”，没有写“板块”"]),
        ("名称，次数\n讲座，3场", ["第1行第1列：各列之间要用半角逗号“,”隔开"]),
        ('名称,次数\n"讲座,3场', ["第2行：从这一行起引号没有配对，或引号后面还有内容"]),
        ('名称,次数\n"' + "讲" * 200_000, ["第2行：有一格内容过长，请检查引号是否配对"]),
        ('名称,次数\n"讲\n座",3场', ["第2行第1列 名称：这一格里有换行，请改成一行"]),
        ("名称\n讲\x0b座", ["第2行：有不能使用的控制字符"]),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, said: list[str], tmp_path: Path) -> None:
    """Each trap of a table has its own message, once, with line and column."""
    told = _said(tmp_path, 活动=text)
    assert len(said) == len(told)
    for expected, actual in zip(said, told, strict=True):
        assert actual.startswith(f"活动.csv {expected}")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("名称\n讲座".encode("utf-16"), "活动.csv 第1行：是UTF-16编码，请另存为“CSV UTF-8”"),
        (b"a\n\xff\xff", "活动.csv 第2行：不是UTF-8编码，按GB18030也读不通，请另存为“CSV UTF-8”"),
        (b"a" * (32 * 2**20 + 1), "活动.csv 第1行：文件超过32MB，请拆分"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(data: bytes, said: str, tmp_path: Path) -> None:
    """Encoding and size are judged before anything is read."""
    assert [said] == _said(tmp_path, 活动=data)


def test_more_cells_than_a_register_has_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small file of commas cannot become a large table."""
    monkeypatch.setattr(csv_file, "MAX_CELLS", 40_000)
    said = "活动.csv 第2行：超过4万格，请删去右边和下面的空行空列，或拆分"
    assert [said] == _said(tmp_path, 活动=b"a\n" + b"," * 40_000)


def test_what_a_file_is_called_matters(tmp_path: Path) -> None:
    """A file that is named after no kind and has no column 类型 is refused; 说明 is for people only."""
    said = _said(tmp_path, 活动表="名称\n讲座", 说明="随便写\n")
    assert 1 == len(said)
    assert said[0].startswith(
        "活动表.csv：没有“活动表”这个类型，表中也没有“类型”一列；您是不是要写“活动”？可用："
    )


def test_what_the_report_sheet_cannot_hold(tmp_path: Path) -> None:
    """The sheet of the report is two columns with its own fields."""
    report = "单位,青河县科协,另外\n时断,5月份\n板块.标题,甲\n日期,2月30日\n媒体,#N/A\n"
    assert [
        "报告.csv 第1行第3列：“报告”表只有两列：项目、内容",
        "报告.csv 第2行第1列：没有“时断”这一项；您是不是要写“时段”？",
        "报告.csv 第3行第1列：“板块”不写在这张表里，要写成另外的表",
        "报告.csv 第4行第2列 日期：“2月30日”不是日历上的日子：2月没有30日",
        "报告.csv 第5行第2列 媒体：“#N/A”是出错的单元格，请改正公式或直接填写",
    ] == [line.split("可用")[0] for line in _said(tmp_path, 报告=report)]


def test_a_table_without_a_report_says_what_is_missing(tmp_path: Path) -> None:
    """A register without the sheet 报告 is told where body and period are written."""
    (tmp_path / "活动.csv").write_text("名称\n讲座", "utf-8")
    with pytest.raises(kr.DataError, match="没有“报告”表，单位、时段、日期、标题等写在那里，一行一项"):
        kr.load(tmp_path)


def test_sections_are_called_by_their_names(tmp_path: Path) -> None:
    """Where there is a sheet of sections, a record can only be told in one of them."""
    outline = "板块,原则,段落[1].领起语\n一,科普惠民,\n一,人才服务,\n,强基固本,\n二,改革,甲\n"
    table = "板块,名称\n一,讲座\n三,影展\n三,讲座\n"
    assert [
        "板块.csv 第1行第3列：“段落”不写在这张表里，要写成另外的表",
        "板块.csv 第3行第1列 板块：“一”写了两次，前一次在第2行第1列",
        "板块.csv 第4行第1列：这一行没有写“板块”",
        "活动.csv 第3行第1列 板块：“板块”表里没有“三”；可用：一、二",
        "活动.csv 第4行第1列 板块：“板块”表里没有“三”；可用：一、二",
    ] == _said(tmp_path, 板块=outline, 活动=table)


def test_a_table_of_all_kinds_knows_each_row(tmp_path: Path) -> None:
    """In a table of all kinds a heading is judged by the kind of its row; what none has is said once."""
    table = "类型,名称,篇数,次书\n活动,讲座,3篇,\n活洞,讲座,,\n,讲座,,\n宣传,讲座,3篇,4次\n"
    said = [line.split("可用")[0] for line in _said(tmp_path, 台账=table)]
    assert "台账.csv 第1行第4列：各类成果都没有“次书”这一项；您是不是要写“次数”？" == said[0]
    assert "台账.csv 第2行第3列 篇数：没有“篇数”这一项；您是不是要写“次数”？" == said[1]
    assert "台账.csv 第3行第1列 类型：没有“活洞”这个类型；您是不是要写“活动”？" == said[2]
    assert "台账.csv 第4行第2列：缺少“类型”，" == said[3]


_WORDS = st.sampled_from(
    [
        "类型",
        "名称",
        "次数（场）",
        "惠及",
        "惠及.数量",
        "出席[1].人员",
        "出席[1]",
        "板块",
        "领起语",
        "成果",
        "段落",
        "结尾",
        "单位",
        "单位.全称",
        "活动",
        "合计",
        "序号",
        "3场",
        "甲；乙",
        "#REF!",
        "2023/8/14",
        "[",
        "a.b[2]",
        "",
        "甲\n乙",
    ]
)


def _table(name: str, rows: list[list[str]]) -> Table:
    def cell(text: str, line: int, column: int) -> Cell:
        return Cell(text, Origin(name, line, column, cell=f"{line}-{column}"))

    cells = (tuple(cell(text, n, m) for m, text in enumerate(row, 1)) for n, row in enumerate(rows, 1))
    return Table(name, tuple(cells), Origin(name))


@given(
    st.dictionaries(
        st.sampled_from(("报告", "板块", "活动", "台账", "说明", "别的")),
        st.lists(st.lists(_WORDS, max_size=4), max_size=4),
    )
)
def test_no_table_brings_the_reader_down(sheets: dict[str, list[list[str]]]) -> None:
    """Whatever stands in which cell: there is a tree, and the model takes it or says why not."""
    tree, problems = tree_from([_table(name, rows) for name, rows in sheets.items()], "台账")
    report, wrong = report_from(tree)
    assert report is not None or problems or wrong


@given(st.binary(max_size=60) | st.text('甲,"\n\r\t；，0', max_size=20).map(str.encode))
def test_no_file_brings_the_reader_of_csv_down(data: bytes) -> None:
    """Whatever the bytes: there is a table, or it is refused with a reason."""
    with contextlib.suppress(Rejected):
        assert "a" == read_csv(data, "a.csv").name
