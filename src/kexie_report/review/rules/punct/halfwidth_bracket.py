"""halfwidth-bracket: brackets around Chinese are full-width."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.characters import is_han
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.marks import Pair
from kexie_report.review.rule import Group, Rule, Wrong


def _check(document: Document) -> Iterator[Hit]:
    for pair in document.brackets:
        if pair.opener == "(" and pair.closer == ")" and _in_chinese(document, pair):
            inside = document.text[slice(*pair.inside)]
            yield Hit(pair.start, pair.end, "中文句子里用全角括号“（）”", (f"（{inside}）",), safe=True)


def _in_chinese(document: Document, pair: Pair) -> bool:
    inside = document.bare[slice(*pair.inside)]
    line = document.line_at(pair.start)
    if line.mark is not None and pair.start == line.start:
        return True
    if any(map(is_han, inside)):
        # One character in brackets is a second unit: 人(次).
        return len(inside) > 1
    return is_han(document.bare[pair.start - 1 : pair.start]) and inside[:1].isalnum()


RULE = Rule(
    code="halfwidth-bracket",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="中文句子里用了半角括号",
    authority=Authority(Standard.PUNCTUATION),
    check=_check,
    wrong=(
        Wrong("参赛选手52名(女选手20名)。", "参赛选手52名（女选手20名）。"),
        Wrong("县科学技术协会(简称县科协)主办。", "县科学技术协会（简称县科协）主办。"),
        Wrong("(一)抓好队伍\n　　新建3支。", "（一）抓好队伍\n　　新建3支。"),
        Wrong("获三等奖(2023)。", "获三等奖（2023）。"),
    ),
    right=(
        "化学式写作Ca(OH)2。",
        "求y=sin(t)的值。",
        "服务4200人(次)。",
        "参赛选手52名（女选手20名）。",
    ),
)
