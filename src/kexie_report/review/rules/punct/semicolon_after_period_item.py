"""semicolon-after-period-item: no 。 inside an item of a list whose items end in ；."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.lines import LineRole
from kexie_report.review.rule import Group, Rule, Wrong

_POINT = re.compile(
    "(?:[一二三四五六七八九十]{1,2}(?:是|要)(?!否)|第[一二三四五六七八九十]{1,2}，|（[一二三四五六七八九十0-9]{1,2}）|[①-⑳])"
)


def _check(document: Document) -> Iterator[Hit]:
    for line in document.with_role(LineRole.PARAGRAPH, LineRole.ITEM):
        points = [found.start() for found in _POINT.finditer(document.plain, line.start, line.end)]
        if line.mark is not None and not points[1:]:
            points = [line.start, line.end]
        for start, end in pairwise(points):
            if document.plain[end - 1] == "；":
                yield from _stops(document, start, end - 1)


def _stops(document: Document, start: int, end: int) -> Iterator[Hit]:
    place = document.plain.find("。", start, end)
    while place >= 0:
        if not document.depth_at(place):
            yield Hit(place, place + 1, "这一分项以分号收尾，里面不用句号", ("，",))
        place = document.plain.find("。", place + 1, end)


RULE = Rule(
    code="semicolon-after-period-item",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="以分号收尾的并列分项里用了句号",
    authority=Authority(Standard.PUNCTUATION),
    check=_check,
    wrong=(
        Wrong(
            "要抓好三件事：一是摸清底数。逐村登记；二是配齐设备；三是用好经费。",
            "要抓好三件事：一是摸清底数，逐村登记；二是配齐设备；三是用好经费。",
        ),
        Wrong(
            "第一，选好题目。突出特色；第二，请好老师；第三，管好课堂。",
            "第一，选好题目，突出特色；第二，请好老师；第三，管好课堂。",
        ),
        Wrong(
            "暑期一要早打算；二要抓落实。不走过场；三要重安全。",
            "暑期一要早打算；二要抓落实，不走过场；三要重安全。",
        ),
        Wrong("1.签到；\n2.布展。摆放展板；\n3.开馆。", "1.签到；\n2.布展，摆放展板；\n3.开馆。"),
        Wrong(
            "任务有三：（1）修订章程；（2）发展会员。重点是青年；（3）办好年会。",
            "任务有三：（1）修订章程；（2）发展会员，重点是青年；（3）办好年会。",
        ),
    ),
    right=(
        "一是摸清底数。二是配齐设备。三是用好经费。",
        "一是摸清底数，逐村登记；二是配齐设备；三是用好经费。每月通报一次。",
        "上午参观场馆；下午座谈。大家说“很解渴。”；晚上返程。",
    ),
)
