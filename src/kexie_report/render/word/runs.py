"""The runs of a paragraph: one for every span, with the mark of the fact that it states."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from docx.oxml.ns import qn

from kexie_report.prose import Prose, Span
from kexie_report.render.word.marks import Marker
from kexie_report.render.word.xml import Node, element, printable

__all__ = ["runs"]


def runs(prose: Prose, marker: Marker, look: Node | None = None) -> Iterator[Node]:
    """Yield the runs of a prose, each that states a fact between the ends of its mark."""
    for span in prose.spans:
        run = _run(span, look)
        yield from (run,) if span.fact is None else marker.around(span.fact.keys, run)


def _run(span: Span, look: Node | None) -> Node:
    """A run; the hint gives “ ” — … · to the Chinese font, which Word else takes for Latin marks."""
    made = element("<w:r/>")
    properties = element("<w:rPr/>") if look is None else deepcopy(look)
    made.append(properties)
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = element("<w:rFonts/>")
        properties.insert(0 if properties.find(qn("w:rStyle")) is None else 1, fonts)
    fonts.set(qn("w:hint"), "eastAsia")
    made.text = printable(span.text)
    return made
