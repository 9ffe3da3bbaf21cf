"""quote-direction: the opening mark opens and the closing mark closes."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.quotes import crossed
from kexie_report.review.rule import Group, Rule, Wrong


def _check(document: Document) -> Iterator[Hit]:
    for first, second in crossed(document):
        if any(document.text[one.start + 1 : one.start + 3].isdecimal() for one in (first, second)):
            continue  # ’98 is a year
        inside = document.text[first.start + 1 : second.start]
        left, right = ("‘", "’") if first.mark in "‘’" else ("“", "”")
        yield Hit(first.start, second.start + 1, "引号的方向不对", (f"{left}{inside}{right}",))


RULE = Rule(
    code="quote-direction",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="引号的方向反了",
    authority=Authority(Standard.LOGIC),
    check=_check,
    wrong=(
        Wrong("打响”梧江夜游“品牌。", "打响“梧江夜游”品牌。"),
        Wrong("开展“科普下乡“活动。", "开展“科普下乡”活动。"),
        Wrong("”小小科学家”评选启动。", "“小小科学家”评选启动。"),
    ),
    right=(
        "’98县域旅游年启动，’99花展随后开幕。",
        "打响“梧江夜游”品牌。",
        "老师说：“它叫‘飞书包’”",
        "“第一段话。\n“第二段话。”",
    ),
)
