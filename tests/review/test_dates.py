"""The dates of a document: what each can mean, the ranges, the day it speaks on; the registries."""

from __future__ import annotations

import datetime
import tomllib
from importlib import resources

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kexie_report.review import Settings, review
from kexie_report.review.dates import day_of
from kexie_report.review.document import Document
from kexie_report.review.registries import days, events, plans
from kexie_report.zh import find_dates, find_times

_AS_OF = datetime.date(2023, 12, 20)


@pytest.mark.parametrize(
    ("text", "as_of", "years"),
    [
        ("11月18日开馆。", None, ()),
        ("2023年建成，11月18日开馆。", None, (2023,)),
        ("11月18日开馆。", _AS_OF, (2023,)),
        ("明年3月5日开馆。", _AS_OF, (2024,)),
        ("1月6日开馆。", _AS_OF, (2023, 2024)),
        ("2019年动工，次年3月5日开馆。", None, (2020,)),
        ("每年3月5日开放。", _AS_OF, ()),
        ("1958年成立。\n11月18日开馆。", _AS_OF, (2023, 1958)),
    ],
)
def test_the_years_of_a_date(text: str, as_of: datetime.date | None, years: tuple[int, ...]) -> None:
    """A date without its year takes it from the text before it, or from the day on which the text speaks."""
    assert Document(text, as_of).dates.mentions[-1].years == years


def test_a_dateline_holds_from_its_line_on() -> None:
    """A dateline is the day on which the text behind it speaks; the given day holds before it."""
    text = "综合消息\n本报梧岭3月5日讯（记者林晚）今天开馆。\n新华社北京2022年7月1日电 今天闭馆。"
    document = Document(text, _AS_OF)
    said = [document.dates.spoken_at(place) for place in (0, text.index("今天"), text.rindex("今天"))]
    assert [one.date if one else None for one in said] == [
        _AS_OF,
        datetime.date(2023, 3, 5),
        datetime.date(2022, 7, 1),
    ]


def test_a_paper_speaks_on_the_day_under_it() -> None:
    """The day that stands alone at the end gives a paper its year."""
    document = Document("现定于8月9日开会。\n梧岭县科协\n2023年8月1日")
    assert document.dates.mentions[0].days() == (datetime.date(2023, 8, 9),)


@pytest.mark.parametrize(
    ("text", "first", "last", "carried"),
    [
        ("4—7月", (None, 4, None), (None, 7, None), False),
        ("7月10—14日", (None, 7, 10), (None, 7, 14), False),
        ("2023年7月10日（周一）上午9:00至14日", (2023, 7, 10), (2023, 7, 14), False),
        ("2010—2014年", (2010, None, None), (2014, None, None), False),
        ("12月20日至次年1月10日", (None, 12, 20), (None, 1, 10), True),
        ("从7月10日开始，到8月2日", (None, 7, 10), (None, 8, 2), False),
    ],
)
def test_ranges(
    text: str, first: tuple[int | None, ...], last: tuple[int | None, ...], carried: bool
) -> None:
    """The second date of a range has the parts that the first lends it."""
    [found] = Document(text).dates.ranges
    assert (found.first.year, found.first.month, found.first.day) == first
    assert (found.last.year, found.last.month, found.last.day) == last
    assert found.carried is carried


@settings(deadline=None)
@given(st.text(alphabet="0123456789一二三十〇年月日至—-～（）时点分半:：上下午晚农历零\n ", max_size=60))
@example("第十十个全国科技工作者日，2024年，建党十百周年，时年十百岁，翻了零番，为期十百天")
def test_any_text_is_read(text: str) -> None:
    """Whatever stands in a text, dates and times are found in order and inside it."""
    for found in (tuple(find_dates(text)), tuple(find_times(text))):
        places = [(one.start, one.end) for one in found]
        assert places == sorted(places)
        assert all(0 <= start < end <= len(text) for start, end in places)
    for one in Document(text, _AS_OF).dates.ranges:
        assert 0 <= one.start < one.end <= len(text)
    assert all(0 <= finding.start <= finding.end <= len(text) for finding in review(text, as_of=_AS_OF))


def test_the_registries_hold_real_days() -> None:
    """Every day of the registry is in the calendar, and no day or event is named twice."""
    assert all(day_of(2024, day.month, day.day) for day in days(Settings()).values())
    assert all(plan.last == plan.first + 4 for plan in plans())
    for name, key in (("commemorative-days", "day"), ("anniversaries", "event")):
        text = resources.files("kexie_report.review.packs").joinpath(f"{name}.toml").read_text("utf-8")
        names = [one for entry in tomllib.loads(text)[key] for one in entry["names"]]
        assert len(names) == len(set(names))
    assert events(Settings())["中国科协成立"] == 1958


@pytest.mark.parametrize(
    ("code", "option", "added", "text"),
    [
        ("anniversary-mismatch", "events", "梧岭县科协成立=1962", "2023年是梧岭县科协成立60周年。"),
        ("commemorative-day-mismatch", "days", "梧岭科普日=3月18日", "3月20日是梧岭科普日。"),
        ("plan-period-mismatch", "plans", "科普三年行动=2023—2025", "科普三年行动（2022—2024年）启动。"),
    ],
)
def test_a_body_adds_to_the_registries(code: str, option: str, added: str, text: str) -> None:
    """What a body adds is judged like our own; without it the text is left alone."""
    assert not review(text)
    chosen = Settings(options={code: {option: (added,)}})
    assert [finding.code for finding in review(text, settings=chosen)] == [code]
