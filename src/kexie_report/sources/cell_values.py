"""What a cell says in its column: one value, or several between “；” or on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from kexie_report.model.origin import Origin
from kexie_report.sources.cells import Cell
from kexie_report.sources.headings import Path, typed
from kexie_report.sources.node import Node, ScalarNode, SequenceNode

__all__ = ["several", "values_in"]

_BETWEEN = re.compile(r"[；\n]")


def values_in(path: Path) -> Callable[[Cell], Node]:
    """Return what makes the node of a cell in the column of a path."""
    read = typed(path)
    return partial(several, read=read) if path.several else partial(_one, read)


def _one(read: Callable[[str], str], cell: Cell) -> Node:
    return ScalarNode(read(cell.text), cell.origin)


def several(cell: Cell, read: Callable[[str], str] = str) -> Node:
    """Return the values of a cell; one stands for itself."""
    return _list([read(text) for text in _split(cell.text)], cell.origin)


def _split(text: str) -> Iterator[str]:
    return (part.strip() for part in _BETWEEN.split(text) if part.strip())


def _list(texts: Sequence[str], origin: Origin) -> Node:
    if len(texts) == 1:
        return ScalarNode(texts[0], origin)
    return SequenceNode(tuple(ScalarNode(text, origin) for text in texts), origin)
