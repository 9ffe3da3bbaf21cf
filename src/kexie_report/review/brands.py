"""“N个坚持” of a headline against the sections that carry it out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.review.document import Document
from kexie_report.review.finding import Hit
from kexie_report.review.lines import Line, LineRole
from kexie_report.zh import cardinal, parse_number

__all__ = ["brand_hits"]

_BRAND = re.compile("“([两三四五六七八九])个(?P<word>[一-鿿]{2})”")
_TOP, _LEAST = 4, 2
_SECTION = (LineRole.HEADING, LineRole.ITEM, LineRole.PARAGRAPH)


def brand_hits(document: Document) -> Iterator[Hit]:
    """Yield a hit where a headline announces N个X and another number of sections begins with X.

    >>> said = "以“三个聚焦”推动工作\\n聚焦人才，办好讲座。\\n聚焦科普，办好展览。"
    >>> [hit.message for hit in brand_hits(Document(said))]
    ['标题说“三个聚焦”，正文有2个部分以“聚焦”开头']
    """
    lines = [line for line in document.lines if line.role is not LineRole.BLANK]
    for line in lines[:_TOP]:
        for found in _BRAND.finditer(document.text, line.start, line.end):
            yield from _judged(document, found, lines)
        if line.role is not LineRole.TITLE:
            return


def _judged(document: Document, found: re.Match[str], lines: list[Line]) -> Iterator[Hit]:
    word, number = found["word"], int(parse_number(found[1], strict=False))
    sections = sum(_begins(document.text, line, word) for line in lines)
    if _LEAST <= sections != number:
        numeral = "两" if sections == _LEAST else cardinal(sections)
        message = f"标题说“{found[0][1:-1]}”，正文有{sections}个部分以“{word}”开头"
        start, end = found.start() + 1, found.end() - 1
        yield Hit(start, end, message, (f"{numeral}个{word}",), evidence=f"{sections}个部分")


def _begins(text: str, line: Line, word: str) -> bool:
    return line.role in _SECTION and text.startswith(word, line.words)
