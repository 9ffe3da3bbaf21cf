"""dunhao-between-titles: no 、 between titles that stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_BETWEEN = re.compile("》、(?=《)")


def _check(document: Document) -> Iterator[Hit]:
    for found in _BETWEEN.finditer(document.bare):
        start = found.start() + 1
        yield Hit(start, start + 1, "并列的书名号之间不用顿号", ("",), safe=True)


RULE = Rule(
    code="dunhao-between-titles",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="标有书名号的并列成分之间多用了顿号",
    authority=Authority(Standard.PUNCTUATION, "4.5.3.5"),
    check=_check,
    wrong=(
        Wrong("《青岭鸟类》、《青岭草木》两本图册发到学校。", "《青岭鸟类》《青岭草木》两本图册发到学校。"),
        Wrong(
            "会上学习了《中国共产党章程》、《信访工作条例》等。",
            "会上学习了《中国共产党章程》《信访工作条例》等。",
        ),
        Wrong(
            "书架上摆着《昆虫记》、《海底两万里》、《十万个为什么》。",
            "书架上摆着《昆虫记》《海底两万里》《十万个为什么》。",
        ),
    ),
    right=(
        "学习《志愿者手册》（修订版）、《安全须知》（试行）。",
        "《梧江日报》、梧江广播电视台作了报道。",
        "读《论语》，背《诗经》。",
    ),
)
