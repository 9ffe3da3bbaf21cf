"""missing-character: a known name that lost a character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.packs import pack
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.zh.trie import any_of


def _check(document: Document) -> Iterator[Hit]:
    pattern, whole = _shortened()
    for found in pattern.finditer(document.bare):
        name = whole[found[0]]
        if not _joins(document.bare, *found.span(), name):
            yield Hit(*found.span(), f"“{found[0]}”漏了字", (name,))


def _joins(text: str, start: int, end: int, name: str) -> bool:
    """Whether the characters only meet: what is lost stands right outside."""
    if text[end - 1] == "法" and text[end : end + 1] in tuple("律院规制定人"):
        return True
    return text.startswith(name, start - 1) or text.startswith(name, end - len(name) + 1)


@cache
def _shortened() -> tuple[re.Pattern[str], dict[str, str]]:
    """What each official name becomes when it loses one of its inner characters."""
    names = [entry.wrong for entry in pack("official-names")]
    found = {name[:i] + name[i + 1 :]: name for name in names for i in range(1, len(name) - 1)}
    lost = {short: name for short, name in found.items() if not any(short in other for other in names)}
    return any_of(lost), lost


RULE = Rule(
    code="missing-character",
    group=Group.TYPO,
    severity=Severity.ERROR,
    catches="固定名称漏了字",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("宣讲《中华人民共和科学技术普及法》。", "宣讲《中华人民共和国科学技术普及法》。"),
        Wrong("全国科普日活动由中国科学技协会主办。", "全国科普日活动由中国科学技术协会主办。"),
        Wrong(
            "落实《全民科学素质行动规纲要（2021—2035年）》。",
            "落实《全民科学素质行动规划纲要（2021—2035年）》。",
        ),
        Wrong("学习贯彻习近平新时代中国特色社主义思想。", "学习贯彻习近平新时代中国特色社会主义思想。"),
    ),
    right=(
        "依照中华人民共和国法律设立的法人，适用本规定。",
        "宣讲《科普法》。",
        "中国科协发来贺信。",
        "宣讲《中华人民共和国科学技术普及法》。",
        "全国科技工作者日活动。",
    ),
)
