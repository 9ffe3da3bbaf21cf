"""The rules of percentages and changes (百分数与增减), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule
from kexie_report.review.rules.percent import (
    decrease_by_times,
    doubling_mismatch,
    negative_change,
    percent_vs_point,
    rate_over_100,
    to_vs_by,
    yoy_redundant,
    yoy_vs_mom,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    percent_vs_point.RULE,
    decrease_by_times.RULE,
    yoy_vs_mom.RULE,
    yoy_redundant.RULE,
    negative_change.RULE,
    doubling_mismatch.RULE,
    to_vs_by.RULE,
    rate_over_100.RULE,
)
