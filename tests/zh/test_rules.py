"""Every rule of figures holds on its right and on its wrong side."""

from __future__ import annotations

import pytest

from kexie_report.errors import NumeralError
from tests.zh.rule_cases import RuleCase, rule_cases, said

# The groups of the rules and how many each has; E9b is the law-style twin of E9.
_GROUPS = {"A": 16, "B": 12, "C": 14, "D": 4, "E": 16, "F": 13, "G": 4}
RULES = {f"{group}{n}" for group, size in _GROUPS.items() for n in range(1, size + 1)} | {"E9b"}
CASES = rule_cases()


def _named(case: RuleCase) -> str:
    return f"{case.rule} {case.right}"


@pytest.mark.parametrize("case", CASES, ids=_named)
def test_the_right_side_is_what_we_write(case: RuleCase) -> None:
    """The call of the right side gives exactly the text of the table."""
    assert said(case.right) == case.gives


@pytest.mark.parametrize("case", CASES, ids=_named)
def test_the_wrong_side_is_refused_or_told_apart(case: RuleCase) -> None:
    """The wrong call is refused with the reason of the table, or gives the other text that it names."""
    kind, _, expected = case.outcome.partition("：")
    if kind == "拒绝":
        with pytest.raises(NumeralError) as caught:
            said(case.wrong)
        assert expected in str(caught.value)
    else:
        assert (kind, said(case.wrong)) == ("得", expected)


def test_every_rule_has_a_case() -> None:
    """No rule id is without a case, and no case names a rule that does not exist."""
    assert {case.rule for case in CASES} == RULES
