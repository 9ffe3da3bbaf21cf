"""The rules of characters and words (字词), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule
from kexie_report.review.rules.typo import (
    confusable_word,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (confusable_word.RULE,)
