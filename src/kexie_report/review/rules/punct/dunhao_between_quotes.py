"""dunhao-between-quotes: no 、 between quoted items that stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_BETWEEN = re.compile("([”’])、(?=[“‘])")


def _check(document: Document) -> Iterator[Hit]:
    for found in _BETWEEN.finditer(document.bare):
        start = found.end() - 1
        yield Hit(start, start + 1, "并列的引号之间不用顿号", ("",), safe=True)


RULE = Rule(
    code="dunhao-between-quotes",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="标有引号的并列成分之间多用了顿号",
    authority=Authority(Standard.PUNCTUATION, "4.5.3.5"),
    check=_check,
    wrong=(
        Wrong("园区设有“航模小屋”、“机器人擂台”两处场地。", "园区设有“航模小屋”“机器人擂台”两处场地。"),
        Wrong("“小科学家”、“巧妈妈”、“银发先锋”三支队伍参赛。", "“小科学家”“巧妈妈”“银发先锋”三支队伍参赛。"),
        Wrong("活动让大家觉得“学得会”、“用得上”。", "活动让大家觉得“学得会”“用得上”。"),
    ),
    right=(
        "围绕“双减”、课后服务和研学三个题目座谈。",
        "今年擦亮“梧江鱼”、叫响“青岭茶”。",
        "有的“走出去”，有的“请进来”。",
    ),
)
