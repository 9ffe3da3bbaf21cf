"""missing-sentence-end: a paragraph ends in a final mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.characters import is_han
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.lines import Line, LineRole
from kexie_report.review.rule import Group, Rule, Wrong

_CLOSED = re.compile("[。！？…：；][”’）》】]*(?:（[^（）]{1,30}[）)])?$")
_TAIL = 40
_SENTENCE = re.compile("[，。；]")
_SHORT = 12


def _check(document: Document) -> Iterator[Hit]:
    told = [line for line in document.lines if line.role is LineRole.PARAGRAPH]
    if len(told) < 2 and not any(document.text.find("。", line.start, line.end) >= 0 for line in told):
        return
    for line in told:
        if _is_open(document, line):
            yield Hit(line.end - 1, line.end, "段末缺少句末标点", (f"{document.text[line.end - 1]}。",))


def _is_open(document: Document, line: Line) -> bool:
    said = document.text[line.start : line.end]
    if len(said) < _SHORT or _CLOSED.search(said[-_TAIL:]) or not _SENTENCE.search(said):
        return False
    return is_han(said[-1]) or said[-1] in "，、%”》）" or said[-1].isalnum()


RULE = Rule(
    code="missing-sentence-end",
    group=Group.PUNCT,
    severity=Severity.WARNING,
    catches="段末缺少句末标点",
    authority=Authority(Standard.PUNCTUATION),
    check=_check,
    wrong=(
        Wrong(
            "志愿者走进校园，讲解防溺水知识\n活动还发放了手册。",
            "志愿者走进校园，讲解防溺水知识。\n活动还发放了手册。",
        ),
        Wrong(
            "　　今年以来，全县新建书屋5个。\n　　下一步，将再建书屋3个，覆盖所有乡镇",
            "　　今年以来，全县新建书屋5个。\n　　下一步，将再建书屋3个，覆盖所有乡镇。",
        ),
        Wrong(
            "　　活动开始后，大家动手制作了“飞机”\n　　现场气氛热烈。",
            "　　活动开始后，大家动手制作了“飞机”。\n　　现场气氛热烈。",
        ),
    ),
    right=(
        "青岭科普节开幕\n　　昨天，青岭科普节开幕。",
        "供稿：青岭县图书馆\n　　昨天，书屋开放。",
        "会议议定：\n1.建队伍\n2.办活动",
        "（一）建强阵地\n　　新建书屋5个。",
    ),
)
