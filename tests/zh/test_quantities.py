"""Quantities with their unit and their one mark."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kexie_report import zh
from kexie_report.errors import NumeralError

units = st.sampled_from(("次", "人", "场", "元", "%", "个百分点", "人次"))
scales = st.sampled_from(("", "万", "亿"))
figures = st.decimals(0, 10**6, allow_nan=False, allow_infinity=False, places=2) | st.integers(0, 10**6)


@given(figures, units, scales)
def test_exact_quantities_read_back(number: Decimal | int, unit: str, scale: str) -> None:
    """What `quantity` writes, `parse_quantity` reads, written zeros included."""
    read = zh.parse_quantity(zh.quantity(number, unit, scale=scale))
    assert (str(Decimal(number)), scale, "", unit) == (str(read.number), read.scale, read.mark, read.unit)


@given(st.integers(1, 10**5), st.sampled_from(("余", "多")), units, scales)
def test_marks_inside_read_back(tens: int, mark: str, unit: str, scale: str) -> None:
    """余 and 多 read back with their place."""
    read = zh.parse_quantity(zh.approx(tens * 10, mark, unit, scale=scale))
    assert (tens * 10, scale, mark, "after_number", unit) == tuple(read)


@given(st.integers(1, 10**5), st.sampled_from(("近", "约", "超", "超过", "以上", "以内", "左右")), units)
def test_marks_outside_read_back(number: int, mark: str, unit: str) -> None:
    """Marks before and after the figure read back."""
    assert (number, "", mark, "", unit) == tuple(zh.parse_quantity(zh.approx(number, mark, unit)))


def test_mark_after_the_scale() -> None:
    """122万余元 has its mark behind the scale, and its value counts the scale."""
    read = zh.parse_quantity("122万余元")
    assert (Decimal(122), "万", "余", "after_scale", "元", Decimal(1220000)) == (*read, read.value)


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ("近2800余人", "只用一个标记"),
        ("2800余人左右", "只用一个标记"),
        ("1286余个", "整十整百"),
        ("二十五次", "请写“25次”"),
        ("２５次", "请写“25次”"),
        ("若干次", "不是数量"),
        ("十百次", "不是数量"),
        ("", "不是数量"),
        ("3千人", "只用“万”“亿”"),
    ],
)
def test_what_is_no_quantity_is_refused_with_a_hint(wrong: str, hint: str) -> None:
    """A quantity that print does not write so is refused, with what to write instead."""
    with pytest.raises(NumeralError, match=hint):
        zh.parse_quantity(wrong)


@pytest.mark.parametrize(
    ("number", "word", "scale", "position"),
    [
        (1286, "余", "", "after_number"),
        (Decimal("1.3"), "多", "", "after_number"),
        (0, "余", "", "after_number"),
        (20, "余", "", "after_scale"),
        (20, "大概", "", "after_number"),
        (20, "近", "千", "after_number"),
    ],
)
def test_what_must_not_be_written(number: int | Decimal, word: str, scale: str, position: str) -> None:
    """余 after a number that is not round, an unknown mark, a forbidden scale are refused."""
    with pytest.raises(NumeralError):
        zh.approx(number, word, "人", scale=scale, position=position)
