"""Markdown: its text as a reader sees it, a line a block; code, front matter and comments are no text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import attrs

from kexie_report.review.characters import is_han
from kexie_report.review.inputs.inline import edits_of
from kexie_report.review.inputs.reading import Piece, Reading
from kexie_report.review.inputs.source import UTF8, Comment, Encoding, Source
from kexie_report.review.lines import LineRole
from kexie_report.review.masks import holed

__all__ = ["of_markdown"]

Span = tuple[int, int]

_FENCE = re.compile(r"[ >]{0,9}(?:[-*+] {1,4}|[0-9]{1,9}[.)] {1,4})?(`{3,}|~{3,})(.*)")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_CLOSING = re.compile(r"[ \t]+#+[ \t]*$|[ \t]+$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_BULLET = re.compile(r"[ \t]{0,12}(?:[-*+]|[0-9]{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|$)")
_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_DELIMITER = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){0,99}\|?[ \t]*$")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]]{1,99}\]:[ \t]*\S")
_INDENTED = re.compile(r" {4}|\t")
_RAW = re.compile(r" {0,3}<(script|style|pre)\b", re.IGNORECASE)
_FRONT = re.compile(r"---[ \t]*$")
_FINAL = tuple("。！？…；：”’）》")
_PAUSES = ("，", "、")
_WRAPPED = 20
_NEAR = 80


@attrs.define
class _Block:
    """A heading, a paragraph, an item or a cell: its role where it is known, and where its lines stand."""

    role: LineRole | None
    spans: list[Span]
    open: bool = True
    """Whether the next line may go on with it."""


def of_markdown(text: str, name: str, encoding: Encoding = UTF8) -> Source:
    """Return the source that a Markdown file is.

    >>> print(of_markdown("# 活动\\n\\n开展**科普**讲座<!-- 定稿 -->。\\n", "a.md").reading.text)
    活动
    开展科普讲座。
    """
    lines = tuple(_lines(text))
    skipped = _not_text(text, lines)
    comments = tuple(_comments(text, [lines[index] for index in sorted(skipped)]))
    blocks = _Blocks(text, [(comment.start, comment.end) for comment in comments])
    for index, span in enumerate(lines):
        if index in skipped:
            blocks.closed()
        else:
            blocks.take(span, lines[index + 1] if index + 1 < len(lines) else (span[1], span[1]))
    reading, roles = _read(text, blocks.found)
    return Source(name=name, text=text, reading=reading, roles=roles, comments=comments, encoding=encoding)


def _lines(text: str) -> Iterator[Span]:
    """Where the lines stand, without their breaks."""
    begin = 0
    for line in text.split("\n"):
        yield begin, begin + len(line) - line.endswith("\r")
        begin += len(line) + 1


# --- what is no text ----------------------------------------------------------------------------------


def _not_text(text: str, lines: Sequence[Span]) -> set[int]:
    """The lines of the front matter and of code between fences or raw tags."""
    skipped = set(range(_front_matter(text, lines)))
    ending: re.Pattern[str] | None = None
    for index in range(len(skipped), len(lines)):
        line = text[slice(*lines[index])]
        if ending is not None:
            skipped.add(index)
            ending = None if ending.search(line) else ending
        elif (begun := _begins_code(line)) is not None:
            skipped.add(index)
            ending = None if _RAW.match(line) and begun.search(line) else begun
    return skipped


def _front_matter(text: str, lines: Sequence[Span]) -> int:
    """How many lines the front matter has."""
    if not lines or not _FRONT.match(text[slice(*lines[0])]):
        return 0
    ends = (n for n, span in enumerate(lines[1:200], 2) if text[slice(*span)].rstrip() in ("---", "..."))
    return next(ends, 0)


def _begins_code(line: str) -> re.Pattern[str] | None:
    """What ends the code that a line begins, None where it begins none."""
    if raw := _RAW.match(line):
        return re.compile(rf"</{raw[1]}>", re.IGNORECASE)
    fence = _FENCE.match(line)
    if fence is None or (fence[1][0] == "`" and "`" in fence[2]):
        return None
    return re.compile(rf"^[ >]{{0,12}}{fence[1][0]}{{{len(fence[1])},}}[ \t]*$")


def _comments(text: str, code: Iterable[Span]) -> Iterator[Comment]:
    """The comments outside of code; one that is left open is none."""
    masked = holed(text, code)
    start = masked.find("<!--")
    while start >= 0:
        end = masked.find("-->", start + 4)
        if end < 0:
            return
        end += 3
        yield Comment(start, end, text[start + 4 : end - 3].strip(), _alone(text, start, end))
        start = masked.find("<!--", end)


def _alone(text: str, start: int, end: int) -> bool:
    """Whether nothing else stands on the line; of a long line only what is near is looked at."""
    before = text[max(0, start - _NEAR) : start].rpartition("\n")[2]
    after = text[end : end + _NEAR].partition("\n")[0]
    return not f"{before}{after}".strip(" \t\r>")


# --- blocks ---------------------------------------------------------------------------------------------


class _Blocks:
    """The blocks of a file, line by line."""

    def __init__(self, text: str, comments: list[Span]) -> None:
        self.text = text
        self.found: list[_Block] = []
        self._comments = comments
        self._next = 0
        self._titled = self._in_list = self._in_table = False

    def closed(self) -> None:
        """End the paragraph."""
        self._in_table = False
        if self.found:
            self.found[-1].open = False

    def take(self, span: Span, following: Span) -> None:
        """Read a line."""
        spans = self._visible(span)
        line = "".join(self.text[slice(*one)] for one in spans)
        if not line.strip():
            self.closed()
            return
        if len(spans) > 1 or spans[0][0] != span[0]:
            self._text(spans, line)
            return
        self._line(spans[0], line, self.text[slice(*following)])

    def _visible(self, span: Span) -> list[Span]:
        """The parts of a line that are in no comment."""
        spans, begin = [], span[0]
        while self._next < len(self._comments) and self._comments[self._next][0] < span[1]:
            start, end = self._comments[self._next]
            spans.append((begin, max(begin, start)))
            begin = max(begin, end)
            if end > span[1]:
                break
            self._next += 1
        if begin < span[1]:
            spans.append((begin, span[1]))
        return [one for one in spans if one[0] < one[1]] or [(span[1], span[1])]

    def _line(self, span: Span, line: str, following: str) -> None:
        if quote := _QUOTE.match(line):
            span = (span[0] + quote.end(), span[1])
            line = line[quote.end() :]
        underlined = bool(self.found and self.found[-1].open and not self._in_table)
        if heading := _HEADING.match(line):
            self._heading(span, line, heading)
        elif underlined and _UNDERLINE.match(line):
            self._underline("=" in line)
        elif _RULE.match(line) or _DEFINITION.match(line) or line.startswith(":::") or not line.strip():
            self.closed()
        elif self._in_table or ("|" in line and "|" in following and _DELIMITER.match(following)):
            self._row(span, line)
        elif bullet := _BULLET.match(line):
            self.closed()
            self._in_list = True
            self._add(LineRole.ITEM, [(span[0] + bullet.end(), span[1])])
        elif _INDENTED.match(line) and not self._in_list and not underlined:
            return
        else:
            self._text([span], line)

    def _heading(self, span: Span, line: str, heading: re.Match[str]) -> None:
        self.closed()
        closing = _CLOSING.search(line, heading.end())
        end = span[0] + (closing.start() if closing else len(line))
        self._add(self._level(len(heading[1])), [(span[0] + heading.end(), end)])
        self.closed()

    def _level(self, level: int) -> LineRole:
        """The role of a heading: the first of the highest level is the title of the text."""
        title = level == 1 and not self._titled
        self._titled = self._titled or title
        self._in_list = False
        return LineRole.TITLE if title else LineRole.HEADING

    def _underline(self, highest: bool) -> None:
        self.found[-1].role = self._level(1 if highest else 2)
        self.closed()

    def _row(self, span: Span, line: str) -> None:
        self.closed()
        self._in_table = True
        if _DELIMITER.match(line) or "|" not in line:
            return
        bars = [-1, *(found.start() for found in re.finditer(r"(?<!\\)\|", line)), len(line)]
        for left, right in pairwise(bars):
            cell = line[left + 1 : right]
            begin = span[0] + left + 1 + len(cell) - len(cell.lstrip())
            if cell.strip():
                self._add(LineRole.CELL, [(begin, begin + len(cell.strip()))])

    def _text(self, spans: list[Span], line: str) -> None:
        last = self.found[-1] if self.found else None
        if last is not None and last.open and self._goes_on(last, line):
            indent = len(line) - len(line.lstrip(" \t"))
            last.spans += [(spans[0][0] + indent, spans[0][1]), *spans[1:]]
        else:
            self._in_list = self._in_list and line.startswith((" ", "\t"))
            self._add(LineRole.ITEM if self._in_list else None, spans)

    def _goes_on(self, last: _Block, line: str) -> bool:
        """Whether a line goes on with a paragraph that was only wrapped."""
        begin, end = last.spans[-1][0], last.spans[-1][1]
        before = self.text[begin:end]
        broken = before.endswith(("  ", "\\")) or before.rstrip().endswith(_FINAL) or line.startswith("　")
        wrapped = len(before) >= _WRAPPED or before.rstrip().endswith(_PAUSES)
        return wrapped and not broken

    def _add(self, role: LineRole | None, spans: list[Span]) -> None:
        self.found.append(_Block(role, spans))


# --- the text of the blocks -----------------------------------------------------------------------------


def _read(text: str, blocks: list[_Block]) -> tuple[Reading, tuple[LineRole | None, ...]]:
    pieces: list[Piece] = []
    roles: list[LineRole | None] = []
    for block in blocks:
        found = tuple(_block(text, block))
        said = "".join(piece.text for piece in found)
        if not said.strip():
            continue
        if pieces:
            pieces.append(Piece("\n", pieces[-1].end, found[0].start))
        pieces += found
        roles += [block.role] * (said.count("\n") + 1)
    return Reading(tuple(pieces)), tuple(roles) or (None,)


def _block(text: str, block: _Block) -> Iterator[Piece]:
    """The pieces of a block, without its marks."""
    joined = Reading(tuple(_joined(text, block.spans)))
    done = 0
    for edit in edits_of(joined.text):
        yield from joined.cut(done, edit.start)
        if edit.instead:
            yield Piece(edit.instead, joined.start_of(edit.start), joined.end_of(edit.end))
        done = edit.end
    yield from joined.cut(done, len(joined.text))


def _joined(text: str, spans: list[Span]) -> Iterator[Piece]:
    """The lines of a block as one; between 汉字 a break is nothing, else it is a space."""
    before = ""
    for index, (start, end) in enumerate(spans):
        said = text[start:end].rstrip(" \t") if index + 1 < len(spans) else text[start:end]
        if index and "\n" in text[spans[index - 1][1] : start] and not (_closes(before) or _closes(said[:1])):
            yield Piece(" ", spans[index - 1][1], start)
        if said:
            yield Piece(said, start, start + len(said))
        before = said[-1:]


def _closes(character: str) -> bool:
    """Whether nothing stands between this character and its neighbour on the next line."""
    return not character or is_han(character) or not character.isascii()
