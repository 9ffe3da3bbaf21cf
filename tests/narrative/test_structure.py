"""What the plan of a document should be asked about."""

from __future__ import annotations

import attrs

import kexie_report as kr

BODY = kr.Organization("青河县科协", short="县科协")
EVENT = kr.Event("科普讲座", count=kr.Quantity(3, "场"))


def _section(principle: str, noun: str = "新根基", *leads: tuple[str, ...]) -> kr.Section:
    passages = tuple(kr.Passage(lead=lead, achievements=EVENT) for lead in leads or ((),))
    return kr.Section(principle=principle, verb="筑牢", brand="“青河科协”", noun=noun, passages=passages)


def _report(means: str, *sections: kr.Section) -> kr.Report:
    headline = kr.Headline(means=means, goal="N新科协")
    return kr.Report(body=BODY, headline=headline, sections=sections)


def _codes(report: kr.Report) -> list[tuple[str, str]]:
    return [(remark.code, remark.severity.value) for remark in kr.compose(report).remarks]


def test_an_open_numeral_counts_and_is_not_remarked_upon() -> None:
    """N个聚焦 over two sections is 两个聚焦, without a remark."""
    draft = kr.compose(_report("N个聚焦", _section("政治引领"), _section("服务基层")))
    assert (draft.remarks, "“两个聚焦”" in str(draft)) == ((), True)


def test_a_stated_numeral_that_disagrees_is_reported_and_kept() -> None:
    """三个聚焦 over two sections is an error, and the text still says 三个聚焦."""
    draft = kr.compose(_report("三个聚焦", _section("政治引领"), _section("服务基层")))
    said = draft.remarks[0].sentence()
    assert (
        draft.remarks[0].code,
        "“三个聚焦”写的数目是3，实有2个板块" in said,
        "“三个聚焦”" in str(draft),
    ) == ("slogan-count", True, True)


def test_headings_of_unequal_length_are_remarked_upon() -> None:
    """A heading that is longer than the others is a warning."""
    report = _report("N个聚焦", _section("政治引领"), _section("服务基层", "新的桥梁"))
    assert _codes(report) == [("heading-length", "警告")]


def test_leads_of_different_shapes_are_remarked_upon() -> None:
    """A lead phrase of one member beside one of two is a warning."""
    leads = (("提高站位", "强化引领"), ("评先树优激发热情",))
    assert _codes(_report("N个聚焦", _section("政治引领", "新根基", *leads))) == [("lead-parallel", "警告")]


def test_a_repeated_lead_is_remarked_upon() -> None:
    """The same lead phrase twice is a warning, and the same again is one more."""
    leads = (("提高站位",), ("提高站位",), ("强化引领",))
    assert _codes(_report("N个聚焦", _section("政治引领", "新根基", *leads))) == [("lead-repeated", "警告")]


def test_a_slogan_inside_a_record_counts_what_stands_beside_it() -> None:
    """四级品牌 over three levels is an error of the record."""
    record = kr.Coverage("四级品牌", levels=("国家级", "省级", "市级"))
    report = kr.Report(body=BODY, achievements=record)
    assert _codes(report) == [("slogan-count", "错误")]


def test_nothing_to_tell_is_an_error() -> None:
    """A report without a record that can be told says so."""
    assert _codes(kr.Report(body=BODY)) == [("nothing-to-tell", "错误")]


def test_a_section_of_which_nothing_is_told_does_not_count() -> None:
    """A section whose only record is internal is left out, and the slogan counts one less."""
    silent = attrs.evolve(
        _section("服务基层"), passages=(kr.Passage(achievements=kr.Event("会商", internal=True)),)
    )
    draft = kr.compose(_report("N个聚焦", _section("政治引领"), silent))
    assert ("“一个聚焦”" in str(draft), draft.untold[-1].reason) == (True, "登记为不公开")


def test_a_slogan_with_nothing_to_count_is_an_error() -> None:
    """N个聚焦 over sections without a heading has nothing to count."""
    bare = kr.Section(passages=(kr.Passage(achievements=EVENT),))
    assert [("slogan-count", "错误")] == _codes(_report("N个聚焦", bare))


def test_a_day_without_its_year_is_one_of_the_year_of_the_report() -> None:
    """31 July stands after 6 May of the same year, whether the years are written or not."""
    honours = (
        kr.Honour(kr.Title("“甲奖”"), winner="甲项目", date="7月31日"),
        kr.Honour(kr.Title("“乙奖”"), winner="乙项目", date="2023-05-06"),
        kr.Honour(kr.Title("“丙奖”"), winner="丙项目", date="2022-11-01"),
    )
    report = kr.Report(body=BODY, period="近年来", date="2023-08-14", outlet="青河网", achievements=honours)
    text = str(kr.compose(report))
    assert ["丙", "乙", "甲"] == sorted("甲乙丙", key=lambda name: text.index(f"{name}项目"))
