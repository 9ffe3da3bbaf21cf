"""ordinal-comma: 第一， and 首先， take a comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_LISTED = re.compile("(第[一二三四五六七八九十]{1,2}|首先|其次|再次|最后)、(?![第一二三四五六七八九十])")


def _check(document: Document) -> Iterator[Hit]:
    for found in _LISTED.finditer(document.bare):
        start = found.start()
        line = document.line_at(start)
        if start == line.start or document.bare[start - 1] in "。；：！？“":
            yield Hit(found.end() - 1, found.end(), f"“{found[1]}”后用逗号", ("，",))


RULE = Rule(
    code="ordinal-comma",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="“第一”“首先”一类列举词后误用顿号",
    authority=Authority(Standard.PUNCTUATION),
    check=_check,
    wrong=(
        Wrong("第一、选好题目；第二、请好老师。", "第一，选好题目；第二，请好老师。"),
        Wrong("首先、校长致辞。其次、学生发言。", "首先，校长致辞。其次，学生发言。"),
        Wrong("要做到三点：第一、早准备。", "要做到三点：第一，早准备。"),
    ),
    right=(
        "甲队、乙队分获第一、第四名。",
        "第一、二、三名登台领奖。",
        "第一，选好题目。",
        "第一、第二小组负责布展。",
    ),
)
