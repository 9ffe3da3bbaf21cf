"""How a node is read, and what is said where it cannot be: shared by the report file and the house files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import partial
from typing import TypeVar

from kexie_report.errors import unknown
from kexie_report.model.fields import FieldInfo
from kexie_report.sources.node import Entry, MappingNode, Node, Problem, Rejected, ScalarNode, SequenceNode

__all__ = [
    "YES_NO",
    "both",
    "chosen",
    "collected",
    "group",
    "items",
    "keyed",
    "member",
    "names_of",
    "no_group",
    "refuse",
    "scalar",
    "wrong",
    "yes_no",
]

T = TypeVar("T")
U = TypeVar("U")

YES_NO = {"是": True, "否": False, "true": True, "false": False, "yes": True, "no": False}


def collected(readings: Iterable[Callable[[], T]]) -> list[T]:
    """Return what all readings give, or raise Rejected with the problems of all."""
    values: list[T] = []
    problems: list[Problem] = []
    for read in readings:
        try:
            values.append(read())
        except Rejected as rejected:
            problems.extend(rejected.problems)
    refuse(problems)
    return values


def both(first: Callable[[], T], second: Callable[[], U]) -> tuple[T, U]:
    """Return what two readings give, or raise Rejected with the problems of both."""
    try:
        one = first()
    except Rejected as rejected:
        collected((partial(refuse, rejected.problems), second))
        raise
    return one, second()


def refuse(problems: Iterable[Problem]) -> None:
    """Raise Rejected where there are problems."""
    if found := tuple(problems):
        raise Rejected(*found)


def wrong(code: str, node: Node, message: str) -> Rejected:
    """Return the refusal of one node."""
    return Rejected(Problem(code, node.origin, message))


def scalar(node: Node) -> str:
    """Return the text of a node."""
    if not isinstance(node, ScalarNode):
        raise wrong("wrong-type", node, f"这里应是一段文字或一个数，实际是{node.said}")
    return node.text


def items(node: Node) -> tuple[Node, ...]:
    """Return the members of a list; one value stands for a list of one, nothing for an empty one."""
    if isinstance(node, SequenceNode):
        return node.items
    return () if isinstance(node, ScalarNode) and not node.text else (node,)


def group(node: Node, what: str = "这里") -> MappingNode:
    """Return a node as the keys and values that it must be."""
    if not isinstance(node, MappingNode):
        raise no_group(what, node)
    return node


def no_group(what: str, node: Node) -> Rejected:
    """Return the refusal of a node that should hold keys."""
    colon = isinstance(node, ScalarNode) and "：" in node.text
    hint = "；键后面要用半角冒号加空格“: ”，不能用全角“：”" if colon else ""
    return wrong("wrong-type", node, f"{what}应是一组“键: 值”，实际是{node.said}{hint}")


def chosen(node: Node, named: Mapping[str, T], allowed: Iterable[str], why: str, code: str) -> T:
    """Return what the text of a node names."""
    said = scalar(node)
    if said not in named:
        raise wrong(code, node, unknown(said, allowed, named, why))
    return named[said]


def names_of(cls: type[StrEnum]) -> dict[str, StrEnum]:
    """Return the members of an enumeration by the words for them, in Chinese and in English."""
    return {name: one for one in cls for name in (one.value, one.name.lower())}


def member(node: Node, cls: type[StrEnum]) -> StrEnum:
    """Return the member of an enumeration that a node names, in Chinese or in English."""
    named = names_of(cls)
    allowed = [one.value if one.value.isalnum() else f"“{one.value}”" for one in cls]
    return chosen(node, named, allowed, "“{}”不能写在这里", "unknown-choice")


def yes_no(node: Node) -> bool:
    """Return a yes or no."""
    said = scalar(node)
    if said.lower() not in YES_NO:
        raise wrong("yes-no", node, f"“{said}”应写“是”或“否”")
    return YES_NO[said.lower()]


def keyed(node: MappingNode, infos: Iterable[FieldInfo]) -> tuple[dict[str, Entry], list[Problem]]:
    """Return the entries of a node by the names of the fields that they mean, and what means none."""
    labels = [info.label for info in infos]
    by_key = {key: info for info in infos for key in info.keys}
    entries: dict[str, Entry] = {}
    problems: list[Problem] = []
    for entry in node.entries:
        info = by_key.get(entry.key)
        if info is None:
            problems.append(Problem("unknown-key", entry.origin, unknown(entry.key, labels, by_key)))
        elif info.name in entries:
            problems.append(
                Problem("duplicate-key", entry.origin, f"“{info.label}”写了两次（中英文键是一项）")
            )
        else:
            entries[info.name] = entry
    return entries, problems
