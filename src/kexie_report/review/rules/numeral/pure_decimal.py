"""pure-decimal: 0 stands before the point."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.characters import is_han
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_POINT = re.compile("[.][0-9]+(?![0-9.A-Za-z])")
_BEFORE = tuple("±（(，、：～—-\n ")


def _check(document: Document) -> Iterator[Hit]:
    for found in _POINT.finditer(document.bare):
        before = document.bare[found.start() - 1 : found.start()] if found.start() else ""
        if before == "" or is_han(before) or before in _BEFORE:
            yield Hit(*found.span(), "小数点前的0不能省", (f"0{found[0]}",))


RULE = Rule(
    code="pure-decimal",
    group=Group.NUMERAL,
    severity=Severity.ERROR,
    catches="小数点前漏了0",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("误差小于.02毫米。", "误差小于0.02毫米。"),
        Wrong("系数为.85。", "系数为0.85。"),
        Wrong("浓度在.1至.3之间。", "浓度在0.1至0.3之间。"),
    ),
    right=(
        "误差小于0.02毫米。",
        "文件名为a.docx。",
        "版本v1.2。",
        "见第3.2节。",
    ),
)
