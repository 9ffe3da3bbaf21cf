"""Quantities with their unit and their one mark, both ways."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kexie_report import zh
from kexie_report.errors import NumeralError
from kexie_report.zh.marks import MARKS

units = st.sampled_from(
    ("", "次", "人", "场", "元", "个百分点", "人次", "人(次)", "km", "℃", "平方米", "千米")
)
scales = st.sampled_from(("", "万", "亿", "万亿"))
figures = st.decimals(-(10**6), 10**6, allow_nan=False, allow_infinity=False, places=2) | st.integers(
    0, 10**6
)
marks = st.sampled_from(sorted(MARKS))
positions = st.sampled_from(("after_number", "after_scale", "before_number"))


@given(figures, units, scales)
def test_exact_quantities_read_back(number: Decimal | int, unit: str, scale: str) -> None:
    """What `quantity` writes, `parse_quantity` reads, written zeros and sign included."""
    read = zh.parse_quantity(zh.quantity(number, unit, scale=scale))
    assert (Decimal(number), scale, "", "", unit) == tuple(read)
    assert str(read.number) == str(Decimal(number) or Decimal(number).copy_abs())


@given(st.integers(1, 4000) | figures, marks, units, scales, positions)
def test_approximate_quantities_read_back(
    number: int | Decimal, mark: str, unit: str, scale: str, position: str
) -> None:
    """Whatever `approx` agrees to write reads back with its mark, its place and its number."""
    try:
        text = zh.approx(number, mark, unit, scale=scale, position=position)
    except NumeralError:
        return
    read = zh.parse_quantity(text)
    assert (number, scale, mark, unit) == (read.number, read.scale, read.mark, read.unit)
    assert str(read) == text


@given(st.text(alphabet="0123456789.余多近约几数十百万亿千人次 %-左右以上超", max_size=9))
def test_nothing_else_is_read(text: str) -> None:
    """Every text that is read is exactly what would be written."""
    try:
        read = zh.parse_quantity(text)
    except NumeralError:
        return
    assert str(read) == text


@given(st.integers(1, 10**9), st.sampled_from(["余", "多", "超", "逾"]), st.integers(1, 3))
def test_a_round_form_is_true(n: int, style: str, keep: int) -> None:
    """A round form of an exact value always admits that value."""
    text = zh.approximate(n, "人", style=style, keep=keep)
    assert zh.parse_quantity(text).bounds.admits(n)


@given(st.sampled_from([1, 10, 100, 1000]), st.integers(1, 8), units, st.sampled_from(["", "万", "亿"]))
def test_rough_figures_read_back(place: int, digit: int, unit: str, scale: str) -> None:
    """A 概数 of two digits reads back as its two values."""
    low, high = digit * place, (digit + 1) * place
    factor = {"": 1, "万": 10**4, "亿": 10**8}[scale]
    if unit.startswith("千"):
        return
    read = zh.parse_rough(zh.rough(low, high, unit, scale=scale))
    assert read == (low * factor, high * factor, unit)


@pytest.mark.parametrize(
    ("text", "number", "scale", "mark", "position", "unit"),
    [
        ("122万余元", "122", "万", "余", "after_scale", "元"),
        ("50余万场", "50", "万", "余", "after_number", "场"),
        ("1.4万余支", "1.4", "万", "余", "after_scale", "支"),
        ("3.26亿", "3.26", "亿", "", "", ""),
        ("13.50%", "13.50", "", "", "", "%"),
        ("近8万人", "8", "万", "近", "", "人"),
        ("85%以上", "85", "", "以上", "", "%"),
        ("数百名", "100", "", "数", "", "名"),
        ("几十万人", "10", "万", "几", "before_number", "人"),
        ("十几家", "10", "", "几", "after_number", "家"),
        ("一百二十几人", "120", "", "几", "after_number", "人"),
        ("3千米", "3", "", "", "", "千米"),
    ],
)
def test_parts_of_a_quantity(text: str, number: str, scale: str, mark: str, position: str, unit: str) -> None:
    """The number, scale, mark, place of the mark and unit are told apart."""
    read = zh.parse_quantity(text)
    assert (Decimal(number), scale, mark, position, unit) == tuple(read)


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("2800余人", 2837, 2800),
        ("2800余人", 2899, 2900),
        ("近3000人", 2980, 3000),
        ("约300人", 320, 360),
        ("超过30人", 31, 30),
        ("30人以上", 30, 29),
        ("30人以内", 30, 31),
        ("不足30人", 29, 30),
        ("数百名", 300, 100),
        ("几十家", 20, 100),
        ("二十几所", 25, 30),
        ("1.4万余支", 14500, 15000),
        ("25次", 25, 26),
    ],
)
def test_what_a_figure_admits(text: str, inside: int, outside: int) -> None:
    """The bounds of a figure admit what it may mean and nothing else (民法典 art. 1259)."""
    bounds = zh.parse_quantity(text).bounds
    assert (bounds.admits(inside), bounds.admits(outside)) == (True, False)


def test_the_value_has_its_scale() -> None:
    """The value of a scaled figure is exact."""
    assert zh.parse_quantity("1.23万亿元").value == Decimal(1_230_000_000_000)


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ("2800余人左右", "只能有一个"),
        ("1286余个", "不是整十的数"),
        ("1.3余人", "小数只能在万、亿后"),
        ("5余万人", "不是整十的数"),
        ("二十五次", "应写作“25次”"),
        ("两个", "应写作“2个”"),
        ("一万二千人", "应写作“12000人”"),
        ("1,286个", "应写作“1286个”"),
        ("若干次", "不是数量"),
        ("十百次", "不是数量"),
        ("", "不是数量"),
        ("人", "不是数量"),
        ("3千人", "只能接万、亿"),
        ("5多万", "不是整十的数"),
        ("20余 人", "应写作“20余人”"),
        ("1.3万多人", "小数后不加“多”"),
        ("12km", "应写作“12 km”"),
        ("12 人", "应写作“12人”"),
        ("80余%", "可用“近”“超”“以上”"),
        ("3万%", "不能连写"),
        ("近-3人", "约数要大于0"),
        ("-0人", "应写作“0人”"),
        ("3人，", "单位只能是"),
        ("几二十人", "不是单位"),
    ],
)
def test_what_is_no_quantity_is_refused_with_a_hint(wrong: str, hint: str) -> None:
    """What print would not write is refused in a Chinese sentence, with the right writing if there is one."""
    with pytest.raises(NumeralError, match=hint):
        zh.parse_quantity(wrong)


@pytest.mark.parametrize(
    ("number", "word", "unit", "scale", "position"),
    [
        (20, "余", "人", "", "after_scale"),
        (20, "近", "人", "万", "after_scale"),
        (20, "余", "人", "", "before_number"),
        (20, "余", "人", "", "somewhere"),
        (20, "近", "人", "千", "after_number"),
        (0, "余", "人", "", "after_number"),
        (5, "几", "人", "", "after_number"),
        (100, "几", "人", "", "after_number"),
        (20, "数", "人", "", "after_number"),
        (1, "数", "千米", "", "after_number"),
        (20, "近", "人左右", "", "after_number"),
        (20, "近", "3人", "", "after_number"),
    ],
)
def test_what_must_not_be_written(
    number: int | Decimal, word: str, unit: str, scale: str, position: str
) -> None:
    """A mark in a place it does not have, on a number it does not suit, or twice is refused."""
    with pytest.raises(NumeralError):
        zh.approx(number, word, unit, scale=scale, position=position)


@pytest.mark.parametrize(
    "refused",
    [
        lambda: zh.rough(4, 8, "人"),
        lambda: zh.rough(31, 32, "人"),
        lambda: zh.rough(2, 1, "人"),
        lambda: zh.parse_rough("三八人"),
        lambda: zh.approx_hanzi(100, "数", "人"),
        lambda: zh.approximate(-5),
        lambda: zh.approximate(50, keep=0),
        lambda: zh.approximate(50, style="近"),
        lambda: zh.value_range(5, 5, "人"),
        lambda: zh.dimensions(5, unit="米"),
        lambda: zh.dimensions(5, 6, unit=""),
        lambda: zh.dimensions(5, -6, unit="米"),
    ],
)
def test_refused_estimates_and_ranges(refused: Callable[[], str]) -> None:
    """Pairs that are no neighbours, styles that do not exist, ranges that do not rise are refused."""
    with pytest.raises(NumeralError):
        refused()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (zh.approx_hanzi(2000, "多", "份"), "两千多份"),
        (zh.approx_hanzi(10000, "余", "名"), "万余名"),
        (zh.approx_hanzi(300, "左右", "人"), "三百人左右"),
        (zh.approx_hanzi(1000, "近", "人"), "近千人"),
        (zh.rough(200, 300, "人"), "两三百人"),
        (zh.rough(20, 30, "人", scale="万"), "二三十万人"),
        (zh.approximate(Decimal("0.5"), "元"), "0.5元"),
        (zh.approximate(12345, "人", near=0), "12000余人"),
    ],
)
def test_estimates(written: str, expected: str) -> None:
    """Estimates in 汉字 and round forms are written as print does."""
    assert written == expected
