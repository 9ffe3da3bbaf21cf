"""ling-vs-circle: 〇 in years, 零 in counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_YEAR = re.compile("[一二][一二三四五六七八九零〇○OoО0]{3}年")
_COUNT = re.compile("[百千万亿][〇○](?=[一二三四五六七八九])")


def _check(document: Document) -> Iterator[Hit]:
    for found in _YEAR.finditer(document.plain):
        if any(mark in found[0] for mark in "零○OoО0"):
            yield Hit(
                found.start(), found.end() - 1, "年份用“〇”", (re.sub("[零○OoО0]", "〇", found[0][:-1]),)
            )
    for found in _COUNT.finditer(document.plain):
        place = found.start() + 1
        yield Hit(place, place + 1, "数目中用“零”", ("零",))


RULE = Rule(
    code="ling-vs-circle",
    group=Group.NUMERAL,
    severity=Severity.ERROR,
    catches="年份中的“〇”和数目中的“零”混用",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("该馆一九九零年开放。", "该馆一九九〇年开放。"),
        Wrong("全书一百〇八回。", "全书一百零八回。"),
        Wrong("二○二三年启动。", "二〇二三年启动。"),
        Wrong("二零二四年五月竣工。", "二〇二四年五月竣工。"),
    ),
    right=(
        "共一百零八级台阶。",
        "零时三十分发车。",
        "二〇二三年启动。",
        "第一百零一条作了规定。",
        "一九八四年创刊。",
    ),
)
