"""Over a draft the figures are known: slogans against sections, the headline against the body."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

import kexie_report as kr
from kexie_report.draft import Draft
from kexie_report.model.values import Slogan
from kexie_report.review import Group, findings_in, review
from kexie_report.review.document import Document, of_draft
from kexie_report.review.rules import RULES

_EXAMPLES = sorted(Path(__file__).parents[2].glob("examples/*/report.yaml"))
_OURS = [rule for rule in RULES if rule.group in (Group.ARITHMETIC, Group.STRUCTURE)]
_GENRES = ("press_release", "brief", "summary")


def _composed(path: Path, genre: str) -> Draft:
    return kr.compose(kr.load(path), genre=genre)


@pytest.mark.parametrize("genre", _GENRES)
@pytest.mark.parametrize("path", [path for path in _EXAMPLES if "errors" not in path.parent.name], ids=str)
def test_what_is_composed_adds_up(path: Path, genre: str) -> None:
    """No rule of sums or numbering finds anything in what the library composes."""
    found = findings_in(of_draft(_composed(path, genre)), _OURS)
    assert [finding.sentence() for finding in found] == []


def test_a_slogan_that_counts_wrongly_is_found() -> None:
    """A slogan whose numeral the user wrote is compared with the sections of the draft."""
    report = kr.load(_EXAMPLES[0].parents[1] / "tancheng-2023" / "report.yaml")
    means = Slogan.parse("五个坚持")
    assert report.headline is not None
    headline = attrs.evolve(report.headline, means=means)
    draft = kr.compose(attrs.evolve(report, headline=headline))
    found = [finding for finding in review(draft) if finding.code == "heading-count"]
    assert {finding.suggestions for finding in found} == {("四",)}
    assert {finding.text for finding in found} == {"五"}


def test_a_text_without_facts_is_compared_by_its_words() -> None:
    """A headline of a text from elsewhere is compared with the body by the words beside its figure."""
    said = "青岭县新建书屋12个\n今年，青岭县新建书屋11个。"
    assert any(finding.code == "headline-body-mismatch" for finding in findings_in(Document(said), _OURS))
