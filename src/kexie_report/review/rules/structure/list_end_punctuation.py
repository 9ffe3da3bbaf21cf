"""list-end-punctuation: the items of one list end unlike each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.lines import Line, LineRole
from kexie_report.review.rule import Group, Rule, Scope, Wrong

_DASHED = re.compile("——|[—–•·●■◆○▪-] ?")
_STOP, _SEMICOLON, _COMMA, _NONE = "。", "；", "，", ""
_LIKE = {
    "。": _STOP,
    "！": _STOP,
    "？": _STOP,
    "…": _STOP,
    "；": _SEMICOLON,
    ";": _SEMICOLON,
    "，": _COMMA,
    ",": _COMMA,
}
_LIKE |= {"、": _COMMA}
_SKIPPED = ("：", ":")
_QUOTED = "”’"
_NOTED = re.compile("([。；，])?（[^（）]*）$")
_LEAST = 2
_ITEMS = (LineRole.ITEM, LineRole.PARAGRAPH, LineRole.HEADING)
_SAID = {_STOP: "句号", _SEMICOLON: "分号", _COMMA: "逗号", _NONE: "没有标点"}


def _check(document: Document) -> Iterator[Hit]:
    for items in _lists(document):
        ends = [_end(document.text, line) for line in items]
        if len(items) >= _LEAST and None not in ends:
            yield from _judged(items, [end for end in ends if end is not None])


def _lists(document: Document) -> Iterator[list[Line]]:
    """The lines of each list: they follow each other and begin with one form of number."""
    previous: Line | None = None
    for form, run in groupby(document.lines, key=lambda line: _form(document.text, line)):
        items = list(run)
        if form and (previous is None or previous.role is not LineRole.ATTACHMENT):
            yield items
        previous = items[-1]


def _form(text: str, line: Line) -> str:
    if line.role not in _ITEMS:
        return ""
    if line.mark is not None:
        return line.mark.numbering.value
    return "—" if _DASHED.match(text, line.start, line.end) else ""


def _end(text: str, line: Line) -> str | None:
    """With what an item ends; None for one that opens something (：) and one of several sentences."""
    last = text[line.end - 1]
    if last in _SKIPPED or last in _QUOTED:
        return None
    if last == "）":
        noted = _NOTED.search(text, line.start, line.end)
        last = noted[1] if noted else last
    return _LIKE.get(last, _NONE)


def _judged(items: Sequence[Line], ends: Sequence[str]) -> Iterator[Hit]:
    inner, last = Counter(ends[:-1]), ends[-1]
    usual, times = inner.most_common(1)[0]
    if len(inner) > 1:
        if times * 2 <= len(ends) - 1 and len(inner) > _LEAST:
            return
        usual = _agreed(ends, usual)
        odd = [line for line, end in zip(items[:-1], ends, strict=False) if end != usual]
        yield from (_hit(line, usual) for line in odd)
    elif last != usual and not (last == _STOP and usual in (_SEMICOLON, _COMMA)):
        yield _hit(items[-1], _STOP if usual in (_SEMICOLON, _COMMA) else usual)


def _agreed(ends: Sequence[str], usual: str) -> str:
    """What the items before the last end with, most of them; where none are more, what the last tells."""
    inner = Counter(ends[:-1])
    if len(set(inner.values())) > 1:
        return usual
    return _SEMICOLON if ends[-1] == _STOP and inner[_SEMICOLON] else usual


def _hit(line: Line, usual: str) -> Hit:
    message = f"同一列表各条末尾的标点不一致，其他各条末尾{'用' if usual else ''}{_SAID[usual]}"
    return Hit(line.end - 1, line.end, message)


RULE = Rule(
    code="list-end-punctuation",
    group=Group.STRUCTURE,
    severity=Severity.WARNING,
    catches="同一列表各条末尾的标点不一致",
    authority=Authority(Standard.HOUSE),
    check=_check,
    scope=Scope.DOCUMENT,
    wrong=(
        Wrong("参赛流程如下：\n1.检录；\n2.抽签\n3.开赛。", "参赛流程如下：\n1.检录；\n2.抽签；\n3.开赛。"),
        Wrong("（1）带好证件\n（2）提前到场\n（3）服从安排。", "（1）带好证件\n（2）提前到场\n（3）服从安排"),
        Wrong("1.带好证件。\n2.提前到场；\n3.服从安排。", "1.带好证件。\n2.提前到场。\n3.服从安排。"),
        Wrong("①填表；\n②交表；\n③领号", "①填表；\n②交表；\n③领号。"),
        Wrong(
            "——办好书展；\n——配强队伍；\n——管好场馆，\n——用好经费。",
            "——办好书展；\n——配强队伍；\n——管好场馆；\n——用好经费。",
        ),
    ),
    right=(
        "1.签名\n2.抽号\n3.开场",
        "（1）带好证件；\n（2）提前到场；\n（3）服从安排。",
        "1.带好证件。\n2.提前到场。\n3.服从安排。",
        "一、建强队伍\n今年新建队伍3支。\n二、用好阵地\n今年新建驿站2个。",
        "1.带好证件（身份证、学生证）。\n2.提前到场。",
        "附件：1.报名表\n2.评分表",
    ),
)
