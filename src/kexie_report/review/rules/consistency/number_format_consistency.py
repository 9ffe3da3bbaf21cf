"""number-format-consistency: one text writes numbers in one way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Scope, Wrong

_GROUPED = re.compile("[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])")
_SOLID = re.compile("[1-9](?<![0-9]{2})[0-9]{3,}+(?=[余多]?[一-鿿])")
_SIGN = re.compile("[0-9]%")
_WORD = re.compile("百分之(?!百)[一二三四五六七八九十百零点两]+")


def _check(document: Document) -> Iterator[Hit]:
    grouped = [found for found in _GROUPED.finditer(document.bare) if _alone(document.bare, *found.span())]
    solid = [found for found in _SOLID.finditer(document.bare) if _alone(document.bare, *found.span())]
    if grouped and solid:
        fewer, said = min((grouped, "不分节"), (solid, "用千分号"), key=lambda pair: len(pair[0]))
        yield from _hits(fewer, f"别处四位以上的数{said}，全篇应统一")
    signs, words = list(_SIGN.finditer(document.plain)), list(_WORD.finditer(document.plain))
    if signs and words:
        yield from _hits(min(signs, words, key=len), "百分数有的用“%”，有的用“百分之”，全篇应统一")


def _alone(text: str, start: int, end: int) -> bool:
    """Whether a run of digits is a number of things: no year, no part of a code."""
    around = text[start - 1 : start] + text[end : end + 1]
    return not any((one.isascii() and one.isalnum()) or one in ".-—～/年号" for one in around)


def _hits(found: list[re.Match[str]], said: str) -> Iterator[Hit]:
    for one in found:
        yield Hit(*one.span(), said)


RULE = Rule(
    code="number-format-consistency",
    group=Group.CONSISTENCY,
    severity=Severity.WARNING,
    catches="同一篇里数字写法不一",
    authority=Authority(Standard.HOUSE),
    check=_check,
    scope=Scope.DOCUMENT,
    wrong=(
        Wrong("接待观众1,200人次，发放手册3500册。", "接待观众1200人次，发放手册3500册。"),
        Wrong("男队员占52%，女队员占百分之四十八。", "男队员占52%，女队员占48%。"),
        Wrong(
            "全年借出12,600册，其中文学类5200册、科普类3,100册。",
            "全年借出12600册，其中文学类5200册、科普类3100册。",
        ),
    ),
    right=(
        "接待观众1200人次，发放手册3500册。",
        "2023年接待观众1,200人次。",
        "满意率百分之百。",
        "GB/T 15834—2011规定，全年发文1,200件。",
        "增长12%，百分之百完成任务。",
    ),
)
