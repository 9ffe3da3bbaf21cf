"""Arabic figures, changes and money."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_DOWN, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kexie_report import zh
from kexie_report.errors import NumeralError

amounts = st.decimals(-(10**14), 10**14, allow_nan=False, allow_infinity=False, places=2)


@given(amounts, st.sampled_from(["元", "圆"]), st.sampled_from(["整", "正"]))
def test_sums_of_money_read_back(amount: Decimal, unit: str, closing: str) -> None:
    """A sum in 大写 reads back to the cent."""
    text = zh.financial(
        amount,
        unit="圆" if unit == "圆" else "元",
        closing="正" if closing == "正" else "整",
        prefix="人民币",
    )
    assert zh.parse_financial(text) == amount


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("0", "零元整"),
        ("0.50", "伍角"),
        ("1409.50", "壹仟肆佰零玖元伍角"),
        ("6007.14", "陆仟零柒元壹角肆分"),
        ("107000.53", "壹拾万柒仟元伍角叁分"),
        ("-12.3", "负壹拾贰元叁角"),
        ("1000010", "壹佰万零壹拾元整"),
        ("1200000000", "壹拾贰亿元整"),
    ],
)
def test_sums_of_money(amount: str, written: str) -> None:
    """Zeros, 整 and 壹拾 are written as the rule for cheques wants (支付结算办法 annex 1)."""
    assert zh.financial(Decimal(amount)) == written


@pytest.mark.parametrize(
    ("text", "amount"),
    [("伍元伍角整", "5.5"), ("壹佰元零伍角", "100.5"), ("壹佰圆正", "100"), ("人民币壹分", "0.01")],
)
def test_what_the_rule_leaves_free_is_read(text: str, amount: str) -> None:
    """整 after 角, 零 before 角, 圆 and 正 may stand or not."""
    assert zh.parse_financial(text) == Decimal(amount)


@pytest.mark.parametrize(
    "wrong", ["", "整", "零", "壹佰", "元整", "壹元零零伍分", "壹百元整", "伍元伍分", "伍元伍角叁分整"]
)
def test_wrong_sums_of_money_are_refused(wrong: str) -> None:
    """A sum without 元, with a missing 零, or with 整 after 分 is refused."""
    with pytest.raises(NumeralError):
        zh.parse_financial(wrong)


@pytest.mark.parametrize(
    ("n", "scale", "digits", "written", "exact"),
    [
        (99990001, "auto", None, "9999.0001万", True),
        (99999999, "auto", 2, "1.00亿", False),
        (12345, "万", 1, "1.2万", False),
        (15000, "万", 1, "1.5万", True),
        (9999, "auto", None, "9999", True),
        (0, "auto", None, "0", True),
        (-12000, "auto", None, "-1.2万", True),
        (Decimal("2.50"), None, None, "2.50", True),
        (Decimal("2.5"), None, 0, "3", False),
        (Decimal("12500.00"), "万", None, "1.25万", True),
        (3, None, 2, "3.00", True),
        (10**30 + 1, "亿", None, "10000000000000000000000.00000001亿", True),
    ],
)
def test_scales_and_rounding(
    n: int | Decimal, scale: str | None, digits: int | None, written: str, exact: bool
) -> None:
    """A scale divides exactly; rounding happens only on request, and the figure says so."""
    figure = zh.number(n, scale=scale, digits=digits)
    assert (figure, figure.exact) == (written, exact)


def test_rounding_follows_the_mode() -> None:
    """Another rounding than half up can be asked for."""
    assert zh.number(19999, scale="万", digits=1, rounding=ROUND_DOWN) == "1.9万"


@pytest.mark.parametrize(
    ("n", "written"),
    [(-1234567, "-1,234,567"), (Decimal("-0.5"), "-0.5"), (Decimal("12345.6789"), "12,345.6789")],
)
def test_grouping(n: int | Decimal, written: str) -> None:
    """Commas stand in the whole part of figures of more than four digits."""
    assert zh.number(n, group=True) == written


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_change_is_true(old: int, new: int) -> None:
    """Direction and amount follow from the two values, and an exact rate leads back to the new one."""
    change = zh.change(old, new, "件", digits=4)
    sign = {"up": 1, "down": -1, "flat": 0}[change.direction]
    assert old + sign * change.amount == new
    assert change.rate is not None
    reached = old * (100 + sign * change.rate) / 100
    assert (reached == new) is change.exact


@given(st.integers(1, 1000), st.integers(1, 40))
def test_doublings_are_powers_of_two(old: int, turns: int) -> None:
    """番 counts how often a value doubled."""
    assert zh.doublings(old, old * 2**turns) == f"翻{zh.count(turns, '番')}"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (zh.change(3, 3, "件").by_amount(), "持平"),
        (zh.change(82, 65, "%").by_rate(), "下降17个百分点"),
        (zh.change(10, 7, "件").by_amount(), "减少3件"),
        (zh.doublings(1, 4), "翻两番"),
        (zh.from_to(5, 3, "件", verb="减少"), "由5件减少至3件"),
        (zh.change(3, 3, "件").by_rate(), "持平"),
        (zh.percentage_points(Decimal("13.50"), 10), "3.50个百分点"),
        (zh.percent(Decimal("13.50")), "13.50%"),
        (zh.fraction(1, 3, style="slash"), "1/3"),
        (zh.permille(Decimal("2.30")), "2.30‰"),
        (zh.fraction(5, 100), "百分之五"),
        (zh.fraction(1, 200), "二百分之一"),
    ],
)
def test_changes_and_rates_in_words(said: str, expected: str) -> None:
    """Changes, doublings, fractions are said with the right word."""
    assert said == expected


@pytest.mark.parametrize(
    "refused",
    [
        lambda: zh.number(5, digits=-1),
        lambda: zh.ratio(3),
        lambda: zh.ratio(3, 0),
        lambda: zh.change(-3, 3),
        lambda: zh.from_to(3, 3, "件"),
        lambda: zh.times(3, 10),
    ],
)
def test_refused_figures(refused: Callable[[], object]) -> None:
    """Negative decimals, a ratio of one term, an endless quotient are refused."""
    with pytest.raises(NumeralError):
        refused()


def test_a_part_of_a_thing_has_no_ordinal() -> None:
    """A fraction is refused where a whole number is counted."""
    ordinal: Callable[..., str] = zh.ordinal
    with pytest.raises(NumeralError, match="不是整数"):
        ordinal(Decimal("1.5"), "期")
    assert ordinal(Decimal("2.0"), "期") == "第二期"


def test_styles_that_do_not_exist_are_refused() -> None:
    """An unknown style or unit is named in the message."""
    fraction: Callable[..., str] = zh.fraction
    financial: Callable[..., str] = zh.financial
    with pytest.raises(NumeralError, match="dash"):
        fraction(1, 3, style="dash")
    with pytest.raises(NumeralError, match="块"):
        financial(3, unit="块")
