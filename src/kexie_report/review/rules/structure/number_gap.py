"""number-gap: a number of a series is left out, used twice or out of order."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.lines import LineRole
from kexie_report.review.numbering import Numbering
from kexie_report.review.outline import Placed, outline_of
from kexie_report.review.points import Point, numbered, points_in, series_in
from kexie_report.review.rule import Group, Rule, Scope, Wrong
from kexie_report.zh import cardinal

_MANY = 100


def _check(document: Document) -> Iterator[Hit]:
    for placed in outline_of(document):
        if placed.before is not None:
            yield from _after(document, placed.before, placed.point)
        elif _lacks_first(document, placed):
            yield _hit(document, placed.point, 1)
    for row in series_in(document):
        for one, other in pairwise(row):
            yield from _after(document, one, other)
    yield from _over_lines(document)


def _after(document: Document, one: Point, other: Point) -> Iterator[Hit]:
    expected = one.mark.number + 1
    if other.mark.numbering is Numbering.SEQUENCE or other.mark.number == expected:
        return
    # Where another form counts in between, the forms are mixed and no number is missing.
    if not any(point.mark.number == expected for point in _between(document, one, other)) and not _worded(
        document, one, other
    ):
        yield _hit(document, other, expected)


def _worded(document: Document, one: Point, other: Point) -> bool:
    """Whether the number that is missing stands in other words in between: 四要, 其次是, ”（2）."""
    between, expected = document.text[one.mark.end : other.mark.start], one.mark.number + 1
    if one.mark.numbering is Numbering.POINT:
        return bool(re.search(f"其次|再次|另|还有|[，。；：\n、]{cardinal(expected)}[要抓靠查看来]", between))
    return bool(numbered(other, expected)) and numbered(other, expected) in between


def _between(document: Document, one: Point, other: Point) -> Sequence[Point]:
    points = points_in(document)
    begin = bisect_right(points, one.mark.start, key=lambda point: point.mark.start)
    end = bisect_left(points, other.mark.start, key=lambda point: point.mark.start)
    return points[begin : min(end, begin + _MANY)]


def _deeper(one: Numbering, other: Numbering) -> bool:
    return one.level is not None and other.level is not None and one.level > other.level


def _lacks_first(document: Document, placed: Placed) -> bool:
    """Whether a series under a parent begins with a later number and does not go on from further up."""
    number = placed.point.mark.number
    if number == 1 or not placed.above or placed.left_off == number - 1:
        return False
    parent, form = placed.above[-1], placed.point.mark.numbering
    if any(one.mark.number == number - 1 for one in placed.above) or _deeper(parent.mark.numbering, form):
        return False
    return not any(one.mark.numbering is form for one in _between(document, parent, placed.point))


def _over_lines(document: Document) -> Iterator[Hit]:
    """一是, 二是 … at the starts of lines that follow each other."""
    firsts = [point for point in points_in(document) if point.first and point.spoken]
    ends = {row[0]: row[-1].mark.number for row in series_in(document)}
    for one, other in pairwise(firsts):
        if one.mark.numbering is other.mark.numbering and _adjacent(document, one.line, other.line):
            last = ends.get(one, one.mark.number)
            if other.mark.number not in (1, last + 1) and other.mark.numbering is not Numbering.SEQUENCE:
                yield _hit(document, other, last + 1)


def _adjacent(document: Document, one: int, other: int) -> bool:
    return all(line.role is LineRole.BLANK for line in document.lines[one + 1 : other])


def _hit(document: Document, point: Point, expected: int) -> Hit:
    said = document.text[point.mark.start : point.mark.end]
    right = numbered(point, expected)
    twice = point.mark.number == expected - 1
    what = f"序号“{said}”用了两次" if twice else f"序号不连续，此处应是“{right}”"
    return Hit(point.mark.start, point.mark.end, what, (right,))


RULE = Rule(
    code="number-gap",
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    catches="同一组序号跳号、重号或颠倒",
    authority=Authority(Standard.LOGIC),
    check=_check,
    scope=Scope.DOCUMENT,
    wrong=(
        Wrong("其一，办好书展；其三，配强队伍。", "其一，办好书展；其二，配强队伍。"),
        Wrong(
            "（一）遴选题目\n（二）组织备课\n（四）开展试讲", "（一）遴选题目\n（二）组织备课\n（三）开展试讲"
        ),
        Wrong(
            "下步抓好三件事：一是办好书展；二是配强队伍；四是管好场馆。",
            "下步抓好三件事：一是办好书展；二是配强队伍；三是管好场馆。",
        ),
        Wrong("1.报名。\n2.初赛。\n2.决赛。", "1.报名。\n2.初赛。\n3.决赛。"),
        Wrong(
            "一、建强队伍\n今年新建队伍3支。\n三、用好阵地\n今年新建驿站2个。",
            "一、建强队伍\n今年新建队伍3支。\n二、用好阵地\n今年新建驿站2个。",
        ),
        Wrong("会议明确：第一，早谋划；第三，抓落实。", "会议明确：第一，早谋划；第二，抓落实。"),
        Wrong(
            "参赛须知：（1）准时到场；（2）带齐证件；（4）服从安排。",
            "参赛须知：（1）准时到场；（2）带齐证件；（3）服从安排。",
        ),
        Wrong(
            "一是办好书展。\n二是配强队伍。\n二是管好场馆。", "一是办好书展。\n二是配强队伍。\n三是管好场馆。"
        ),
        Wrong("步骤：①登记；②领号；②入场。", "步骤：①登记；②领号；③入场。"),
    ),
    right=(
        "其一，办好书展；其二，配强队伍。读书、写字，各得其一，两不相误。",
        "一是雨水多，其次是水位高，三是气温低。",
        "三是减轻负担。四要改革考试，五是要建强师资。",
        "（三）优化服务\n（四）强化宣传\n三、存在问题",
        "一、队伍建设\n（一）选拔队长\n（二）培训队员\n二、阵地建设\n（一）新建驿站\n（二）改造书屋",
        "三、用好阵地\n今年新建驿站2个。\n四、管好经费\n全年支出3万元。",
        "一是办好书展；二是配强队伍。在培训中，一是抓报名，二是抓考勤。",
        "首先，办好书展。其次，配强队伍。最后，管好场馆。",
        "男队、女队分获第一、第四名。",
        "一、报名\n1.填表\n2.交费\n附件：1.报名表\n2.评分细则",
        "一、选题\n（一）征集\n（二）评审\n二、备课\n（三）集体备课\n（四）试讲",
        "开展三项工作：1.选题；2.备课；3.试讲。\n4号展厅周一闭馆。",
    ),
)
