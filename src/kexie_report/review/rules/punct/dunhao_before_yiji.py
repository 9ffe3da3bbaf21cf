"""dunhao-before-yiji: no 、 before 以及."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_BEFORE = re.compile("、以及")


def _check(document: Document) -> Iterator[Hit]:
    for found in _BEFORE.finditer(document.bare):
        yield Hit(found.start(), found.end(), "“以及”前不用顿号，用逗号或不用", ("，以及", "以及"))


RULE = Rule(
    code="dunhao-before-yiji",
    group=Group.PUNCT,
    severity=Severity.WARNING,
    catches="“以及”前用了顿号",
    authority=Authority(Standard.PUNCTUATION),
    check=_check,
    wrong=(
        Wrong("购置显微镜、望远镜、以及标本柜。", "购置显微镜、望远镜，以及标本柜。"),
        Wrong("到场的有学生、家长、以及老师。", "到场的有学生、家长以及老师。"),
    ),
    right=(
        "购置显微镜、望远镜以及标本柜。",
        "购置显微镜、望远镜，以及标本柜。",
    ),
)
