"""Text that remembers its facts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kexie_report.errors import UntracedFigureError
from kexie_report.model.origin import Origin
from kexie_report.model.style import ChainMark
from kexie_report.model.values import Quantity
from kexie_report.prose import (
    EMPTY,
    Fact,
    Prose,
    Span,
    enumerate_prose,
    interposed,
    joined,
    stated,
    words,
)

plain = st.text("开展、，科普“”", max_size=5).map(words)
facts = st.builds(
    lambda key, n: stated(Fact(key, Quantity(n, "次")), f"{n}次"),
    st.text("abc", min_size=1),
    st.integers(0, 99),
)
proses = st.lists(plain | facts, max_size=5).map(joined)


@given(proses, proses)
def test_adding_prose_adds_its_characters(first: Prose, second: Prose) -> None:
    """The text of a sum is the sum of the texts."""
    assert str(first) + str(second) == str(first + second)


@given(proses, proses, proses)
def test_adding_is_associative(a: Prose, b: Prose, c: Prose) -> None:
    """It does not matter which two are joined first."""
    assert (a + b) + c == a + (b + c)


@given(proses, proses)
def test_adding_keeps_every_fact(first: Prose, second: Prose) -> None:
    """No fact is lost or changed by joining."""
    spans = [span for span in (*first.spans, *second.spans) if span.fact]
    assert spans == [span for span in (first + second).spans if span.fact]


@given(proses)
def test_no_span_is_empty_and_no_two_plain_ones_touch(prose: Prose) -> None:
    """Spans are as few as they can be."""
    plain_ones = [span.fact is None for span in prose.spans]
    assert all(span.text for span in prose.spans)
    assert (True, True) not in pairwise(plain_ones)


@given(st.from_regex(r"\A[^0-9]{0,3}[0-9]+[^0-9]{0,3}\Z"))
def test_a_figure_of_nobody_cannot_be_written(text: str) -> None:
    """Characters without a fact hold no digit."""
    with pytest.raises(UntracedFigureError):
        words(text)


def test_prose_is_no_string() -> None:
    """Prose cannot slip into a string unseen."""
    assert (False, False, True) == (isinstance(words("字"), str), bool(EMPTY), bool(words("字")))


def test_sharing_states_the_facts_of_both() -> None:
    """A word that two records share states both, with the places of both."""

    def said(key: str, line: int) -> Prose:
        fact = Fact(key, True, origins=(Origin("a.yaml", line),))
        return words("已") + stated(fact, "累计")

    shared = said("a", 1).sharing(said("b", 2)).spans[1].fact
    assert shared is not None
    assert (("a", "b"), [1, 2]) == (shared.keys, [origin.line for origin in shared.origins])


def test_sharing_with_oneself_changes_nothing() -> None:
    """A fact is not listed twice."""
    said = stated(Fact("a", True, origins=(Origin("a.yaml", 1),)), "累计")
    assert said == said.sharing(said)


def test_sharing_with_words_that_state_nothing_keeps_what_is_stated() -> None:
    """Where only one of the two states a fact, nothing is added and nothing lost."""
    said, plain_words = stated(Fact("a", True), "累计"), words("累计")
    assert (said, plain_words) == (said.sharing(plain_words), plain_words.sharing(said))


def test_lists_of_prose_follow_the_rule_of_lists() -> None:
    """A list of prose is joined as a list of words is."""
    items = [words(text) for text in ("甲", "乙", "丙")]
    assert ("甲、乙和丙", "甲，乙，丙", "") == (
        str(enumerate_prose(items)),
        str(interposed(items, "，")),
        str(enumerate_prose([])),
    )


def test_a_span_shows_its_fact() -> None:
    """A span has a text and a fact, as the front door promises."""
    fact = Fact("count", Quantity(3, "次"))
    assert ("3次", fact) == (Span("3次", fact).text, stated(fact, "3次").spans[0].fact)


def test_words_from_an_enumeration_are_plain_characters() -> None:
    """What a choice of the style says is text like any other, whoever asked for it first."""
    assert {str} == {
        type(span.text) for mark in (*ChainMark, *map(str, ChainMark)) for span in words(mark).spans
    }


def test_prose_is_equal_whichever_way_it_was_joined() -> None:
    """Equality and hash are those of the spans, not of the pieces."""
    whole, parts = words("开展讲座"), joined([words("开展"), words("讲座")])
    assert (whole, hash(whole), repr(whole)) == (parts, hash(parts), repr(parts))
    assert whole != "开展讲座"
