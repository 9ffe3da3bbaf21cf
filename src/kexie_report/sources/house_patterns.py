"""Patterns as a house writes them: with the Chinese names of slots, and refused in Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from kexie_report.errors import PatternError, unknown
from kexie_report.pattern import Pattern
from kexie_report.sources.node import Node, Problem, Rejected, ScalarNode
from kexie_report.sources.reading import refuse, wrong

__all__ = ["pattern_from"]

_SLOT = re.compile(r"\{([^{}\[\]]*)\}")
_FULL_WIDTH = re.compile("[｛｝［］]")
_LATIN = re.compile("[a-z]")
_STOP = re.compile("[。！？；\n]")


def pattern_from(node: Node, keys: Mapping[str, str]) -> Pattern:
    """Return the pattern of a node, whose slots are named by any of `keys`; or raise Rejected."""
    if not isinstance(node, ScalarNode):
        raise wrong("wrong-type", node, '句式要写成一段文字；里面有“{ }”或“[ ]”的，整条加引号："{名称}"')
    text = node.text
    _refuse_marks(node, text)
    names = {name.strip() for name in _SLOT.findall(text)}
    problems = [_unknown_slot(node, name, keys) for name in sorted(names - keys.keys())]
    try:
        made = Pattern(_SLOT.sub(lambda found: f"{{{keys.get(found[1].strip(), 'unknown')}}}", text))
    except PatternError as error:
        raise Rejected(*problems, Problem("pattern", node.origin, f"“{text}”{error.said}")) from None
    refuse(problems)
    return made


def _unknown_slot(node: Node, name: str, keys: Mapping[str, str]) -> Problem:
    said = unknown(name, _chinese(keys), keys, "没有“{{{}}}”这一项")
    return Problem("unknown-slot", node.origin, said)


def _chinese(keys: Mapping[str, str]) -> Iterable[str]:
    """The first Chinese name of each slot."""
    first: dict[str, str] = {}
    for key, slot in keys.items():
        if not _LATIN.search(key):
            first.setdefault(slot, key)
    return first.values()


def _refuse_marks(node: Node, text: str) -> None:
    if found := _FULL_WIDTH.search(text):
        raise wrong("pattern", node, f"“{text}”里的“{found[0]}”要用半角")
    if found := _STOP.search(text):
        said = "换行" if found[0] == "\n" else found[0]
        raise wrong("pattern", node, f"“{text}”里有“{said}”，一条句式只写一个分句，不写句末的标点")
