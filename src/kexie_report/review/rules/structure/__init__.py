"""The rules of numbering and lists (序号结构), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule
from kexie_report.review.rules.structure import level_order, number_gap, number_style_mixed

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (number_gap.RULE, level_order.RULE, number_style_mixed.RULE)
