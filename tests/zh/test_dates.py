"""Dates, periods and times, both ways."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kexie_report import zh
from kexie_report.errors import NumeralError
from kexie_report.zh.dates import DateStyle

days = st.dates(datetime.date(100, 1, 1))
STYLES: tuple[DateStyle, ...] = ("arabic", "hanzi", "cheque")
D = datetime.date


@given(days, st.sampled_from(STYLES))
def test_dates_read_back(day: datetime.date, style: DateStyle) -> None:
    """A date reads back from every form."""
    assert zh.parse_date(zh.date(day, style=style)) == day


@given(st.dates(datetime.date(1000, 1, 1)))
def test_hyphen_dates_read_back(day: datetime.date) -> None:
    """A date of a four-digit year reads back from hyphens."""
    assert zh.parse_date(zh.date(day, style="iso")) == day


@given(st.dates(D(2000, 1, 1), D(2000, 12, 31)))
def test_days_without_a_year_read_back(day: datetime.date) -> None:
    """Month and day read back in both scripts, 29 February too."""
    written = (zh.date(day, parts="md"), zh.date(day, parts="md", style="hanzi"))
    assert [zh.parse_month_day(text) for text in written] == [(day.month, day.day)] * 2


@given(days, st.integers(0, 800), st.sampled_from(["—", "至"]), st.sampled_from(["arabic", "hanzi"]))
def test_date_ranges_read_back(first: datetime.date, length: int, mark: str, style: str) -> None:
    """A range of days reads back, year and month written once when shared."""
    last = min(first, D(9990, 1, 1)) + datetime.timedelta(days=length)
    first = min(first, last)
    text = zh.date_range(first, last, mark=mark, style="hanzi" if style == "hanzi" else "arabic")
    assert zh.parse_date_range(text) == (first, last)


@given(st.times())
def test_times_read_back(at: datetime.time) -> None:
    """A time of day reads back from 时分秒 and from colons."""
    at = at.replace(microsecond=0)
    assert zh.parse_time(zh.time(at)) == at == zh.parse_time(zh.time(at, style="colon"))


@pytest.mark.parametrize(
    ("parts", "written"),
    [
        ("ymd", "2024年10月9日"),
        ("ym", "2024年10月"),
        ("md", "10月9日"),
        ("y", "2024年"),
        ("m", "10月"),
        ("d", "9日"),
    ],
)
def test_parts_of_a_date(parts: str, written: str) -> None:
    """Each part of a date can be written alone."""
    assert zh.date(D(2024, 10, 9), parts=parts) == written


@pytest.mark.parametrize(
    ("month", "day", "written"),
    [
        (1, 1, "零壹月零壹日"),
        (2, 9, "零贰月零玖日"),
        (3, 10, "叁月零壹拾日"),
        (10, 19, "零壹拾月壹拾玖日"),
        (11, 20, "壹拾壹月零贰拾日"),
        (12, 30, "壹拾贰月零叁拾日"),
        (8, 31, "捌月叁拾壹日"),
    ],
)
def test_cheque_dates(month: int, day: int, written: str) -> None:
    """零 stands before months 1, 2, 10 and days 1-10, 20, 30; 壹 before 11-19 (支付结算办法 annex 1)."""
    assert zh.date(D(2000, month, day), style="cheque", parts="md") == written


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ("2023年2月30日", "2月没有30日"),
        ("2023年2月29日", "2023年2月没有29日"),
        ("2023-13-01", "没有13月"),
        ("2023年4月31日", "4月没有31日"),
        ("2023-00-01", "没有0月"),
        ("8月14日", "不是完整的日期"),
        ("2023.8.14", "应写作“2023年8月14日”"),
        ("’98年8月1日", "年份要写全"),
        ("2023年08月14日", "应写作“2023年8月14日”"),
        ("", "不是完整的日期"),
        ("二〇二四年二月三十日", "2月没有30日"),
        ("二〇二四年十三月一日", "没有13月"),
        ("贰零贰肆年零贰月零叁拾日", "2月没有30日"),
        ("二〇24年六月三日", "不是完整的年份"),
        ("壹零二零年零壹月零壹日", "不是完整的日期"),
        ("２０２３年８月１４日", "不是完整的日期"),
    ],
)
def test_wrong_dates_are_refused(wrong: str, hint: str) -> None:
    """A day that does not exist, or is written otherwise, is refused with what is wrong."""
    with pytest.raises(NumeralError, match=hint):
        zh.parse_date(wrong)


@pytest.mark.parametrize("wrong", ["2月30日", "13月1日", "8-14", "08月14日", "二月三十日", "八月14日", ""])
def test_wrong_days_are_refused(wrong: str) -> None:
    """The same without a year."""
    with pytest.raises(NumeralError):
        zh.parse_month_day(wrong)


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (D(2024, 6, 3), D(2024, 6, 3), "2024年6月3日"),
        (D(2024, 6, 3), D(2024, 7, 1), "2024年6月3日—7月1日"),
        (D(2023, 6, 3), D(2024, 6, 3), "2023年6月3日—2024年6月3日"),
    ],
)
def test_what_a_range_shares_is_written_once(first: D, last: D, written: str) -> None:
    """A range of one day is that day; year and month are written once when shared."""
    assert zh.date_range(first, last) == written


@pytest.mark.parametrize(
    "wrong",
    [
        "2011年2月3日—2月10日",
        "2011年2月3日—3日",
        "2011年2月3日—2011年2月10日",
        "2011年2月3日～10日",
        "6月3日—10日",
    ],
)
def test_other_ranges_are_refused(wrong: str) -> None:
    """A range that writes twice what is shared, or uses another mark, is refused."""
    with pytest.raises(NumeralError):
        zh.parse_date_range(wrong)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (zh.month_range(3, 5, mark="至"), "3月至5月"),
        (zh.month_range(3, 3, year=2024, mark="至"), "2024年3月"),
        (zh.year_range(2020, 2020), "2020年"),
        (zh.half(1, year=2024), "2024年上半年"),
        (zh.quarter(2, year=2024), "2024年第二季度"),
        (zh.time(datetime.time(12, 5), style="spoken"), "中午12点5分"),
        (zh.time(datetime.time(14, 0), style="spoken_hanzi"), "下午两点"),
        (zh.time(datetime.time(9, 0), seconds=True), "9时0分0秒"),
        (zh.time(datetime.time(9, 0, 7), style="colon", seconds=False), "09:00"),
        (zh.time(datetime.time(9, 0, 7), style="hanzi"), "九时零分七秒"),
        (zh.event_name(10, 10), "“十十”"),
        (zh.event_name(3, 15, style="arabic"), "“3·15”"),
        (zh.event_name(7, 1, quoted=False), "七一"),
        (zh.event_name(5, 20), "“五二〇”"),
        (zh.lunar_date(11, 11), "冬月十一"),
    ],
)
def test_names_of_periods_and_times(written: str, expected: str) -> None:
    """Periods, times and named days are written as print does."""
    assert written == expected


@pytest.mark.parametrize(
    "refused",
    [
        lambda: zh.date(D(98, 1, 1)),
        lambda: zh.date(D(98, 1, 1), style="iso"),
        lambda: zh.date(D(2024, 1, 1), parts="dm"),
        lambda: zh.date_range(D(2024, 6, 10), D(2024, 6, 3)),
        lambda: zh.date_range(D(2023, 6, 10), D(2024, 6, 3), parts="md"),
        lambda: zh.date_range(D(2023, 6, 10), D(2024, 6, 3), parts="y"),
        lambda: zh.month_range(6, 1),
        lambda: zh.month_range(1, 13),
        lambda: zh.year_range(2020, 2016),
        lambda: zh.half(3),
        lambda: zh.half(True),
        lambda: zh.plan_period(0),
        lambda: zh.decade(1900),
        lambda: zh.time(datetime.time(1, 1, 1, 5)),
        lambda: zh.lunar_date(13, 1),
        lambda: zh.document_number("", 2024, 1),
    ],
)
def test_refused_periods(refused: Callable[[], str]) -> None:
    """What runs backwards, does not exist or is not written in full is refused."""
    with pytest.raises(NumeralError):
        refused()


def test_styles_that_do_not_exist_are_refused() -> None:
    """An unknown style is named in the message."""
    calls: list[Callable[..., str]] = [
        lambda style: zh.date(D(2024, 1, 1), style=style),
        lambda style: zh.time(datetime.time(1), style=style),
        lambda style: zh.century(20, style=style),
    ]
    for call in calls:
        with pytest.raises(NumeralError, match="slash"):
            call("slash")
