"""Totals: what they rest on, how they are printed, what they are against the previous period."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kexie_report as kr
from kexie_report.model.facts import leaves

Q = kr.Quantity.parse
PUPILS, FARMERS = "中小学生", "农民"


def _lecture(name: str, people: str = "", group: str = PUPILS, **more: object) -> kr.Event:
    reach = kr.Reach(group, Q(people)) if people else None
    make: Callable[..., kr.Event] = kr.Event
    return make(name, series="科普讲座", reach=reach, **more)


LECTURES = (_lecture("甲讲座", "1200人次"), _lecture("乙讲座", "1637人次", count=Q("2次")))


def _report(*records: kr.Achievement, period: str = "上半年", date: str = "2023-07-05") -> kr.Report:
    return kr.Report(body="青河县科协", period=period, date=date, achievements=records)


def _facts(draft: kr.Draft, *how: kr.How) -> list[kr.Fact]:
    return [span.fact for span in draft.spans() if span.fact and span.fact.how in how]


# --- what a total rests on -------------------------------------------------------------------


def test_a_total_names_every_row_that_it_rests_on() -> None:
    """The derivation of a figure has key, value and place of each row, and says how it was got."""
    draft = kr.compose(_report(*LECTURES))
    span = next(span for span in draft.spans() if span.text == "3次")
    found = draft.derivation(span)
    assert found is not None
    assert [("achievements[0].name", "甲讲座"), ("achievements[1].count", "2次")] == [
        (row.key, str(row.value)) for row in found.rows
    ]
    assert "achievements[0].name" == found.rows[0].place
    assert "累加：甲讲座、2次，共2条" == found.sentence()


def test_what_states_nothing_has_no_derivation() -> None:
    """A span of the library's own words was not got from anything."""
    draft = kr.compose(_report(*LECTURES))
    assert {None} == {draft.derivation(span) for span in draft.spans() if span.fact is None}


def test_a_given_figure_is_its_own_row() -> None:
    """What the user gave is got from itself."""
    draft = kr.compose(_report(kr.Event("讲座", count=Q("3次"))))
    found = draft.derivation(next(span for span in draft.spans() if span.text == "3次"))
    assert found is not None
    assert ("给定", ["achievements[0].count"]) == (found.sentence(), [row.key for row in found.rows])


def test_examples_of_equal_weight_stand_in_the_order_of_the_register() -> None:
    """The weightiest are named; of equal ones the first of the register, as many as the style wants."""
    weights = {"甲讲座": 0, "乙讲座": 2, "丙讲座": 1, "丁讲座": 1}
    rows = [_lecture(name, weight=weight) for name, weight in weights.items()]
    said = [str(kr.compose(_report(*rows), style=kr.Style(examples=n))) for n in (0, 2, 3)]
    assert ["科普讲座4次" in text for text in said] == [True] * 3
    named = [[name for name in weights if name in text] for text in said]
    assert [[], ["乙讲座", "丙讲座"], ["乙讲座", "丙讲座", "丁讲座"]] == named


# --- rounding --------------------------------------------------------------------------------


def _rounded(*rows: kr.Achievement, **how: object) -> str:
    make: Callable[..., kr.Rounding] = kr.Rounding
    return str(kr.compose(_report(*rows), style=kr.Style(rounding=make(**how))))


def test_a_style_that_rounds_prints_totals_round_and_keeps_the_fact_exact() -> None:
    """2837 is printed as 2800余; the fact holds 2837, says that it was rounded, and keeps its rows."""
    draft = kr.compose(_report(*LECTURES), style=kr.Style(rounding=kr.Rounding()))
    (fact,) = _facts(draft, kr.How.ROUNDED)
    assert "2800余人次" in str(draft)
    assert ("2837人次", "约取，实为2837人次：1200人次、1637人次，共2条") == (
        str(fact.value),
        fact.derivation().sentence(),
    )


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({"mark": "多"}, "2800多人次"),
        ({"keep": 1, "near": 6}, "近3000人次"),
        ({"threshold": 3000}, "2837人次"),
        ({"wan": 1000}, "2800余人次"),
    ],
    ids=str,
)
def test_the_house_chooses_how_it_rounds(how: dict[str, object], said: str) -> None:
    """Digits, mark, threshold and scale are the style's."""
    assert said in _rounded(*LECTURES, **how)


def test_given_figures_stay_as_given() -> None:
    """A figure of the register is not rounded, nor is a total that the user states."""
    stated = kr.Total(series="科普讲座", count=Q("3次"), reach=kr.Reach(PUPILS, Q("2837人次")))
    assert "2837人次" in _rounded(kr.Event("讲座", reach=kr.Reach(PUPILS, Q("2837人次"))))
    assert "2837人次" in _rounded(stated, *LECTURES)


@given(
    st.integers(1, 10**10),
    st.builds(
        kr.Rounding,
        keep=st.integers(1, 4),
        mark=st.sampled_from("余多超逾"),
        near=st.integers(0, 5),
        threshold=st.integers(0, 10**4),
        wan=st.none() | st.integers(1, 10**6),
        yi=st.none() | st.integers(1, 10**9),
    ),
)
def test_a_rounded_figure_is_true(number: int, rounding: kr.Rounding) -> None:
    """What is printed admits the exact value: 余 only above, 近 only below."""
    assert rounding.of(kr.Quantity(number, "人")).bounds.admits(number)


# --- the previous period ---------------------------------------------------------------------


def _against(now: Sequence[kr.Achievement], before: Sequence[kr.Achievement], **periods: str) -> kr.Draft:
    this, day = periods.get("this", "上半年"), periods.get("day", "2023-07-05")
    last, old_day = periods.get("last", "上半年"), periods.get("old_day", "2022-07-05")
    previous = _report(*before, period=last, date=old_day)
    return kr.compose(_report(*now, period=this, date=day), previous=previous)


def _times(*counts: str) -> tuple[kr.Achievement, ...]:
    return tuple(kr.Event("讲座", series="科普讲座", count=Q(count)) for count in counts)


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (("20次", "10次"), ("25次",), "比上年同期(增加|多出?)5次[，、](增长|增幅|涨幅)20%"),
        (("20次", "1次"), ("24次",), "比上年同期(减少|少)3次[，、](下降|降幅|减少)12.5%"),
        (("20次", "9次"), ("28次",), "比上年同期(增加|多出?)1次[，、](增长|增幅|涨幅)3.6%"),
        (("20次", "5次"), ("12次", "13次"), "[与同和]上年同期(持平|相同)"),
        (("20次", "5次"), ("0次",), "比上年同期(增加|多出?)25次"),
    ],
    ids=str,
)
def test_a_total_grows_over_the_previous_register(
    now: tuple[str, ...], before: tuple[str, ...], said: str
) -> None:
    """Amount and rate are computed, the rate half up to one decimal; from zero there is no rate."""
    text = str(_against(_times(*now), _times(*before))).rstrip("。")
    assert re.fullmatch(said, text.partition("次，")[2])


def test_a_comparison_rests_on_the_rows_of_both_registers() -> None:
    """Every figure of the comparison has the rows of this period and of the previous one behind it."""
    facts = _facts(_against(_times("20次", "10次"), _times("25次")), kr.How.COMPARED)
    keys = ["achievements[0].count", "achievements[1].count", "previous.achievements[0].count"]
    assert 3 == len(facts)
    assert all(keys == [row.key for row in fact.rows] for fact in facts)
    assert "比较：本期2条，上期1条" == facts[0].derivation().sentence()


@pytest.mark.parametrize(
    ("periods", "called"),
    [
        ({"this": "2023年", "day": "2024-01-10", "last": "2022年", "old_day": "2023-01-10"}, "上年"),
        ({"this": "今年以来", "day": "2023-08-14", "last": "今年以来", "old_day": "2022-08-14"}, "上年同期"),
        ({"this": "5月份", "day": "2023-06-02", "last": "4月份", "old_day": "2023-05-02"}, "上月"),
        ({"this": "1月份", "day": "2023-02-02", "last": "12月份", "old_day": "2022-12-31"}, "上月"),
        ({"this": "5月份", "day": "2023-06-02", "last": "5月份", "old_day": "2022-06-02"}, "上年同期"),
        ({"this": "2月份", "day": "2024-03-02", "last": "2月份", "old_day": "2023-03-02"}, "上年同期"),
        ({"this": "4—6月", "day": "2023-07-02", "last": "1—3月", "old_day": "2023-04-02"}, "上季度"),
    ],
    ids=str,
)
def test_the_previous_period_is_called_what_it_is(periods: dict[str, str], called: str) -> None:
    """上年, 上年同期, 上月 or 上季度, as the two periods stand to each other."""
    draft = _against(_times("20次", "10次"), _times("25次"), **periods)
    assert (f"比{called}" in str(draft), ()) == (True, draft.remarks)


@pytest.mark.parametrize(
    "periods",
    [
        {"last": "2022年", "old_day": "2023-01-10"},
        {"this": "今年以来", "day": "2023-08-14", "last": "今年以来", "old_day": "2022-07-14"},
        {"this": "近年来", "last": "近年来"},
        {"last": "上半年", "old_day": "2023-07-05"},
        {"this": "5月份", "day": "2023-06-02", "last": "3月份", "old_day": "2023-05-02"},
        {"last": "上半年", "old_day": "2022-05-05"},
        {"last": "上半年", "old_day": "2021-07-05"},
    ],
    ids=str,
)
def test_periods_that_cannot_be_compared_are_not(periods: dict[str, str]) -> None:
    """Nothing is said of growth, and a remark says why."""
    draft = _against(_times("20次", "10次"), _times("25次"), **periods)
    assert ("比上" in str(draft), ["previous-period"]) == (False, [r.code for r in draft.remarks])


def test_another_body_is_not_compared_with() -> None:
    """The register of another body is no previous period."""
    previous = kr.Report(body="白河县科协", period="上半年", date="2022-07-05", achievements=_times("9次"))
    draft = kr.compose(_report(*_times("3次", "4次")), previous=previous)
    assert ["上期台账是白河县科协的，不能与青河县科协相比"] == [remark.message for remark in draft.remarks]


@pytest.mark.parametrize(
    ("now", "before"),
    [
        (_times("3次", "4次"), (kr.Event("讲座", series="另一系列", count=Q("5次")),)),
        (_times("3次", "4次"), (kr.Event("讲座", series="科普讲座", count=Q("5场")),)),
        (_times("20余次", "30余次"), _times("25次")),
        (_times("3次", "4次"), _times("20余次")),
    ],
    ids=str,
)
def test_what_cannot_be_calculated_with_is_not_compared(
    now: tuple[kr.Achievement, ...], before: tuple[kr.Achievement, ...]
) -> None:
    """Other series, other units and approximate figures give no growth."""
    assert [] == _facts(_against(now, before), kr.How.COMPARED)


def test_sums_and_asked_totals_are_compared_too() -> None:
    """Records of one thing, and a 合计, grow like a series."""
    now = tuple(kr.Distribution("读物", count=Q(n)) for n in ("300份", "200份"))
    before = tuple(kr.Distribution("读物", count=Q(n)) for n in ("100份", "300份"))
    asked = kr.Total("读物", category="发放")
    for rows in (now, (asked, *now)):
        draft = _against(rows, before)
        assert ["100份", "25%"] == [str(f.value) for f in _facts(draft, kr.How.COMPARED)][1:]


def test_money_grows_in_the_scale_of_its_figure() -> None:
    """2万元 more than 3万元; less than a whole 万 is told in 元."""
    now, before = (tuple(kr.Funding(kr.Money(n, scale="万")) for n in pair) for pair in ((2, 3), (1, 2)))
    assert "2万元" in [str(f.value) for f in _facts(_against(now, before), kr.How.COMPARED)]
    small = (kr.Funding(kr.Money.parse("2.5万元")), kr.Funding(kr.Money.parse("1万元")))
    assert "5000元" in [str(f.value) for f in _facts(_against(small, before), kr.How.COMPARED)]


# --- stated totals ---------------------------------------------------------------------------


def _remarks(*records: kr.Achievement) -> list[tuple[str, str]]:
    return [(r.severity.value, r.message) for r in kr.compose(_report(*records)).remarks]


@pytest.mark.parametrize(
    ("stated", "agrees"),
    [("3次", True), ("4次", False), ("2次", False), ("2次以上", True), ("10余次", False), ("近4次", False)],
)
def test_a_stated_total_is_checked_within_its_bounds(stated: str, agrees: bool) -> None:
    """A contradiction is an error with both figures; 余 and 近 are read as they are printed."""
    said = _remarks(kr.Total(series="科普讲座", count=Q(stated)), *LECTURES)
    wrong = [("错误", f"合计写的是{stated}，台账里2条合计3次")]
    assert ([] if agrees else wrong) == said


def test_a_contradicted_total_does_not_rest_on_its_rows() -> None:
    """The stated figure is told as given; the rows that contradict it are listed as untold."""
    draft = kr.compose(_report(kr.Total(series="科普讲座", count=Q("9次")), *LECTURES))
    fact = next(span.fact for span in draft.spans() if span.text == "9次" and span.fact)
    assert (("achievements[0].count",), kr.How.GIVEN) == (fact.keys, fact.how)
    reasons = {untold.fact.key: untold.reason for untold in draft.untold}
    assert "这一条与写明的合计不符，没有写" == reasons["achievements[2].count"]


def test_a_stated_total_is_told_once_with_its_rows() -> None:
    """The rows stand behind the stated figure and are not told as another total."""
    draft = kr.compose(_report(*LECTURES, kr.Total(series="科普讲座", count=Q("3次"))))
    spans = [span.fact for span in draft.spans() if span.fact and "achievements[1].count" in span.fact.keys]
    assert 1 == str(draft).count("科普讲座")
    assert ["给定，与台账相符：甲讲座、2次，共2条"] == [fact.derivation().sentence() for fact in spans]


def test_people_may_be_fewer_than_their_visits_but_not_more() -> None:
    """150人 may have come 200 times; 250人 cannot have."""
    rows = (_lecture("甲讲座", "120人"), _lecture("乙讲座", "80人"))
    fewer, more = (kr.Total(series="科普讲座", reach=kr.Reach(PUPILS, Q(n))) for n in ("150人", "250人"))
    assert [] == _remarks(fewer, *rows)
    assert [("错误", "合计写的是中小学生250人，台账里2条合计200人")] == _remarks(more, *rows)


def test_stated_parts_are_checked_against_the_rows() -> None:
    """A part that the rows contradict is reported with its name."""
    honours = [kr.Honour(kr.Title("“甲奖”", level=level)) for level in ("省级", "市级")]
    parts = (kr.Part("省级", Q("2项")), kr.Part("市级", Q("1项")))
    asked = kr.Total(category="荣誉", by="级别", parts=parts)
    draft = kr.compose(_report(asked, *honours))
    assert ["合计写的是省级2项，台账里1条合计1项"] == [remark.message for remark in draft.remarks]
    assert "其中省级2项、市级1项" in str(draft)


@pytest.mark.parametrize(
    ("asked", "severity", "said"),
    [
        (kr.Total(by="月份"), "错误", "没有写合计什么"),
        (kr.Total(category="活劢"), "错误", "没有“活劢”这个类别；您是不是要写“活动”？"),
        (kr.Total(series="没有的系列"), "警告", "台账里没有可以合计的记录"),
        (kr.Total(series="没有的系列", count=Q("3次")), "错误", "合计写的是3次，台账里没有可以核对的记录"),
        (kr.Total(category="文件"), "错误", "给“合计”写上“名称”"),
        (kr.Total("文件", category="文件"), "错误", "给“合计”写上“量词”"),
        (kr.Total("文件", category="文件", unit="份"), "错误", "“文件”的合计请写上“动词”"),
        (kr.Total(series="科普讲座", by="级别"), "警告", "没有一条写了级别"),
        (kr.Total(series="科普讲座", period="5月份"), "警告", "有2条没有日期"),
    ],
    ids=str,
)
def test_a_total_that_cannot_be_told_says_why(asked: kr.Total, severity: str, said: str) -> None:
    """A question that the register cannot answer is a remark, and what it holds is listed as untold."""
    found = _remarks(asked, *LECTURES, kr.Document("《规则》"), kr.Document("《办法》"))
    assert [severity] == [weight for weight, message in found if said in message]


def test_events_of_every_form_are_one_total() -> None:
    """Meetings and trainings are counted among the events; what the body only undertook is told apart."""
    rows = (kr.Event("甲会", form="会议"), kr.Event("乙班", form="培训"), kr.Event("丙节", role="承办"))
    said = str(kr.compose(_report(kr.Total("各类活动", category="活动"), *rows)))
    assert ("各类活动2次" in said, "承办各类活动1次" in said) == (True, True)


def test_a_stated_total_speaks_of_one_sort_of_rows() -> None:
    """It is checked against the rows in its measure word, and told once; else it is an error."""
    applied, approved = (kr.Application("项目", count=Q("3个"), status=status) for status in ("申报", "获批"))
    of_both = kr.Total("科技项目", category="申报", count=Q("6个"))
    said = "合计写的是6个，台账里没有可以核对的记录：这些记录不止一类，要分别合计"
    assert [("错误", said)] == _remarks(of_both, applied, approved)
    lectures = (
        kr.Event("甲讲座", count=Q("3场"), series="讲座"),
        kr.Event("乙讲座", count=Q("2次"), series="讲座"),
    )
    draft = kr.compose(_report(kr.Total(series="讲座", count=Q("3场")), *lectures))
    assert ((), 1, 1) == (draft.remarks, str(draft).count("3场"), str(draft).count("2次"))


def test_nominations_alone_are_no_honours() -> None:
    """Where nothing was received, the total says so instead of counting nominations."""
    nominee = kr.Honour(kr.Title("“甲奖”", result="提名"), winner="甲项目")
    said = "没有获得的荣誉可以合计：提名、入选等不算荣誉"
    assert [("警告", said)] == _remarks(kr.Total(category="荣誉"), nominee)


def test_two_totals_of_the_same_rows_are_remarked_upon() -> None:
    """Unless one is an overview, a reader would take them for different things."""
    series = kr.Total(series="科普讲座")
    totals = [kr.Total("讲座", category="活动", overview=overview) for overview in (False, True)]
    assert [1, 0] == [len(_remarks(series, total, *LECTURES)) for total in totals]


def test_a_total_of_one_name_counts_the_rows_of_that_name() -> None:
    """Without series and category the name says what is counted."""
    rows = (kr.Event("科普讲座", count=Q("3场")), kr.Event("科普讲座", count=Q("4场")), kr.Event("展览"))
    draft = kr.compose(_report(kr.Total("科普讲座", count=Q("7场")), *rows))
    assert (1, (), True) == (str(draft).count("科普讲座7场"), draft.remarks, "展览" in str(draft))


def test_internal_rows_are_not_counted() -> None:
    """What is kept out of the draft is kept out of its totals."""
    asked = kr.Total(series="科普讲座")
    assert "3次" in str(kr.compose(_report(asked, *LECTURES, _lecture("内部讲座", internal=True))))


def test_another_body_is_not_counted() -> None:
    """The events of another body are none of this one's, unless the total is asked of it."""
    museum = (_lecture("甲讲座", subject="青河县科技馆"), _lecture("乙讲座", subject="青河县科技馆"))
    own, theirs = (kr.Total(series="科普讲座", subject=subject) for subject in (None, "青河县科技馆"))
    draft = str(kr.compose(_report(own, theirs, *LECTURES, *museum)))
    assert ("科普讲座3次" in draft, "青河县科技馆" in draft, "科普讲座2次" in draft) == (True,) * 3


# --- whatever the register -------------------------------------------------------------------

_people = st.builds(kr.Quantity, st.integers(1, 999), st.sampled_from(("人", "人次")))
_reaches = st.builds(kr.Reach, st.sampled_from((PUPILS, FARMERS, "居民")), _people)
_series = st.sampled_from(("科普讲座", "主题研学"))
_dates = st.builds(kr.Date, st.integers(1, 6), st.integers(1, 28), st.just(2023))
_events = st.builds(
    kr.Event,
    st.sampled_from(("甲活动", "乙活动", "丙活动")),
    count=st.none() | st.builds(lambda n: kr.Quantity(n, "次"), st.integers(1, 50)),
    series=_series,
    weight=st.integers(0, 3),
    date=st.none() | _dates,
    reach=st.none() | _reaches,
)
_things = st.builds(
    kr.Distribution,
    st.sampled_from(("手册", "折页")),
    count=st.builds(lambda n: kr.Quantity(n, "份"), st.integers(1, 500)),
    series=st.just("科普资料"),
)
_teams = st.builds(
    kr.Team,
    st.just("志愿服务队"),
    count=st.builds(lambda n: kr.Quantity(n, "支"), st.integers(1, 9)),
    members=st.builds(lambda n: kr.Quantity(n, "人"), st.integers(1, 90)),
)
_honours = st.builds(
    lambda name, tier: kr.Honour(kr.Title(name, level=tier), winner="甲项目"),
    st.sampled_from(("“甲奖”", "“乙奖”")),
    st.sampled_from(("省级", "市级")),
)
_asked = st.builds(
    kr.Total,
    series=_series,
    by=st.sampled_from((None, *kr.TotalBy)),
    period=st.sampled_from((None, "5月份")),
    overview=st.booleans(),
) | st.builds(kr.Total, category=st.just("荣誉"), by=st.sampled_from((None, "级别")))
_registers = st.lists(_events | _things | _teams | _honours | _asked, min_size=1, max_size=14)

calmly = settings(max_examples=120, deadline=None)


def _value(row: kr.Row) -> Decimal:
    return row.value.value if isinstance(row.value, kr.Quantity) else Decimal(1)


def _figure(fact: kr.Fact) -> kr.Quantity:
    value = fact.value.quantity if isinstance(fact.value, kr.Part) else fact.value
    assert isinstance(value, kr.Quantity)
    return value


_stated = st.builds(
    kr.Total,
    st.just("各项工作"),
    category=st.sampled_from(("活动", "发放", "队伍", "荣誉")),
    count=st.none() | st.builds(kr.Quantity, st.integers(0, 60), st.sampled_from(("次", "份", "项"))),
    reach=st.just(()) | _reaches,
    by=st.sampled_from((None, *kr.TotalBy)),
    unit=st.sampled_from((None, "项")),
    verb=st.sampled_from((None, "完成")),
)


def _totals(draft: kr.Draft) -> list[kr.Fact]:
    return _facts(draft, kr.How.COUNTED, kr.How.SUMMED, kr.How.ROUNDED)


@calmly
@given(_registers, st.integers(0, 5), st.sampled_from((None, kr.Rounding(threshold=10))))
def test_every_total_is_the_sum_of_its_rows(
    records: list[kr.Achievement], seed: int, rounding: kr.Rounding | None
) -> None:
    """The rows behind a total are rows of the register, and add up to its exact value."""
    report = _report(*records)
    held = dict(leaves(report))
    for fact in _totals(kr.compose(report, seed=seed, style=kr.Style(rounding=rounding))):
        assert _figure(fact).value == sum(_value(row) for row in fact.rows)
        assert {row.key for row in fact.rows} <= set(fact.keys)
        assert all(held[row.key] == row.value for row in fact.rows)


@calmly
@given(_registers, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_no_total(records: list[kr.Achievement], order: random.Random) -> None:
    """Rows may be written down in any order."""
    shuffled = order.sample(records, len(records))
    now, then = (
        Counter((str(fact.value), fact.how) for fact in _totals(kr.compose(_report(*rows))))
        for rows in (records, shuffled)
    )
    assert now == then


@calmly
@given(_registers, st.integers(0, 5))
def test_no_row_is_told_twice(records: list[kr.Achievement], seed: int) -> None:
    """A row stands behind one total, unless an overview or a second total was asked for."""
    asked = [record for record in records if isinstance(record, kr.Total)]
    plain = [record for record in records if not isinstance(record, kr.Total)]
    one = [record for record in asked if not record.overview][:1]
    draft = kr.compose(_report(*one, *plain), seed=seed)
    facts = [span.fact for span in draft.spans() if span.fact and not isinstance(span.fact.value, kr.Part)]
    figures = [fact for fact in facts if isinstance(fact.value, kr.Quantity)]
    told = Counter(row.key for fact in figures for row in fact.derivation().rows)
    assert [] == [key for key, times in told.items() if times > 1]


@calmly
@given(st.lists(_events | _things | _teams | _honours | _asked | _stated), st.integers(0, 5), st.booleans())
def test_every_fact_is_told_or_listed(records: list[kr.Achievement], seed: int, compared: bool) -> None:
    """What the register holds is stated by a span or listed as untold, never both and never neither."""
    report = _report(*records)
    previous = _report(*records[::2], date="2022-07-05") if compared else None
    draft = kr.compose(report, seed=seed, previous=previous)
    told = {key for span in draft.spans() if span.fact for key in span.fact.keys}
    untold = [untold.fact.key for untold in draft.untold]
    assert set() == {key for key, _ in leaves(report)} - told - set(untold)
    assert (set(), len(untold)) == (told & set(untold), len(set(untold)))


_ROW = {
    "类型": "活动",
    "系列": "科普讲座",
    "名称": "甲讲座",
    "次数": "2次",
    "惠及": "{数量: 9人, 人群: 农民}",
}
_TOTAL = {"类型": "合计", "系列": "科普讲座", "数量": "4次", "分项": "月份"}


@settings(deadline=None, max_examples=20)
@given(st.permutations(list(_ROW)), st.permutations(list(_TOTAL)))
def test_the_order_of_the_keys_changes_nothing(row: list[str], asked: list[str]) -> None:
    """A record may be written with its keys in any order."""
    lines = [
        ", ".join(f"{key}: {held[key]}" for key in keys) for held, keys in ((_TOTAL, asked), (_ROW, row))
    ]
    records = "\n".join(f"  - {{{line}}}" for line in (*lines, lines[1]))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.yaml"
        path.write_text(f"单位: 青河县科协\n成果:\n{records}\n", encoding="utf-8")
        draft = kr.compose(kr.load(path))
    assert "青河县科协累计开展科普讲座4次，惠及农民18人次。" == str(draft)


@pytest.mark.parametrize("sort", ["series", "asked"])
def test_ten_thousand_rows_are_one_total(sort: str) -> None:
    """A large register is told in one sentence, with every row behind its total."""
    rows = [_lecture(f"讲座{n % 90}", "3人次", PUPILS if n % 2 else FARMERS) for n in range(10_000)]
    asked = [kr.Total(series="科普讲座")] if sort == "asked" else []
    draft = kr.compose(_report(*asked, *rows))
    totals = {str(fact.value): len(fact.rows) for fact in _totals(draft)}
    assert {"10000次": 10_000, "15000人次": 5_000} == totals
