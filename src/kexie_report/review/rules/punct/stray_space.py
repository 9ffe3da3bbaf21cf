"""stray-space: no space between 汉字 or beside a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.characters import HAN, is_han
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.lines import LineRole
from kexie_report.review.rule import Group, Rule, Wrong

_WIDE = HAN + "，。、；：？！“”（）《》"
_QUOTED = re.compile("“( ++)|( (?<! {2}) *+)”")
_MARKS = tuple("，。、；：？！（")
_BESIDE = re.compile(f"[{_WIDE}]")
_SPACE = re.compile("[ \t\u00a0\u3000]+")
_CHAPTER = re.compile(
    "第[一二三四五六七八九十百千零〇0-9]+[章节条编篇讲课部回集期]$|条目[一二三四五六七八九十]+$"
)
_CREDIT = re.compile("(?:记者|通讯员|作者|供稿|摄影|编辑|文|图|（[^（）]{2,4})$|[（(][^（）]*(?:记者|通讯员)")
_ROLES = (LineRole.PARAGRAPH, LineRole.ITEM)


def _check(document: Document) -> Iterator[Hit]:
    for found in _SPACE.finditer(document.plain):
        start, end = found.span()
        if not _between(document.plain, start, end) or _is_form(document.plain, start, end):
            continue
        line = document.line_at(start)
        if line.start < start and end < line.end and line.role in _ROLES:
            yield Hit(start, end, "汉字之间、标点旁边不空格", ("",), safe=True)
    yield from _inside(document)


def _inside(document: Document) -> Iterator[Hit]:
    """A space just inside quotation marks belongs to no name."""
    for found in _QUOTED.finditer(document.bare):
        start, end = found.span(found.lastindex or 0)
        yield Hit(start, end, "引号里面不空格", ("",), safe=True)


def _between(text: str, start: int, end: int) -> bool:
    """Whether 汉字 or marks stand on both sides, or a mark before a digit."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if not _BESIDE.match(before):
        return False
    return bool(_BESIDE.match(after)) or (before in _MARKS and after.isdecimal())


def _is_form(text: str, start: int, end: int) -> bool:
    """Whether the space belongs to a chapter, to names set out in a row, or to blanks of a form."""
    before, after = text[max(0, start - 12) : start], text[end : end + 3]
    if (
        _CHAPTER.search(before)
        or _CREDIT.search(before)
        or (before[-1:] in "年月日" and after[:1] in "年月日")
    ):
        return True
    alone = len(before.split()[-1]) == 1 and not is_han(after[1:2])
    return end - start > 1 or alone or after[1:2].isspace()


RULE = Rule(
    code="stray-space",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="汉字之间、标点旁边多了空格",
    authority=Authority(Standard.HOUSE),
    check=_check,
    wrong=(
        Wrong("书屋 每周开放六天。", "书屋每周开放六天。"),
        Wrong("今年新建书屋5个， 藏书增加一倍。", "今年新建书屋5个，藏书增加一倍。"),
        Wrong("县 科协召开会议。", "县科协召开会议。"),
        Wrong("设“动手做 ”“大家看”两个区。", "设“动手做”“大家看”两个区。"),
        Wrong("孩子们说 ：“真有趣。”", "孩子们说：“真有趣。”"),
        Wrong("县科协　组织了培训。", "县科协组织了培训。"),
    ),
    right=(
        "第一百零一条　本条例自公布之日起施行。",
        "“放飞青春梦想 建设美丽家乡”演讲比赛举行。",
        "　　书屋每周开放六天。",
        "第一章 总则",
        "执行GB/T 7714—2015。",
        "组长：李　明　王　芳",
        "2023年  月  日",
        "　　书屋昨天开放。（记者 李明 通讯员 王芳）",
    ),
)
