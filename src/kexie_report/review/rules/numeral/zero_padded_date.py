"""zero-padded-date: no 0 before a month or day with 年月日."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_PADDED = re.compile("[年月—至]0[1-9](?=[月日])[月日]")
_FIRST = re.compile("0[1-9][月日]")
_JOINED = tuple("0123456789年月—至")


def _check(document: Document) -> Iterator[Hit]:
    for found in _PADDED.finditer(document.bare):
        place = found.end() - 3
        yield Hit(place, place + 1, "月、日前不加0", ("",), safe=True)
    for found in _FIRST.finditer(document.bare):
        if document.bare[found.start() - 1 : found.start()] not in _JOINED:
            yield Hit(found.start(), found.start() + 1, "月、日前不加0", ("",), safe=True)


RULE = Rule(
    code="zero-padded-date",
    group=Group.NUMERAL,
    severity=Severity.ERROR,
    catches="年月日写法中月、日前多了0",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("2024年03月05日开馆。", "2024年3月5日开馆。"),
        Wrong("06月01日举行。", "6月1日举行。"),
        Wrong("2024年09月启动。", "2024年9月启动。"),
        Wrong("10月08日返程。", "10月8日返程。"),
    ),
    right=(
        "2024-03-05 09:05",
        "2024年3月5日开馆。",
        "零陆月零壹日",
        "20时08分30秒",
    ),
)
