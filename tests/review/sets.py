"""Reads the measuring sets of review in `tests/review/sets`: see the README there.

`wrongs` and `sums` take the name of a set: "" is the first, `HELD_OUT` the wrong texts held out.
"""

from __future__ import annotations

import datetime
import re
from functools import cache
from pathlib import Path

from attrs import frozen

__all__ = [
    "HELD_OUT",
    "Fault",
    "Passage",
    "Right",
    "Wrong",
    "group_of",
    "is_found",
    "passages",
    "rights",
    "sums",
    "wrongs",
]

FOLDER = Path(__file__).parent / "sets"
HELD_OUT = "held_out"
_ITEM = re.compile(
    r"^### (?P<id>\S+)\n\n"
    r"(?:截至：(?P<as_of>\S+)\n\n)?"
    r"```text\n(?P<text>(?:.*\n)+?)```\n"
    r"(?P<faults>(?:\n- 规则：.+\n- 错处：.+\n- 改为：.+\n)+)",
    re.MULTILINE,
)
_FAULT = re.compile(r"- 规则：(?P<rules>.+)\n- 错处：(?P<places>.+)\n- 改为：(?P<rights>.+)\n")
_CODE = re.compile(r"`([^`]+)`")
_SENTENCE = re.compile(r"^- (?P<text>.+?)(?: <!-- trap: (?P<trap>\S+) -->)?$", re.MULTILINE)
_PASSAGE = re.compile(r"截至：(?P<as_of>\S+)\n\n(?P<text>(?:.*\n)+)")


@frozen
class Fault:
    """One error: the rules that name it, the places where it shows, and what stands there instead.

    With as many `rights` as `places` each place has its own; otherwise the first place is the one to change
    and the others show the same error. No `rights`: the first place is deleted.
    """

    rules: tuple[str, ...]
    places: tuple[str, ...]
    rights: tuple[str, ...]

    def mended(self, text: str) -> str:
        """Return the text without this error."""
        for place, right in zip(self.places, self.rights or ("",), strict=False):
            text = text.replace(place, right, 1)
        return text


@frozen
class Wrong:
    """A text with one error or two, and nothing else that is wrong."""

    id: str
    group: str
    text: str
    faults: tuple[Fault, ...]
    as_of: datetime.date | None

    @property
    def mended(self) -> str:
        """The text without its errors: one more correct text."""
        text = self.text
        for fault in self.faults:
            text = fault.mended(text)
        return text


@frozen
class Right:
    """A correct sentence; `trap` is the rule that it tempts."""

    text: str
    trap: str | None


@frozen
class Passage:
    """A correct document, on the day on which it is read."""

    name: str
    text: str
    as_of: datetime.date


def wrongs(name: str = "") -> list[Wrong]:
    """Return every item of the files in `wrong`; a heading without a whole item is an error."""
    return [item for page in sorted((FOLDER / name / "wrong").glob("*.md")) for item in _items(page)]


def rights() -> list[Right]:
    """Return every line of `right/sentences.md`; ⏎ stands for the end of a line."""
    page = (FOLDER / "right" / "sentences.md").read_text("utf-8")
    return [Right(m["text"].replace("⏎", "\n"), m["trap"]) for m in _SENTENCE.finditer(page)]


def passages() -> list[Passage]:
    """Return every text of `right/passages`."""
    return [_passage(page) for page in sorted((FOLDER / "right" / "passages").glob("*.txt"))]


def sums(name: str = "") -> list[tuple[str, str]]:
    """Return the sums of `sums.md`, each with the name of its passage or the id of its wrong text."""
    page = (FOLDER / name / "sums.md").read_text("utf-8")
    return re.findall(r"^\| ([\w-]+) \| (.+ = .+) \|$", page, re.MULTILINE)


@cache
def group_of(rule: str) -> str:
    """Return the group of a rule: that of the file of the first set whose items it leads."""
    return next(item.group for item in wrongs() if item.faults[0].rules[0] == rule)


def is_found(item: Wrong, fault: Fault, rule: str, group: str, start: int, end: int) -> bool:
    """Return whether a finding names this error: its rule or its group, at one of its places.

    A finding that ends where a place begins counts: a mark that is missing has no characters of its own.
    """
    spans = [(at, at + len(place)) for place in fault.places if (at := item.text.find(place)) >= 0]
    meant = rule in fault.rules or group == group_of(fault.rules[0])
    return meant and any(start <= last and first <= end for first, last in spans)


def _items(page: Path) -> list[Wrong]:
    text = page.read_text("utf-8")
    found = [_wrong(page.stem, match) for match in _ITEM.finditer(text)]
    headings = re.findall(r"^### (.+)$", text, re.MULTILINE)
    assert headings == [item.id for item in found], f"{page.name}: a heading without a whole item"
    return found


def _wrong(group: str, match: re.Match[str]) -> Wrong:
    faults = tuple(_fault(fault) for fault in _FAULT.finditer(match["faults"]))
    as_of = datetime.date.fromisoformat(match["as_of"]) if match["as_of"] else None
    return Wrong(match["id"], group, match["text"].removesuffix("\n"), faults, as_of)


def _fault(match: re.Match[str]) -> Fault:
    places, instead = (tuple(_CODE.findall(match[name])) for name in ("places", "rights"))
    return Fault(tuple(match["rules"].split("、")), places, instead)


def _passage(page: Path) -> Passage:
    match = _PASSAGE.fullmatch(page.read_text("utf-8"))
    assert match, f"{page.name}: no line 截至：year-month-day at its head"
    return Passage(page.stem, match["text"].strip("\n"), datetime.date.fromisoformat(match["as_of"]))
