"""Every rule of review, by group; a rule is a file here and a name in the list of its group."""

from __future__ import annotations

from kexie_report.review.rule import Rule
from kexie_report.review.rules import (
    arithmetic,
    consistency,
    date,
    numeral,
    percent,
    punct,
    redundancy,
    structure,
    typo,
    unit,
    wording,
)

__all__ = ["RULES"]

_GROUPS = (punct, numeral, redundancy, date, unit, percent, arithmetic, wording, typo, structure, consistency)

RULES: tuple[Rule, ...] = tuple(rule for group in _GROUPS for rule in group.RULES)
