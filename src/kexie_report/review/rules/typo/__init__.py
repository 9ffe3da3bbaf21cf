"""The rules of characters and words (字词), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule
from kexie_report.review.rules.typo import (
    compat_character,
    confusable_word,
    de_di_de,
    duplicated_word,
    inconsistent_name,
    missing_character,
    placeholder_left,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    confusable_word.RULE,
    missing_character.RULE,
    de_di_de.RULE,
    duplicated_word.RULE,
    compat_character.RULE,
    inconsistent_name.RULE,
    placeholder_left.RULE,
)
