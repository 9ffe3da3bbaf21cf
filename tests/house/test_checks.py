"""What is asked of a wording before a house may use it."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kexie_report as kr
from kexie_report import zh
from kexie_report.house.checks import can_be_used, must_ask
from kexie_report.house.frames import choices_told, frames, spoken, with_verbs
from kexie_report.house.table import STANDARD
from kexie_report.house.worlds import is_true, left_without, worlds
from kexie_report.kinds import KINDS
from kexie_report.kinds.kind import Kind
from kexie_report.pattern import Wording
from tests.strategies import records

BY_NAME = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.record.__name__)


@BY_NAME
def test_every_wording_of_ours_can_be_used(kind: Kind) -> None:
    """None of our own wordings is always worse than another, and none leaves open what others ask."""
    assert [] == [wording for wording in kind.wordings if not can_be_used(kind, wording)]
    assert [] == [wording for wording in kind.wordings if must_ask(kind, wording)]


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
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
    assert {"mode"} == must_ask(kind, Wording(verb="征询", object="{name}"))
    assert not can_be_used(kind, Wording(verb="征询", object="意见", quantity="{count}"))
    assert can_be_used(kind, Wording(verb="征询", object="{name}"))


def test_a_fall_is_no_growth() -> None:
    """Where all that tell the same ask for a choice, it must be asked; where one does not, it need not."""
    kind = STANDARD.of(kr.Comparison(basis="同比", rate=kr.Quantity(3, "%")))
    assert {"moved"} == must_ask(kind, Wording(adverbial="{basis}", verb="涨", object="{rate}"))
    assert {"moved"} == must_ask(kind, Wording(adverbial="{basis}", verb="涨", object="{rate}，占{whole}"))
    assert set() == must_ask(kind, Wording(adverbial="占{whole}的", verb="达", object="{rate}"))


def test_a_choice_is_asked_where_one_world_needs_it() -> None:
    """A value that brings its own verb tells every mode; another must not be 达 where it was 控制在."""
    kind = STANDARD.of(kr.Indicator("发病率", value=kr.Quantity(3, "%")))
    assert {"mode"} == must_ask(kind, Wording(subject="{name}", verb="升至", object="{value}"))


def test_who_says_where_a_figure_went_has_said_what_was_written() -> None:
    """A target is missed where 走势 is 下降: 走势 asks for both, and a bound has no 走势."""
    kind = STANDARD.of(kr.Comparison(term="年度"))
    met = Wording(verb="达成", object="{target}的目标")
    assert {"aim", "moved"} == must_ask(kind, met)
    assert {"moved"} == must_ask(kind, attrs.evolve(met, when={"aim": kr.Aim.REACH}))
    assert set() == must_ask(kind, attrs.evolve(met, when={"aim": kr.Aim.KEEP}))
    done = Wording(verb="圆满完成", object="{term}目标任务")
    assert {"moved"} == must_ask(kind, done)
    assert set() == must_ask(kind, attrs.evolve(done, when={"moved": kr.Trend.RISE}))


def test_a_choice_that_may_be_left_out_has_a_world_without_it() -> None:
    """Nothing written is one of the answers to a choice, and no word stands for it."""
    kind = STANDARD.of(kr.Comparison(term="年度"))
    assert [*kr.Aim, None] == [world["aim"] for world in worlds(kind, ["aim"], {})]
    assert [*kr.Trend] == [world["moved"] for world in worlds(kind, ["moved"], {})]


def test_a_wording_for_events_says_whose_they_are() -> None:
    """What is open to one choice or other only with a verb of the user's must be asked all the same."""
    kind = STANDARD.of(kr.Event("讲座"))
    assert {"role"} == must_ask(kind, Wording(verb="推出", object="{name}"))


def test_records_without_a_wording_are_found() -> None:
    """A replacement for 申报 alone leaves 获批 without a sentence; one for all leaves none."""
    kind = STANDARD.of(kr.Application("项目"))
    for_one = Wording(verb="报送", object="{name}", when={"status": kr.Status.APPLIED})
    left = {world["status"] for _, world in left_without(kind, (for_one,))}
    assert set(kr.Status) - {kr.Status.APPLIED} == left
    assert [] == list(left_without(kind, (Wording(verb="报送", object="{name}"),)))


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(records, st.data())
def test_whoever_had_a_wording_keeps_one(record: kr.Achievement, data: st.DataObject) -> None:
    """Where nothing is said to be left no record is, whichever verbs are no longer used."""
    kind = STANDARD.of(record)
    verbs = [verb for frame in frames(kind) for verb in frame.verbs]
    dropped = data.draw(st.sets(st.sampled_from(verbs), max_size=4)) if verbs else set()
    kept = tuple(wording for wording in kind.wordings if spoken(wording)[1] not in dropped)
    left = list(left_without(kind, kept))
    whole = attrs.evolve(kind, wordings=kept)
    assert left or whole.fitting(record) or not kind.fitting(record)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(records)
def test_every_record_lives_in_one_of_the_worlds(record: kr.Achievement) -> None:
    """The values that stand for all others answer the conditions of a kind as those of any record do."""
    kind = STANDARD.of(record)
    paths = {path for wording in kind.wordings for path in wording.when}
    for path in paths:
        answers = [tuple(_answers(kind, path, world[path])) for world in worlds(kind, [path], {})]
        held: object = record
        for name in path.split("."):
            held = getattr(held, name, None)
        assert tuple(_answers(kind, path, held)) in answers or held is None


def _answers(kind: Kind, path: str, held: object) -> list[bool]:
    wanted = dict.fromkeys(wording.when[path] for wording in kind.wordings if path in wording.when)
    return [is_true({path: one}, {path: held}) for one in wanted]


@BY_NAME
def test_frames_hold_every_wording(kind: Kind) -> None:
    """The frames of a kind are its wordings, each once."""
    held = [wording for frame in frames(kind) for wording in frame.whole]
    assert sorted(map(str, kind.wordings)) == sorted(map(str, held))


def test_verbs_are_replaced_in_frames_that_share_one() -> None:
    """Frames that have a verb in common are changed together; others are not changed in one breath."""
    plan = STANDARD.of(kr.Plan("计划"))
    made = with_verbs(plan, ("拟定",), None)
    assert made is not None
    assert {"拟定"} == {wording.verb.text for wording in made}
    for kind in (STANDARD.of(kr.Honour(kr.Title("奖"))), STANDARD.of(kr.Demand("需求"))):
        assert with_verbs(kind, ("荣获",), None) is None


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from([*zh.known_event_nouns(), "流动科技馆"]), st.sampled_from(tuple(kr.EventForm)))
def test_one_choice_of_events_has_the_verb_of_the_house(name: str, form: kr.EventForm) -> None:
    """Meetings are only 召开 where the house says so, whatever they are called; all else is as it was."""
    kind = STANDARD.of(kr.Event(name))
    made = with_verbs(kind, ("召开",), choices_told(kind)["会议"])
    assert made is not None
    event = kr.Event(name, form=form)
    said = {spoken(w)[1] for w in attrs.evolve(kind, wordings=made).fitting(event)}
    ours = {spoken(w)[1] for w in kind.fitting(event)}
    assert ({"召开"} if form is kr.EventForm.MEETING else ours) == said


def test_the_verb_of_a_choice_is_no_other_part_of_the_body() -> None:
    """A meeting that the body undertook or attended is not said to be held by it."""
    kind = STANDARD.of(kr.Event("座谈会"))
    made = with_verbs(kind, ("召开",), choices_told(kind)["会议"])
    assert made is not None
    for role in set(kr.EventRole) - {kr.EventRole.HOST}:
        event = kr.Event("座谈会", form=kr.EventForm.MEETING, role=role)
        assert kind.fitting(event) == attrs.evolve(kind, wordings=made).fitting(event)


def test_a_verb_for_one_choice_leaves_what_is_not_written_its_own() -> None:
    """A wording that is true of 达到 and of nothing written stays for the latter."""
    whole = STANDARD.of(kr.Comparison(term="年度"))
    met = tuple(one for one in whole.wordings if isinstance(one.when.get("aim"), frozenset))
    kind = attrs.evolve(whole, wordings=met)
    made = with_verbs(kind, ("达成",), choices_told(kind)["达到"])
    assert made is not None
    changed = attrs.evolve(kind, wordings=made)
    target = kr.Comparison(target=kr.Quantity(9, "%"))
    reached = attrs.evolve(target, aim=kr.Aim.REACH)
    assert {"达成"} == {wording.verb.text for wording in changed.fitting(reached)}
    assert {one.verb.text for one in kind.fitting(target)} == {w.verb.text for w in changed.fitting(target)}


def test_where_a_figure_went_is_asked_as_it_is() -> None:
    """The verbs for 增长 are those of what rose, whether 走势 was written or follows from the values."""
    told = choices_told(STANDARD.of(kr.Comparison(term="年度")))
    assert ("moved", kr.Trend.RISE) == told["增长"] == told["rise"]


def test_choices_are_known_by_both_names() -> None:
    """印发 and issued are one choice."""
    told = choices_told(STANDARD.of(kr.Document("《方案》")))
    assert told["印发"] == told["issued"] == ("mode", kr.DocumentMode.ISSUED)
