"""The rules of wording, names, offices, documents (用语名称), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule
from kexie_report.review.rules.wording import (
    attachment_note,
    document_number,
    document_title_form,
    fixed_phrase,
    house_style_word,
    name_before_title,
    npc_cppcc_terms,
    org_level_doubled,
    org_name_he_yu,
    recipient_colon,
    short_name_before_full,
    title_order,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    short_name_before_full.RULE,
    org_name_he_yu.RULE,
    org_level_doubled.RULE,
    name_before_title.RULE,
    title_order.RULE,
    npc_cppcc_terms.RULE,
    fixed_phrase.RULE,
    house_style_word.RULE,
    document_number.RULE,
    attachment_note.RULE,
    recipient_colon.RULE,
    document_title_form.RULE,
)
