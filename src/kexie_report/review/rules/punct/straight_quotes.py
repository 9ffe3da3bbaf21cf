"""straight-quotes: Chinese is quoted with “”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.characters import is_han
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_QUOTED = re.compile("\"(?P<double>[^\"\n]{1,80})\"|'(?P<single>[^'\n]{1,80})'")


def _check(document: Document) -> Iterator[Hit]:
    for found in _QUOTED.finditer(document.bare):
        start, end = found.span()
        if _in_chinese(document.bare, start, end, found["double"] or found["single"]):
            yield Hit(start, end, "中文用弯引号", (_curved(document, start, end),), safe=True)


def _in_chinese(text: str, start: int, end: int, inside: str) -> bool:
    if text[start - 1 : start].isdecimal() and inside[-1].isdecimal():  # inches
        return False
    return any(map(is_han, inside)) or (is_han(text[start - 1 : start]) and is_han(text[end : end + 1]))


def _curved(document: Document, start: int, end: int) -> str:
    inside = document.text[start + 1 : end - 1]
    return f"‘{inside}’" if document.depth_at(start) else f"“{inside}”"


RULE = Rule(
    code="straight-quotes",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="中文用了直引号",
    authority=Authority(Standard.PUNCTUATION),
    check=_check,
    wrong=(
        Wrong('举办"书香青岭"读书会。', "举办“书香青岭”读书会。"),
        Wrong("评为'最美家庭'。", "评为“最美家庭”。"),
        Wrong('开展"五进"和"五送"活动。', "开展“五进”和“五送”活动。"),
    ),
    right=(
        '屏幕为55"和65"两种。',
        "放映It's a Wonderful Life。",
        "举办“书香青岭”读书会。",
    ),
)
