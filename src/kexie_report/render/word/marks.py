"""The keys of facts in a Word file: a hidden bookmark around each figure, the keys in a property.

A bookmark's name is short and plain (a letter or _, 40 characters at most), a key is neither: the name counts
the set of keys and the place (`_kx3_2` is the second statement of the fourth set), and the sets stand as
JSON in custom properties of the document.  Both come through LibreOffice's own format and back.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator

import attrs
from docx.document import Document
from docx.oxml.ns import qn

from kexie_report.render.word.package import stories
from kexie_report.render.word.properties import get_property, set_property
from kexie_report.render.word.statement import Statement
from kexie_report.render.word.xml import Node, drop

__all__ = ["Marker", "free_number", "keep_keys", "statements", "unmark"]

_NAME = re.compile(r"_kx(\d+)_\d+")
_PROPERTY = "kexie_report.facts"
_START, _END, _ID, _NAMED = qn("w:bookmarkStart"), qn("w:bookmarkEnd"), qn("w:id"), qn("w:name")


@attrs.define
class Marker:
    """Gives each statement its bookmark; `first` is the lowest number that the document has free."""

    first: int = 0
    sets: dict[tuple[str, ...], int] = attrs.field(factory=dict)
    _stated: Counter[int] = attrs.field(factory=Counter)

    def around(self, keys: tuple[str, ...], run: Node) -> list[Node]:
        """Return the run between the two ends of a bookmark that names the keys."""
        index = self.sets.setdefault(keys, len(self.sets))
        number = str(self.first + self._stated.total())
        self._stated[index] += 1
        name = f"_kx{index}_{self._stated[index]}"
        return [
            run.makeelement(_START, {_ID: number, _NAMED: name}),
            run,
            run.makeelement(_END, {_ID: number}),
        ]


def keep_keys(document: Document, sets: Iterable[tuple[str, ...]]) -> None:
    """Write the sets of keys into the properties of the document, in place of those that stand there."""
    # Spaces may be trimmed and _x0020_ read as an escape: neither stands in what is written.
    said = json.dumps(list(sets), separators=(",", ":"))
    set_property(document, _PROPERTY, said.replace(" ", r"\u0020").replace("_", r"\u005f"))


def unmark(document: Document) -> None:
    """Take the marks of an earlier draft out of a document that serves as a template."""
    for story in stories(document):
        ours = {start.get(_ID) for start in story.iter(_START) if _NAME.fullmatch(start.get(_NAMED, ""))}
        for mark in [mark for mark in story.iter(_START, _END) if mark.get(_ID) in ours]:
            drop(mark)


def free_number(document: Document) -> int:
    """Return the lowest number above those of all bookmarks."""
    numbers = (int(start.get(_ID, -1)) for story in stories(document) for start in story.iter(_START))
    return max(numbers, default=-1) + 1


def statements(document: Document) -> Iterator[Statement]:
    """Yield what the document states of facts: the text in reading order, then headers and footers."""
    sets = _sets(document)
    for story in stories(document):
        for index, text in _marked(story):
            if index < len(sets):
                yield Statement(text, tuple(sets[index]))


def _sets(document: Document) -> list[list[str]]:
    try:
        found: list[list[str]] = json.loads(get_property(document, _PROPERTY) or "[]")
    except ValueError as error:
        raise ValueError("文件里记录的出处不完整") from error
    return found


def _marked(story: Node) -> Iterator[tuple[int, str]]:
    """The number of the set and the text of every mark, in the order in which they begin."""
    found: list[tuple[int, list[str]]] = []
    beginning: dict[str, list[str]] = {}
    for node in story.iter(_START, _END, qn("w:t")):
        if node.tag == _END:
            beginning.pop(node.get(_ID, ""), None)
        elif name := _NAME.fullmatch(node.get(_NAMED, "")):
            found.append((int(name[1]), beginning.setdefault(node.get(_ID, ""), [])))
        elif node.tag != _START:
            for texts in beginning.values():
                texts.append(node.text or "")
    return ((index, "".join(texts)) for index, texts in found)
