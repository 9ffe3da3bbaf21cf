"""Numbers in 汉字 and in Arabic figures."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kexie_report import zh
from kexie_report.errors import InexactError, NumeralError

numbers = st.integers(-(10**20), 10**20) | st.decimals(
    -(10**12), 10**12, allow_nan=False, allow_infinity=False, places=3
)


@given(numbers)
def test_what_is_written_can_be_read(n: int | Decimal) -> None:
    """A cardinal reads back as the number that it was written from."""
    assert n == zh.parse_number(zh.cardinal(n))


@given(st.integers(0, 10**20))
def test_arabic_figures_can_be_read(n: int) -> None:
    """Arabic figures read back."""
    assert n == zh.parse_number(zh.number(n))


@pytest.mark.parametrize(
    ("n", "read"),
    [
        (0, "零"),
        (10, "十"),
        (12, "十二"),
        (110, "一百一十"),
        (1010, "一千零一十"),
        (10010, "一万零一十"),
        (10001000, "一千万一千"),
        (100010001, "一亿零一万零一"),
        (100001000, "一亿零一千"),
        (101311338, "一亿零一百三十一万一千三百三十八"),
        (10**12, "一万亿"),
        (10**12 + 10**8, "一万零一亿"),
        (-13, "负十三"),
        (Decimal("0.10"), "零点一零"),
    ],
)
def test_cardinals(n: int | Decimal, read: str) -> None:
    """Zeros, heads and scales are read as print writes them (rule ids E6–E8, E11, E12)."""
    assert read == zh.cardinal(n)


def test_liang_at_the_head_only() -> None:
    """两 stands at the head before 千, 万 and 亿 and nowhere else (rule id E9)."""
    said = [zh.cardinal(n, liang=True) for n in (2050, 22222, 200, 32000, 2)]
    assert said == ["两千零五十", "两万二千二百二十二", "二百", "三万二千", "二"]


def test_two_before_what_it_counts() -> None:
    """Two things are 两, a second rank is 二 (rule id E9)."""
    assert [
        zh.counting(2, "个坚持"),
        zh.counting(2, "级品牌"),
        zh.counting(3, "个"),
        zh.counting(12, "个"),
    ] == ["两", "二", "三", "十二"]


def test_scales() -> None:
    """万 divides exactly and keeps written zeros; rounding is half up and only on request (B5, B8)."""
    said = [
        zh.number(12000, scale="万"),
        zh.number(30000, scale="万"),
        zh.number(Decimal("12500.00"), scale="万"),
        zh.number(Decimal("2.5"), digits=0),
        zh.number(99990001, scale="亿"),
    ]
    assert said == ["1.2万", "3万", "1.250000万", "3", "0.99990001亿"]


@pytest.mark.parametrize("wrong", [True, 1.5, "3", float("nan")])
def test_only_exact_numbers(wrong: object) -> None:
    """A bool, a float or a string is no exact number."""
    cardinal: Callable[..., str] = zh.cardinal
    with pytest.raises(InexactError):
        cardinal(wrong)


@pytest.mark.parametrize("wrong", ["", "五六十", "十百", "一万零千", "〇", "三四", "1,234", "第十", "两百零"])
def test_what_is_no_number_is_refused(wrong: str) -> None:
    """What print would not write as a number is not read as one."""
    with pytest.raises(NumeralError):
        zh.parse_number(wrong)


@pytest.mark.parametrize(
    "refused",
    [
        lambda: zh.cardinal(Decimal("Infinity")),
        lambda: zh.year(98),
        lambda: zh.digits("5G"),
        lambda: zh.ordinal(0, "期"),
    ],
)
def test_refused_numbers(refused: Callable[[], str]) -> None:
    """Infinity, a year of two digits, letters as digits and a zeroth thing are refused."""
    with pytest.raises(NumeralError):
        refused()
