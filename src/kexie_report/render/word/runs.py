"""The runs of a paragraph: one for every span, with the mark of the fact that it states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy

from docx.oxml.ns import qn
from lxml import etree

from kexie_report.prose import Prose, Span
from kexie_report.render.markup import printable
from kexie_report.render.word.marks import Marker
from kexie_report.render.word.xml import Node, element

__all__ = ["runs"]

_TEXT, _FONTS = qn("w:t"), qn("w:rFonts")
_KEEP_SPACES = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}
_MARKS = {"\t": qn("w:tab"), "\n": qn("w:br"), "\r": qn("w:br")}
_PIECES = re.compile("[\t\n\r]|[^\t\n\r]+")
_EMPTY = element('<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:r>')
"""Copied for each run: reading it anew took half of the time of a draft."""


def runs(prose: Prose, marker: Marker, look: Node | None = None) -> Iterator[Node]:
    """Yield the runs of a prose, each that states a fact between the ends of its mark."""
    for span in prose.spans:
        run = _run(span, look)
        yield from (run,) if span.fact is None else marker.around(span.fact.keys, run)


def _run(span: Span, look: Node | None) -> Node:
    """A run; the hint gives “ ” — … · to the Chinese font, which Word else takes for Latin marks."""
    made = deepcopy(_EMPTY)
    if look is not None:
        made.replace(made[0], deepcopy(look))
        _hint(made[0])
    for piece in _PIECES.findall(printable(span.text)):
        if name := _MARKS.get(piece):
            etree.SubElement(made, name)
        else:
            etree.SubElement(made, _TEXT, _KEEP_SPACES).text = piece
    return made


def _hint(properties: Node) -> None:
    fonts = properties.find(_FONTS)
    if fonts is None:
        fonts = properties.makeelement(_FONTS, {})
        properties.insert(0 if properties.find(qn("w:rStyle")) is None else 1, fonts)
    fonts.set(qn("w:hint"), "eastAsia")
