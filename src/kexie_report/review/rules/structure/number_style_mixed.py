"""number-style-mixed: one series is counted in two styles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.lines import LineRole
from kexie_report.review.numbering import Numbering
from kexie_report.review.outline import Placed, outline_of, siblings_in
from kexie_report.review.points import Point, numbered, points_in
from kexie_report.review.rule import Group, Rule, Scope, Wrong

_LAST = 3  # 再次 and 最后 are adverbs as often as numbers
_LOW = 9


def _check(document: Document) -> Iterator[Hit]:
    outline = outline_of(document)
    for index, placed in enumerate(outline):
        if placed.before is None and (other := _goes_on(placed, outline[index + 1 : index + 2])):
            yield _hit(document, other, placed.point)
    for row in siblings_in(document):
        yield from _tails(document, row)
    for _, points in groupby(points_in(document), key=lambda point: point.line):
        yield from _inside(document, tuple(points))
    yield from _over_lines(document)


def _goes_on(placed: Placed, following: Sequence[Placed]) -> Point | None:
    """The open line whose number a line of another form goes on from: 一、二、3."""
    point = placed.point
    number, form = point.mark.number, point.mark.numbering
    if number == 1 or placed.left_off == number - 1:
        return None
    for other in placed.above[::-1]:
        if other.mark.number == number - 1:
            deeper = (form.level or _LOW) > (other.mark.numbering.level or _LOW)
            back = any(one.before == other and one.point.mark.number == number + 1 for one in following)
            return other if deeper or back or point.line == other.line + 1 else None
    return None


def _inside(document: Document, points: Sequence[Point]) -> Iterator[Hit]:
    """一是甲；第二，乙；三是丙: inside a paragraph."""
    running: dict[Numbering, int] = {}
    for one, other in pairwise(points):
        running[one.mark.numbering] = one.mark.number
        own = running.get(other.mark.numbering)
        if own is None and not other.first and _continues(one, other):
            yield _hit(document, one, other)


def _continues(one: Point, other: Point) -> bool:
    if other.mark.numbering is one.mark.numbering or other.mark.number != one.mark.number + 1:
        return False
    return not (other.mark.numbering is Numbering.SEQUENCE and other.mark.number >= _LAST)


def _over_lines(document: Document) -> Iterator[Hit]:
    """一是 … at the start of one line, 第二， at that of the next."""
    spoken = [point for point in points_in(document) if point.first and point.spoken]
    lines = document.lines
    for one, other in pairwise(spoken):
        between = lines[one.line + 1 : other.line]
        if _continues(one, other) and all(line.role is LineRole.BLANK for line in between):
            yield _hit(document, one, other)


def _tails(document: Document, row: Sequence[Point]) -> Iterator[Hit]:
    """1.签到, 2、分组: one form, two marks behind the number."""
    for point in row[1:]:
        first, mark = row[0].mark, point.mark
        if mark.tail != first.tail and {mark.tail, first.tail} != {".", "．"}:
            right = numbered(row[0], mark.number)
            message = f"同一组序号后的标点不一致，前面用“{document.text[first.start : first.end]}”"
            yield Hit(mark.start, mark.end, message, (right,), severity=Severity.WARNING)


def _hit(document: Document, one: Point, other: Point) -> Hit:
    before, said = (document.text[point.mark.start : point.mark.end] for point in (one, other))
    sequence = Numbering.SEQUENCE in (one.mark.numbering, other.mark.numbering)
    right = numbered(one, other.mark.number)
    message = f"同一组序号用了两种形式：前面是“{before}”，此处是“{said}”"
    severity = Severity.INFO if sequence else None
    return Hit(other.mark.start, other.mark.end, message, (right,) if right else (), severity=severity)


RULE = Rule(
    code="number-style-mixed",
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    catches="同一组序号用了两种形式",
    authority=Authority(Standard.LOGIC),
    check=_check,
    scope=Scope.DOCUMENT,
    wrong=(
        Wrong("一是内容新；其二，形式活；三是效果好。", "一是内容新；二是形式活；三是效果好。"),
        Wrong("（1）人员到位；（2）经费到位；3）场地到位。", "（1）人员到位；（2）经费到位；（3）场地到位。"),
        Wrong("①填写表格；（2）提交材料；③等待通知。", "①填写表格；②提交材料；③等待通知。"),
        Wrong("一是培训到人；第二，责任到岗；三是服务到户。", "一是培训到人；二是责任到岗；三是服务到户。"),
        Wrong("一、选题\n二、备课\n3.试讲", "一、选题\n二、备课\n三、试讲"),
        Wrong("第一，早谋划；二是抓落实。", "第一，早谋划；第二，抓落实。"),
        Wrong("一是办好书展。\n第二，配强队伍。", "一是办好书展。\n二是配强队伍。"),
        Wrong("（一）选题\n（二）备课\n3.试讲\n（四）讲评", "（一）选题\n（二）备课\n（三）试讲\n（四）讲评"),
        Wrong("1.签到\n2、分组\n3.开赛", "1.签到\n2.分组\n3.开赛"),
        Wrong("须知：（1）准时到场；②带齐证件。", "须知：（1）准时到场；（2）带齐证件。"),
    ),
    right=(
        "首先，办好书展；其次，配强队伍；最后，管好场馆。",
        "一是办好书展：第一，定主题；第二，定场地。二是配强队伍。",
        "一是办好书展，二是配强队伍。\n第一，定主题；第二，定场地。",
        "（一）选题\n今年征集题目20个。\n二、备课\n今年集体备课6次。",
        "一、选题\n1.征集\n2.评审\n二、备课\n3.集体备课",
        "一是办好书展；二是配强队伍；三是管好场馆。最后，会议宣读了名单。",
    ),
)
