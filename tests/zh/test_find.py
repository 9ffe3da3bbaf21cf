"""Finding figures in running text."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kexie_report import zh
from kexie_report.zh.scan import all_shapes, one_of, scan
from tests.zh.find_cases import FindCase, find_cases, shown

figures = st.builds(
    lambda n, unit, scale: zh.quantity(n, unit, scale=scale),
    st.integers(0, 10**6),
    st.sampled_from(["次", "人", "场", "元", "%", "个百分点", "人次", "人(次)"]),
    st.just(""),
)


@pytest.mark.parametrize("case", find_cases(), ids=lambda case: str(case.text)[:20])
def test_figures_of_a_text(case: FindCase) -> None:
    """Every figure of the line is found with its value, unit and mark, and nothing else is."""
    assert shown(case.text) == case.figures


@given(st.lists(figures, min_size=1, max_size=5))
def test_what_we_write_is_found(written: list[str]) -> None:
    """Every quantity that stands in a sentence is found, whole and in its place."""
    text = "，".join(f"开展活动{figure}" for figure in written) + "。"
    found = list(zh.find_quantities(text))
    assert [figure.text for figure in found] == written
    assert [figure.value for figure in found] == [zh.parse_quantity(figure).value for figure in written]


@given(
    st.text(alphabet="一二三四十百千万亿点几数余多近约第届次人名个年月日0123456789.-,:～ A%“”", max_size=30)
)
def test_spans_are_in_order_and_quote_the_text(text: str) -> None:
    """Spans do not overlap, lie inside the text and show its very characters, whatever the text."""
    end = 0
    for figure in zh.find_quantities(text):
        assert end <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end] == figure.text
        end = figure.end


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("10亿零817万5288人", 1008175288, "人"),
        ("1亿零5", 100000005, ""),
        ("百分之十二点五", Decimal("12.5"), "%"),
        ("近九百家", 900, "家"),
        ("第一百零一条", 101, "条"),
    ],
)
def test_rarer_shapes(text: str, value: int | Decimal, unit: str) -> None:
    """亿 with 万, 百分之, marks before 汉字 figures and ordinals are read."""
    (figure,) = zh.find_quantities(text)
    assert (figure.value, figure.unit) == (value, unit)


def test_numerals_that_are_no_number_are_no_figure() -> None:
    """A run of numerals that has no reading is passed over."""
    assert [figure.text for figure in zh.find_quantities("十百次、第亿、九八名、一亿一千人，共3次")] == [
        "3次"
    ]


def test_a_figure_tells_its_script_and_bounds() -> None:
    """Script, bounds and the doubled mark of a figure are told; a doubled mark has no bounds."""
    arabic, hanzi, doubled = zh.find_quantities("惠及2800余人，走访三四十家，发放近8000余份")
    assert (arabic.script, hanzi.script) == ("arabic", "hanzi")
    assert arabic.bounds is not None
    assert arabic.bounds.admits(2837)
    assert hanzi.bounds == zh.Bounds(Decimal(30), Decimal(40))
    assert (doubled.mark, doubled.bounds) == ("近余", None)


def test_figures_inside_names_are_no_statistics() -> None:
    """A figure inside “” or 《》 belongs to a name; a date is no statistic either."""
    found = {figure.text: figure.statistic for figure in zh.find_quantities("8月7日，“四个坚持”开展2次")}
    assert found == {"8月7日": False, "四个": False, "2次": True}


_PIECES = st.sampled_from(
    (
        *"0123456789零〇一二两三四五六七八九十百千万亿点几数余多近约第届次人名个年月日时分秒号",
        *".-,:：～—–至到 A%“”《》〔〕[]（）余半",
        *(
            "电话",
            "世纪",
            "百分之",
            "不超过",
            "突破",
            "以上",
            "左右",
            "2024",
            "138",
            "km",
            "十四五",
            "一把手",
        ),
        *("人次", "个百分点", "季度", "GB/T ", "15835-2011", "千瓦时", "平方米", "分之"),
    )
)


@given(st.lists(_PIECES, max_size=24).map("".join))
@settings(max_examples=1000)
def test_places_are_those_of_one_pattern_of_all_shapes(text: str) -> None:
    """Looking only where a shape can begin finds what the shapes find when all are tried everywhere."""
    everywhere = one_of(all_shapes()).finditer(text)
    assert list(scan(text)) == [(found.lastgroup, found.start(), found.end()) for found in everywhere]


@given(st.text(alphabet="“”《》3次", max_size=20))
def test_quoted_is_what_stands_in_a_closed_name(text: str) -> None:
    """A figure is quoted between the marks of a name, read from left to right."""
    names = [found.span() for found in re.finditer("“[^”]*”|《[^》]*》", text)]
    for figure in zh.find_quantities(text):
        assert figure.quoted == any(begin < figure.start < end for begin, end in names)


@pytest.mark.parametrize(
    "piece",
    [
        *"1一十第-(“《〔:A.,~",
        "1.",
        "1,",
        "1-",
        "一点",
        "十届",
        "12:",
        "1亿",
        "A 1",
        "电话",
        "“1",
        "《一",
        "2024]",
    ],
)
def test_long_runs_are_read(piece: str) -> None:
    """A long run of one thing without an end is read, and its figures are a part of it."""
    text = piece * (100_000 // len(piece))
    assert all(figure.text in text for figure in zh.find_quantities(text))
