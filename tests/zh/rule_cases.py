"""The table of rule cases, read from the page that people read."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from kexie_report import zh

PAGE = Path(__file__).parents[1] / "cases" / "zh_rules.md"
_NAMES = {name: getattr(zh, name) for name in zh.__all__}
_SCOPE = {**_NAMES, "Decimal": Decimal, "D": datetime.date, "T": datetime.time}


class RuleCase(NamedTuple):
    """One line: a rule id, a call and what it gives, a wrong call and what becomes of it."""

    rule: str
    right: str
    gives: str
    wrong: str
    outcome: str


def rule_cases() -> list[RuleCase]:
    """Return every line of the table."""
    rows = [line.strip("| ").split(" | ") for line in PAGE.read_text("utf-8").splitlines() if "`" in line]
    return [
        RuleCase(rule, right.strip("`"), gives, wrong.strip("`"), outcome)
        for rule, right, gives, wrong, outcome in (row for row in rows if len(row) == 5)
    ]


def said(expression: str) -> str:
    """Return what an expression of the table gives, as text."""
    return str(eval(expression, dict(_SCOPE)))
