"""Every rule is listed, finds its wrong examples, and leaves every right one alone."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from kexie_report.draft import Severity
from kexie_report.review import RULES, findings_in, review, rules
from kexie_report.review.document import Document
from kexie_report.review.finding import Finding
from kexie_report.review.fixes import applied
from kexie_report.review.rule import Group, Rule, Wrong

_FOLDER = Path(rules.__file__).parent
_FILES = sorted(path for path in _FOLDER.glob("*/*.py") if path.name != "__init__.py")
_ROUNDS = 10

_WRONG = [
    pytest.param(rule, wrong, id=f"{rule.code}-{n}") for rule in RULES for n, wrong in enumerate(rule.wrong)
]
_RIGHT = [
    pytest.param(rule, right, id=f"{rule.code}-{n}")
    for rule in RULES
    for n, right in enumerate((*rule.right, *(wrong.right for wrong in rule.wrong)))
]
_EVERY_RULE = [pytest.param(rule, id=rule.code) for rule in RULES]


def found_by(rule: Rule, text: str) -> tuple[Finding, ...]:
    """What a rule finds in a text on the day of its examples."""
    return findings_in(Document(text, rule.as_of), [rule])


@pytest.mark.parametrize("path", _FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_is_a_rule_of_its_group(path: Path) -> None:
    """Each file of a group holds one rule, named like the file and listed in the group."""
    module = import_module(f"{rules.__name__}.{path.parent.name}.{path.stem}")
    rule: Rule = module.RULE
    assert rule in RULES
    assert rule.code == path.stem.replace("_", "-")
    assert rule.group is Group[path.parent.name.upper()]


@pytest.mark.parametrize("path", _FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_word_list_says_so(path: Path) -> None:
    """A rule whose words come from its list is one to which a body may add."""
    module = import_module(f"{rules.__name__}.{path.parent.name}.{path.stem}")
    assert hasattr(module, "hits_of") == module.RULE.word_list


def test_codes_are_unique() -> None:
    """No two rules have one code."""
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("rule", _EVERY_RULE)
def test_a_rule_has_several_examples(rule: Rule) -> None:
    """A rule shows at least two wrong texts and two right ones that tempt it."""
    assert len(rule.wrong) >= 2
    assert len(rule.right) >= 2


@pytest.mark.parametrize(("rule", "wrong"), _WRONG)
def test_the_wrong_is_found(rule: Rule, wrong: Wrong) -> None:
    """The rule finds something in each of its wrong examples, inside the text, and says what."""
    found = found_by(rule, wrong.text)
    assert found
    for finding in found:
        assert 0 <= finding.start <= finding.end <= len(wrong.text)
        assert finding.text == wrong.text[finding.start : finding.end]
        assert finding.message


@pytest.mark.parametrize(("rule", "wrong"), _WRONG)
def test_a_rule_says_a_thing_once(rule: Rule, wrong: Wrong) -> None:
    """However many of its patterns meet at a place, a rule remarks upon it once."""
    said = [(finding.start, finding.end, finding.message) for finding in found_by(rule, wrong.text)]
    assert len(said) == len(set(said))


@pytest.mark.parametrize(("rule", "right"), _RIGHT)
def test_the_right_is_left_alone(rule: Rule, right: str) -> None:
    """The rule finds nothing in its right examples, nor in the corrected wrong ones."""
    assert not found_by(rule, right)


@pytest.mark.parametrize(("rule", "wrong"), _WRONG)
def test_a_safe_fix_gives_the_right_text(rule: Rule, wrong: Wrong) -> None:
    """Where every finding of a wrong example is safe, fixing it gives the right text."""
    if not all(finding.safe for finding in found_by(rule, wrong.text)):
        return
    text = wrong.text
    for _ in range(_ROUNDS):
        text = applied(text, found_by(rule, text))
    assert text == wrong.right


@pytest.mark.parametrize(("rule", "right"), _RIGHT)
def test_no_rule_minds_what_is_right(rule: Rule, right: str) -> None:
    """No rule at all finds an error or gives a warning in the right examples of any rule."""
    found = [finding for finding in review(right, as_of=rule.as_of) if finding.severity is not Severity.INFO]
    assert [finding.sentence() for finding in found] == []
