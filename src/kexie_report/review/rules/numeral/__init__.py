"""The rules of figures (数字), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule
from kexie_report.review.rules.numeral import (
    approximate_in_arabic,
    arabic_with_qian_bai,
    fixed_word_in_arabic,
    fullwidth_digit,
    large_number_unit,
    letter_o_in_number,
    liang_vs_er,
    ling_vs_circle,
    lunar_date_in_arabic,
    mixed_numerals_in_date,
    percent_mixed,
    pure_decimal,
    range_unit_omitted,
    remainder_after_exact,
    scale_with_percent,
    time_mixed,
    wrong_decimal_or_separator,
    year_abbreviated,
    zero_padded_date,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    fullwidth_digit.RULE,
    wrong_decimal_or_separator.RULE,
    year_abbreviated.RULE,
    arabic_with_qian_bai.RULE,
    approximate_in_arabic.RULE,
    ling_vs_circle.RULE,
    letter_o_in_number.RULE,
    mixed_numerals_in_date.RULE,
    fixed_word_in_arabic.RULE,
    lunar_date_in_arabic.RULE,
    range_unit_omitted.RULE,
    pure_decimal.RULE,
    percent_mixed.RULE,
    time_mixed.RULE,
    large_number_unit.RULE,
    liang_vs_er.RULE,
    zero_padded_date.RULE,
    remainder_after_exact.RULE,
    scale_with_percent.RULE,
)
