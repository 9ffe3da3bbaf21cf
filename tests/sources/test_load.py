"""Reading a report file."""

from __future__ import annotations

from pathlib import Path

import pytest

import kexie_report as kr
from kexie_report.errors import UnknownNameError
from kexie_report.sources import text_file

CHINESE = """\
单位: {全称: 青河县科协, 简称: 县科协}
机构:
  - {全称: 东岭省科协, 简称: 省科协}
时段: 今年以来
成果:
  - 类型: 活动
    名称: “影展”
    次数: 50余万场
    惠及: {人群: [学生, 教师], 数量: 3.50万人}
  - {类型: 荣誉, 主体: 县科协, 人数: 1人, 称号: {名称: 《甲》奖, 授予单位: 省科协, 结果: 提名}}
"""
ENGLISH = """\
body: {full: 青河县科协, short: 县科协}
organizations:
  - {full: 东岭省科协, short: 省科协}
period: 今年以来
achievements:
  - kind: event
    name: “影展”
    count: 50余万场
    reach: {group: [学生, 教师], quantity: 3.50万人}
  - kind: honour
    subject: 县科协
    count: 1人
    title: {name: 《甲》奖, issuer: 省科协, result: nominee}
"""


def _load(folder: Path, text: str | bytes, name: str = "report.yaml") -> kr.Report:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return kr.load(path)


def _refusal(folder: Path, text: str | bytes) -> str:
    with pytest.raises(kr.DataError) as refused:
        _load(folder, text)
    return str(refused.value).split("\n", 1)[1]


def test_english_and_chinese_keys_give_equal_reports(tmp_path: Path) -> None:
    """The two languages of the keys say the same."""
    assert _load(tmp_path, CHINESE) == _load(tmp_path, ENGLISH)


def test_the_report_is_what_could_be_built_in_code(tmp_path: Path) -> None:
    """A file gives the same values as code does."""
    body = kr.Organization("青河县科协", short="县科协")
    province = kr.Organization("东岭省科协", short="省科协")
    event = kr.Event(
        kr.Name("影展"),
        count=kr.Quantity(50, "场", scale="万", mark="余"),
        reach=kr.Reach(("学生", "教师"), kr.Quantity("3.50", "人", scale="万")),
    )
    honour = kr.Honour(
        kr.Title("《甲》奖", issuer=province, result=kr.Result.NOMINEE),
        subject=body,
        count=kr.Quantity(1, "人"),
    )
    built = kr.Report(body=body, organizations=(province,), period="今年以来", achievements=(event, honour))
    assert built == _load(tmp_path, CHINESE)


def test_every_value_knows_its_place(tmp_path: Path) -> None:
    """File, line and the user's own key path stay with a value."""
    event = _load(tmp_path, CHINESE).achievements[0]
    assert isinstance(event, kr.Event)
    assert event.count is not None
    assert event.count.origin is not None
    assert "report.yaml 第8行 成果[1].次数" == event.count.origin.place()


def test_text_is_never_guessed_at(tmp_path: Path) -> None:
    """NO, 010, 1.10 and 12:30 are the characters that were written."""
    report = _load(
        tmp_path,
        "单位: 青河\n成果:\n"
        + "".join(
            f"  - {{类型: 活动, 名称: {name}}}\n" for name in ("NO", "010", "1.10", "12:30", "2026-09-30")
        ),
    )
    names = [str(e.name) for e in report.achievements if isinstance(e, kr.Event)]
    assert ["NO", "010", "1.10", "12:30", "2026-09-30"] == names


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    """A file saved with a byte order mark loads the same."""
    assert _load(tmp_path, CHINESE) == _load(tmp_path, b"\xef\xbb\xbf" + CHINESE.encode("utf-8"), "b.yml")


def test_another_encoding_is_named(tmp_path: Path) -> None:
    """A file in another encoding is refused at its line."""
    said = _refusal(tmp_path, "period: 今年以来\n".encode() + "单位: 青河".encode("gb18030"))
    assert "report.yaml 第2行：不是UTF-8编码，请另存为UTF-8" == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "report.yaml 第1行：文件里没有内容"),
        ("单位: 青河\n\x07", "report.yaml 第2行：有不能使用的控制字符"),
        ("- 青河", "report.yaml 第1行：这里应是一组“键: 值”，实际是一个列表"),
        ("单位: 青河\n成果:\n\t- 讲座", "不要用制表符"),
        ("单位: &a 青河\n媒体: &a 青河网\n时段: *b", "这一行不合YAML写法"),
        ("? [单位]\n: 青河", "没有“?”这一项"),
    ],
)
def test_files_that_hold_no_report(tmp_path: Path, text: str, said: str) -> None:
    """What is wrong with the file as a whole is said at its line."""
    assert said in _refusal(tmp_path, text)


def test_a_small_file_cannot_become_a_large_one(tmp_path: Path) -> None:
    """References that multiply are refused before they are followed to the end."""
    levels = "".join(f"k{i}: &k{i} [{', '.join([f'*k{i - 1}'] * 9)}]\n" for i in range(1, 9))
    assert "内容过大" in _refusal(tmp_path, f"k0: &k0 [讲座]\n{levels}")


def test_a_reference_to_itself_is_refused(tmp_path: Path) -> None:
    """A list that holds itself has no end."""
    assert "自我包含" in _refusal(tmp_path, "成果: &a [*a]")


def test_a_file_nested_too_deep_is_refused(tmp_path: Path) -> None:
    """Thousands of brackets are one problem, not a crash."""
    assert "嵌套过深" in _refusal(tmp_path, "单位: " + "[" * 3000 + "]" * 3000)


def test_a_tag_is_text_and_never_run(tmp_path: Path) -> None:
    """A tag that would call a function makes nothing happen."""
    said = _refusal(tmp_path, "单位: !!python/object/apply:os.system ['exit']")
    assert "实际是一个列表" in said


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is parsed of a file beyond the bound."""
    monkeypatch.setattr(text_file, "MAX_BYTES", 10)
    assert "请拆分" in _refusal(tmp_path, CHINESE)


def test_a_file_broken_all_over_is_given_up(tmp_path: Path) -> None:
    """After many broken lines the rest is not checked."""
    said = _refusal(tmp_path, "\n".join("}" for _ in range(50)))
    assert 30 == said.count("不合YAML写法")


def test_a_missing_file_is_said_in_chinese(tmp_path: Path) -> None:
    """A file that cannot be opened is a data error with its name."""
    with pytest.raises(kr.DataError, match=r"nowhere.yaml：文件打不开"):
        kr.load(tmp_path / "nowhere.yaml")


def test_an_unknown_suffix_is_refused(tmp_path: Path) -> None:
    """A format that no reader knows is an error of the caller."""
    with pytest.raises(UnknownNameError, match="输入格式"):
        kr.load(tmp_path / "report.xyz")


def test_a_broken_introduction_is_reported_once(tmp_path: Path) -> None:
    """A body that is introduced wrongly is one problem, not one for each mention."""
    said = _refusal(tmp_path, "单位: {简称: 县科协}\n成果:\n  - {类型: 活动, 主体: 县科协, 名称: 讲座}")
    assert "report.yaml 第1行 单位：缺少“全称”" == said


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A folder in place of a file is said to be one."""
    with pytest.raises(kr.DataError, match="这是一个文件夹"):
        kr.load(tmp_path)
