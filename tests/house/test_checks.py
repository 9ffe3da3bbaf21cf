"""What is asked of a wording before a house may use it."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kexie_report as kr
from kexie_report.house.checks import can_be_used, must_ask, untold_choices
from kexie_report.house.frames import choices_told, emptied_by, frames, with_verbs
from kexie_report.house.table import STANDARD
from kexie_report.kinds import KINDS
from kexie_report.kinds.kind import Kind
from kexie_report.pattern import Pattern, Wording
from tests.strategies import records

BY_NAME = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.record.__name__)


@BY_NAME
def test_every_wording_of_ours_can_be_used(kind: Kind) -> None:
    """None of our own wordings is always worse than another, and none leaves open what others ask."""
    assert [] == [wording for wording in kind.wordings if not can_be_used(kind, wording)]
    assert [] == [wording for wording in kind.wordings if must_ask(kind, wording)]


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(records, st.data())
def test_a_wording_that_is_taken_can_be_used(record: kr.Achievement, data: st.DataObject) -> None:
    """What says no record can use a wording is never wrong: here is a record that takes it."""
    kind = STANDARD.of(record)
    slots = sorted(kind.present(record))
    said = data.draw(st.lists(st.sampled_from(slots), unique=True, min_size=1)) if slots else []
    added = Wording(verb="着力", object="".join(f"[{{{slot}}}]" for slot in said))
    whole = attrs.evolve(kind, wordings=(*kind.wordings, added))
    assert added not in whole.fitting(record) or can_be_used(whole, added)


def test_a_wording_that_leaves_out_what_every_record_has_is_of_no_use() -> None:
    """Without its name a demand is always told better by another wording."""
    kind = STANDARD.of(kr.Demand("需求"))
    assert not can_be_used(kind, Wording(verb="征询", object="意见", quantity="{count}"))
    assert can_be_used(kind, Wording(verb="征询", object="{name}"))


def test_a_fall_is_no_growth() -> None:
    """Where all that tell the same ask for a choice, it must be asked; where one does not, it need not."""
    kind = STANDARD.of(kr.Comparison(basis="同比", rate=kr.Quantity(3, "%")))
    assert {"trend"} == must_ask(kind, Wording(adverbial="{basis}", verb="涨", object="{rate}"))
    assert set() == must_ask(kind, Wording(adverbial="占{whole}的", verb="达", object="{rate}"))


def test_choices_without_a_wording_are_found() -> None:
    """A replacement for 申报 alone leaves 获批 without a sentence; one for all leaves none."""
    kind = STANDARD.of(kr.Application("项目"))
    for_one = Wording(verb="报送", object="{name}", when={"status": kr.Status.APPLIED})
    assert set(kr.Status) - {kr.Status.APPLIED} == untold_choices(kind, (for_one,))
    assert set() == untold_choices(kind, (Wording(verb="报送", object="{name}"),))


@BY_NAME
def test_frames_hold_every_wording(kind: Kind) -> None:
    """The frames of a kind are its wordings, each once."""
    held = [wording for frame in frames(kind) for wording in frame.whole]
    assert sorted(map(str, kind.wordings)) == sorted(map(str, held))
    assert all(len(frame.verbs) in (0, len(frame.whole)) for frame in frames(kind))


def test_verbs_are_replaced_in_like_frames_only() -> None:
    """Frames with the same verbs are changed together; frames with others are not changed in one breath."""
    demand = STANDARD.of(kr.Demand("需求"))
    made = with_verbs(demand, (Pattern("征询"),), lambda frame: True)
    assert made is not None
    assert {"征询"} == {wording.verb.text for wording in made}
    honour = STANDARD.of(kr.Honour(kr.Title("奖")))
    assert with_verbs(honour, (Pattern("荣获"),), lambda frame: True) is None


def test_a_frame_without_verbs_is_found() -> None:
    """Dropping all verbs of a frame is noticed, dropping some is not."""
    kind = STANDARD.of(kr.Demand("需求"))
    verbs = [str(verb) for verb in frames(kind)[0].verbs]
    assert [frames(kind)[0]] == list(emptied_by(kind, frozenset(verbs)))
    assert () == emptied_by(kind, frozenset(verbs[1:]))


def test_choices_are_known_by_both_names() -> None:
    """印发 and issued are one choice."""
    told = choices_told(STANDARD.of(kr.Document("《方案》")))
    assert told["印发"] is told["issued"] is kr.DocumentMode.ISSUED
