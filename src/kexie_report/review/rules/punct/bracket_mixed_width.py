"""bracket-mixed-width: both brackets of a pair have one width."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_SAID = "一对括号要么都用全角，要么都用半角"


def _check(document: Document) -> Iterator[Hit]:
    for pair in document.brackets:
        if pair.opener == "(" and pair.closer == "）":
            yield Hit(pair.start, pair.start + 1, _SAID, ("（",), safe=True)
        elif pair.opener == "（" and pair.closer == ")":
            yield Hit(pair.end - 1, pair.end, _SAID, ("）",), safe=True)


RULE = Rule(
    code="bracket-mixed-width",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="一对括号全角、半角不一致",
    authority=Authority(Standard.LOGIC),
    check=_check,
    wrong=(
        Wrong("藏书9万册(含电子书3万册）。", "藏书9万册（含电子书3万册）。"),
        Wrong("县科协（与教育局合办)发出通知。", "县科协（与教育局合办）发出通知。"),
        Wrong("(一）抓好队伍\n　　新建3支。", "（一）抓好队伍\n　　新建3支。"),
    ),
    right=(
        "1）签到",
        "2)分组",
        "藏书9万册（含电子书3万册）。",
    ),
)
