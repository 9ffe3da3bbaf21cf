"""ordinal-bracket-no-mark: no mark after （一） or （1）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_NUMBER = re.compile("[（(][一二三四五六七八九十0-9]{1,3}[）)]([、，,.．。])(?![（(])")


def _check(document: Document) -> Iterator[Hit]:
    for found in _NUMBER.finditer(document.bare):
        start = found.start()
        line = document.line_at(start)
        if start == line.start or document.bare[start - 1] in "。；：":
            yield Hit(found.start(1), found.end(), "带括号的序号后面不用标点", ("",), safe=True)


RULE = Rule(
    code="ordinal-bracket-no-mark",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="带括号的序号后面多用了标点",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("（二）、建好阵地\n　　新建5处。", "（二）建好阵地\n　　新建5处。"),
        Wrong("任务有：（1）、建队伍；（2）、办活动。", "任务有：（1）建队伍；（2）办活动。"),
        Wrong("（三）．强化保障\n　　落实经费。", "（三）强化保障\n　　落实经费。"),
    ),
    right=(
        "见表中（一）、（三）两栏。",
        "（二）建好阵地\n　　新建5处。",
        "（一）、（二）两项由办公室负责。",
    ),
)
