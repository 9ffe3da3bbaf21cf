"""Sets of words that rules look up, as data: packs/NAME.toml with a list of words under each key."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import cast

__all__ = ["words_of"]


@cache
def words_of(name: str, key: str) -> tuple[str, ...]:
    """Return the words that a pack lists under a key.

    >>> "加强" in words_of("heading-parallelism", "verbs")
    True
    """
    text = resources.files("kexie_report.review.packs").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tuple(cast("list[str]", tomllib.loads(text)[key]))
