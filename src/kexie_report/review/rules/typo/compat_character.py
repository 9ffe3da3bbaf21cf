"""compat-character: radicals, zero-width characters, traditional forms, full-width Latin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import category, normalize

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.review.traditional import simplified, traditional

_ODD = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeffＡ-Ｚａ-ｚ]+")


def _check(document: Document) -> Iterator[Hit]:
    for found in _ODD.finditer(document.text):
        yield Hit(*found.span(), "混入了特殊字符，看着一样，检索、排版会出错", (_plain(found[0]),), safe=True)
    for found in _traditional().finditer(document.plain):
        yield Hit(*found.span(), "混入了繁体字", (simplified(found[0]),))


def _plain(said: str) -> str:
    """The usual characters in the place of compatible ones; nothing for what takes no room."""
    return "".join(character for character in normalize("NFKC", said) if category(character) != "Cf")


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{traditional()}]+")


RULE = Rule(
    code="compat-character",
    group=Group.TYPO,
    severity=Severity.ERROR,
    catches="混入了兼容字符、零宽字符、繁体字或全角字母",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("参加⾃然课堂。", "参加自然课堂。"),
        Wrong("科​普基地。", "科普基地。"),
        Wrong("举办Ａ级赛事。", "举办A级赛事。"),
        Wrong("建設科普館。", "建设科普馆。"),
    ),
    right=(
        "二〇二四年。",
        "　　活动昨天举行。",
        "书法作品“龍”获奖。",
        "举办A级赛事。",
    ),
)
