"""“N个坚持” of a headline against the sections that carry it out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kexie_report.model.values import Slogan
from kexie_report.review.document import Document, Stated
from kexie_report.review.finding import Hit
from kexie_report.review.lines import Line, LineRole
from kexie_report.zh import cardinal, parse_number

__all__ = ["brand_hits"]

_BRAND = re.compile("“(?P<n>[两三四五六七八九])个(?P<word>[一-鿿]{2})”")
# Without quotation marks the words must be a slogan's own.
_UNQUOTED = re.compile(
    "(?:围绕|以|做到|坚持|突出|用好|抓好|实现|力求|落实)(?P<n>[两三四五六七八九])个(?P<word>聚焦|坚持|突出|强化|注重|围绕|到位|着力|紧扣|立足|加强|提升|结合|融入|确保|优化|深化|创新)(?![一-鿿]{2}(?![一-鿿]))"
)
_CLOSING = re.compile("下一步|下步|存在|打算|问题|计划|小结|结语")
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
        for found in _slogans(document.text, line):
            sections = max(
                _lines_beginning(document.text, lines, found["word"]),
                _headings_ending(document.text, lines, found["word"]),
            )
            if sections >= _LEAST and parse_number(found["n"], strict=False) != sections:
                yield _hit(*found.span("n"), found[0].strip("“”"), sections)
        if line.role is not LineRole.TITLE:
            return


def _slogans(text: str, line: Line) -> Iterator[re.Match[str]]:
    yield from _BRAND.finditer(text, line.start, line.end)
    if line.role is LineRole.TITLE:
        yield from _UNQUOTED.finditer(text, line.start, line.end)


def _lines_beginning(text: str, lines: Sequence[Line], word: str) -> int:
    """How many lines begin with the word of a slogan, of those that are numbered in the first form."""
    begun = [line for line in lines if _begins(text, line, word)]
    forms = [line.mark.numbering if line.mark else None for line in begun]
    return forms.count(forms[0]) if forms else 0


def _headings_ending(text: str, lines: Sequence[Line], word: str) -> int:
    """How many headings end with the word of a slogan (一、师资到位), where all of one form do."""
    headed = [line for line in lines if line.role is LineRole.HEADING and line.mark is not None]
    ending = [line for line in headed if text[line.words : line.end].strip("。；：， ").endswith(word)]
    forms = {line.mark.numbering for line in ending if line.mark}
    same = [
        line
        for line in headed
        if line.mark and line.mark.numbering in forms and not _CLOSING.search(text, line.words, line.end)
    ]
    return len(ending) if len(forms) == 1 and len(same) == len(ending) else 0


def _begins(text: str, line: Line, word: str) -> bool:
    return line.role in _PART and text.startswith(word, line.words)


def _hit(start: int, end: int, said: str, sections: int) -> Hit:
    numeral = "两" if sections == _LEAST else cardinal(sections)
    message = f"标题说“{said}”，正文有{sections}个部分与它对应"
    return Hit(start, end, message, (numeral,), evidence=f"{sections}个部分")
