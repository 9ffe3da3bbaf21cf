"""The rules of percentages and change (百分数与增减), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = ()
