"""What stands inside a paragraph of Markdown and is no text: emphasis, links, code, tags, escapes."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import attrs

from kexie_report.review.masks import HOLE

__all__ = ["Edit", "edits_of"]


@attrs.frozen
class Edit:
    """A run of the source that is read as something else, mostly as nothing."""

    start: int
    end: int
    instead: str = ""


_SPECIAL = re.compile(
    r"""
      \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<ticks>`+)
    | <(?P<link>(?:https?://|mailto:)?[^\s<>]{1,300}[@.:/][^\s<>]{1,300})>
    | (?P<tag></?[A-Za-z][^<>\n]{0,300}>)
    | (?P<image>!\[[^\[\]\n]{0,300}\]\([^()\n]{0,500}\))
    | (?P<note>\[\^[^\[\]\s]{1,30}\])
    | (?P<text>\[)[^\[\]\n]{1,300}(?P<target>\]\([^()\n]{0,500}\))
    | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});)
    | (?P<emphasis>\*{1,3}|_{1,3}|~~)
    """,
    re.VERBOSE,
)
_BREAKING = re.compile(r"<br\s*/?>", re.IGNORECASE)


def edits_of(text: str) -> list[Edit]:
    r"""Return what is to be read otherwise in the text of a paragraph, from left to right.

    >>> [(edit.start, edit.end) for edit in edits_of("开展**科普**[活动](a.html)")]
    [(2, 4), (6, 8), (8, 9), (11, 20)]
    """
    return sorted(_edits(text), key=lambda edit: edit.start)


def _edits(text: str) -> Iterator[Edit]:
    closing = _closing_ticks(text)
    opened: list[tuple[str, int, int]] = []
    position = 0
    while found := _SPECIAL.search(text, position):
        start, position = found.span()
        kind = str(found.lastgroup)
        if kind == "ticks":
            end = closing.get(start)
            if end is not None:
                yield Edit(start, end, HOLE)
                position = end
        elif kind == "emphasis":
            yield from _paired(text, opened, found)
        elif kind == "target":
            yield from (Edit(*found.span("text")), Edit(*found.span("target")))
            position = found.end("text")
        else:
            yield from _plain(kind, found)


def _plain(kind: str, found: re.Match[str]) -> Iterator[Edit]:
    """The edits of what is a whole by itself."""
    start, end = found.span()
    if kind == "escaped":
        yield Edit(start, start + 1)
    elif kind == "link":
        yield from (Edit(start, start + 1), Edit(end - 1, end))
    elif kind == "entity":
        said = html.unescape(found[0])
        yield Edit(start, end, said if said.isprintable() else " ")
    else:
        yield Edit(start, end, "\n" if _BREAKING.fullmatch(found[0]) else "")


def _closing_ticks(text: str) -> dict[int, int]:
    """For each run of ` that begins a code, where the code ends."""
    runs = [found.span() for found in re.finditer("`+", text)]
    later: dict[int, int] = {}
    closing: dict[int, int] = {}
    for start, end in reversed(runs):
        if end - start in later:
            closing[start] = later[end - start]
        later[end - start] = end
    return closing


def _paired(text: str, opened: list[tuple[str, int, int]], found: re.Match[str]) -> Iterator[Edit]:
    """The two marks of an emphasis, once its end is found."""
    mark, start, end = found[0], found.start(), found.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    if mark[0] == "_" and _wordy(before) and _wordy(after):
        return
    index = next(
        (i for i in range(len(opened) - 1, max(-1, len(opened) - 9), -1) if opened[i][0] == mark), None
    )
    if index is not None and before.strip():
        yield from (Edit(*opened[index][1:]), Edit(start, end))
        del opened[index:]
    elif after.strip():
        opened.append((mark, start, end))


def _wordy(character: str) -> bool:
    return character.isascii() and character.isalnum()
