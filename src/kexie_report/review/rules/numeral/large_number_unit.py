"""large-number-unit: many zeros read better as 万 or 亿."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.lines import LineRole
from kexie_report.review.rule import Group, Rule, Wrong

_ZEROS = re.compile("([1-9][0-9]{4,13})(万(?!亿))?(?=[元吨亩份册株]|平方米|公斤|千克|美元|人次)")
_JOINED = tuple("0123456789.,")


def _check(document: Document) -> Iterator[Hit]:
    for found in _ZEROS.finditer(document.plain):
        digits, scale = found[1], found[2] or ""
        line = document.line_at(found.start())
        if (
            line.role is not LineRole.CELL
            and document.plain[found.start() - 1 : found.start()] not in _JOINED
        ):
            better = _shorter(int(digits), scale)
            if better:
                yield Hit(*found.span(), "数字位数多，可改用“万、亿”", (better,))


def _shorter(number: int, scale: str) -> str:
    value = Decimal(number) * (10**4 if scale else 1)
    for word, size in (("亿", 10**8), ("万", 10**4)):
        if value >= size and value % (size // 100) == 0 and word != scale:
            return f"{(value / size).normalize():f}{word}"
    return ""


RULE = Rule(
    code="large-number-unit",
    group=Group.NUMERAL,
    severity=Severity.INFO,
    catches="位数多的整数改用“万、亿”更清楚",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("年产值达280000万元。", "年产值达28亿元。"),
        Wrong("总投资1500000000元。", "总投资15亿元。"),
        Wrong("发行量为3200000份。", "发行量为320万份。"),
    ),
    right=(
        "产值123456.78万元。",
        "共有12500人。",
        "总投资15亿元。",
        "订单号20230000。",
    ),
)
