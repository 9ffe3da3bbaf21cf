"""time-mixed: 8:05 or 8时5分, not both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_MIXED = re.compile("([0-2]?[0-9])[:：]([0-5][0-9])分(?![之钟])")


def _check(document: Document) -> Iterator[Hit]:
    for found in _MIXED.finditer(document.bare):
        yield Hit(
            *found.span(),
            "写作“8:05”或“8时5分”，不混用",
            (f"{int(found[1])}时{int(found[2])}分", f"{found[1]}:{found[2]}"),
        )


RULE = Rule(
    code="time-mixed",
    group=Group.NUMERAL,
    severity=Severity.ERROR,
    catches="时刻的两种写法混用",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("首场8:30分开始。", "首场8时30分开始。"),
        Wrong("末班车21：45分发出。", "末班车21时45分发出。"),
        Wrong("10:05分集合。", "10时5分集合。"),
    ),
    right=(
        "首场8:30开始。",
        "成绩为3:05:20。",
        "比分3∶2。",
        "8时30分开始。",
    ),
)
