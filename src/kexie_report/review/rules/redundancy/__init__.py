"""The rules of repetition and blended frames (重复与杂糅), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule
from kexie_report.review.rules.redundancy import (
    approx_doubled,
    double_negation,
    missing_subject,
    mixed_construction,
    one_sided_vs_two_sided,
    plural_doubled,
    semantic_redundancy,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    approx_doubled.RULE,
    plural_doubled.RULE,
    semantic_redundancy.RULE,
    double_negation.RULE,
    missing_subject.RULE,
    one_sided_vs_two_sided.RULE,
    mixed_construction.RULE,
)
