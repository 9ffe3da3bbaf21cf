"""The rules of one text, one form (全文一致), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule
from kexie_report.review.rules.consistency import (
    comma_chain,
    de_chain,
    number_format_consistency,
    repeated_sentence,
    sentence_length,
    title_length,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    number_format_consistency.RULE,
    repeated_sentence.RULE,
    sentence_length.RULE,
    comma_chain.RULE,
    de_chain.RULE,
    title_length.RULE,
)
