"""currency-doubled: the sign or the word, not both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_SUM = "[0-9][0-9,.]*(?:[余多])?(?:万亿|[万亿])?[余多]?"
_SIGN = re.compile(rf"[￥¥$€£]\s?({_SUM})(美元|港元|欧元|英镑|日元|元人民币|人民币|元)")
_WORD = re.compile(f"人民币({_SUM})(元人民币|人民币)")


def _check(document: Document) -> Iterator[Hit]:
    for pattern in (_SIGN, _WORD):
        for found in pattern.finditer(document.bare):
            yield Hit(*found.span(), "货币写了两遍", (f"{found[1]}{found[2]}",))


RULE = Rule(
    code="currency-doubled",
    group=Group.UNIT,
    severity=Severity.ERROR,
    catches="货币符号和货币单位重复",
    authority=Authority(Standard.LOGIC),
    check=_check,
    wrong=(
        Wrong("资助￥3000元。", "资助3000元。"),
        Wrong("捐款$2万美元。", "捐款2万美元。"),
        Wrong("人民币500元人民币。", "500元人民币。"),
    ),
    right=(
        "票价￥60.00。",
        "资助3000元人民币。",
        "人民币5000元整。",
        "捐款2万美元。",
    ),
)
