"""The wordings of ledes: the clauses of a lede that is a sentence, and the words that open the first one."""

from __future__ import annotations

from collections.abc import Mapping

from kexie_report.genres.genre import GUIDANCE_SLOTS
from kexie_report.model.front import LedeForm
from kexie_report.pattern import Pattern

__all__ = ["LEDE_FALLBACK", "LEDE_OPENING", "LEDE_WORDS", "OF_ITS_OWN", "PERIOD_LEDE", "PURPOSES"]

OF_ITS_OWN = frozenset({LedeForm.SUMMARY, LedeForm.GUIDANCE})
"""The forms that are a sentence of their own; the others open the first sentence."""

PURPOSES = frozenset({LedeForm.PURPOSE, LedeForm.OCCASION})
"""The forms that open the sentence of the first record, or are one where no record comes first."""

LEDE_OPENING = Pattern(
    "[{period}，][在{leadership}的坚强领导下，][在{occasion}到来之际，][为{purpose}，]{body}"
)

LEDE_FALLBACK = (
    Pattern("扎实推进各项工作"),
    Pattern("统筹推进各项工作"),
    Pattern("有序推进各项工作"),
)
"""What a lede says that names its purpose only."""

PERIOD_LEDE = (
    ("坚持以{ideology}为指导", "深入学习贯彻{ideology}", "全面贯彻落实{ideology}"),
    ("坚持以{mainline}为主线", "紧扣{mainline}这一主线", "以{mainline}为主线"),
    ("对照{roles}", "立足{roles}", "落实{roles}"),
    ("聚焦{goals}", "锚定{goals}", "瞄准{goals}"),
    ("{manner}",),
    ("巩固拓展{standing}", "巩固提升{standing}", "不断巩固{standing}"),
    (
        "以{means}引领{goal}{verb}提档升级",
        "用{means}带动{goal}{verb}不断提升",
        "以{means}促进{goal}{verb}提质增效",
        "以{means}全力{doing}{goal}",
        "以{means}着力{doing}{goal}",
    ),
    ("{outcome}",),
)
"""After period and body: ideas, main line, roles, goals, manner, standing title, means, outcome."""

LEDE_WORDS: Mapping[LedeForm, tuple[Pattern, ...]] = {
    LedeForm.PURPOSE: (Pattern("为{purpose}，"),),
    LedeForm.OCCASION: (
        Pattern("在{occasion}到来之际，"),
        Pattern("值{occasion}到来之际，"),
        Pattern("{occasion}之际，"),
    ),
    LedeForm.LEARNED: (
        Pattern("记者从{body}获悉，"),
        Pattern("记者日前从{body}获悉，"),
        Pattern("记者近日从{body}了解到，"),
    ),
    LedeForm.RECENT: (Pattern("近日，"), Pattern("日前，")),
}
"""What opens the first sentence; a form that is not named here opens with the record itself."""

for _pattern in (LEDE_OPENING, *(one for words in LEDE_WORDS.values() for one in words)):
    _pattern.check(GUIDANCE_SLOTS, "a lede", "slot")
