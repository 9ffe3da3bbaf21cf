"""The rules of sums inside the text (数目核算), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = ()
