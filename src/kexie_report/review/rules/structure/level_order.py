"""level-order: the levels 一、（一）1.（1） stand in another order."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.outline import Placed, outline_of
from kexie_report.review.points import Point, points_in
from kexie_report.review.rule import Group, Rule, Scope, Wrong

_NEAR = 3


def _check(document: Document) -> Iterator[Hit]:
    for placed in outline_of(document):
        if placed.before is None and placed.above and _inverted(placed.above[-1], placed.point):
            yield _hit(document, placed)
    yield from _inside(document)


def _inverted(parent: Point, point: Point) -> bool:
    """Whether a series begins under a number of a lower level; a list before it is no parent."""
    upper, lower = parent.mark.numbering.level, point.mark.numbering.level
    if upper is None or lower is None or point.mark.number != 1:
        return False
    return lower < upper and parent.mark.number == 1 and point.line - parent.line <= _NEAR


def _inside(document: Document) -> Iterator[Hit]:
    """1.组建队伍：（一）选拔；（二）培训: the first point inside a numbered line."""
    head: Point | None = None
    for point in points_in(document):
        if point.first:
            head = point
        elif head is not None and point.line == head.line and point.mark.number == 1:
            if _inverted(head, point):
                yield Hit(point.mark.start, point.mark.end, _said(document, head, point))
            head = None


def _hit(document: Document, placed: Placed) -> Hit:
    mark = placed.point.mark
    return Hit(mark.start, mark.end, _said(document, placed.above[-1], placed.point))


def _said(document: Document, parent: Point, point: Point) -> str:
    upper, lower = (document.text[one.mark.start : one.mark.end] for one in (parent, point))
    return f"层次颠倒：“{lower}”不能在“{upper}”之下，层次依次用“一、”“（一）”“1.”“（1）”"


RULE = Rule(
    code="level-order",
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    catches="序号层次不按“一、”“（一）”“1.”“（1）”的次序",
    authority=Authority(Standard.OFFICIAL_PAPERS),
    check=_check,
    scope=Scope.DOCUMENT,
    wrong=(
        Wrong(
            "一、阵地建设\n1.新建驿站\n（一）选址\n（二）施工",
            "一、阵地建设\n（一）新建驿站\n1.选址\n2.施工",
        ),
        Wrong("（一）总体安排\n一、时间\n二、地点", "一、总体安排\n（一）时间\n（二）地点"),
        Wrong("1.比赛流程\n一、检录\n二、开赛", "一、比赛流程\n1.检录\n2.开赛"),
        Wrong("（1）培训内容\n1.急救知识\n2.消防知识", "1.培训内容\n（1）急救知识\n（2）消防知识"),
        Wrong("1.组建队伍：（一）选拔队员；（二）聘请教练。", "1.组建队伍：（1）选拔队员；（2）聘请教练。"),
    ),
    right=(
        "一、阵地建设\n1.新建驿站\n2.改造书屋\n二、队伍建设",
        "一、阵地建设\n（一）新建驿站\n1.选址\n（1）看交通\n（二）改造书屋\n二、队伍建设",
        "（三）用好阵地\n今年新建驿站2个。\n四、管好经费\n全年支出3万元。",
        "1.报名表\n2.评分表\n一、活动时间\n二、活动地点",
        "（一）新建驿站：1.选址；2.施工。",
    ),
)
