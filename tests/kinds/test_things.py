"""Money, things, teams, places and cases: verbs that keep meanings apart, and figures that stay traceable."""

from __future__ import annotations

from enum import StrEnum

import attrs
import pytest
from hypothesis import given

import kexie_report as kr
from kexie_report.kinds import kind_of
from tests.strategies import calmly, of

Q = kr.Quantity.parse
SUM = kr.Money(34, scale="万")
CAME_IN = ("获得", "争取", "筹集", "募集")


def _told(record: kr.Achievement) -> list[str]:
    return [str(variant) for variant in kr.all_variants(record)]


def _verbs(record: kr.Achievement) -> set[str]:
    return {wording.verb.text for wording in kind_of(record).fitting(record)}


@pytest.mark.parametrize("name", [None, "专项资金"])
def test_money_received_and_money_given_share_no_verb(name: str | None) -> None:
    """What came in (获得, 争取, 筹集, 募集) is never told as what was given out."""
    verbs = {mode: _verbs(kr.Funding(SUM, name=name, mode=mode)) for mode in kr.FundingMode}
    received = {verb for mode in CAME_IN for verb in verbs[kr.FundingMode(mode)]}
    given_out = {verb for mode in kr.FundingMode if mode not in CAME_IN for verb in verbs[mode]}
    assert set() == received & given_out


@pytest.mark.parametrize(
    ("modes", "make"),
    [
        (
            (kr.VisitMode.CALL, kr.VisitMode.RECEIVED, kr.VisitMode.INSPECTION),
            lambda mode: kr.Visit("企业", mode=mode),
        ),
        (tuple(kr.DemandMode), lambda mode: kr.Demand("问题", mode=mode)),
        (
            (kr.DocumentMode.ISSUED, kr.DocumentMode.DRAFTED, kr.DocumentMode.REVISED),
            lambda mode: kr.Document("《甲规划》", mode=mode),
        ),
        (
            (kr.FacilityMode.CREATED, kr.FacilityMode.BUILT, kr.FacilityMode.REBUILT, kr.FacilityMode.OPENED),
            lambda mode: kr.Facility("科普馆", mode=mode),
        ),
        (
            (kr.CaseWorkMode.ACCEPTED, kr.CaseWorkMode.SETTLED, kr.CaseWorkMode.HANDLED),
            lambda mode: kr.CaseWork("信访件", count=Q("5件"), mode=mode),
        ),
        (
            tuple(kr.DistributionMode),
            lambda mode: kr.Distribution("展板", count=Q("5块"), mode=mode),
        ),
    ],
    ids=["visits", "demands", "documents", "facilities", "cases", "things"],
)
def test_what_was_done_decides_the_verb(modes: tuple[StrEnum, ...], make: object) -> None:
    """Things done that differ share no verb: accepted is not settled, a draft is not in force."""
    assert callable(make)
    verbs = [verb for mode in modes for verb in _verbs(make(mode))]
    assert len(set(verbs)) == len(verbs)


@pytest.mark.parametrize(
    ("name", "verb"), [("科普展板", "展出"), ("宣传横幅", "悬挂"), ("宣传海报", "张贴"), ("宣传资料", "发放")]
)
def test_the_verb_follows_the_thing(name: str, verb: str) -> None:
    """Panels are shown, banners hung, posters posted, papers handed out, unless the user says otherwise."""
    thing = kr.Distribution(name, count=Q("20块"))
    assert verb in _verbs(thing)
    assert {"赠送", "赠予", "送出"} == _verbs(attrs.evolve(thing, mode=kr.DistributionMode.GIVEN))


def test_only_paper_is_printed() -> None:
    """印制 is for what is counted in copies; panels are made."""
    boards = kr.Distribution("展板", count=Q("20块"), mode=kr.DistributionMode.MADE)
    assert "印制" not in _verbs(boards)
    assert "印制" in _verbs(attrs.evolve(boards, count=Q("3000余份")))


@calmly
@given(of(kr.CaseWork), of(kr.Report))
def test_none_is_told_in_words_that_state_the_zero(case: kr.CaseWork, report: kr.Report) -> None:
    """What did not happen or arrive is told without a figure, by a span that has the fact of the zero."""
    none = attrs.evolve(
        case, count=Q("0件"), mode=kr.CaseWorkMode.OCCURRED, id="无", date=None, internal=False
    )
    plain = kr.Report(body=report.body, achievements=none)
    spans = [
        span for span in kr.compose(plain).spans() if span.fact is not None and span.fact.key == "无.count"
    ]
    assert [kr.How.WORDED] == [span.fact.how for span in spans if span.fact is not None]
    assert {"未发生", "没有发生", "未出现"} >= {span.text for span in spans}


def test_partial_coverage_is_never_full() -> None:
    """全覆盖 is said only where no rate is given that could contradict it."""
    partly = kr.Coverage(thing="服务站", scope="全县", count=Q("186个"), units="行政村", rate=Q("85%"))
    assert [] == [said for said in _told(partly) if "全覆盖" in said]
    assert all("全覆盖" in said for said in _told(attrs.evolve(partly, rate=None)))


@pytest.mark.parametrize(("count", "single"), [("30名", "每人"), ("30户", "每户"), ("30家", "每家")])
def test_the_single_one_agrees_with_what_is_counted(count: str, single: str) -> None:
    """A household gets 每户, a person 每人."""
    helped = kr.Assistance("困难家庭", count=Q(count), each=kr.Money(500), total=kr.Money(15000))
    assert all(f"{single}500元" in said for said in _told(helped))


def test_a_total_has_a_verb_of_its_own() -> None:
    """The total of one kind of help never stands bare, where it would be read as that of a neighbour."""
    helped = kr.Assistance("学生", count=Q("30名"), total=kr.Money(6, scale="万"), fund="助学金")
    assert all("发放助学金6万元" in said for said in _told(helped))


@pytest.mark.parametrize(
    "record",
    [
        kr.Team("服务队", count=Q("3支"), members=Q("50人"), parts=kr.Part("党员", Q("5人"))),
        kr.CaseWork("案件", count=Q("3件"), settled=Q("2件"), rate=Q("66.7%"), mode="受理"),
        kr.Inventory("基地", count=Q("3个"), parts=kr.Part("省级", Q("1个"))),
        kr.Facility("科普馆", count=Q("3个"), area=Q("500平方米")),
    ],
    ids=str,
)
def test_what_has_no_sum_is_not_added_up(record: kr.Achievement) -> None:
    """Two records with a further figure are told one by one: that figure would be false beside a sum."""
    draft = kr.compose(kr.Report(body="青河县科协", achievements=(record, record)))
    assert [] == [span for span in draft.spans() if span.fact and span.fact.how is kr.How.SUMMED]
    assert () == draft.untold


def test_sums_of_money_are_added_up() -> None:
    """Two payments of one name are one sum that rests on both."""
    payments = tuple(kr.Funding(kr.Money(n, scale="万"), name="助学金", id=f"第{n}笔") for n in (6, 4))
    draft = kr.compose(kr.Report(body="青河县科协", achievements=payments))
    sums = [span.fact for span in draft.spans() if span.fact and span.fact.how is kr.How.SUMMED]
    assert [("10万元", ("第6笔.amount", "第4笔.amount"))] == [(str(fact.value), fact.keys) for fact in sums]


def test_amounts_without_a_count_are_never_dropped() -> None:
    """Two sums of money that share a verb are both told."""
    sums = (
        kr.Funding(kr.Money(6, scale="万"), use="展厅改造"),
        kr.Funding(kr.Money(2, scale="万", mark="余", position="after_scale")),
    )
    draft = kr.compose(kr.Report(body="青河县科协", achievements=sums))
    assert () == draft.untold
