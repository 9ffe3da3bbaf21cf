"""The rules of marks (标点), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule
from kexie_report.review.rules.punct import dunhao_between_quotes

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (dunhao_between_quotes.RULE,)
