"""The rules as they are told to people, in the terminal and in the reference."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from kexie_report.errors import UnknownNameError
from kexie_report.review import RULES
from kexie_report.review.explaining import explained, listed
from kexie_report.review.rule import Group, Rule
from kexie_report.review.suppression import NOTICES

_FOLDER = Path(__file__).parents[2] / "docs" / "reference"
_GENERATOR = runpy.run_path(str(_FOLDER / "generate_rules.py"))


def test_the_page_is_what_the_rules_say() -> None:
    """The page of the rules and the schema of findings are up to date."""
    assert _GENERATOR["page"]() == (_FOLDER / "rules.md").read_text(encoding="utf-8")
    assert _GENERATOR["schema"]() == (_FOLDER / "review.schema.json").read_text(encoding="utf-8")


def test_the_page_has_every_rule_once() -> None:
    """Every rule has its section, and nothing else has."""
    headings = re.findall("^### (.+)$", (_FOLDER / "rules.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(rule.code for rule in RULES) == sorted(headings)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_explained(rule: Rule) -> None:
    """Purpose, authority and every example are told."""
    said = explained(rule.code)
    assert rule.catches in said
    assert str(rule.authority) in said
    for example in (*rule.right, *(text for one in rule.wrong for text in (one.text, one.right))):
        assert example.replace("\n", "⏎") in said


@pytest.mark.parametrize("code", NOTICES)
def test_a_notice_is_explained(code: str) -> None:
    """What is said of suppressions can be looked up, too."""
    assert NOTICES[code] in explained(code)
    assert code not in {rule.code for rule in RULES}


def test_an_unknown_rule_is_said() -> None:
    """What was meant is guessed; a group that there is not is said with those that there are."""
    with pytest.raises(UnknownNameError, match="您是不是要写“dunhao-between-quotes”？"):
        explained("dunhao-betwen-quotes")
    with pytest.raises(UnknownNameError, match="没有名为“punkt”的规则组，可用：punct、标点、"):
        listed("punkt")


@pytest.mark.parametrize("group", sorted({rule.group for rule in RULES}))
def test_a_group_is_listed(group: Group) -> None:
    """Each rule of a group has its line, under either name of the group; all of them without a name."""
    codes = [rule.code for rule in RULES if rule.group is group]
    assert listed(group.value) == listed(group.name.lower())
    assert codes == [line.split("\t")[1] for line in listed(group.value).split("\n")[1:]]
    assert listed(group.value) in listed()
