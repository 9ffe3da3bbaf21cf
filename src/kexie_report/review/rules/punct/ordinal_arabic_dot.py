"""ordinal-arabic-dot: a number of an item takes a point: 2."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_NUMBER = re.compile("[0-9]{1,2}、(?![0-9])")


def _check(document: Document) -> Iterator[Hit]:
    for found in _NUMBER.finditer(document.bare):
        start = found.start()
        line = document.line_at(start)
        if start == line.start or document.bare[start - 1] in "；：。":
            yield Hit(found.end() - 1, found.end(), "阿拉伯数字序号后用“.”", (".",), safe=True)


RULE = Rule(
    code="ordinal-arabic-dot",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="阿拉伯数字序号后误用顿号",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("1、核对名单\n2、发放材料", "1.核对名单\n2.发放材料"),
        Wrong("流程为：1、签到；2、入场。", "流程为：1.签到；2.入场。"),
        Wrong("3、强化保障。各单位要落实经费。", "3.强化保障。各单位要落实经费。"),
    ),
    right=(
        "3、4号展厅周一闭馆。",
        "2.核对名单",
        "第3、第4展厅开放。",
    ),
)
