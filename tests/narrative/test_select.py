"""What is left out of a draft, and why."""

from __future__ import annotations

import attrs

import kexie_report as kr
from kexie_report.genres import genre_named
from kexie_report.narrative.select import select

BODY = kr.Organization("青河县科协")


def _reasons(report: kr.Report) -> dict[str, str]:
    return {untold.fact.key: untold.reason for untold in kr.compose(report).untold}


def test_internal_records_are_left_out() -> None:
    """A record marked as internal is untold, fact by fact, with the reason."""
    secret = kr.Event("会商", count=kr.Quantity(2, "次"), internal=True, id="会商")
    report = kr.Report(body=BODY, achievements=(kr.Event("讲座"), secret))
    assert _reasons(report) == {"会商.name": "登记为不公开", "会商.count": "登记为不公开"}


def test_records_outside_the_period_are_left_out() -> None:
    """What lies before the year or after the day of the report is not told."""
    events = (
        kr.Event("春季讲座", date="2022-03-01", id="早"),
        kr.Event("夏季讲座", date="2023-06-01", id="中"),
        kr.Event("冬季讲座", date="2023-12-01", id="晚"),
    )
    report = kr.Report(body=BODY, period="今年以来", date="2023-08-14", outlet="青河网", achievements=events)
    assert {"早.name", "早.date", "晚.name", "晚.date", "period"} == set(_reasons(report))


def test_without_a_period_only_the_future_is_left_out() -> None:
    """A report without a period tells everything up to its day."""
    events = (kr.Event("甲", date="2021-03-01", id="早"), kr.Event("乙", date="2024-01-01", id="晚"))
    report = kr.Report(body=BODY, date="2023-08-14", outlet="青河网", achievements=events)
    late = "日期2024年1月1日晚于发稿日期2023年8月14日"
    assert {"晚.name": late, "晚.date": late} == _reasons(report)


def test_as_of_moves_the_day_of_the_report() -> None:
    """An earlier day leaves out what came after it."""
    event = kr.Event("讲座", date="2023-06-01")
    report = kr.Report(body=BODY, date="2023-08-14", outlet="青河网", achievements=event)
    assert "讲座" not in str(kr.compose(report, as_of="2023-05-01"))


def test_a_genre_can_exclude_a_kind() -> None:
    """A kind that the genre does not tell is left out with the genre's name."""
    genre = attrs.evolve(genre_named("press_release"), excluded=frozenset({kr.Event}))
    document = select(kr.Report(body=BODY, achievements=kr.Event("讲座")), genre)
    assert [omitted.reason for omitted in document.omitted] == ["体裁“综合通讯”不写“活动”"]


def test_a_record_that_no_wording_can_tell_is_left_out() -> None:
    """An effect of which nothing is known cannot be worded."""
    report = kr.Report(body=BODY, achievements=(kr.Event("讲座"), kr.Effect(adverb="不断", id="空")))
    assert _reasons(report) == {"空.adverb": "“成效”没有能写这条记录的句式"}


def test_a_field_that_no_wording_says_is_listed() -> None:
    """What the chosen wording cannot say is untold with that reason."""
    event = kr.Event("讲座", destination="社区", participants="学生", id="讲")
    assert {"所用句式没有写到这一项"} == set(_reasons(kr.Report(body=BODY, achievements=event)).values())


def test_a_day_that_the_year_does_not_have_is_left_out() -> None:
    """29 February without a year is not told in a year that has none."""
    event = kr.Event("讲座", date="2月29日", id="讲")
    report = kr.Report(body=BODY, period="今年以来", date="2023-08-14", outlet="青河网", achievements=event)
    assert _reasons(report)["讲.name"] == "“2月29日”不是2023年日历上的日子"
