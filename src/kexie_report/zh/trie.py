"""One pattern for many words, shaped as a tree, so that a text is read once however many there are."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["any_of"]

_Tree = dict[str, "_Tree"]
_END = ""


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds the longest of some words at each place; it finds nothing where none are.

    >>> [found[0] for found in any_of(["截止", "截止到", "报道"]).finditer("截止到昨天，截止日期")]
    ['截止到', '截止']
    """
    tree: _Tree = {}
    for word in words:
        here = tree
        for character in word:
            here = here.setdefault(character, {})
        here[_END] = {}
    return re.compile(_pattern(tree) if tree else r"(?!)")


def _pattern(tree: _Tree) -> str:
    inner = [re.escape(character) + _rest(under) for character, under in sorted(tree.items()) if character]
    plain = [one for one in inner if len(one) == 1]
    branches = [one for one in inner if len(one) > 1] + ([f"[{''.join(plain)}]"] if plain else [])
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _rest(tree: _Tree) -> str:
    if tree.keys() == {_END}:
        return ""
    pattern = _pattern(tree)
    optional = _END in tree
    if not optional:
        return pattern
    return f"(?:{pattern})?"
