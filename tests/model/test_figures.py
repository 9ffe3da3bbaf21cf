"""The forms of a quantity: each is read as it is written, and what print does not write so is refused."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given

import kexie_report as kr
from kexie_report.errors import NumeralError
from kexie_report.model.values import total
from tests.strategies import quantities

Q = kr.Quantity.parse


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("数千份", 1000),
        ("百余名", 100),
        ("万余名", 10000),
        ("近千人", 1000),
        ("多家", 1),
        ("十几家", 10),
        ("逾千万元", 10**7),
        ("九百多家", 900),
        ("五十余万场", 500000),
        ("两个", 2),
        ("三四十人", 30),
        ("三四万人", 30000),
        ("2800余人", 2800),
        ("3000多份", 3000),
        ("50余万场", 500000),
        ("50多万元", 500000),
        ("122万余元", 1220000),
        ("2万多人次", 20000),
        ("1.4万余支", 14000),
        ("3239人(次)", 3239),
        ("12万余份(册)", 120000),
        ("2至3个月", 2),
        ("3万至5万人次", 30000),
        ("10%～15%", 10),
        ("2个月至3个月", 2),
        ("3.2‰", Decimal("3.2")),
        ("18.5/10万", Decimal("18.5")),
        ("达300人", 300),
        ("不低于98%", 98),
        ("85%以上", 85),
        ("1.5倍", Decimal("1.5")),
        ("28万小时", 280000),
    ],
)
def test_every_printed_form_is_kept(text: str, value: Decimal | int) -> None:
    """A form that print has is read with its value, and printed as it was written."""
    assert (text, value) == (str(Q(text)), Q(text).value)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("十六次", "应写作“16次”"),
        ("二个", "应写作“2个”"),
        ("近百人左右", "不是数量"),
        ("两百余名", "应写作“二百余名”"),
        ("5至3个月", "不是由小到大的范围"),
        ("近2至3个月", "不是数值范围"),
        ("2至近3个月", "不是数值范围"),
        ("3万元至5人", "不是数值范围的规范写法"),
        ("“很多”", "没有数目"),
        ("“13425余”", "缺少量词"),
        ("3.2万‰", "不能连写"),
    ],
)
def test_what_is_no_quantity_says_why(text: str, why: str) -> None:
    """A text that print would not write so is refused with the reason."""
    with pytest.raises(NumeralError, match=why):
        Q(text)


@pytest.mark.parametrize(
    "make",
    [
        lambda: kr.Quantity(30, "人", hanzi=True),
        lambda: kr.Quantity(3, "人", hanzi=True, scale="万"),
        lambda: kr.Quantity(30, "人", position="after_scale"),
        lambda: kr.Quantity(30, "人", upper=40, mark="至", position="after_scale"),
        lambda: kr.Quantity(30, "人", upper=40, mark="近"),
        lambda: kr.Quantity(30, "人", upper=40, mark="余", hanzi=True),
        lambda: kr.Quantity(30, "人", mark="近", hanzi=True, position="after_scale"),
        lambda: kr.Quantity(30, "人", mark="近", hanzi=True, scale="万"),
    ],
)
def test_parts_that_do_not_go_together_are_refused(make: Callable[[], kr.Quantity]) -> None:
    """What could not be read back cannot be made."""
    with pytest.raises(NumeralError):
        make()


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [("13425余人", 13425, "人"), ("近8000余份", 8000, "份"), ("两万两千多个岗位", 22000, "个岗位")],
)
def test_a_figure_in_quotation_marks_stays_as_it_is(text: str, number: int, unit: str) -> None:
    """A figure that the rules refuse can be given verbatim; it is never calculated with."""
    kept = Q(f"“{text}”")
    assert (text, unit, False) == (str(kept), kept.unit, kept.is_exact)
    assert number == kept.number
    assert total([kept, kept]) is None


@given(quantities)
def test_quotation_marks_change_nothing_that_is_right(value: kr.Quantity) -> None:
    """A figure that print writes so is an ordinary one, in quotation marks or not."""
    assert value == Q(f"“{value}”")


@pytest.mark.parametrize(
    ("records", "said"),
    [
        (
            kr.Reach("居民", Q("“13425余人”")),
            "照录的数量不合规范：“13425”不能与“余”连用，它不是整十的数，已经说到个位",
        ),
        (kr.Funding(kr.Money.parse("138余万元")), "“138余万元”里“余”前的数不是整十的数"),
    ],
    ids=["verbatim", "unround"],
)
def test_a_doubtful_figure_is_warned_of(records: kr.Achievement, said: str) -> None:
    """The draft keeps such a figure and remarks on it."""
    draft = kr.compose(kr.Report(body="青河县科协", achievements=records))
    assert [("figure-form", "警告", said)] == [(r.code, r.severity.value, r.message) for r in draft.remarks]


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (("三项", "九项"), "12项"),
        (("三项", "4项"), "7项"),
        (("百余名", "二百余名"), "三百余名"),
        (("数百名", "数百名"), None),
        (("多家", "多家"), None),
        (("2至3个月", "2至3个月"), None),
    ],
)
def test_sums_of_figures_in_words(parts: tuple[str, ...], whole: str | None) -> None:
    """Exact figures add up in either script; what is said in words alone does not."""
    found = total([Q(part) for part in parts])
    assert whole == (None if found is None else str(found))


@pytest.mark.parametrize(
    ("text", "printed"),
    [("3.26亿", "3.26亿"), ("逾千万元", "逾千万元"), ("13万元～17万元", "13万元～17万元")],
)
def test_money_has_every_form(text: str, printed: str) -> None:
    """Money may be left without 元 behind its scale, and be written in words or as a range."""
    assert printed == str(kr.Money.parse(text))
    with pytest.raises(NumeralError, match="缺少量词"):
        kr.Money.parse("326")


@pytest.mark.parametrize("text", ["第0位", "第", "前甲", "TOP一百零", "二位", "末位"])
def test_what_is_no_rank_is_refused(text: str) -> None:
    """A place that cannot be is refused in Chinese."""
    with pytest.raises(NumeralError):
        kr.Rank.parse(text)


def test_a_rank_is_a_number_or_a_word() -> None:
    """A word has no form of numbers, and a number no word."""
    with pytest.raises(NumeralError, match="不是位次"):
        kr.Rank(2, "首位", form="")
    with pytest.raises(NumeralError, match="不是位次"):
        kr.Rank(1, "首位")
