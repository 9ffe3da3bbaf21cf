"""A file as it is reviewed: its characters, what is read of them, and how it is written back."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

import attrs

from kexie_report.review.inputs.reading import Reading
from kexie_report.review.lines import LineRole

__all__ = ["UTF8", "Comment", "Encoding", "Source"]


@attrs.frozen
class Comment:
    """A comment of a file, `<!-- … -->`, with what it says; `alone` where nothing else is on its line."""

    start: int
    end: int
    said: str
    alone: bool


@attrs.frozen
class Encoding:
    """How the characters of a file are written as bytes."""

    name: str = "utf-8"
    signed: bool = False
    """Whether the file begins with the mark of UTF-8."""


UTF8 = Encoding()


@attrs.define(slots=False, eq=False, kw_only=True)
class Source:
    """A text file, or the text of a Word file; places are offsets of `text`.

    `roles` are known for some lines of what is read.  `numbers` are those of the lines of a Word file, each
    the number of its paragraph.  `encoding` is None where the file cannot be written back.
    """

    name: str
    text: str
    reading: Reading
    roles: tuple[LineRole | None, ...] | None = None
    comments: tuple[Comment, ...] = ()
    numbers: tuple[int, ...] | None = None
    encoding: Encoding | None = UTF8

    @property
    def unit(self) -> str:
        """What its lines are called."""
        return "行" if self.numbers is None else "段"

    @cached_property
    def lines(self) -> tuple[tuple[int, int], ...]:
        """Where each line of the file stands, without its break."""
        ends = [found.start() for found in re.finditer("\n", self.text)]
        begins = [0, *(end + 1 for end in ends)]
        return tuple(zip(begins, [*ends, len(self.text)], strict=True))

    @cached_property
    def _begins(self) -> list[int]:
        return [begin for begin, _ in self.lines]

    def line_of(self, offset: int) -> int:
        """Return the index of the line in which an offset stands."""
        return bisect_right(self._begins, offset) - 1

    def place_of(self, offset: int) -> tuple[int, int]:
        """Return the line or paragraph, and the column, of an offset, both from 1."""
        index = self.line_of(offset)
        number = index + 1 if self.numbers is None else self.numbers[index]
        return number, offset - self._begins[index] + 1

    def data(self) -> bytes:
        """Return the file as bytes, in the encoding in which it came."""
        encoding = self.encoding or UTF8
        return (b"\xef\xbb\xbf" if encoding.signed else b"") + self.text.encode(encoding.name)
