"""Classes that do not overlap (男, 女; 一等奖, 二等奖 …), and which of them together are the whole."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import cast

import attrs

from kexie_report.zh.trie import any_of

__all__ = ["Division", "division_of"]

_FOLDER = "kexie_report.review.packs"


@attrs.frozen
class Division:
    """How labels divide a whole: `complete` where they leave nothing out, `usually` where they seldom do."""

    complete: bool
    usually: bool


@attrs.frozen
class _Class:
    words: tuple[str, ...]
    wholes: tuple[frozenset[str], ...]
    near: tuple[frozenset[str], ...]


@cache
def _classes() -> tuple[_Class, ...]:
    text = resources.files(_FOLDER).joinpath("disjoint-classes.toml").read_text(encoding="utf-8")
    given = cast("list[dict[str, list[str]]]", tomllib.loads(text)["class"])
    return tuple(
        _Class(tuple(one["words"]), _sets(one.get("wholes", [])), _sets(one.get("near", []))) for one in given
    )


def _sets(given: Sequence[object]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(cast("list[str]", one)) for one in given)


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return any_of(words)


def division_of(labels: Sequence[str]) -> Division | None:
    """Return how labels divide a whole, None where they are not known to exclude each other.

    >>> division_of(["男队员", "女队员"]), division_of(["大学生", "女队员"])
    (Division(complete=True, usually=True), None)
    """
    for one in _classes():
        found = [_pattern(one.words).search(label) for label in labels]
        words = {hit[0] for hit in found if hit}
        if len(words) == len(labels):
            complete = any(whole <= words for whole in one.wholes)
            return Division(complete, complete or any(whole <= words for whole in one.near))
    return None
