"""Lists, dates and marks."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kexie_report import zh
from kexie_report.errors import NumeralError


@given(st.dates(datetime.date(1000, 1, 1)))
def test_dates_read_back(day: datetime.date) -> None:
    """A date reads back from 年月日 and from the ISO form."""
    assert day == zh.parse_date(zh.date(day)) == zh.parse_date(zh.date(day, style="iso"))


@given(st.dates(datetime.date(2000, 1, 1), datetime.date(2000, 12, 31)))
def test_days_without_a_year_read_back(day: datetime.date) -> None:
    """Month and day read back, 29 February too."""
    assert (day.month, day.day) == zh.parse_month_day(zh.date(day, parts="md"))


@pytest.mark.parametrize("wrong", ["2023年2月30日", "2023-13-01", "8月14日", "2023/8/14", "23年8月14日", ""])
def test_wrong_dates_are_refused(wrong: str) -> None:
    """A day that does not exist or is written otherwise is refused."""
    with pytest.raises(NumeralError):
        zh.parse_date(wrong)


@pytest.mark.parametrize("wrong", ["2月30日", "13月1日", "8-14"])
def test_wrong_days_are_refused(wrong: str) -> None:
    """The same without a year."""
    with pytest.raises(NumeralError):
        zh.parse_month_day(wrong)


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
        (["人才、科技", "阵地"], "、", "人才、科技，阵地"),
    ],
)
def test_lists(items: list[str], last: str, listed: str) -> None:
    """、 between words, nothing between marks, the last joint as asked (GB/T 15834-2011 4.5)."""
    assert listed == zh.enumerate_items(items, last=last)


def test_an_open_list_ends_in_a_total() -> None:
    """等 and the total close a list of examples; a total below the examples is refused."""
    assert zh.enumerate_items(["甲", "乙"], total=13, noun="个课题") == "甲、乙等13个课题"
    with pytest.raises(NumeralError):
        zh.enumerate_items(["甲", "乙"], total=1, noun="个课题")


def test_marks_inside_marks() -> None:
    """Quotation marks inside quotation marks are single, title marks inside title marks too."""
    assert (zh.quote("加强“三长”"), zh.title("学《科普法》")) == ("“加强‘三长’”", "《学〈科普法〉》")
