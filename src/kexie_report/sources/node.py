"""What a reader hands on: a tree of text, where every piece knows its place.

Nothing is guessed from how a piece looks: `010`, `NO` and `1.10` stay the characters that the
user wrote until a field says what they are.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from kexie_report.model.origin import Origin, Traced

__all__ = [
    "Entry",
    "MadeNode",
    "MappingNode",
    "Node",
    "Problem",
    "Rejected",
    "ScalarNode",
    "SequenceNode",
    "by_place",
    "mappings",
]


@attrs.frozen
class Problem:
    """One thing that is wrong with the user's data: code, place, and what is to be said about it.

    >>> problem = Problem("number-format", Origin("台账.xlsx", 3, 2, sheet="活动", cell="B3"), "看不懂这一格")
    >>> problem.origin.place(), problem.message
    ('台账.xlsx 活动!B3', '看不懂这一格')
    """

    code: str
    origin: Origin
    message: str

    def sentence(self) -> str:
        """Return the remark with its place, in Chinese."""
        return f"{self.origin.place()}：{self.message}"


def by_place(problem: Problem) -> tuple[str, str, int, int]:
    """Return what puts problems in the order in which a person finds them."""
    origin = problem.origin
    return origin.file, origin.sheet, origin.line or 0, origin.column or 0


class Rejected(Exception):
    """Some of the data cannot be used; travels inside the sources only, carrying all problems."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__(f"{len(problems)} problems")


@attrs.frozen
class ScalarNode:
    """A piece of text."""

    text: str
    origin: Origin
    said = "一段文字"


@attrs.frozen
class SequenceNode:
    """A list."""

    items: tuple[Node, ...]
    origin: Origin
    said = "一个列表"


@attrs.frozen
class Entry:
    """A key with its place, and what stands under it."""

    key: str
    origin: Origin
    node: Node


@attrs.frozen
class MappingNode:
    """Keys with what stands under them, in the order in which they were written."""

    entries: tuple[Entry, ...]
    origin: Origin
    said = "一组“键：值”"


@attrs.frozen
class MadeNode(MappingNode):
    """Keys of which the record is made already; the entries that are left tell it from other records."""

    record: Traced


Node = ScalarNode | SequenceNode | MappingNode


def mappings(node: Node) -> Iterator[MappingNode]:
    """Yield every mapping of a tree, outer before inner."""
    if isinstance(node, SequenceNode):
        for item in node.items:
            yield from mappings(item)
    elif isinstance(node, MappingNode):
        yield node
        for entry in node.entries:
            yield from mappings(entry.node)
