"""The rules of numbering and lists (序号结构), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule
from kexie_report.review.rules.structure import (
    heading_parallelism,
    level_order,
    list_end_punctuation,
    number_gap,
    number_style_mixed,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    number_gap.RULE,
    level_order.RULE,
    number_style_mixed.RULE,
    heading_parallelism.RULE,
    list_end_punctuation.RULE,
)
