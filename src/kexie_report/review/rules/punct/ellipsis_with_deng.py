"""ellipsis-with-deng: …… or 等, not both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_BOTH = re.compile("…{1,2}[，、]?等等?(?![级于候待同到一我你他她它着会风下])|等等?…{1,2}")
_REACH = 40


def _check(document: Document) -> Iterator[Hit]:
    for found in _BOTH.finditer(document.bare):
        start, _ = document.sentence_at(found.start())
        if "、" in document.bare[max(start, found.start() - _REACH) : found.start()]:
            yield Hit(found.start(), found.end(), "省略号与“等”意思相同，只用一个", ("等",))


RULE = Rule(
    code="ellipsis-with-deng",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="省略号与“等”“等等”并用",
    authority=Authority(Standard.PUNCTUATION, "A.9"),
    check=_check,
    wrong=(
        Wrong("展区有竹编、剪纸、泥塑……等项目。", "展区有竹编、剪纸、泥塑等项目。"),
        Wrong("大家唱歌、跳舞、猜谜……等等，十分热闹。", "大家唱歌、跳舞、猜谜等，十分热闹。"),
        Wrong("展出蝴蝶、甲虫、蜻蜓等……", "展出蝴蝶、甲虫、蜻蜓等"),
    ),
    right=(
        "“等雨停了……”老师望着窗外说。",
        "要讲清原理、步骤、用途……等同学们都听懂了再动手。",
        "展区有竹编、剪纸、泥塑等项目。",
        "展区有竹编、剪纸、泥塑……",
    ),
)
