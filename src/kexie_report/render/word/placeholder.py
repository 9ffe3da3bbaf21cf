"""{{标题}} in a paragraph of a template, wherever Word has split it into runs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy

import attrs
from docx.oxml.ns import qn

from kexie_report.prose import Prose
from kexie_report.render.word.marks import Marker
from kexie_report.render.word.runs import runs
from kexie_report.render.word.xml import Node, attributes, drop, element, parent, properties_of

__all__ = ["Placeholder", "placeholders", "put", "put_paragraphs"]

_WRITTEN = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")


@attrs.frozen(eq=False)
class Placeholder:
    """A placeholder: its name, its paragraph and where in the text of that it stands."""

    name: str
    paragraph: Node
    text: str
    start: int
    end: int

    @property
    def alone(self) -> bool:
        """Whether the paragraph holds nothing else."""
        return self.text.strip() == self.text[self.start : self.end]


def placeholders(paragraph: Node) -> Iterator[Placeholder]:
    """Yield the placeholders of a paragraph, in order."""
    text = "".join(node.text or "" for node in _texts(paragraph))
    for found in _WRITTEN.finditer(text):
        yield Placeholder(found[1], paragraph, text, found.start(), found.end())


def put(one: Placeholder, prose: Prose, marker: Marker, style: str | None = None) -> None:
    """Put a prose where the placeholder stands, in the look of its first character, or in a style.

    Of several placeholders in a paragraph the last comes first: the places of the others stay.
    """
    _cut(one.paragraph, one.start)
    _cut(one.paragraph, one.end)
    covered = list(_between(one))
    first = parent(covered[0])
    for run in runs(prose, marker, first.find(qn("w:rPr")) if style is None else None):
        first.addprevious(run)
    for node in covered:
        run = parent(node)
        run.remove(node)
        if all(child.tag == qn("w:rPr") for child in run):
            drop(run)
    if style is not None:
        _restyle(one.paragraph, style)


def put_paragraphs(one: Placeholder, contents: Sequence[tuple[Prose, str | None]], marker: Marker) -> None:
    """Put paragraphs where the placeholder stands: in its look, or in a style of the template."""
    further = _bare(one.paragraph)
    before = one.paragraph
    for index, (prose, style) in enumerate(contents):
        paragraph = deepcopy(further) if index else one.paragraph
        if index:
            before.addnext(paragraph)
        before = paragraph
        put(attrs.evolve(one, paragraph=paragraph), prose, marker, style)
    _end_section(one.paragraph, before)


def _bare(paragraph: Node) -> Node:
    """A copy for a further paragraph, without what a document may hold only once."""
    copy = deepcopy(paragraph)
    copy.attrib.clear()
    for once in list(copy.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"), qn("w:sectPr"))):
        drop(once)
    return copy


def _end_section(first: Node, last: Node) -> None:
    """A section that ends with the placeholder ends with the last paragraph in its place."""
    section = first.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
    if section is not None and last is not first:
        properties_of(last).append(section)


def _restyle(paragraph: Node, style: str) -> None:
    """Give the paragraph a style of the template, in place of the look of the placeholder."""
    properties = properties_of(paragraph)
    for direct in [child for child in properties if child.tag != qn("w:sectPr")]:
        properties.remove(direct)
    properties.insert(0, element(f"<w:pStyle{attributes(val=style)}/>"))


def _texts(paragraph: Node) -> Iterator[Node]:
    """The texts of the paragraph itself, not of a text box that stands in it."""
    for node in paragraph.iter(qn("w:t")):
        if next(node.iterancestors(qn("w:p"))) is paragraph and parent(node).tag == qn("w:r"):
            yield node


def _between(one: Placeholder) -> Iterator[Node]:
    at = 0
    for node in _texts(one.paragraph):
        if one.start <= at < one.end and node.text:
            yield node
        at += len(node.text or "")


def _cut(paragraph: Node, offset: int) -> None:
    """Split the run in which `offset` falls, so that a run ends there."""
    at = 0
    for node in _texts(paragraph):
        text = node.text or ""
        if at < offset <= at + len(text):
            _split(node, offset - at)
            return
        at += len(text)


def _split(node: Node, length: int) -> None:
    """Leave `length` characters in the run of the text; the rest becomes a run of the same look."""
    run = parent(node)
    rest = element("<w:r/>")
    look = run.find(qn("w:rPr"))
    if look is not None:
        rest.append(deepcopy(look))
    if tail := (node.text or "")[length:]:
        kept = deepcopy(node)
        kept.text = tail
        _keep_spaces(kept)
        rest.append(kept)
        node.text = (node.text or "")[:length]
        _keep_spaces(node)
    rest.extend(list(node.itersiblings()))
    if len(rest) > (look is not None):
        run.addnext(rest)


def _keep_spaces(node: Node) -> None:
    node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
