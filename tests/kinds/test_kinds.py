"""The kinds: complete, and never saying what is not so."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

import attrs
import pytest
from hypothesis import given

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
    assert len({len(present - wording.slots) for wording in fitting}) < 2


def test_a_wording_with_a_misspelt_slot_fails_when_the_kind_is_made() -> None:
    """A slot or condition that the kind does not have is an error at import."""
    with pytest.raises(PatternError, match="Event has no field 'nmae'; did you mean 'name'"):
        Kind(record=kr.Event, label="活动", wordings=(Wording(verb="开展", object="{nmae}"),))
    with pytest.raises(PatternError, match="Event has no field 'stauts'"):
        Kind(record=kr.Event, label="活动", wordings=(Wording(verb="开展", when={"stauts": 1}),))


WINNING = ("评为", "评定为", "认定为", "获评", "当选", "斩获", "摘得", "荣获")


@calmly
@given(of(kr.Honour))
def test_a_nominee_never_wins(won: kr.Honour) -> None:
    """No wording that fits a nominee has a verb of winning; each says that it is a nomination."""
    honour = attrs.evolve(won, title=attrs.evolve(won.title, result=kr.Result.NOMINEE))
    fitting = kind_of(honour).fitting(honour)
    assert [] == [w.verb.text for w in fitting if w.verb.text in WINNING]
    assert all("提名" in w.complement.text for w in fitting)


def _verbs(record: kr.Achievement) -> set[str]:
    return {wording.verb.text for wording in kind_of(record).fitting(record)}


def test_applied_approved_and_admitted_share_no_verb() -> None:
    """申报 and 获批 and membership are told by verbs of their own."""
    applied, approved, admitted = (_verbs(kr.Application("项目", status=status)) for status in kr.Status)
    assert (set(), set(), set()) == (applied & approved, applied & admitted, approved & admitted)


def test_given_titles_are_not_received_titles() -> None:
    """What the body conferred and what it was given share no verb."""
    given = _verbs(kr.Conferral("“标兵”", count=kr.Quantity(2, "名")))
    received = _verbs(kr.Honour(kr.Title("“标兵”"), count=kr.Quantity(2, "名")))
    assert set() == given & received


def test_attendance_is_not_benefit() -> None:
    """惠及 and 参加 and 培训 share no verb."""
    verbs = [_verbs(kr.Reach("学生", kr.Quantity(9, "人"), mode=mode)) for mode in kr.ReachMode]
    assert [set()] * 3 == [verbs[0] & verbs[1], verbs[0] & verbs[2], verbs[1] & verbs[2]]


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
    assert {"开展", "组织", "举办", "举行"} == _verbs(kr.Event("讲座"))


@pytest.mark.parametrize(("unit", "subject"), [("名", "{quantity}{group}"), ("人", "{group}{quantity}")])
def test_the_measure_word_says_on_which_side_the_people_stand(unit: str, subject: str) -> None:
    """3名教师 but 教师3人."""
    reach = kr.Reach("教师", kr.Quantity(3, unit), mode=kr.ReachMode.ATTEND)
    subjects = {w.subject.text for w in kind_of(reach).fitting(reach) if w.subject}
    assert {subject} == subjects
