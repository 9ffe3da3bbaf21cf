"""How clauses share what they have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kexie_report.clause import Clause, aligned, chained, sharing_objects
from kexie_report.prose import EMPTY, Fact, Prose, stated, words

_counter = iter(range(10**9))


def _said(text: str) -> Prose:
    return stated(Fact(f"f{next(_counter)}", True), text) if text else EMPTY


slots = st.sampled_from(("", "甲", "乙")).map(_said)
verbs = st.sampled_from(("开展", "举办")).map(_said)
names_of_objects = st.text("科普讲座", min_size=1, max_size=3)
objects = names_of_objects.map(_said)
rows = st.lists(
    st.builds(
        lambda time, subject, adverbial, verb, thing: Clause(
            time=time, subject=subject, adverbial=adverbial, verb=verb, object=thing
        ),
        slots,
        slots,
        slots,
        verbs,
        objects,
    ),
    min_size=1,
    max_size=4,
)


def _keys(prose: Prose) -> set[str]:
    return {key for span in prose.spans if span.fact for key in span.fact.keys}


def _all_keys(clauses: Sequence[Clause]) -> set[str]:
    return set().union(*(_keys(clause.prose()) for clause in clauses))


@given(rows)
def test_a_chain_loses_no_fact(clauses: list[Clause]) -> None:
    """What a chain drops is stated by what it keeps."""
    assert _all_keys(clauses) == _keys(chained(clauses))


def _alike(held: tuple[str, str, str], own: Sequence[str], slot: str) -> list[Clause]:
    """Clauses that say the same adverbial, verb and time, each with a slot and an object of its own."""
    time, adverbial, verb = held
    return [
        attrs.evolve(
            Clause(time=_said(time), adverbial=_said(adverbial), verb=_said(verb), object=_said(thing)),
            **{slot: _said(thing)},
        )
        for thing in own
    ]


shared = st.tuples(st.sampled_from(("", "近日")), st.sampled_from(("", "被某会")), st.just("评为"))
things = st.lists(st.text("甲乙丙", min_size=1, max_size=2), min_size=1, max_size=4)


@pytest.mark.parametrize(("share", "slot"), [(sharing_objects, "object"), (aligned, "subject")])
@given(held=shared, own=things)
def test_sharing_loses_no_fact(
    share: Callable[[Sequence[Clause]], Prose], slot: str, held: tuple[str, str, str], own: list[str]
) -> None:
    """Clauses that agree in all but subject or object lose nothing when they share."""
    clauses = _alike(held, own, slot)
    assert _all_keys(clauses) == _keys(share(clauses))


@given(st.lists(st.tuples(st.sampled_from(("", "春天", "秋天")), names_of_objects), min_size=1, max_size=4))
def test_aligned_clauses_keep_their_times(rows: list[tuple[str, str]]) -> None:
    """Every time that one of the clauses says is stated, alike or not."""
    clauses = [
        Clause(time=_said(time), subject=_said("某队"), verb=_said("获评"), object=_said(thing))
        for time, thing in rows
    ]
    assert _all_keys(clauses) == _keys(aligned(clauses))


def test_one_verb_over_counted_objects() -> None:
    """The verb is said once, every object keeps its count."""
    clauses = [
        Clause(verb=words("开展"), object=words(name), quantity=_said(f"{n}次"))
        for name, n in (("研讨", 2), ("学习", 7))
    ]
    assert ("开展研讨2次，学习7次", "开展研讨2次、学习7次") == (
        str(chained(clauses)),
        str(chained(clauses, "、")),
    )


def test_another_verb_is_said() -> None:
    """What differs is never dropped."""
    clauses = [
        Clause(subject=words("县科协"), verb=words(verb), object=words("会")) for verb in ("召开", "筹备")
    ]
    assert "县科协召开会，筹备会" == str(chained(clauses))


def test_names_of_objectsin_a_list() -> None:
    """Objects without counts are listed under one verb."""
    clauses = [
        Clause(subject=words("县科协"), verb=words("召开"), object=words(name))
        for name in ("甲会", "乙会", "丙会")
    ]
    assert "县科协召开甲会、乙会和丙会" == str(sharing_objects(clauses))


@pytest.mark.parametrize(
    ("times", "titles", "said"),
    [
        (("", ""), ("甲奖", "乙奖"), "子项目、丑项目分别被某会评为甲奖、乙奖"),
        (("", ""), ("甲奖", "甲奖"), "子项目、丑项目均被某会评为甲奖"),
        (("春天", "春天"), ("甲奖", "乙奖"), "春天，子项目、丑项目分别被某会评为甲奖、乙奖"),
        (("春天", "秋天"), ("甲奖", "乙奖"), "春天、秋天，子项目、丑项目先后被某会评为甲奖、乙奖"),
        (("今年以来", ""), ("甲奖", "乙奖"), "今年以来，子项目、丑项目分别被某会评为甲奖、乙奖"),
    ],
)
def test_subjects_and_objects_are_aligned(times: tuple[str, str], titles: tuple[str, str], said: str) -> None:
    """分别 pairs subjects and objects, 均 gives all the same, 先后 follows the days."""
    clauses = [
        Clause(
            time=words(time),
            subject=words(who),
            adverbial=words("被某会"),
            verb=words("评为"),
            object=words(title),
        )
        for time, who, title in zip(times, ("子项目", "丑项目"), titles, strict=True)
    ]
    assert said == str(aligned(clauses))
