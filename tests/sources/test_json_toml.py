"""JSON and TOML: the same tree as YAML, and what is said where they are broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

import kexie_report as kr
from kexie_report.sources.json_file import read_json
from kexie_report.sources.node import MappingNode
from kexie_report.sources.records import report_from
from kexie_report.sources.toml_file import read_toml
from tests.sources.plain import REPORTS, plain, plain_report

trees = st.dictionaries(
    st.text(min_size=1, max_size=3).filter(lambda key: key == key.strip()),
    st.recursive(
        st.text(max_size=8).map(str.strip),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("甲乙丙"), inner),
        max_leaves=6,
    ),
    min_size=1,
)


@pytest.mark.parametrize("indent", [None, 2, "\t"])
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.parent.name)
def test_a_report_in_json_is_the_report_in_yaml(path: Path, indent: int | str | None, tmp_path: Path) -> None:
    """Each report of the examples is the same from JSON, however that is laid out."""
    written = tmp_path / "report.json"
    written.write_text(json.dumps(plain_report(path), ensure_ascii=indent == 2, indent=indent), "utf-8")
    assert kr.load(path) == kr.load(written)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.parent.name)
def test_a_report_in_toml_is_the_report_in_yaml(path: Path, tmp_path: Path) -> None:
    """Each report of the examples is the same from TOML."""
    written = tmp_path / "report.toml"
    written.write_text(tomlkit.dumps(plain_report(path)), "utf-8")
    assert kr.load(path) == kr.load(written)


@given(trees, st.booleans())
def test_what_was_written_in_json_is_what_is_read(tree: dict[str, object], ascii_only: bool) -> None:
    """Every text comes back to the character, or the character that no editor shows is named."""
    written = json.dumps(tree, ensure_ascii=ascii_only, indent="\t")
    node, problems = read_json(written.encode("utf-8"), "a.json")
    if node is None:
        assert ["character"] == [problem.code for problem in problems]
    else:
        assert (tree, ()) == (plain(node), problems)


@given(st.binary(max_size=60) | st.text('{}[]:,"\\u0019ntrfals.-e \t\n青', max_size=30).map(str.encode))
def test_no_file_brings_the_readers_down(data: bytes) -> None:
    """Whatever the bytes: there is a tree, or something is said about them."""
    for read in (read_json, read_toml):
        tree, problems = read(data, "a")
        assert tree is not None or problems


def test_a_number_keeps_its_digits() -> None:
    """Zeros that matter, and numbers beyond any float, are read as they were written."""
    numbers = ("3.350", "10", "-1.0", "123456789012345678", "1e5")
    node, _ = read_json(f'{{"甲": [{", ".join(numbers)}, true, null]}}'.encode(), "a.json")
    assert node is not None
    assert {"甲": [*numbers, "true", ""]} == plain(node)
    node, _ = read_toml(b"a = [3.350, 10, -1.0, 123456789012345678, 2023-08-14, true]", "a.toml")
    assert node is not None
    assert {"a": ["3.350", "10", "-1.0", "123456789012345678", "2023-08-14", "true"]} == plain(node)


def test_a_value_in_json_knows_line_column_and_key() -> None:
    """The place of a value in JSON is that of its first character, whatever stands before it."""
    node, _ = read_json('{"甲": 1,\n\t"乙": ["\\u9752", "丙"]}'.encode(), "a.json")
    assert isinstance(node, MappingNode)
    entry = node.entries[1]
    assert ("a.json 第2行 乙", 2) == (entry.origin.place(), entry.origin.column)
    assert {"甲": "1", "乙": ["青", "丙"]} == plain(node)


def test_a_value_in_toml_knows_its_key() -> None:
    """A problem in TOML is placed by its key path, an id that stands twice by that of the first."""
    written = b'body = "a"\n[[achievements]]\nkind = "event"\nname = "x"\nid = "1"\ncount = "3"\n'
    node, _ = read_toml(written + written.split(b"\n", 1)[1], "a.toml")
    assert node is not None
    said = [problem.sentence() for problem in report_from(node)[1]]
    assert "a.toml achievements[2].id：编号“1”已在achievements[1].id用过，编号不能重复" in said
    assert "a.toml achievements[1].count：“3”缺少量词或单位，例如“次”“人”“篇”" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "第1行：文件里没有内容"),
        ('{"单位": "甲",\n "单位": "乙"}', "第2行 单位：“单位”写了两次，前一次在第1行"),
        (
            '{"单位": "甲"\n "时段": "乙"}',
            '第2行：这一行第2字处不合JSON写法：“"时段": "乙"}”；两项之间要有半角逗号“,”',
        ),
        ('{"单位"："甲"}', '第1行：这一行第6字处不合JSON写法：“{"单位"："甲"}”；键后面要用半角冒号“:”'),
        ("{'单位': 1}", "键要写在半角双引号里，最后一项后面不加逗号"),
        ('{"单位": "甲\n乙"}', "一段文字要写在一行里，换行写作“\\n”"),
        ('{"单位": "甲}', "引号没有配对"),
        ('{"单位": 甲}', "请检查逗号、引号和括号"),
        ('{"单位": "甲"} 乙', "后面还有多余的内容"),
        ('{"单位":\n NaN}', "第2行：“NaN”不是数"),
        ('{"单位":\n "\\ud83d"}', "第2行：有不能使用的控制字符"),
        ("[" * 100_000, "第1行：括号嵌套过深"),
        (f'{{"{"甲" * 2000}": 1}}', "第1行：这一行的键过长"),
    ],
)
def test_broken_json_is_explained(text: str, said: str) -> None:
    """What JSON refuses is said in Chinese, at its line."""
    _, problems = read_json(text.encode("utf-8"), "a.json")
    assert 1 == len(problems)
    assert said in problems[0].sentence()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# 空", "第1行：文件里没有内容"),
        (
            '单位 = "甲"',
            '第1行：这一行不合TOML写法：“单位 = "甲"”；中文的键要写在引号里，例如 "单位" = "青河县科协"',
        ),
        ("a = 1\na = 2", "第2行：这一行不合TOML写法：“a = 2”；同一项写了两次"),
        ("[a]\nb = 1\n[a]", "第3行：这一行不合TOML写法：“[a]”；同一个表写了两次"),
        ("a: 1", "键后面要用半角等号“=”"),
        ("a = 青河", "文字要写在半角引号里"),
        ('a = "青河', "请检查等号、引号和括号"),
        ("a = " + "[" * 100_000, "第1行：括号嵌套过深"),
    ],
)
def test_broken_toml_is_explained(text: str, said: str) -> None:
    """What TOML refuses is said in Chinese, at its line."""
    _, problems = read_toml(text.encode("utf-8"), "a.toml")
    assert 1 == len(problems)
    assert said in problems[0].sentence()


@pytest.mark.parametrize("name", ["report.json", "report.toml"])
def test_size_and_encoding_are_bounded(name: str, tmp_path: Path) -> None:
    """A file that is too large or in another encoding is refused before it is parsed."""
    path = tmp_path / name
    for data, said in (
        (b" " * (8 * 2**20 + 1), "文件超过8MB，请拆分"),
        ("青".encode("gb18030"), "不是UTF-8编码"),
    ):
        path.write_bytes(data)
        with pytest.raises(kr.DataError, match=said):
            kr.load(path)
