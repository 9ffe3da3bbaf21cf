"""The points of a text: every number that counts them, at a line's start and inside a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

import attrs

from kexie_report.review.document import Document
from kexie_report.review.lines import LineRole
from kexie_report.review.numbering import ListMark, Numbering, mark_at
from kexie_report.zh import cardinal

__all__ = ["Point", "numbered", "points_in", "series_in"]

_MANY = 10  # 十一是 is more often a day than a point
_HAN = "一二三四五六七八九十"
_INNER = re.compile(
    rf"[{_HAN}第首其再最（(0-9①-⑳]"
    rf"(?:(?<=[{_HAN}])[{_HAN}]?是(?!否)|(?<=第)[{_HAN}]{{1,2}}[，,、：]|(?<=[首其再最])[先次后][，,、]|(?<=其)[一二三四五六七八九][，,、：]"
    rf"|(?<=[（(])(?:[{_HAN}]{{1,2}}|[0-9]{{1,2}})[）)]|(?<=[0-9])[0-9]?(?:[)）]|[.．](?![0-9]))|(?<=[①-⑳]))"
)
_STARTS = frozenset("，。；：、！？,;:!?\n 　”》）（(…—")
_AFTER_STOP = frozenset("。；：！？;:\n 　”")
_NO_LIST = frozenset((LineRole.CELL, LineRole.CAPTION, LineRole.CREDIT, LineRole.SIGNATURE, LineRole.TITLE))
_SPOKEN = frozenset((Numbering.POINT, Numbering.ORDINAL, Numbering.SEQUENCE, Numbering.OF_THEM))
_DIGITS = frozenset((Numbering.ARABIC, Numbering.ARABIC_BRACKET, Numbering.HALF_BRACKET))
_FORMS = {
    Numbering.HAN: "{}{}",
    Numbering.HAN_BRACKET: "（{}）{}",
    Numbering.ARABIC: "{}{}",
    Numbering.ARABIC_BRACKET: "（{}）{}",
    Numbering.HALF_BRACKET: "{}）{}",
    Numbering.CIRCLED: "{}{}",
    Numbering.ORDINAL: "第{}{}",
    Numbering.POINT: "{}是{}",
    Numbering.SEQUENCE: "",
    Numbering.OF_THEM: "其{}{}",
}
_RANKED = re.compile("[^，。；]{0,6}?[名位届期次条章节批季]")


@attrs.frozen
class Point:
    """A number with its place: `line` is the index of its line, `first` is true at the line's start."""

    mark: ListMark
    line: int
    first: bool

    @property
    def spoken(self) -> bool:
        """Whether it counts in words, as speech does: 一是, 第一, 首先."""
        return self.mark.numbering in _SPOKEN


@lru_cache(maxsize=2)
def points_in(document: Document) -> tuple[Point, ...]:
    """Return every point of a text in order.

    >>> said = Document("抓三件事：一是选题；二是备课；三是试讲。")
    >>> [(point.mark.numbering.value, point.mark.number) for point in points_in(said)]
    [('一是', 1), ('一是', 2), ('一是', 3)]
    """
    marks = dict(_first_marks(document))
    inner = _inner_marks(document, marks)
    return tuple(sorted((*marks.values(), *inner), key=lambda point: point.mark.start))


def _first_marks(document: Document) -> Iterator[tuple[int, Point]]:
    for index, line in enumerate(document.lines):
        mark = line.mark
        if mark is None or line.role in _NO_LIST or _ranked(document, mark):
            continue
        if mark.numbering is not Numbering.POINT or mark.number <= _MANY:
            yield mark.start, Point(mark, index, first=True)


def _inner_marks(document: Document, known: dict[int, Point]) -> Iterator[Point]:
    for found in _INNER.finditer(document.bare):
        start = found.start()
        if start in known or not start or document.text[start - 1] not in _STARTS:
            continue
        mark = mark_at(document.text, start, min(len(document.text), start + 8))
        line = document.line_at(start)
        if mark is not None and line.role not in _NO_LIST and _is_point(document, mark):
            yield Point(mark, line.number - 1, first=False)


def _is_point(document: Document, mark: ListMark) -> bool:
    """Whether a number inside a paragraph counts a point, and is neither a reference nor a rank."""
    text, before = document.text, document.text[mark.start - 1]
    if mark.numbering is Numbering.HAN or text[mark.end : mark.end + 1] in ("", "\n", "、", "）"):
        return False
    if mark.numbering is Numbering.POINT:
        return text[mark.end] != text[mark.start] and text[mark.end] not in _HAN[1:] and mark.number <= _MANY
    if mark.numbering in (Numbering.SEQUENCE, Numbering.OF_THEM):
        return True
    if mark.numbering is Numbering.ORDINAL:
        return before != "、" and not _ranked(document, mark)
    if mark.numbering in (Numbering.ARABIC, Numbering.HALF_BRACKET):
        return before in _AFTER_STOP and mark.tail != "、"
    return before not in "、》"


def _ranked(document: Document, mark: ListMark) -> bool:
    """Whether 第一、 goes on to a rank: 第一、第四名."""
    if mark.numbering is not Numbering.ORDINAL or mark.tail != "、":
        return False
    following = document.text[mark.end : mark.end + 8]
    return following.startswith("第") or (following[:1] in _HAN and bool(_RANKED.match(following)))


@lru_cache(maxsize=2)
def series_in(document: Document) -> tuple[tuple[Point, ...], ...]:
    """Return the points of each paragraph that stand inside it or count in words, by form, a row each.

    >>> [[point.mark.number for point in row] for row in series_in(Document("一是甲；二是乙。首先，丙。"))]
    [[1, 2], [1]]
    """
    rows: list[tuple[Point, ...]] = []
    for _, points in groupby(points_in(document), key=lambda point: point.line):
        by_form: dict[Numbering, list[Point]] = {}
        for point in points:
            by_form.setdefault(point.mark.numbering, []).append(point)
        rows += [tuple(row) for form in by_form.values() if _counts_inside(form) for row in _runs(form)]
    return tuple(rows)


def _counts_inside(points: list[Point]) -> bool:
    """Whether points of one form count inside their paragraph, and are not only the number of its line."""
    return points[0].spoken or not points[0].first or len(points) > 1


def _runs(points: list[Point]) -> Iterator[list[Point]]:
    """Split the points of one form where they begin again."""
    run: list[Point] = []
    for point in points:
        if run and point.mark.number == 1:
            yield run
            run = []
        run.append(point)
    yield run


def numbered(point: Point, number: int) -> str:
    """Return the mark of a point with another number, in its own form.

    >>> [first, second] = points_in(Document("（一）选题\\n（三）备课"))
    >>> numbered(second, 2)
    '（二）'
    """
    mark = point.mark
    said = str(number)
    if mark.numbering is Numbering.CIRCLED:
        said = chr(ord("①") + number - 1)
    elif mark.numbering is Numbering.SEQUENCE:
        return ""
    elif mark.numbering not in _DIGITS:
        said = cardinal(number)
    return _FORMS[mark.numbering].format(said, mark.tail)
