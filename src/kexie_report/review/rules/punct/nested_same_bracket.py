"""nested-same-bracket: no （） inside （）."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong


def _check(document: Document) -> Iterator[Hit]:
    for pair in document.brackets:
        if pair.opener in _ROUND and pair.nested_in("（([〔【") in tuple(_ROUND):
            yield Hit(pair.start, pair.end, "圆括号里面不再用圆括号，宜改写，或里面用方括号")


_ROUND = "（("


RULE = Rule(
    code="nested-same-bracket",
    group=Group.PUNCT,
    severity=Severity.WARNING,
    catches="圆括号里面又用了圆括号",
    authority=Authority(Standard.PUNCTUATION),
    check=_check,
    wrong=(
        Wrong("服务家庭（含低保户（五保户））共80户。", "服务家庭（含低保户、五保户）共80户。"),
        Wrong("名单（见附件2（另发））已公布。", "名单（见附件2，另发）已公布。"),
    ),
    right=(
        "入场免费（限前百名）（电梯可达）。",
        "（青科协〔2024〕6号）",
        "服务家庭（含低保户）共80户。",
    ),
)
