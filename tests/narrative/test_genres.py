"""What the genres make of one register, and what they look for in vain."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

import kexie_report as kr
from kexie_report.genres import GENRES, genre_named

EXAMPLES = Path(__file__).parents[2] / "examples"
BODY = kr.Organization("青河县科协", short="县科协", self_name="我会")
LECTURES = kr.Event("科普讲座", count=kr.Quantity(6, "场"))
MEETING = kr.Event("科普工作推进会", form=kr.EventForm.MEETING, date="2023-08-10")
NEXT = kr.Outlook("创新科普形式")


def _report(*achievements: kr.Achievement, **front: object) -> kr.Report:
    report = kr.Report(body=BODY, period="今年以来", date="2023-08-14", achievements=achievements)
    evolve: object = attrs.evolve
    assert callable(evolve)
    made = evolve(report, **front)
    assert isinstance(made, kr.Report)
    return made


def _lines(report: kr.Report, genre: str, role: kr.Role) -> list[str]:
    return [str(block.prose) for block in kr.compose(report, genre).blocks if block.role is role]


@pytest.mark.parametrize("genre", GENRES, ids=lambda genre: genre.name)
@pytest.mark.parametrize("name", ["qinghe-register", "tancheng-2023"])
def test_one_register_gives_every_genre(name: str, genre: kr.Genre) -> None:
    """The same report file gives each genre by one argument, with the same figures told."""
    draft = kr.compose(kr.load(EXAMPLES / name / "report.yaml"), genre)
    release = kr.compose(kr.load(EXAMPLES / name / "report.yaml"))
    counted = [
        {
            key
            for span in one.spans()
            if span.fact and isinstance(span.fact.value, kr.Quantity)
            for key in span.fact.keys
        }
        for one in (draft, release)
    ]
    assert counted[0] == counted[1]
    assert [] == [remark for remark in draft.remarks if remark.severity is kr.Severity.ERROR]


def test_a_genre_says_what_its_readers_look_for_in_vain() -> None:
    """A 会议消息 without a date of its meeting, and without what was asked for, is remarked upon."""
    undated = attrs.evolve(MEETING, date=None)
    said = [remark.message for remark in kr.compose(_report(undated), "meeting").remarks]
    assert [
        "体裁“会议消息”一般要写“活动”的“日期”，这条记录没有",
        "体裁“会议消息”一般要写“展望”，台账里没有这一类记录",
    ] == said
    asked = kr.Outlook(demands="压实责任", mode=kr.OutlookMode.ASKED)
    assert () == kr.compose(_report(MEETING, asked), "meeting").remarks


def test_a_meeting_opens_its_report_and_a_lecture_does_not() -> None:
    """A 会议消息 begins with the meeting, wherever it stands in the register."""
    first, *_ = _lines(_report(LECTURES, MEETING), "meeting", kr.Role.PARAGRAPH)
    assert first.startswith("8月10日，青河县科协")
    assert "推进会" in first
    (only,) = _lines(_report(LECTURES), "meeting", kr.Role.PARAGRAPH)
    assert only.startswith("今年以来，青河县科协")


def test_news_may_lie_after_the_period_of_which_it_speaks() -> None:
    """A meeting in August opens the text on the first half of the year."""
    report = _report(MEETING, LECTURES, period=kr.Period.parse("2023年上半年"))
    assert () == kr.compose(report, "meeting").untold[2:]
    assert "date" in {untold.fact.key for untold in kr.compose(report, "meeting").untold}


def test_an_event_of_a_series_stays_in_its_total() -> None:
    """No event of a series is taken out to open the text: the total would be one short."""
    rows = [kr.Event(f"{name}讲座", series="科普讲座", weight=9, date="2023-08-01") for name in "甲乙丙"]
    assert "科普讲座3次" in str(kr.compose(_report(*rows), "activity"))


def test_the_weightiest_event_opens_the_text_then_the_dated_one() -> None:
    """Weight comes first, then a day of its own, then the order of the register."""
    dated = kr.Event("开馆仪式", date="2023-08-01")
    heavy = kr.Event("科技节", weight=3)
    assert "开馆仪式" in _lines(_report(LECTURES, dated), "activity", kr.Role.PARAGRAPH)[0]
    assert "科技节" in _lines(_report(LECTURES, dated, heavy), "activity", kr.Role.PARAGRAPH)[0]


def test_a_title_says_the_full_name_where_the_text_speaks_in_the_first_person() -> None:
    """A 工作报告 says 我会, its title and its signature do not."""
    report = _report(LECTURES, guidance=kr.Guidance(manner="开拓创新"))
    draft = kr.compose(report, "work_report")
    assert "我会" in str(draft)
    titles = _lines(report, "work_report", kr.Role.HEADLINE) + _lines(report, "work_report", kr.Role.CREDIT)
    assert ["青河县科协2023年工作报告", "青河县科协", "2023年8月14日"] == titles


@pytest.mark.parametrize(
    ("period", "titled"),
    [
        ("今年以来", "青河县科协2023年度报告"),
        ("2022年", "青河县科协2022年度报告"),
        ("2022年度", "青河县科协2022年度报告"),
        ("近年来", "青河县科协年度报告"),
        ("上半年", "青河县科协上半年年度报告"),
    ],
)
def test_the_period_as_a_title_has_it(period: str, titled: str) -> None:
    """A running year is named by its number, and 年度 is not said twice."""
    report = _report(LECTURES, period=kr.Period.parse(period))
    assert [titled] == _lines(report, "annual_report", kr.Role.HEADLINE)


def test_a_period_of_a_year_that_nobody_knows_is_not_in_the_title() -> None:
    """今年 without a date has no number."""
    report = _report(LECTURES, date=None)
    assert ["青河县科协工作总结"] == _lines(report, "summary", kr.Role.HEADLINE)


def test_what_is_lacking_and_what_comes_next_are_numbered_on() -> None:
    """The headings that the genre adds go on from those of the report; one problem is not counted."""
    sections = tuple(kr.Section(title=name, achievements=LECTURES) for name in ("甲项工作", "乙项工作"))
    report = _report(sections=sections, problems=(kr.Text("力量不足"),), closing=(NEXT,))
    assert ["一、甲项工作", "二、乙项工作", "三、存在的不足", "四、下一步打算"] == _lines(
        report, "summary", kr.Role.HEADING
    )
    assert "工作中还存在一些不足：力量不足。" in str(kr.compose(report, "summary"))


def test_news_do_not_say_what_is_lacking() -> None:
    """What is lacking is untold in a release, with the reason."""
    draft = kr.compose(_report(LECTURES, problems=(kr.Text("力量不足"),)))
    assert ["体裁“综合通讯”的版式这一次没有用到这一项"] == [
        untold.reason for untold in draft.untold if untold.fact.key == "problems[0]"
    ]


def test_a_genre_without_a_dateline_takes_none_from_the_report() -> None:
    """A 工作总结 has no 电头, whatever the report says."""
    report = _report(LECTURES, outlet=kr.Text("青河网"), dateline=kr.DatelineForm.WEBSITE)
    assert "青河网" not in str(kr.compose(report, "summary"))


def test_each_writer_is_named_once() -> None:
    """Who stands in the dateline does not stand at the end again."""
    credits = kr.Credits(reporters=("王禾", "赵田"), correspondents="李青")
    text = str(kr.compose(_report(LECTURES, credits=credits, dateline=kr.DatelineForm.PAPER)))
    assert [1, 1, 1] == [text.count(name) for name in ("王禾", "赵田", "李青")]


def test_loose_records_stand_under_parallel_headings() -> None:
    """A grouped report has headings of one length, each once, and a brief counts them."""
    records = (LECTURES, kr.Distribution("读物", count=kr.Quantity(9, "份")), kr.Honour(kr.Title("“甲”")))
    headings = [_lines(_report(*records, grouped=True), "summary", kr.Role.HEADING) for _ in range(2)]
    assert headings[0] == headings[1]
    assert [["一", "二", "三"], 1, 3] == [
        [heading[0] for heading in headings[0]],
        len({len(heading) for heading in headings[0]}),
        len({heading[2:] for heading in headings[0]}),
    ]
    assert "二是" in str(kr.compose(_report(*records, grouped=True), "brief"))


def test_records_of_one_family_need_no_heading() -> None:
    """A grouped report of lectures alone has no headings, and neither has one that does not ask."""
    assert [] == _lines(_report(LECTURES, grouped=True), "summary", kr.Role.HEADING)
    assert [] == _lines(_report(LECTURES, kr.Honour(kr.Title("“甲”"))), "summary", kr.Role.HEADING)


def test_endings_of_headings_come_from_the_lexicon() -> None:
    """Sections that have principle and brand only get verbs and nouns, no two the same."""
    sections = tuple(
        kr.Section(principle=f"{name}字当头", brand=f"“{name}色科协”", achievements=LECTURES)
        for name in "甲乙丙"
    )
    headings = _lines(_report(sections=sections), "summary", kr.Role.HEADING)
    endings = {heading[-3:] for heading in headings}
    assert (3, True) == (len(endings), all(ending.startswith("新") for ending in endings))


def test_a_voice_without_a_lede_stands_alone() -> None:
    """A quote opens a 通讯特写 of which nothing is said in general."""
    quote = kr.Quote("讲座办到了家门口", speaker=kr.Person("周禾"))
    first, second = _lines(_report(LECTURES, quote), "feature", kr.Role.PARAGRAPH)
    assert first.endswith("“讲座办到了家门口。”")
    assert second.startswith("今年以来，青河县科协")


def test_a_form_without_its_data_gives_way_to_the_genre() -> None:
    """A lede or a headline that was asked for and cannot be said is that of the genre instead."""
    report = _report(
        LECTURES,
        guidance=kr.Guidance(manner="开拓创新", form=kr.LedeForm.OCCASION),
        headline=kr.Headline(form=kr.HeadlineForm.COUPLET),
    )
    draft = kr.compose(report, genre_named("summary"))
    assert str(draft).startswith("青河县科协2023年工作总结\n今年以来，青河县科协开拓创新。")
