"""The wordings of slots."""

from __future__ import annotations

import pickle

import pytest

from kexie_report.errors import PatternError
from kexie_report.model.criterion import Criterion
from kexie_report.pattern import Pattern, Wording, each, pattern
from kexie_report.prose import EMPTY, Fact, How, stated, words

NAMED = {"name": words("讲座")}
HELD = {"name": words("讲座"), "count": words("多场"), "nobody": EMPTY}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("开展{name}", "开展讲座"),
        ("{name}[，共{count}]", "讲座，共多场"),
        ("{name}[由{nobody}主办]", "讲座"),
        ("{name}[由{nobody}[和{count}]]", "讲座"),
        ("[{name}[的{nobody}]]{count}", "讲座多场"),
        ("[其中]{name}", "其中讲座"),
        ("", ""),
    ],
)
def test_groups_are_said_when_their_slots_are(text: str, said: str) -> None:
    """A group in brackets is said when every slot directly in it has something to say."""
    assert said == str(Pattern(text).fill(HELD))


def test_a_slot_outside_brackets_must_be_there() -> None:
    """A pattern cannot be filled without what it must say."""
    with pytest.raises(PatternError, match="nothing to say for 'nobody'"):
        Pattern("由{nobody}主办").fill(HELD)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("开展[{name}", "left open"),
        ("开展{name}]", "was not opened"),
        ("开展{name", "cannot be read from '{name' on"),
        ("开展{名称}", "cannot be read"),
        ("开展3次", "'3' needs a slot"),
        ("开展３次", "'３' needs a slot"),
        ("以四个坚持推动", "'四' needs a slot"),
        ("共[二十场]{name}", "'二十' needs a slot"),
    ],
)
def test_what_is_no_pattern_is_refused(text: str, why: str) -> None:
    """Brackets must match, slots be named, and figures come from the record."""
    with pytest.raises(PatternError) as refused:
        Pattern(text)
    assert why in str(refused.value)


def test_words_that_only_look_like_numerals_are_let_through() -> None:
    """进一步 and 统一 count nothing."""
    assert "进一步统一" == str(Pattern("进一步统一").fill({}))


def test_slots_and_required_slots() -> None:
    """A pattern knows what it can say and what it must say."""
    one = Pattern("{a}[{b}[{c}]]")
    assert (["a", "b", "c"], ["a"]) == (sorted(one.slots), sorted(one.required))


def test_an_unknown_slot_is_refused_with_a_guess() -> None:
    """A wording that names a slot which its owner lacks says which was meant."""
    wording = Wording(verb="开展", object="{nmae}")
    with pytest.raises(PatternError, match=r"Event has no field 'nmae'; did you mean 'name'\?"):
        wording.checked({"name", "count"}, "Event")
    assert wording is wording.checked({"nmae"}, "Event")


def test_a_pattern_stays_itself() -> None:
    """Making a pattern of a pattern changes nothing."""
    one = Pattern("{a}")
    assert one is pattern(one)


def test_one_wording_for_each_verb() -> None:
    """Wordings that differ in their verb alone are made together."""
    made = each(("开展", "举办"), object="{name}", quantity="[{count}]")
    assert [("开展讲座多场", ["name"]), ("举办讲座多场", ["name"])] == [
        (str(wording.clause(HELD).prose()), sorted(wording.required)) for wording in made
    ]


def test_a_subject_of_its_own_goes_before_the_given_one() -> None:
    """A wording of winners has its own subject."""
    held = {"count": words("多人")}
    own = Wording(subject="{count}", verb="当选").clause(held, subject=words("县科协"))
    given = Wording(verb="当选").clause(held, subject=words("县科协"), time=words("近日"))
    assert ("多人当选", "近日，县科协当选") == (str(own.prose()), str(given.prose()))


def test_a_slot_may_be_stated_in_words() -> None:
    """A figure that print does not write is stated by words that have its fact."""
    none = Pattern("{count:未发生}{name}").fill({"count": stated(Fact("事故.count", 0), "0起"), **NAMED})
    assert ["未发生", "讲座"] == [span.text for span in none.spans]
    assert [("事故.count", How.WORDED)] == [(s.fact.key, s.fact.how) for s in none.spans if s.fact]


def test_words_for_a_slot_hold_no_figure() -> None:
    """A figure is not typed into the words for a slot either."""
    with pytest.raises(PatternError, match="the figure '0' needs a slot"):
        Pattern("{count:发生0起}{name}")


@pytest.mark.parametrize(
    ("given", "said"),
    [({"a"}, set()), ({"a", "b"}, {"a", "b"}), ({"c"}, {"c"}), ({"a", "b", "c"}, {"a", "b", "c"})],
)
def test_a_group_states_all_of_its_slots_or_none(given: set[str], said: set[str]) -> None:
    """What a wording states of a record is what its whole groups say."""
    assert said == Pattern("[{a}的{b}][，共{c}]").stated(frozenset(given))


def test_a_test_of_a_value_has_a_name() -> None:
    """A condition by a function says in Chinese what it tests; a bare function is refused."""
    long = Criterion("不止两个字", _is_long, samples=("讲座", "科普讲座"))
    assert (
        Wording(verb="举办", when={"name": long}).likeness
        == Wording(verb="举办", when={"name": long}).likeness
    )
    with pytest.raises(PatternError, match="needs a name: use a Criterion"):
        Wording(verb="举办", when={"name": _is_long})


def _is_long(name: object) -> bool:
    return len(str(name)) > 2


def test_criteria_are_equal_that_test_the_same() -> None:
    """What is tested with other values is another criterion; the samples do not matter."""
    one, same = (Criterion("以…结尾", str.endswith, ("奖",), samples=some) for some in (("奖",), ()))
    assert one == same != Criterion("以…结尾", str.endswith, ("章",), samples=())
    assert hash(one) == hash(pickle.loads(pickle.dumps(one)))
