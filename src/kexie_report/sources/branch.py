"""A tree that grows cell by cell, each at its path."""

from __future__ import annotations

import attrs

from kexie_report.model.origin import Origin
from kexie_report.sources.headings import Step
from kexie_report.sources.node import Entry, MappingNode, Node, Problem, Rejected, SequenceNode

__all__ = ["Branch"]


@attrs.define
class Branch:
    """Keys or numbers with what stands under them; its place is that of the cell that began it."""

    origin: Origin
    inner: dict[Step, Branch | Node] = attrs.field(factory=dict)

    def put(self, steps: tuple[Step, ...], node: Node) -> None:
        """Set a node at a path; raises Rejected where something else stands there."""
        first, rest = steps[0], steps[1:]
        held = self.inner.get(first)
        if held is None and not rest:
            self.inner[first] = node
            return
        under = self.inner.setdefault(first, Branch(node.origin))
        if not rest or not isinstance(under, Branch) or under._otherwise(rest[0]):
            said = f"与{under.origin.within()}写的是同一项"
            raise Rejected(Problem("duplicate-key", node.origin, said))
        under.put(rest, node)

    def _otherwise(self, step: Step) -> bool:
        """Whether it has numbers where a key comes, or keys where a number comes."""
        return any(type(key) is not type(step) for key in self.inner)

    def branch(self, key: Step, origin: Origin) -> Branch:
        """Return what grows under a key, begun where nothing did yet."""
        under = self.inner.setdefault(key, Branch(origin))
        assert isinstance(under, Branch)
        return under

    def add(self, key: Step, node: Node) -> None:
        """Append a node to the list under a key."""
        many = self.branch(key, node.origin)
        many.inner[len(many.inner) + 1] = node

    def node(self) -> Node:
        """Return the grown tree."""
        grown = {
            key: under.node() if isinstance(under, Branch) else under for key, under in self.inner.items()
        }
        if grown and all(isinstance(key, int) for key in grown):
            return SequenceNode(tuple(grown[key] for key in sorted(grown, key=int)), self.origin)
        entries = (Entry(str(key), under.origin, grown[key]) for key, under in self.inner.items())
        return MappingNode(tuple(entries), self.origin)
