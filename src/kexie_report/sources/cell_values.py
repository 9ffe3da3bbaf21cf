"""What a cell says in its column: one value, or several between “；” or on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from kexie_report.model.origin import Origin
from kexie_report.sources.cells import Cell
from kexie_report.sources.headings import Path, typed
from kexie_report.sources.node import Node, ScalarNode, SequenceNode

__all__ = ["several", "value_in"]

_BETWEEN = re.compile(r"[；\n]")


def value_in(cell: Cell, path: Path) -> Node:
    """Return what a cell says in the column of a path."""

    def read(text: str) -> str:
        return typed(text, path)

    return several(cell, read) if path.several else ScalarNode(read(cell.text), cell.origin)


def several(cell: Cell, read: Callable[[str], str] = str) -> Node:
    """Return the values of a cell; one stands for itself."""
    return _list([read(text) for text in _split(cell.text)], cell.origin)


def _split(text: str) -> Iterator[str]:
    return (part.strip() for part in _BETWEEN.split(text) if part.strip())


def _list(texts: Sequence[str], origin: Origin) -> Node:
    if len(texts) == 1:
        return ScalarNode(texts[0], origin)
    return SequenceNode(tuple(ScalarNode(text, origin) for text in texts), origin)
