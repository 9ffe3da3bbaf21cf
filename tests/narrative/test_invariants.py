"""What must always hold of a composed draft, whatever the report."""

from __future__ import annotations

import re
from collections import Counter

import attrs
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kexie_report as kr
from kexie_report.genres import GENRES, genre_named
from kexie_report.model.facts import leaves
from kexie_report.model.texts import Value
from kexie_report.sources.records import report_from
from kexie_report.sources.yaml_file import read_yaml
from tests.sources.test_records import _written
from tests.strategies import reports

calmly = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
seeds = st.integers(0, 99)
genres = st.sampled_from(GENRES)


@calmly
@given(reports, genres, seeds)
def test_no_figure_without_a_fact(report: kr.Report, genre: kr.Genre, seed: int) -> None:
    """Every digit of a draft lies in a span that states a fact."""
    for span in kr.compose(report, genre, seed=seed).spans():
        assert span.fact is not None or not re.search(r"\d", span.text)


@calmly
@given(reports, genres, seeds)
def test_every_fact_is_told_or_accounted_for(report: kr.Report, genre: kr.Genre, seed: int) -> None:
    """A fact of the report is stated by a span, understood from one before it, or listed as untold."""
    draft = kr.compose(report, genre, seed=seed)
    stated = {key for span in draft.spans() if span.fact for key in span.fact.keys}
    untold = {untold.fact.key for untold in draft.untold}
    silent = {key for key, _ in leaves(report)} - stated - untold
    assert all(key.rsplit(".", 1)[-1] in ("subject", "account") for key in silent)
    assert set() == stated & untold


@calmly
@given(reports, genres, seeds)
def test_values_are_printed_as_they_are(report: kr.Report, genre: kr.Genre, seed: int) -> None:
    """A span of a given value prints that value, and nothing else, except for names and years left out."""
    held = dict(leaves(report))
    for span in kr.compose(report, genre, seed=seed).spans():
        fact = span.fact
        if fact is None or fact.how is not kr.How.GIVEN or not isinstance(fact.value, kr.Quantity | kr.Text):
            continue
        value = held[fact.key]
        assert isinstance(value, Value)
        assert str(value) == span.text == str(fact.value)


@calmly
@given(reports, seeds)
def test_a_slogan_counts_the_headings(report: kr.Report, seed: int) -> None:
    """An open numeral of the headline is the number of headings that the user's sections have."""
    summary = genre_named("summary")
    draft = kr.compose(report, attrs.evolve(summary, problems_heading="", closing_heading=""), seed=seed)
    headings = sum(block.role is kr.Role.HEADING for block in draft.blocks)
    for span in draft.spans():
        held = span.fact.value if span.fact and span.fact.key in ("headline.means", "headline.goal") else None
        if isinstance(held, kr.Slogan) and held.stated is None and held.tail in span.text:
            assert span.text in (held.said(headings), held.word)


@calmly
@given(reports, genres, seeds)
def test_same_input_same_draft(report: kr.Report, genre: kr.Genre, seed: int) -> None:
    """Composing twice gives equal drafts."""
    assert kr.compose(report, genre, seed=seed) == kr.compose(report, genre, seed=seed)


@calmly
@given(reports, genres, seeds)
def test_marks_stand_where_they_belong(report: kr.Report, genre: kr.Genre, seed: int) -> None:
    """No mark follows a mark that it cannot follow, and no paragraph begins with one or is empty."""
    for block in kr.compose(report, genre, seed=seed).blocks:
        text = str(block.prose)
        assert re.findall("[，、。；][，、。；]|[（“《][，、。；]", text) == []
        assert text
        assert text.strip("，、。；") == text.lstrip("，、。；").rstrip("。")


@calmly
@given(reports, genres, seeds)
def test_no_sentence_is_told_twice_in_a_paragraph(report: kr.Report, genre: kr.Genre, seed: int) -> None:
    """No two sentences of a paragraph have the same words."""
    for block in kr.compose(report, genre, seed=seed).blocks:
        sentences = [one for one in re.split("(?<=[。！？])", str(block.prose)) if one]
        assert [] == [one for one, times in Counter(sentences).items() if times > 1]


@calmly
@given(reports, genres, seeds)
def test_every_fact_stands_in_the_file(report: kr.Report, genre: kr.Genre, seed: int) -> None:
    """Of a report that was read from a file each stated fact names lines of that file."""
    lines = yaml.dump(_written(report, chinese=True), allow_unicode=True, sort_keys=False)
    tree, _ = read_yaml(lines.encode("utf-8"), "a.yaml")
    assert tree is not None
    loaded, _ = report_from(tree)
    assert loaded is not None
    last = lines.count("\n") + 1
    for span in kr.compose(loaded, genre, seed=seed).spans():
        if span.fact is not None:
            assert span.fact.origins
            assert all(one.file == "a.yaml" and 0 < (one.line or 0) <= last for one in span.fact.origins)
