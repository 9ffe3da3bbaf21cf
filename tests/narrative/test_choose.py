"""The choice among wordings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kexie_report.narrative.choose import distinct, preference

options = st.lists(st.lists(st.sampled_from("甲乙丙丁"), unique=True, max_size=4), max_size=5)


@given(st.integers(), st.text(max_size=5), st.lists(st.integers()))
def test_preference_is_an_order_of_the_options(seed: int, key: str, given_options: list[int]) -> None:
    """Whatever the seed, every option is offered exactly once."""
    assert sorted(given_options) == sorted(preference(seed, key, given_options))


def test_preference_depends_on_seed_and_key() -> None:
    """Another seed or another place prefers another order."""
    orders = {tuple(preference(seed, key, "甲乙丙丁戊己")) for seed in (0, 1) for key in ("a", "b")}
    assert len(orders) == 4


@given(options)
def test_every_place_gets_an_option_of_its_own_list(offers: list[list[str]]) -> None:
    """A place takes one of what it offers, and nothing where it offers nothing."""
    for offer, taken in zip(offers, distinct(offers), strict=True):
        assert taken in offer if offer else taken is None


@given(options)
def test_as_few_repetitions_as_can_be(offers: list[list[str]]) -> None:
    """No other choice has more different options."""
    assert _most_different(offers) == len({taken for taken in distinct(offers) if taken})


def _most_different(offers: list[list[str]], used: frozenset[str] = frozenset()) -> int:
    """The size of the largest matching, by trying every choice."""
    if not offers:
        return len(used)
    without = _most_different(offers[1:], used)
    fresh = (option for option in offers[0] if option not in used)
    return max([without, *(_most_different(offers[1:], used | {option}) for option in fresh)])


def test_a_repetition_is_as_far_away_as_it_can_be() -> None:
    """Where all options are used up, the one used longest ago comes again."""
    assert distinct([["甲"], ["乙"], ["乙", "甲"]]) == ["甲", "乙", "甲"]
