"""“N个坚持” of a headline against the sections that carry it out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.model.values import Slogan
from kexie_report.review.document import Document, Stated
from kexie_report.review.finding import Hit
from kexie_report.review.lines import Line, LineRole
from kexie_report.zh import cardinal, parse_number

__all__ = ["brand_hits"]

_BRAND = re.compile("“(?P<n>[两三四五六七八九])个(?P<word>[一-鿿]{2})”")
_NUMERAL = re.compile("[两三四五六七八九十]+")
_SECTION = re.compile(r"sections\[([0-9]+)\]\.(?:principle|verb|brand|noun|heading)")
_TOP, _LEAST = 4, 2
_PART = (LineRole.HEADING, LineRole.ITEM, LineRole.PARAGRAPH)


def brand_hits(document: Document) -> Iterator[Hit]:
    """Yield a hit where a headline announces N个X and another number of sections carries it out.

    >>> said = "以“三个聚焦”推动工作\\n聚焦人才，办好讲座。\\n聚焦科普，办好展览。"
    >>> [hit.message for hit in brand_hits(Document(said))]
    ['标题说“三个聚焦”，正文有2个部分与它对应']
    """
    yield from _stated(document) if document.stated else _worded(document)


def _stated(document: Document) -> Iterator[Hit]:
    """The slogans of a draft's headline, against the sections that the draft states."""
    keys = (_SECTION.match(one.fact.key) for one in document.stated)
    sections = len({key[1] for key in keys if key})
    for one in document.stated:
        if isinstance(one.fact.value, Slogan) and one.fact.key.startswith("headline.") and sections >= _LEAST:
            yield from _of_slogan(document, one, sections)


def _of_slogan(document: Document, one: Stated, sections: int) -> Iterator[Hit]:
    found = _NUMERAL.search(document.text, one.start, one.end)
    if found and parse_number(found[0], strict=False) != sections:
        said = document.text[one.start : one.end].strip("“”")
        yield _hit(found.start(), found.end(), said, sections)


def _worded(document: Document) -> Iterator[Hit]:
    """A slogan near the top, against the lines that begin with its word."""
    lines = [line for line in document.lines if line.role is not LineRole.BLANK]
    for line in lines[:_TOP]:
        for found in _BRAND.finditer(document.text, line.start, line.end):
            sections = sum(_begins(document.text, part, found["word"]) for part in lines)
            if sections >= _LEAST and parse_number(found["n"], strict=False) != sections:
                yield _hit(*found.span("n"), found[0].strip("“”"), sections)
        if line.role is not LineRole.TITLE:
            return


def _begins(text: str, line: Line, word: str) -> bool:
    return line.role in _PART and text.startswith(word, line.words)


def _hit(start: int, end: int, said: str, sections: int) -> Hit:
    numeral = "两" if sections == _LEAST else cardinal(sections)
    message = f"标题说“{said}”，正文有{sections}个部分与它对应"
    return Hit(start, end, message, (numeral,), evidence=f"{sections}个部分")
