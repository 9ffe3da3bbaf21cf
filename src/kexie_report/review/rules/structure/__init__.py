"""The rules of numbering and lists (序号结构), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = ()
