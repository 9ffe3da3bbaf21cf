"""A tree as plain Python, and the reports of the examples as such trees."""

from __future__ import annotations

from pathlib import Path

from kexie_report.sources.node import MappingNode, Node, SequenceNode
from kexie_report.sources.yaml_file import read_yaml

EXAMPLES = Path(__file__).parents[2] / "examples"
REPORTS = sorted(path for path in EXAMPLES.glob("*/report.yaml") if path.parent.name != "with-errors")


def plain(node: Node) -> object:
    """Return a tree as dicts, lists and texts."""
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    if isinstance(node, MappingNode):
        return {entry.key: plain(entry.node) for entry in node.entries}
    return node.text


def plain_report(path: Path) -> dict[str, object]:
    """Return what a report file in YAML holds."""
    node, problems = read_yaml(path.read_bytes(), path.name)
    assert node is not None
    assert () == problems
    told = plain(node)
    assert isinstance(told, dict)
    return told
