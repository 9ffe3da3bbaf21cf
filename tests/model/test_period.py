"""Days and periods: exact, and each read back as it is printed."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kexie_report as kr
from kexie_report.errors import NumeralError
from kexie_report.model.dates import date

days = st.dates(datetime.date(2000, 1, 1), datetime.date(2029, 12, 31))
TODAY = datetime.date(2030, 1, 1)


@given(days)
def test_every_day_is_written_in_three_ways(day: datetime.date) -> None:
    """The Chinese form, the one with dashes and the calendar's own date are one day."""
    chinese = f"{day.year}年{day.month}月{day.day}日"
    made = kr.Date(day.month, day.day, day.year)
    assert [made] * 3 == [date(day), date(day.isoformat()), date(chinese)]


@pytest.mark.parametrize(
    "text", ["2月30日", "2023-02-29", "13月1日", "0月3日", "8月0日", "8月", "八月十四日", "8/14", "明天", ""]
)
def test_what_is_no_day_is_refused_in_chinese(text: str) -> None:
    """A day that no calendar has, or a form that is not read, is refused in a Chinese sentence."""
    with pytest.raises(NumeralError) as refused:
        kr.Date.parse(text)
    assert (text, True) == (refused.value.refused, not refused.value.why.isascii())


def test_a_leap_day_belongs_to_leap_years() -> None:
    """2月29日 can be said without a year, and is refused in a year that has none."""
    day = kr.Date.parse("2月29日")
    assert datetime.date(2024, 2, 29) == day.in_year(2024)
    with pytest.raises(NumeralError, match="不是2023年日历上的日子"):
        day.in_year(2023)


@pytest.mark.parametrize(
    "text",
    [
        "今年以来",
        "近年来",
        "2023年",
        "2022年度",
        "上半年",
        "2023年下半年",
        "5月份",
        "2023年1—6月",
        "截至8月14日",
    ],
)
def test_a_period_is_printed_as_it_is_written(text: str) -> None:
    """The usual form of a period is the one that is printed."""
    assert text == str(kr.Period.parse(text))


@given(days)
def test_the_halves_and_months_divide_the_year(day: datetime.date) -> None:
    """A day lies in one half of its year, in its month, and in no other month."""
    halves = [kr.Period.parse(f"{day.year}年{half}") for half in ("上半年", "下半年")]
    months = [kr.Period.parse(f"{day.year}年{month}月份") for month in range(1, 13)]
    assert 1 == sum(half.holds(day, TODAY) for half in halves)
    assert [day.month] == [month for month, one in enumerate(months, 1) if one.holds(day, TODAY)]


@given(days, days)
def test_no_period_reaches_beyond_today(day: datetime.date, today: datetime.date) -> None:
    """What comes after the day of the release lies in no running period."""
    running = [kr.Period.parse(text) for text in ("今年以来", "近年来", "上半年", "下半年", "1—12月")]
    assert day <= today or not any(period.holds(day, today) for period in running)


@given(days, days)
def test_as_of_holds_what_came_before(day: datetime.date, until: datetime.date) -> None:
    """截至 holds its day and all that came before, and nothing after."""
    period = kr.Period.parse(f"截至{until.year}年{until.month}月{until.day}日")
    assert (day <= until) == period.holds(day, TODAY)


@pytest.mark.parametrize(
    "text", ["", "年", "2023", "23年", "2023年今年以来", "0月份", "1—13月", "截至", "截至2月30日", "五月份"]
)
def test_what_is_no_period_is_refused_in_chinese(text: str) -> None:
    """A period that cannot be is refused, and why is said in Chinese."""
    with pytest.raises(NumeralError) as refused:
        kr.Period.parse(text)
    assert not refused.value.why.isascii()
