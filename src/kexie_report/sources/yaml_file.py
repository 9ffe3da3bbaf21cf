"""YAML: text and places, by PyYAML's composer; a broken line is reported and the rest still checked."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import yaml

from kexie_report.model.origin import Origin
from kexie_report.sources.node import (
    Entry,
    MappingNode,
    Node,
    Problem,
    Rejected,
    ScalarNode,
    SequenceNode,
)
from kexie_report.sources.text_file import decoded, line_problem, unusable

__all__ = ["read_yaml", "tree_of"]

_MAX_NODES = 400_000
_MAX_BROKEN_LINES = 30


def read_yaml(data: bytes, file: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return the tree of a YAML document and what is wrong with its syntax.

    A line that cannot be read is taken out and reported, so that the problems of the other lines
    are found in the same run.  The tree is None where nothing is left to check.
    """
    try:
        text = decoded(data, file)
    except Rejected as rejected:
        return None, rejected.problems
    lines = text.split("\n")
    problems: list[Problem] = []
    for _ in range(_MAX_BROKEN_LINES):
        try:
            root = yaml.compose("\n".join(lines), Loader=yaml.SafeLoader)
        except yaml.MarkedYAMLError as error:
            broken = _broken_line(error, lines)
            problems.append(line_problem("syntax", file, broken, _explained(error, lines[broken])))
            lines[broken] = _mended(lines[broken])
        except RecursionError:
            return None, (*problems, line_problem("too-deep", file, 0, "括号或缩进嵌套过深"))
        except yaml.reader.ReaderError as error:
            return None, (*problems, unusable(file, text[: error.position]))
        else:
            return tree_of(root, file, problems)
    return None, tuple(problems)


_NOTICED_LATER = (
    "while scanning a simple key",
    "while parsing a flow mapping",
    "while parsing a flow sequence",
    "while scanning a quoted scalar",
)


def _broken_line(error: yaml.MarkedYAMLError, lines: list[str]) -> int:
    """The line to blame: a missing colon, bracket or quote is noticed only further down."""
    noticed = error.problem_mark.line if error.problem_mark else 0
    began = error.context_mark.line if error.context_mark else noticed
    line = began if error.context in _NOTICED_LATER else noticed
    line = _written(lines, min(line, len(lines) - 1))
    before = _written(lines, max(line - 1, 0))
    return before if not _full_colon(lines[line]) and _full_colon(lines[before]) else line


def _written(lines: list[str], line: int) -> int:
    """The last line up to `line` on which anything stands."""
    return next((i for i in range(line, 0, -1) if lines[i].strip()), 0)


def _full_colon(line: str) -> bool:
    return "：" in line and ": " not in line


def _mended(line: str) -> str:
    """What is checked in place of a broken line: its key with a proper colon, else nothing."""
    return line.replace("：", ": ", 1) if _full_colon(line) else ""


def _explained(error: yaml.MarkedYAMLError, line: str) -> str:
    shown = f"这一行不合YAML写法：“{line.strip()}”"
    if "\t" in line:
        return f"{shown}；缩进请用空格，不要用制表符"
    if _full_colon(line):
        return f"{shown}；键后面要用半角冒号加空格“: ”，不能用全角“：”"
    if "duplicate anchor" in (error.context or ""):
        return f"{shown}；锚点（&）重复"
    return f"{shown}；请检查冒号后的空格、缩进和引号"


@attrs.define
class _Builder:
    """Turns PyYAML's nodes into ours, and bounds how far aliases can blow a small file up."""

    file: str
    problems: list[Problem]
    text_of: Callable[[yaml.ScalarNode], str]
    built: int = 0

    def node(self, node: yaml.Node, key: str, inside: tuple[int, ...] = ()) -> Node:
        self.built += 1
        mark = node.start_mark
        origin = Origin(self.file, mark.line + 1, mark.column + 1, key)
        if self.built > _MAX_NODES or id(node) in inside:
            raise _TooMuch(Problem("too-large", origin, "引用（*）层层展开，内容过大或自我包含"))
        within = (*inside, id(node))
        if isinstance(node, yaml.SequenceNode):
            items = (self.node(item, f"{key}[{i}]", within) for i, item in enumerate(node.value, 1))
            return SequenceNode(tuple(items), origin)
        if isinstance(node, yaml.MappingNode):
            return MappingNode(tuple(self._entries(node, key, within)), origin)
        assert isinstance(node, yaml.ScalarNode)  # PyYAML composes nothing else
        return ScalarNode(self.text_of(node), origin)

    def _entries(self, node: yaml.MappingNode, key: str, inside: tuple[int, ...]) -> list[Entry]:
        entries: dict[str, Entry] = {}
        for name, value in node.value:
            said = self.text_of(name) if isinstance(name, yaml.ScalarNode) else "?"
            path = f"{key}.{said}" if key else said
            origin = Origin(self.file, name.start_mark.line + 1, name.start_mark.column + 1, path)
            if said in entries:
                self.problems.append(
                    Problem(
                        "duplicate-key", origin, f"“{said}”写了两次，前一次在{entries[said].origin.within()}"
                    )
                )
                continue
            entries[said] = Entry(said, origin, self.node(value, path, inside))
        return list(entries.values())


class _TooMuch(Exception):
    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.message)


def _plain_text(node: yaml.ScalarNode) -> str:
    """The characters of a scalar; nothing where YAML itself says that nothing is there."""
    return "" if node.style is None and node.value in ("~", "null") else str(node.value).strip()


def tree_of(
    root: yaml.Node | None,
    file: str,
    problems: list[Problem],
    text_of: Callable[[yaml.ScalarNode], str] = _plain_text,
) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return a composed document as our tree, and the problems with those of its keys."""
    if root is None:
        return None, tuple(problems) or (line_problem("empty", file, 0, "文件里没有内容"),)
    try:
        tree = _Builder(file, problems, text_of).node(root, "")
    except _TooMuch as error:
        return None, (*problems, error.problem)
    return tree, tuple(problems)
