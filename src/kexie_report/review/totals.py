"""Wholes and their parts: 9000册，其中中文7200册、外文1900册; 男生32名、女生28名，共60名."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import attrs

from kexie_report.review.document import Document
from kexie_report.review.figures import alike, is_count, next_figure
from kexie_report.zh import FoundQuantity

__all__ = ["Total", "totals_in"]

_RATES = frozenset(
    (
        "%",
        "‰",
        "倍",
        "个百分点",
        "岁",
        "年",
        "折",
        "番",
        "度",
        "℃",
        "摄氏度",
        "级",
        "周年",
        "周岁",
        "分",
        "月",
        "日",
        "",
    )
)
_AMONG = re.compile("其中")
_TOTAL = re.compile(
    "[，：（、；](?:[两二三四五六七八九十][一-鿿]{1,3}|前后|以上|男女|双方|全部|(?P<wider>全[一-鿿]))?(?:合计|总计|共计|一共|总共|共)"
)
# 12个村和5个社区共17个
_JOINED = re.compile("(?<=[0-9])[^，。；：！？、（）\n0-9]{1,5}(?<![公总合一])共$")
_SUMMED = re.compile("共计?|[合总]计")
_BARE = re.compile("[有为是达约计]{0,2}")
_WORDED = re.compile("[^，。；：！？、（）\n0-9]{0,6}")
_MADE_OF = re.compile("[组构]成")
_LABEL = "([^，。；：！？（）\n、]{0,10}?)"
_BETWEEN = re.compile(rf"{_LABEL}([、，,]|以及|和|及|与){_LABEL}")
_SHARE = re.compile("[，、（]?(?:约?占[^，。；：、0-9]{0,6})?")
_OPENING = re.compile(
    rf"{_LABEL}([：（，]|——)(其中|分别[为是有]?|包括|包含|含|即)?[：，]?([^，。；：！？（）\n、]{{0,12}})"
)
_AFTER = re.compile("[^，。；：！？（）、\n0-9]{0,8}")
_NO_PART = re.compile(
    "每|比|较|增|减|同比|环比|由|从|累计|达|均|超|剩|目标|计划|新|上年|今年|目前|其中|还|并|已|共"
)
_CHANGED = re.compile("每|均|增[加至长到]|减少|下降|由[0-9]|从[0-9]|其中|累计|比|较|超|目标|计划|剩|不含")
_SET_APART = re.compile(_CHANGED.pattern.replace("其中|", ""))
_AND = frozenset(("以及", "和", "及", "与"))
_LEAST, _REACH, _WIDE, _FEW = 2, 24, 60, 12
_ANY_PIECE, _PIECES = ("份", "件"), ("册", "本", "张", "份", "件", "套", "个", "幅", "块", "支", "枚", "把")
_OPEN = re.compile("等")


@attrs.frozen
class Total:
    """A whole, its parts and their labels.

    `complete` is true where the wording says that the parts are all, `worded` where it says that they are
    parts; `loose` where the whole has words of its own, so that it may be another one; `open_ended` where 等
    follows the parts.
    """

    whole: FoundQuantity
    parts: tuple[FoundQuantity, ...]
    labels: tuple[str, ...]
    complete: bool = False
    worded: bool = True
    loose: bool = False
    open_ended: bool = False
    wider: bool = False
    """Whether the whole is that of a place or a year, of which the parts may be only some."""
    others: tuple[FoundQuantity, ...] = ()
    """Figures that may be the whole just as well."""


def totals_in(document: Document) -> Iterator[Total]:
    """Yield every whole of a text that is told with its parts.

    >>> [total] = totals_in(Document("男生32名、女生28名，共61名。"))
    >>> total.whole.text, [part.text for part in total.parts]
    ('61名', ['32名', '28名'])
    """
    yield from _among(document)
    yield from _listed(document)
    yield from _totalled(document)
    yield from _made_of(document)


def _added(figure: FoundQuantity) -> bool:
    return is_count(figure) and figure.unit not in _RATES


# --- parts behind the whole --------------------------------------------------------------------------


def _among(document: Document) -> Iterator[Total]:
    """9000册，其中中文7200册、外文1900册."""
    for found in _AMONG.finditer(document.bare):
        first = next_figure(document, found.end())
        if first is None or not _added(first) or first.start - found.end() > _FEW:
            continue
        head = document.text[found.end() : first.start]
        begin = max(document.line_at(found.start()).start, found.start() - _WIDE)
        wholes = [
            one for one in document.figures_in(begin, found.start()) if _added(one) and alike(one, first)
        ][::-1]
        if wholes and not re.search("[。！？\n]|[，；：]?其中", document.text[wholes[0].end : found.start()]):
            yield from _with_parts(document, wholes[0], first, head, others=tuple(wholes[1:]))


def _listed(document: Document) -> Iterator[Total]:
    """120名，男代表70名、女代表50名; 46名（男20名、女26名）; 9000册：中文7200册、外文1800册."""
    figures, text = document.figures, document.text
    for index in range(len(figures) - 2):
        whole, first, second = figures[index : index + 3]
        near = first.start - whole.end <= _REACH and second.start - first.end <= _REACH
        if not near or whole.unit in _RATES or not (alike(whole, first) and alike(first, second)):
            continue
        opening = _OPENING.fullmatch(text, whole.end, first.start)
        if (
            opening is None
            or opening[3] == "其中"
            or _NO_PART.search(opening[4])
            or not all(map(is_count, (whole, first, second)))
        ):
            continue
        complete = opening[3] in ("分别为", "分别是", "分别有", "分别", "即") or (
            opening[2] in ("：", "（", "——") and not opening[3]
        )
        worded = complete or bool(opening[3])
        yield from _with_parts(document, whole, first, opening[4], complete=complete, worded=worded)


def _with_parts(
    document: Document,
    whole: FoundQuantity,
    first: FoundQuantity,
    head: str,
    *,
    complete: bool = False,
    worded: bool = True,
    others: tuple[FoundQuantity, ...] = (),
) -> Iterator[Total]:
    parts, labels, end = _parts(document, first, head)
    if len(parts) >= _LEAST:
        open_ended = bool(_OPEN.search(document.text, end - 1, end + 4))
        yield Total(whole, parts, labels, complete, worded, open_ended=open_ended, others=others)


def _parts(
    document: Document, first: FoundQuantity, head: str
) -> tuple[tuple[FoundQuantity, ...], tuple[str, ...], int]:
    """The parts from the first one on, their labels, and where the last label ends."""
    parts, heads, tails = [first], [head], list[str]()
    end, joined = first.end, ""
    following = bisect_left(document.figure_starts, first.end)
    for figure in document.figures[following : following + _FEW * 2]:
        said = document.text[end : figure.start]
        if figure.unit == "%" and _SHARE.fullmatch(said):
            end = figure.end + document.text.startswith("）", figure.end)
            continue
        found = _BETWEEN.fullmatch(said) if _added(figure) and alike(figure, first) else None
        if found is None or not _goes_on(joined, found[2]) or _NO_PART.search(found[3]):
            break
        joined = joined or found[2]
        tails.append(found[1])
        heads.append(found[3])
        parts.append(figure)
        end = figure.end
    last = _AFTER.match(document.text, end)
    tails.append(last[0] if last else "")
    return tuple(parts), tuple(map("".join, zip(heads, tails, strict=True))), end + len(tails[-1])


def _goes_on(joined: str, mark: str) -> bool:
    """Whether a mark goes on with a list: with the mark that it began with, or the last and."""
    return not joined or mark == joined or (mark in _AND and joined not in _AND)


# --- parts before the whole --------------------------------------------------------------------------


def _totalled(document: Document) -> Iterator[Total]:
    """男生32名、女生28名，共60名."""
    text = document.text
    for found in _SUMMED.finditer(document.bare):
        opened = _TOTAL.search(text, max(0, found.start() - _FEW), found.end()) or _JOINED.search(
            text, max(0, found.start() - _FEW), found.end()
        )
        if opened is None or opened.end() != found.end():
            continue
        whole = next_figure(document, found.end())
        if whole is None or not _added(whole) or not _WORDED.fullmatch(text, found.end(), whole.start):
            continue
        found = opened
        begin = document.around(found.start())[0]
        parts = _run_before(document, begin, found.start(), whole)
        if len(parts) >= _LEAST:
            loose = not _BARE.fullmatch(text, found.end(), whole.start)
            yield Total(
                whole,
                parts,
                _labels(document, begin, parts),
                complete=True,
                loose=loose,
                wider=bool(found.groupdict().get("wider")),
            )


def _made_of(document: Document) -> Iterator[Total]:
    """委员15名，由专家9名和代表6名组成."""
    for found in _MADE_OF.finditer(document.bare):
        begin = document.around(found.start())[0]
        by = document.text.rfind("由", begin, found.start())
        if by < 0:
            continue
        parts = [one for one in document.figures_in(by, found.start()) if _added(one)]
        wholes = [one for one in document.figures_in(begin, by) if _added(one)]
        if len(parts) >= _LEAST and wholes and all(alike(one, parts[0]) for one in (*parts, wholes[-1])):
            yield Total(wholes[-1], tuple(parts), _labels(document, by, parts), complete=True)


def _run_before(document: Document, begin: int, end: int, whole: FoundQuantity) -> tuple[FoundQuantity, ...]:
    """The counts like the whole that stand before it without another count between, in order."""
    run: list[FoundQuantity] = []
    last = end
    for figure in document.figures_in(begin, end)[::-1]:
        if figure.kind in ("date", "time", "ordinal", "session"):
            continue
        said = document.text[figure.end : last]
        if not _added(figure) or not _joins(figure, whole) or len(said) > _REACH or _CHANGED.search(said):
            break
        run.append(figure)
        last = figure.start
    if run and _SET_APART.search(document.text, max(begin, run[-1].start - _FEW), run[-1].start):
        return ()
    return tuple(run[::-1])


def _joins(figure: FoundQuantity, whole: FoundQuantity) -> bool:
    """Whether a count may be a part of the whole; 册 and 张 make 份."""
    return alike(figure, whole) or (whole.unit in _ANY_PIECE and figure.unit in _PIECES)


def _labels(document: Document, begin: int, parts: Sequence[FoundQuantity]) -> tuple[str, ...]:
    starts = (begin, *(part.end for part in parts[:-1]))
    return tuple(document.text[start : part.start] for start, part in zip(starts, parts, strict=True))
