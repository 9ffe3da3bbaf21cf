"""The rules of one text, one form (全文一致), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = ()
