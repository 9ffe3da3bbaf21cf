"""Safe fixes: what they change, what they never do, and that they come to an end."""

from __future__ import annotations

import datetime
import re
import unicodedata

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kexie_report.review import RULES, Settings, fix, fix_source
from kexie_report.review.engine import rules_of
from kexie_report.review.finding import Finding
from kexie_report.review.fixes import applied
from kexie_report.review.inputs import source_of
from kexie_report.review.rule import Rule, Wrong
from tests.review.test_rules import found_by

_SAFE = [
    pytest.param(rule, wrong, id=f"{rule.code}-{n}")
    for rule in RULES
    for n, wrong in enumerate(rule.wrong)
    if (found := found_by(rule, wrong.text)) and all(finding.safe for finding in found)
]
_RIGHT = sorted({(text, rule.as_of) for rule in RULES for text in rule.right}, key=str)
_WORDS = "科协举办开展活动的在了和及年月日号点时一二三十百万两个名场次约余"
_MARKS = ",.，。、；：？！“”‘’《》（）()…—～-·〔〕[]%0123456789０５　 \n"
_TEXTS = st.text(alphabet=_WORDS + _MARKS, max_size=60)
_ALL = st.text(max_size=40)


def _only(rule: Rule) -> Settings:
    return Settings(ignore=tuple(one.code for one in RULES if one is not rule))


def _figures(text: str) -> list[str]:
    """The figures of a text in order, without what only their form says."""
    plain = unicodedata.normalize("NFKC", text)
    runs = re.findall("[0-9]+|[〇○零一二三四五六七八九十百千万亿两]+", plain)
    return [run.lstrip("0") if run.isdigit() else re.sub("[〇○]", "零", run) for run in runs]


@pytest.mark.parametrize(("rule", "wrong"), _SAFE)
def test_what_is_safe_is_fixed(rule: Rule, wrong: Wrong) -> None:
    """Where all that a rule finds is safe, fixing leaves nothing, and gives the text as it should be."""
    fixed = fix(wrong.text, as_of=rule.as_of, settings=_only(rule))
    assert (wrong.right, ()) == (fixed.text, fixed.not_applied)


@pytest.mark.parametrize(("text", "as_of"), _RIGHT)
def test_what_is_right_stays(text: str, as_of: datetime.date | None) -> None:
    """Fixing a correct text changes nothing."""
    assert text == fix(text, as_of=as_of).text


def test_some_rules_are_safe() -> None:
    """There is something to fix."""
    assert len({case.values[0] for case in _SAFE}) >= 10


@given(_TEXTS | _ALL)
def test_fixing_twice_is_fixing_once(text: str) -> None:
    """A fixed text has nothing left that is fixed."""
    once = fix(text)
    assert once.text == fix(once.text).text


@given(_TEXTS)
def test_a_figure_is_never_changed(text: str) -> None:
    """The figures of a text stay what they are, one by one."""
    assert _figures(text) == _figures(fix(text).text)


@given(_TEXTS)
def test_a_rule_that_is_off_fixes_nothing(text: str) -> None:
    """Without rules there are no fixes."""
    off = Settings(ignore=tuple(rule.code for rule in RULES))
    assert () == rules_of(off)
    assert text == fix(text, settings=off).text


def _finding(start: int, end: int, instead: str, text: str = "甲乙丙丁") -> Finding:
    rule = next(rule for rule in RULES if rule.wrong)
    found = next(iter(found_by(rule, rule.wrong[0].text)))
    return attrs.evolve(found, start=start, end=end, text=text[start:end], suggestions=(instead,), safe=True)


def test_fixes_that_overlap_are_left_out() -> None:
    """Of two fixes of one place the first is put in; so are two that only touch."""
    assert "X丙丁" == applied("甲乙丙丁", [_finding(0, 2, "X"), _finding(1, 3, "Y")])
    assert "XY丁" == applied("甲乙丙丁", [_finding(0, 2, "X"), _finding(2, 3, "Y")])


def test_nothing_is_put_in_twice() -> None:
    """Where two rules put the same mark into one place, it stands there once."""
    assert "甲乙丙丁。" == applied("甲乙丙丁", [_finding(4, 4, "。"), _finding(4, 4, "。")])


def test_what_is_suppressed_is_not_fixed() -> None:
    """A comment that lets a finding stand keeps it from being fixed."""
    text = (
        "“甲组”、“乙组”参赛。<!-- kexie: ignore dunhao-between-quotes 来文如此 -->\n\n“丙组”、“丁组”参赛。\n"
    )
    fixed = fix_source(source_of(text.encode(), "稿子.md"))
    assert text.replace("”、“丁", "”“丁") == fixed.text


def test_marks_of_markdown_are_not_fixed_away() -> None:
    """Where marks of Markdown stand inside the place, it is left to a person."""
    text = "参赛**(**两队)。\n"
    fixed = fix_source(source_of(text.encode(), "稿子.md"))
    assert text.count("*") == fixed.text.count("*")


def test_code_and_front_matter_stay() -> None:
    """What is no text of a Markdown file is not touched, whatever stands in it."""
    text = "---\ntitle: 甲,乙\n---\n\n设有“甲”、“乙”。见`“甲”、“乙”`。\n\n```\n“甲”、“乙”\n```\n"
    fixed = fix_source(source_of(text.encode(), "稿子.md"))
    assert text.replace("设有“甲”、", "设有“甲”") == fixed.text


def test_breaks_of_lines_stay() -> None:
    """A text with the line ends of Windows keeps them."""
    fixed = fix_source(source_of("设有“甲”、“乙”。\r\n设有“丙”、“丁”。\r\n".encode(), "稿子.txt"))
    assert "设有“甲”“乙”。\r\n设有“丙”“丁”。\r\n" == fixed.text
