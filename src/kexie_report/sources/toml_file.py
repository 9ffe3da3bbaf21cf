"""TOML: by the standard library, which keeps no lines, so that a place is the key path."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Mapping

from kexie_report.model.origin import Origin
from kexie_report.sources.node import Entry, MappingNode, Node, Problem, Rejected, ScalarNode, SequenceNode
from kexie_report.sources.text_file import decoded, line_problem

__all__ = ["read_toml"]


def read_toml(data: bytes, file: str) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return the tree of a TOML document, decimals as they were written, or what is wrong with it."""
    try:
        text = decoded(data, file)
        tree = tomllib.loads(text, parse_float=str)
        node = _node(tree, file, "")
    except Rejected as rejected:
        return None, rejected.problems
    except RecursionError:
        return None, (line_problem("too-deep", file, 0, "括号嵌套过深"),)
    except ValueError as error:
        return None, (_refused(file, text, str(error)),)
    if not tree:
        return None, (line_problem("empty", file, 0, "文件里没有内容"),)
    return node, ()


_REASONS = {
    "Cannot overwrite a value": "同一项写了两次",
    "Cannot declare": "同一个表写了两次",
    "Cannot mutate": "同一个表写了两次",
    "Duplicate inline table key": "同一项写了两次",
    "Expected '=' after a key": "键后面要用半角等号“=”",
    "Invalid initial character for a key part": '中文的键要写在引号里，例如 "单位" = "青河县科协"',
    "Invalid statement": '中文的键要写在引号里，例如 "单位" = "青河县科协"',
    "Invalid value": "文字要写在半角引号里",
}


def _refused(file: str, text: str, said: str) -> Problem:
    found = re.search(r"\(at line ([0-9]+), column ([0-9]+)\)", said)
    line = int(found[1]) - 1 if found else text.rstrip("\n").count("\n")
    reasons = (why for start, why in _REASONS.items() if said.startswith(start))
    shown = text.split("\n")[line].strip()
    why = next(reasons, "请检查等号、引号和括号")
    return line_problem("syntax", file, line, f"这一行不合TOML写法：“{shown}”；{why}")


def _node(value: object, file: str, key: str) -> Node:
    origin = Origin(file, key=key)
    if isinstance(value, Mapping):
        inner = ((str(name).strip(), each) for name, each in value.items())
        return MappingNode(tuple(_entry(name, each, file, key) for name, each in inner), origin)
    if isinstance(value, list):
        items = (_node(each, file, f"{key}[{i}]") for i, each in enumerate(value, 1))
        return SequenceNode(tuple(items), origin)
    return ScalarNode(_text(value), origin)


def _entry(name: str, value: object, file: str, key: str) -> Entry:
    path = f"{key}.{name}" if key else name
    return Entry(name, Origin(file, key=path), _node(value, file, path))


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return str(value).strip()
