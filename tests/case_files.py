"""Reads the case files in `tests/cases`, which a person who does not program can extend.

A case is a heading `## what holds`, a block of data, and a block with what is expected.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

__all__ = ["Case", "cases", "rewrite"]

_FOLDER = Path(__file__).parent / "cases"
_CASE = re.compile(
    r"^## (?P<title>.+?)\n(?:.*\n)*?```(?P<language>\w+)\n(?P<given>(?:.*\n)*?)```\n\n"
    r"```text\n(?P<expected>(?:.*\n)*?)```$",
    re.MULTILINE,
)


class Case(NamedTuple):
    """One case: what holds, the data, and what is expected of it."""

    title: str
    given: str
    expected: str


def cases(name: str) -> list[Case]:
    """Return the cases of a file in `tests/cases`; a heading without a whole case is an error."""
    text = (_FOLDER / name).read_text(encoding="utf-8")
    found = [Case(m["title"], m["given"], m["expected"].strip()) for m in _CASE.finditer(text)]
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert headings == [case.title for case in found], f"{name}: a heading without data or expectation"
    return found


def rewrite(name: str, case: Case, printed: str) -> None:
    """Write what is printed now as what is expected; the difference is for a person to read."""
    path = _FOLDER / name
    text = path.read_text(encoding="utf-8")
    start = text.index(f"## {case.title}\n")
    old = f"```text\n{case.expected}\n```"
    place = text.index(old, start)
    path.write_text(f"{text[:place]}```text\n{printed}\n```{text[place + len(old) :]}", encoding="utf-8")
