"""The rules of units and measure words (单位量词), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule
from kexie_report.review.rules.unit import (
    currency_doubled,
    measure_word,
    measure_word_missing,
    non_legal_unit,
    unit_dimension,
    unit_symbol_case,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    measure_word.RULE,
    measure_word_missing.RULE,
    non_legal_unit.RULE,
    unit_symbol_case.RULE,
    currency_doubled.RULE,
    unit_dimension.RULE,
)
