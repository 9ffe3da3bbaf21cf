"""The kinds: complete, and never saying what is not so."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kexie_report as kr
import kexie_report.kinds
from kexie_report.errors import PatternError
from kexie_report.kinds import KINDS, kind_of
from kexie_report.kinds.kind import Kind, slot_names
from kexie_report.model.fields import fields_of
from kexie_report.pattern import Wording
from tests.strategies import calmly, of, records

FOLDER = Path(kexie_report.kinds.__path__[0])
BY_NAME = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.record.__name__)


def test_every_file_is_a_kind_that_is_listed() -> None:
    """One file is one kind, and the table names all of them."""
    files = {path.stem for path in FOLDER.glob("*.py")} - {"__init__", "kind"}
    assert files == {kind.record.__module__.rsplit(".", 1)[-1] for kind in KINDS}
    assert len(files) == len(KINDS) == len({kind.label for kind in KINDS})


@BY_NAME
def test_every_kind_is_public_and_has_an_example(kind: Kind) -> None:
    """A kind can be imported from the front door, and its docstring shows one."""
    assert kind.record is getattr(kr, kind.record.__name__)
    assert ">>> " in str(kind.record.__doc__)


@BY_NAME
def test_every_field_can_be_told(kind: Kind) -> None:
    """There is no field that no wording can say."""
    said = {slot for wording in kind.wordings for slot in wording.slots}
    assert set() == slot_names(kind.record) - said - {"subject", kind.topic}


@BY_NAME
def test_every_kind_has_several_wordings(kind: Kind) -> None:
    """A kind can be told in more than one way."""
    assert 1 < len({tuple(one.text for one in wording.patterns) for wording in kind.wordings})


@BY_NAME
def test_every_choice_of_a_kind_can_be_told(kind: Kind) -> None:
    """Where wordings are for one choice of a field, there are wordings for every choice that it has."""
    asked: dict[str, set[object]] = {}
    for name, wanted in (item for wording in kind.wordings for item in wording.when.items()):
        asked.setdefault(name, set()).update(wanted if isinstance(wanted, frozenset) else {wanted})
    for info in fields_of(kind.record):
        choices = {choice for cls in info.classes if issubclass(cls, Enum) for choice in cls}
        assert choices <= asked.get(info.name, choices)


@calmly
@given(records)
def test_what_fits_a_record_is_true_of_it_and_leaves_least_unsaid(record: kr.Achievement) -> None:
    """A wording that fits needs nothing that is not there, and none that fits says more."""
    kind = kind_of(record)
    present = kind.present(record)
    fitting = kind.fitting(record)
    named = {kind.topic} if getattr(record, kind.topic) else set()
    assert all(wording.required <= present | named for wording in fitting)
    assert len({len(present - wording.stated(present | named)) for wording in fitting}) < 2


def test_a_wording_with_a_misspelt_slot_fails_when_the_kind_is_made() -> None:
    """A slot or condition that the kind does not have is an error at import."""
    with pytest.raises(PatternError, match="Event has no field 'nmae'; did you mean 'name'"):
        Kind(record=kr.Event, label="活动", wordings=(Wording(verb="开展", object="{nmae}"),))
    with pytest.raises(PatternError, match="Event has no field 'stauts'"):
        Kind(record=kr.Event, label="活动", wordings=(Wording(verb="开展", when={"stauts": 1}),))


WINNING = (
    *("评为", "评定为", "认定为", "命名为", "获评", "当选", "斩获", "摘得", "荣获", "授予"),
    *("创建", "成功创建", "创成", "表彰为"),
)
NOT_WON = [r for r in kr.Result if r not in (kr.Result.WINNER, kr.Result.CREATED, kr.Result.COMMENDED)]


def _turned(won: kr.Honour, result: kr.Result) -> list[Wording]:
    honour = attrs.evolve(won, title=attrs.evolve(won.title, result=result))
    return list(kind_of(honour).fitting(honour))


@calmly
@given(of(kr.Honour), st.sampled_from(NOT_WON))
def test_what_was_not_won_is_never_told_as_won(won: kr.Honour, result: kr.Result) -> None:
    """A nominee, a shortlisted or a selected one has no verb of winning."""
    assert [] == [w.verb.text for w in _turned(won, result) if w.verb.text in WINNING]


@calmly
@given(of(kr.Honour))
def test_nominated_and_shortlisted_are_said_to_be_so(won: kr.Honour) -> None:
    """Each wording of a nominee says 提名, and each of a shortlisted one 入围."""
    assert all("提名" in w.complement.text for w in _turned(won, kr.Result.NOMINEE))
    shortlisted = _turned(won, kr.Result.SHORTLISTED)
    assert all("入围" in w.verb.text + w.complement.text for w in shortlisted)


@calmly
@given(of(kr.Honour))
def test_results_share_no_wording(won: kr.Honour) -> None:
    """Whatever the honour, two results never read the same."""
    said = [{str(w) for w in _turned(won, result)} for result in kr.Result]
    assert sum(map(len, said)) == len(set().union(*said))


@pytest.mark.parametrize("result", kr.Result)
def test_every_result_can_be_told_in_three_ways(result: kr.Result) -> None:
    """Each thing that may become of an honour has three wordings."""
    honour = kr.Honour(kr.Title("“示范县”", issuer="省科协", result=result), winner="青河县")
    assert 3 <= len(kind_of(honour).fitting(honour))


def test_an_institution_may_give_the_title_unless_something_hangs_on_the_winner() -> None:
    """机构授予主体“称号”称号, but not where money follows, which would then be the institution's."""
    honour = kr.Honour(kr.Title("“示范县”", issuer="省科协"), winner="青河县")
    paid = attrs.evolve(honour, funding=kr.Funding(kr.Money(2, scale="万"), name="资金支持"))
    assert "省科协授予青河县“示范县”称号。" in [str(said) for said in kr.all_variants(honour)]
    assert [] == [said for said in kr.all_variants(paid) if str(said).startswith("省科协")]


def test_a_prize_is_won_and_not_become() -> None:
    """No verb makes its winner a prize: 获得一等奖, never 被评为一等奖."""
    verbs = _verbs(kr.Honour(kr.Title("一等奖", issuer="省科协"), winner="甲作品"))
    assert {"获", "获得", "荣获", "授予"} == verbs


def _verbs(record: kr.Achievement) -> set[str]:
    return {wording.verb.text for wording in kind_of(record).fitting(record)}


def _acts(record: kr.Achievement) -> set[str]:
    """The verbs with what stands behind them: 吸引…参加 is another act than 吸引…前来体验."""
    return {w.verb.text + w.complement.text for w in kind_of(record).fitting(record)}


def test_no_two_statuses_of_an_application_share_a_verb() -> None:
    """申报, 推荐, 获批, 立项, 实施 and 验收 are told by verbs of their own."""
    verbs = [verb for status in kr.Status for verb in _verbs(kr.Application("项目", status=status))]
    assert len(set(verbs)) == len(verbs)


def test_given_titles_are_not_received_titles() -> None:
    """What the body conferred and what it was given share no verb."""
    given = _verbs(kr.Conferral("“标兵”", count=kr.Quantity(2, "名")))
    received = _verbs(kr.Honour(kr.Title("“标兵”"), count=kr.Quantity(2, "名")))
    assert set() == given & received


def test_attendance_is_not_benefit() -> None:
    """惠及 may be told as 服务 or 覆盖, which are modes too; every other mode has verbs of its own."""
    general = {kr.ReachMode.SERVE, kr.ReachMode.COVER}
    modes = [mode for mode in kr.ReachMode if mode not in general]
    said = [s for m in modes for s in _acts(kr.Reach("学生", kr.Quantity(9, "人"), mode=m))]
    assert len(set(said)) == len(said)


def test_appointed_is_not_selected() -> None:
    """No two ways of giving a title share a verb."""
    given = kr.Quantity(2, "名")
    verbs = [v for m in kr.ConferralMode for v in _verbs(kr.Conferral("“标兵”", count=given, mode=m))]
    assert len(set(verbs)) == len(verbs)


def test_present_is_not_speaking() -> None:
    """Who was only present is never told to have spoken, nor one part as another."""
    lee = kr.Person("李青")
    verbs = [
        wording.verb.text
        for role in kr.AttendanceRole
        for record in [kr.Attendance(lee, role=role, document="《决定》")]
        for wording in kind_of(record).fitting(record)
        if not wording.subject.text.startswith("由")
    ]
    assert len(set(verbs)) == len(verbs)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("联席会议", "组织"),
        ("动员大会", "开展"),
        ("集中学习", "举行"),
        ("培训班", "开展"),
        ("开馆仪式", "召开"),
        ("主题活动", "举行"),
    ],
)
def test_an_event_has_no_verb_that_does_not_suit_its_name(name: str, wrong: str) -> None:
    """The head of the name decides the verb, whatever form is written beside it."""
    for form in kr.EventForm:
        assert wrong not in _verbs(kr.Event(name, form=form))


@pytest.mark.parametrize("form", kr.EventForm)
def test_where_the_name_is_no_help_the_form_has_the_verb(form: kr.EventForm) -> None:
    """An event under a brand name takes the verbs of its form."""
    assert set(kr.zh.event_verbs(form.value)) == _verbs(kr.Event("“青河之光”", form=form))


def test_the_wording_that_says_most_is_taken() -> None:
    """Of the wordings that fit, those that leave something out are not taken."""
    event = kr.Event("讲座", count=kr.Quantity(3, "场"), places="社区")
    assert all("places" in wording.slots for wording in kind_of(event).fitting(event))


def test_what_is_not_given_is_not_there_to_be_said() -> None:
    """Empty lists, a no, and what classifies are nothing that a wording could state."""
    event = kr.Event(
        "讲座", count=kr.Quantity(3, "场"), examples=(), cumulative=False, subject="青河县科技馆"
    )
    kind = kind_of(event)
    assert {"name", "count"} == kind.present(event)
    assert {"name", "cumulative"} == kind.present(kr.Event("讲座", cumulative=True))
    assert {"title.name"} == kind_of(kr.Honour(kr.Title("奖"))).present(
        kr.Honour(kr.Title("奖", level="市级"))
    )


def test_the_least_that_a_record_can_hold_is_enough_to_tell_it() -> None:
    """A record with its name alone has wordings."""
    assert {"举办", "组织举办", "开展"} == _verbs(kr.Event("讲座"))


@pytest.mark.parametrize(("unit", "subject"), [("名", "{quantity}{group}"), ("人", "{group}{quantity}")])
def test_the_measure_word_says_on_which_side_the_people_stand(unit: str, subject: str) -> None:
    """3名教师 but 教师3人."""
    reach = kr.Reach("教师", kr.Quantity(3, unit), mode=kr.ReachMode.ATTEND)
    subjects = {w.subject.text for w in kind_of(reach).fitting(reach) if w.subject}
    assert [subject] == [text[text.rindex("]") + 1 :] for text in subjects]
