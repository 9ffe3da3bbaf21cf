"""scale-with-percent: 万 and 亿 do not stand before %."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_SCALED = re.compile("[万亿][余多]?[%‰]")


def _check(document: Document) -> Iterator[Hit]:
    for found in _SCALED.finditer(document.bare):
        yield Hit(*found.span(), "百分数前不用“万、亿”")


RULE = Rule(
    code="scale-with-percent",
    group=Group.NUMERAL,
    severity=Severity.ERROR,
    catches="百分号前用了“万、亿”",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("增长率达1.2万%。", "增长率达120倍。"),
        Wrong("占比为0.3亿%。", "占比为30%。"),
    ),
    right=(
        "增长12%。",
        "产值1.2万元，占12%。",
        "增长1.2万亩",
    ),
)
