"""Lists, marks, width and spacing, measure words."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kexie_report import zh
from kexie_report.errors import NumeralError
from kexie_report.zh.measure_table import table

mixed = st.text(alphabet="甲乙丙、，,.:;()（）“”《》 0123456789０５　ＡＢxy%", max_size=30)


@pytest.mark.parametrize(
    ("items", "last", "listed"),
    [
        (["甲"], "和", "甲"),
        (["甲", "乙"], "和", "甲和乙"),
        (["甲", "乙", "丙"], "和", "甲、乙和丙"),
        (["甲", "乙", "丙"], "、", "甲、乙、丙"),
        (["“甲”", "“乙”", "“丙”"], "、", "“甲”“乙”“丙”"),
        (["“甲”", "“乙”"], "和", "“甲”和“乙”"),
        (["《甲》", "“乙”", "丙"], "、", "《甲》“乙”、丙"),
        (["作风和意识", "阵地"], "和", "作风和意识以及阵地"),
        (["《作风和意识》", "阵地"], "和", "《作风和意识》和阵地"),
        (["人才、科技", "阵地"], "、", "人才、科技，阵地"),
        (["人才，科技", "阵地", "队伍"], "、", "人才，科技；阵地；队伍"),
        (["“人才、科技”", "阵地"], "、", "“人才、科技”、阵地"),
        (["县“最美职工”（人才、科技）", "阵地"], "或", "县“最美职工”（人才、科技）或阵地"),
    ],
)
def test_lists(items: list[str], last: str, listed: str) -> None:
    """、 between words, nothing between marks, ， or ； over inner marks, the last joint as asked."""
    assert zh.enumerate_items(items, last=last) == listed


@given(st.lists(mixed.filter(bool), max_size=6), st.sampled_from(["和", "、", "及"]))
def test_a_list_has_one_joint_fewer_than_items(items: list[str], last: str) -> None:
    """Joints never touch the items: taken out, what is left is the items."""
    assert len(zh.joints(items, last=last)) == max(0, len(items) - 1)


def test_an_open_list_ends_in_a_total() -> None:
    """等 and the total close a list of examples; the noun brings its measure word."""
    listed = zh.enumerate_items(["种植", "养殖"], etc="等", total=13, noun="科普基地")
    assert listed == "种植、养殖等13个科普基地"
    assert zh.enumerate_items(["种植", "养殖"], total=2, noun="专家") == "种植、养殖等2名专家"
    assert zh.enumerate_items(["学校", "社区"], etc="等", noun="地") == "学校、社区等地"
    assert zh.enumerate_items(["甲", "乙"], total=18, measure="家", noun="部门单位") == "甲、乙等18家部门单位"


@pytest.mark.parametrize(
    "refused",
    [
        lambda: zh.enumerate_items([]),
        lambda: zh.enumerate_items(["甲", ""]),
        lambda: zh.enumerate_items(["甲", "乙"], total=1, noun="课题"),
        lambda: zh.enumerate_items(["甲", "乙"], total=3),
        lambda: zh.measure(""),
        lambda: zh.measure("学会", register="polite"),
    ],
)
def test_refused_lists_and_nouns(refused: Callable[[], str]) -> None:
    """An empty list or item, a total below the list or without a noun, an empty noun are refused."""
    with pytest.raises(NumeralError):
        refused()


@given(mixed)
def test_normalising_never_touches_a_figure(text: str) -> None:
    """Digits and the marks beside them stay, and a second pass changes nothing."""
    once = zh.normalise(text)
    figures = re.compile(r"[0-9０５]+(?:[,.:;]+[0-9０５]+)*")
    assert figures.findall(once) == figures.findall(text)
    assert zh.normalise(once) == once


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("甲,乙;丙:丁?", "甲，乙；丙：丁？"),
        ("惠及1,234人,时间14:12", "惠及1,234人，时间14:12"),
        ("3239人(次)", "3239人(次)"),
        ("工作者(团队)", "工作者（团队）"),
        ("ＡＰＰ上线 ，好", "APP上线，好"),
        ("红色基因　 牢记使命", "红色基因 牢记使命"),
        ("１２人", "１２人"),
        ("a,b (see)", "a,b (see)"),
    ],
)
def test_width_and_spacing(text: str, written: str) -> None:
    """Marks after 汉字 become wide; figures, units in brackets and Latin text stay."""
    assert zh.normalise(text) == written


@pytest.mark.parametrize(
    ("noun", "measure"),
    [
        ("专家", "名"),
        ("志愿服务队", "支"),
        ("学会", "家"),
        ("小学", "所"),
        ("展板", "块"),
        ("诉讼案", "宗"),
        ("论文", "篇"),
        ("课题", "个"),
        ("发明专利", "项"),
        ("科普讲座", "场"),
        ("数据平台", "个"),
        ("最美家庭", "户"),
        ("科普大篷车", "辆"),
        ("不在表里的事物", "个"),
    ],
)
def test_measure_words(noun: str, measure: str) -> None:
    """A noun takes its measure word by its longest known ending; an unknown noun takes 个."""
    assert zh.measure(noun) == measure
    assert zh.fits(measure, noun)


def test_registers_of_persons() -> None:
    """位 is polite and 个 spoken for persons; other nouns have the plain register only."""
    assert [zh.measure("老师", register=register) for register in ("plain", "polite", "spoken")] == [
        "名",
        "位",
        "个",
    ]
    assert {word.register for word in zh.measure_words("学校")} == {"plain"}
    assert not zh.fits("条", "专家")


def test_the_table_can_be_overridden() -> None:
    """The caller's own measure words go before the table, for endings too."""
    assert zh.measure("县学会", overrides={"学会": ("个", "家")}) == "个"
    assert zh.fits("家", "县学会", overrides={"学会": ("个", "家")})


def test_the_table_is_large_and_sound() -> None:
    """At least 300 nouns, each with measure words of one to two characters and no word twice."""
    nouns = table()
    assert len(nouns) >= 300
    for words in nouns.values():
        assert words
        assert len(set(words)) == len(words)
        assert all(1 <= len(word) <= 2 for word in words)


def test_marks_inside_marks() -> None:
    """Quotation marks inside quotation marks are single, title marks inside title marks too."""
    assert (zh.quote("加强“三长”"), zh.title("学《科普法》")) == ("“加强‘三长’”", "《学〈科普法〉》")


def test_the_public_names_are_sorted_and_real() -> None:
    """Every public name exists, once, in order, and is no module."""
    assert list(zh.__all__) == sorted(set(zh.__all__))
    assert all(callable(getattr(zh, name)) for name in zh.__all__)


def test_every_public_name_is_in_the_reference() -> None:
    """The page of the layer names every public name."""
    page = (Path(__file__).parents[2] / "docs" / "reference" / "zh.md").read_text("utf-8")
    assert {name for name in zh.__all__ if f"| `{name}` |" not in page} == set()
