"""heading-end-punctuation: a heading has no final mark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.lines import Line, LineRole
from kexie_report.review.rule import Group, Rule, Wrong

_FINAL = "。；，："
_INNER = re.compile("[，；：。0-9]")
_LONG = 22


def _check(document: Document) -> Iterator[Hit]:
    for line, following in pairwise(line for line in document.lines if line.role is not LineRole.BLANK):
        if document.text[line.end - 1] in _FINAL and _is_heading(document, line, following):
            yield Hit(line.end - 1, line.end, "小标题末尾不用标点", ("",))


def _is_heading(document: Document, line: Line, following: Line) -> bool:
    """Whether a short line of its own names what the paragraph after it tells."""
    said = document.text[line.words : line.end - 1]
    if line.role is not LineRole.HEADING or len(said) > _LONG or _INNER.search(said):
        return False
    if following.mark is not None:
        return _deeper(line, following) and document.text[line.end - 1] != "："
    return following.role is LineRole.PARAGRAPH


def _deeper(line: Line, following: Line) -> bool:
    level, below = (one.mark.numbering.level if one.mark else None for one in (line, following))
    return level is not None and below is not None and level < below


RULE = Rule(
    code="heading-end-punctuation",
    group=Group.PUNCT,
    severity=Severity.WARNING,
    catches="小标题末尾用了标点",
    authority=Authority(Standard.HOUSE),
    check=_check,
    wrong=(
        Wrong("（一）建强阵地。\n新建社区书屋5个，均已开放。", "（一）建强阵地\n新建社区书屋5个，均已开放。"),
        Wrong("三、下一步打算：\n　　继续抓好队伍建设。", "三、下一步打算\n　　继续抓好队伍建设。"),
        Wrong(
            "二、主要做法；\n（一）建队伍\n今年新增志愿者30人。",
            "二、主要做法\n（一）建队伍\n今年新增志愿者30人。",
        ),
    ),
    right=(
        "（一）建强阵地\n新建社区书屋5个。",
        "怎样办好书屋？\n各地各有高招。",
        "二、用好阵地。依托书屋开办周末课堂，每周一次。\n来的孩子很多。",
        "1.签到。\n2.分组。\n3.开赛。",
        "（一）报名时间：7月1日至5日，逾期不予受理。\n（二）报名地点：二楼。",
    ),
)
