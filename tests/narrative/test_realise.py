"""The wordings of whole paragraphs."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import kexie_report as kr
from kexie_report.genres import genre_named
from kexie_report.model.facts import leaves
from kexie_report.narrative.aggregate import aggregate
from kexie_report.narrative.realise import Realiser
from kexie_report.narrative.refer import refer
from kexie_report.narrative.select import select
from kexie_report.narrative.structure import structure
from kexie_report.narrative.telling import Teller

REPORT = kr.load(Path(__file__).parents[2] / "examples" / "tancheng-2023" / "report.yaml")


def _realiser(seed: int) -> Realiser:
    genre = genre_named("press_release")
    document = aggregate(structure(select(REPORT, genre), genre, 0), kr.Style())
    return Realiser(document, Teller(refer(document, genre), 2023), kr.Style(), seed)


@pytest.mark.parametrize("seed", range(10))
def test_no_verb_comes_twice_in_a_paragraph(seed: int) -> None:
    """In every paragraph of the release each clause has a verb of its own."""
    realiser = _realiser(seed)
    for section in realiser.document.sections:
        clusters = tuple(section.clusters())
        chosen = realiser.wordings(clusters)
        verbs = [realiser.verb(c, w) for c, w in zip(clusters, chosen, strict=True)]
        assert {verb: n for verb, n in Counter(filter(None, verbs)).items() if n > 1} == {}


def test_a_verb_is_not_said_again_in_what_it_governs() -> None:
    """实施 is not taken for 品牌实施工作 while another verb will do."""
    report = kr.Report(body="青河县科协", achievements=kr.Campaign("品牌实施推进工作"))
    texts = {str(kr.compose(report, seed=seed)) for seed in range(20)}
    assert {"青河县科协开展品牌实施推进工作。", "青河县科协推动品牌实施推进工作。"} == texts


def test_style_sets_the_mark_of_a_chain() -> None:
    """A house that prefers 、 between counted objects gets it."""
    events = (kr.Event("讲座", count=kr.Quantity(2, "场")), kr.Event("展览", count=kr.Quantity(3, "场")))
    report = kr.Report(body="青河县科协", achievements=events)
    said = str(kr.compose(report, style=kr.Style(chain_mark="、")))
    assert said.endswith("讲座2场、展览3场。")


def test_style_bounds_the_clauses_of_a_sentence() -> None:
    """A house that wants one clause a sentence gets one."""
    measures = tuple(kr.Measure(name, verb=verb) for verb, name in (("落实", "责任"), ("完善", "制度")))
    report = kr.Report(body="青河县科协", achievements=measures)
    assert str(kr.compose(report, style=kr.Style(sentence_clauses=1))) == "青河县科协落实责任。完善制度。"


def test_a_sum_states_every_record_behind_it() -> None:
    """The span of a sum has the keys and is marked as summed."""
    events = tuple(kr.Event("讲座", count=kr.Quantity(n, "场"), id=f"第{n}条") for n in (3, 4))
    draft = kr.compose(kr.Report(body="青河县科协", achievements=events))
    sums = [span.fact for span in draft.spans() if span.fact and span.fact.how is kr.How.SUMMED]
    assert [(str(fact.value), fact.keys) for fact in sums] == [("7场", ("第3条.count", "第4条.count"))]


def test_every_total_of_a_register_is_the_sum_of_its_rows() -> None:
    """In the register of 120 rows each summed figure is the sum of the counts behind it."""
    report = kr.load(Path(__file__).parents[2] / "examples" / "qinghe-register" / "report.yaml")
    held = dict(leaves(report))
    facts = [span.fact for span in kr.compose(report).spans() if span.fact]
    sums = [fact for fact in facts if fact.how is not kr.How.GIVEN and isinstance(fact.value, kr.Quantity)]
    assert len(sums) > 8
    for fact in sums:
        behind = [held[key] for key in fact.keys if key in held and key.endswith((".count", ".quantity"))]
        rows = [key for key in fact.keys if key.endswith(".name")]
        counted = sum(value.value for value in behind if isinstance(value, kr.Quantity)) or len(rows)
        assert isinstance(fact.value, kr.Quantity)
        assert fact.value.value == counted


def test_a_figure_is_written_as_it_was_given_whatever_was_written_before() -> None:
    """3.5 and 3.50 are equal, and each is printed with the zeros that it was given."""
    texts = [
        str(kr.compose(kr.Report(body="青河县科协", achievements=kr.Event("讲座", count=count))))
        for count in (kr.Quantity("3.5", "小时"), kr.Quantity("3.50", "小时"))
    ]
    assert [True, True] == [
        text.endswith(f"讲座{n}小时。") for text, n in zip(texts, ("3.5", "3.50"), strict=True)
    ]
