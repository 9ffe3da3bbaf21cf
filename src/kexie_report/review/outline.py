"""The outline of a text: which numbered line follows which, and which it stands under."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import attrs

from kexie_report.review.document import Document
from kexie_report.review.lines import LineRole
from kexie_report.review.numbering import Numbering
from kexie_report.review.points import Point, points_in

__all__ = ["Placed", "outline_of", "siblings_in"]


@attrs.frozen
class Placed:
    """A numbered line in the outline.

    `before` is the line before it in its series, None where it begins one.  `above` are the lines that it
    stands under, the outermost first.  `left_off` is the number at which its form ended further up.
    """

    point: Point
    before: Point | None
    above: tuple[Point, ...]
    left_off: int | None


@lru_cache(maxsize=2)
def outline_of(document: Document) -> tuple[Placed, ...]:
    """Return the numbered lines of a text, each in its place.

    >>> placed = outline_of(Document("一、队伍\\n（一）选拔\\n（二）培训\\n二、阵地"))
    >>> [one.before.mark.number if one.before else None for one in placed]
    [None, None, 1, 1]
    """
    return tuple(_placed(document))


def _placed(document: Document) -> Iterator[Placed]:
    attachments = [line.number - 1 for line in document.with_role(LineRole.ATTACHMENT)][::-1]
    open_points: list[Point] = []
    left_off: dict[Numbering, int] = {}
    for point in _line_points(document):
        while attachments and attachments[-1] < point.line:
            attachments.pop()
            open_points, left_off = [], {}
        form = point.mark.numbering
        forms = [one.mark.numbering for one in open_points]
        place = forms.index(form) if form in forms else None
        before = open_points[place] if place is not None else None
        if place is not None:
            left_off.update((one.mark.numbering, one.mark.number) for one in open_points[place + 1 :])
            open_points = open_points[:place]
        began = before if point.mark.number != 1 else None
        if point.first:
            yield Placed(point, began, tuple(open_points), left_off.get(form))
        open_points.append(point)


def _line_points(document: Document) -> Iterator[Point]:
    """The points that begin lines, and those that go on counting inside such a line."""
    first: Point | None = None
    for point in points_in(document):
        if point.spoken:
            continue
        if point.first:
            first = point
            yield point
        elif first is not None and point.line == first.line and point.mark.numbering is first.mark.numbering:
            yield point


@lru_cache(maxsize=2)
def siblings_in(document: Document) -> tuple[tuple[Point, ...], ...]:
    """Return the lines of each series.

    >>> text = Document("一、甲\\n（一）乙\\n（二）丙\\n二、丁")
    >>> [[one.mark.number for one in row] for row in siblings_in(text)]
    [[1, 2], [1, 2]]
    """
    rows: dict[Point, list[Point]] = {}
    heads: dict[Point, Point] = {}
    for placed in outline_of(document):
        head = heads.get(placed.before, placed.before) if placed.before else placed.point
        heads[placed.point] = head
        rows.setdefault(head, []).append(placed.point)
    return tuple(map(tuple, rows.values()))
