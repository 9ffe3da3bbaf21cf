"""The rules of sums inside the text (数目核算), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule
from kexie_report.review.rules.arithmetic import (
    average_mismatch,
    conversion_mismatch,
    difference_mismatch,
    growth_mismatch,
    heading_count,
    headline_body_mismatch,
    list_count,
    percent_of_whole,
    shares_sum,
    sum_mismatch,
    times_mismatch,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    list_count.RULE,
    heading_count.RULE,
    sum_mismatch.RULE,
    percent_of_whole.RULE,
    growth_mismatch.RULE,
    difference_mismatch.RULE,
    times_mismatch.RULE,
    shares_sum.RULE,
    average_mismatch.RULE,
    conversion_mismatch.RULE,
    headline_body_mismatch.RULE,
)
