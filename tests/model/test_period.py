"""Days and periods: exact, and each read back as it is printed."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kexie_report as kr
from kexie_report.errors import NumeralError
from kexie_report.model.dates import date
from kexie_report.model.period import when

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


@pytest.mark.parametrize(
    ("text", "day", "inside"),
    [
        ("去年", "2029-05-01", True),
        ("一季度", "2030-01-01", True),
        ("2029年前三季度", "2029-10-01", False),
        ("2029年第四季度", "2029-10-01", True),
        ("五年来", "2025-01-01", True),
        ("近3年", "2026-12-31", False),
        ("2020年以来", "2020-01-01", True),
        ("截至目前", "2029-12-31", True),
        ("截至2029年8月底", "2029-08-31", True),
        ("截至去年底", "2030-01-01", False),
        ("2028—2029年", "2027-12-31", False),
        ("“十四五”期间", "2025-12-31", True),
        ("“十四五”以来", "2020-12-31", False),
        ("“五一”期间", "2029-05-01", True),
    ],
)
def test_every_form_of_period_knows_its_days(text: str, day: str, inside: bool) -> None:
    """Quarters, years gone by, plans and points in time hold their own days, as seen from today."""
    assert inside == kr.Period.parse(text).holds(datetime.date.fromisoformat(day), TODAY)


@pytest.mark.parametrize(
    ("text", "printed"),
    [("截止8月底", "截至8月底"), ("近二年", "近两年"), ("2022-2024年", "2022—2024年"), ("1-6月", "1—6月")],
)
def test_a_slip_in_a_period_is_printed_right(text: str, printed: str) -> None:
    """What is meant beyond doubt is printed as print wants it."""
    assert printed == str(kr.Period.parse(text))


@pytest.mark.parametrize(
    "text",
    [
        "5月7日至1日",
        "5月1日至1日",
        "5月1日上午至3日",
        "2023年5月1日至2022年5月3日",
        "5月1日至5月7日",
        "5月1日",
    ],
)
def test_what_is_no_range_of_days_is_refused(text: str) -> None:
    """A range runs forwards, over more than one day, and says what is shared once."""
    with pytest.raises(NumeralError):
        kr.DateRange.parse(text)


def test_a_range_has_its_year_on_both_sides_or_on_none() -> None:
    """A range of which one end has a year cannot be made."""
    with pytest.raises(NumeralError, match="一个有年份"):
        kr.DateRange(kr.Date(5, 1), kr.Date(5, 7, 2023))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("8月14日", kr.Date),
        ("二〇二三年八月十四日", kr.Date),
        ("2023年8月14日下午", kr.Date),
        ("12月28日至1月3日", kr.DateRange),
        ("5月30日前后", kr.Period),
        ("截至8月14日", kr.Period),
        ("去年", kr.Period),
    ],
)
def test_a_time_is_told_from_its_text(text: str, kind: type[kr.When]) -> None:
    """A day, a range of days and a period are told apart."""
    assert kind is type(when(text))


def test_what_is_no_time_is_refused_in_chinese() -> None:
    """A text that names no time is refused, and a wrong day says what is wrong with it."""
    with pytest.raises(NumeralError, match="不是日期或时段"):
        when("最近")
    with pytest.raises(NumeralError, match="没有30日"):
        when("2月30日")


def test_a_date_of_the_calendar_is_a_time() -> None:
    """Dates of the calendar and times that are made already are taken as they are."""
    assert (kr.Date(8, 14, 2023), kr.Date(8, 14)) == (when(datetime.date(2023, 8, 14)), when(kr.Date(8, 14)))
