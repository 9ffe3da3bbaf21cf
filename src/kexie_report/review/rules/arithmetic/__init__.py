"""The rules of sums inside the text (数目核算), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule
from kexie_report.review.rules.arithmetic import difference_mismatch, growth_mismatch, times_mismatch

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (growth_mismatch.RULE, difference_mismatch.RULE, times_mismatch.RULE)
