"""The rules of repetition and blended frames (重复与杂糅), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = ()
