"""Figures in their clause: what stands before and behind each, what it counts, which are alike."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from fractions import Fraction

from kexie_report.review.document import Document
from kexie_report.review.intervals import decimal, printed
from kexie_report.zh import FoundQuantity

__all__ = [
    "after",
    "alike",
    "before",
    "clause_start",
    "counts_before",
    "counts_in",
    "is_count",
    "kind_of",
    "next_figure",
    "other_base",
    "restated",
    "shown",
]

_WINDOW, _LONG = 40, 300
_BOUNDARIES = "，。；：！？（）()\n,;:"
_BOUNDARY = re.compile(f"[{_BOUNDARIES}]")
_NUMBER = re.compile(r"([0-9][0-9,]*(?:\.[0-9]+)?)")
_KINDS = {
    "名": "人",
    "位": "人",
    "个人": "人",
    "本": "册",
    "册(本)": "册",
    "公里": "千米",
    "平方公里": "平方千米",
}
_OTHER_BASE = re.compile(
    "可比|不变价|剔除|扣除|不含|不计|年均|折算|口径|名义|实际增|平均每年|复合|四舍五入|加权|测算|预测|预计|季节调整"
)


def clause_start(document: Document, offset: int) -> int:
    """Return where the clause of an offset begins: after a comma, a stop, a colon or a bracket.

    >>> clause_start(Document("差错减少，效率提高1倍"), 9)
    5
    """
    begin = max(0, offset - _WINDOW)
    window = document.text[begin:offset]
    return begin + max(window.rfind(mark) for mark in _BOUNDARIES) + 1


def before(document: Document, figure: FoundQuantity) -> str:
    """Return what stands before a figure in its clause, from the last figure there on.

    >>> document = Document("馆藏中文7200册、外文1900册。")
    >>> [before(document, figure) for figure in document.figures]
    ['馆藏中文', '、外文']
    """
    begin = clause_start(document, figure.start)
    earlier = document.figures_in(begin, figure.start)
    return document.text[earlier[-1].end if earlier else begin : figure.start]


def after(document: Document, figure: FoundQuantity) -> str:
    """Return what stands behind a figure in its clause, up to the next figure.

    >>> document = Document("开设3门课程，招生60名学员。")
    >>> [after(document, figure) for figure in document.figures]
    ['课程', '学员']
    """
    found = _BOUNDARY.search(document.text, figure.end, figure.end + _WINDOW)
    end = found.start() if found else min(len(document.text), figure.end + _WINDOW)
    later = document.figures_in(figure.end, end)
    return document.text[figure.end : later[0].start if later else end]


def kind_of(figure: FoundQuantity) -> str:
    """Return the unit of a figure, words for one thing being one: 名, 位 and 人.

    >>> [kind_of(figure) for figure in Document("5名、3位、2册").figures]
    ['人', '人', '册']
    """
    return _KINDS.get(figure.unit, figure.unit)


def alike(one: FoundQuantity, other: FoundQuantity) -> bool:
    """Whether two figures count in the same unit."""
    return kind_of(one) == kind_of(other)


def is_count(figure: FoundQuantity) -> bool:
    """Whether a figure says how many, with one value, outside any name."""
    return figure.kind == "count" and figure.value is not None and not figure.quoted


def counts_in(document: Document, start: int, end: int) -> list[FoundQuantity]:
    """Return the figures between two offsets that say how many or how much, each with one value.

    >>> [figure.text for figure in counts_in(Document("2023年办班3期，约20人。"), 0, 15)]
    ['3期', '约20人']
    """
    return [figure for figure in document.figures_in(start, end) if is_count(figure)]


def counts_before(document: Document, offset: int) -> list[FoundQuantity]:
    """Return the counts that precede an offset in its sentence, the nearest first."""
    begin, _ = document.around(offset)
    return counts_in(document, begin, offset)[::-1]


def other_base(document: Document, offset: int) -> bool:
    """Whether the sentence says that a figure was not got by the simple sum (可比口径, 年均 …).

    >>> other_base(Document("按可比口径增长6.5%。"), 7)
    True
    """
    begin, end = document.around(offset)
    return bool(_OTHER_BASE.search(document.text, begin, end))


def next_figure(document: Document, offset: int) -> FoundQuantity | None:
    """Return the first figure that begins at an offset or behind it."""
    index = bisect_left(document.figures, offset, key=lambda figure: figure.start)
    return document.figures[index] if index < len(document.figures) else None


def shown(figures: Iterable[FoundQuantity], sign: str) -> str:
    """Return figures as they are printed, with a sign between them.

    >>> shown(list(Document("中文7200册、外文1900册").figures), "＋")
    '7200册＋1900册'
    """
    return sign.join(figure.text for figure in figures)


def restated(figure: FoundQuantity, value: Fraction) -> str:
    """Return the figure with another value in the place of its number, in its own scale and unit.

    >>> [figure] = Document("增长20%").figures
    >>> restated(figure, Fraction(25))
    '25%'
    """
    found = _NUMBER.search(figure.text)
    if found is None or figure.script != "arabic":
        return ""
    unit, _, _ = printed(figure)
    places = len(found[1].partition(".")[2])
    scale = unit * 10**places
    said = decimal(value / scale, max(places, 0 if (value / unit).denominator == 1 else places + 1))
    return figure.text[: found.start()] + said + figure.text[found.end() :]
