"""The kinds: complete, and never saying what is not so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import kexie_report as kr
import kexie_report.kinds
from kexie_report.errors import PatternError
from kexie_report.kinds import KINDS, kind_of
from kexie_report.kinds.kind import Kind, slot_names
from kexie_report.pattern import Wording

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


def test_a_wording_with_a_misspelt_slot_fails_when_the_kind_is_made() -> None:
    """A slot or condition that the kind does not have is an error at import."""
    with pytest.raises(PatternError, match="Event has no field 'nmae'; did you mean 'name'"):
        Kind(record=kr.Event, label="活动", wordings=(Wording(verb="开展", object="{nmae}"),))
    with pytest.raises(PatternError, match="Event has no field 'stauts'"):
        Kind(record=kr.Event, label="活动", wordings=(Wording(verb="开展", when={"stauts": 1}),))


WINNING = ("评为", "评定为", "认定为", "获评", "当选", "斩获", "摘得", "荣获")


@pytest.mark.parametrize("who", [{}, {"count": kr.Quantity(1, "人")}, {"winner": kr.Text("甲项目")}], ids=str)
def test_a_nominee_never_wins(who: dict[str, object]) -> None:
    """No wording that fits a nominee has a verb of winning; each says that it is a nomination."""
    make: Callable[..., kr.Honour] = kr.Honour
    honour = make(kr.Title("奖", result=kr.Result.NOMINEE), **who)
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
