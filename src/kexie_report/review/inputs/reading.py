"""The text that is read out of a file, and where each character of it stands in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

import attrs

__all__ = ["Piece", "Reading", "whole"]


@attrs.frozen
class Piece:
    """A run of the text that is read, with its place in the file.

    It stands there as it is where it is as long as its place; else it stands for what is there: a code,
    a break inside a paragraph.
    """

    text: str
    start: int
    end: int

    @property
    def literal(self) -> bool:
        """Whether the file has these very characters."""
        return len(self.text) == self.end - self.start


@attrs.define(slots=False, eq=False)
class Reading:
    """A text in pieces; offsets of the text become offsets of the file.

    >>> reading = Reading((Piece("开展", 2, 4), Piece("科普", 6, 8)))  # ## 开展**科普**
    >>> reading.text, reading.start_of(2), reading.end_of(2), reading.end_of(4)
    ('开展科普', 6, 4, 8)
    """

    pieces: tuple[Piece, ...]

    @cached_property
    def text(self) -> str:
        """The text that is read."""
        return "".join(piece.text for piece in self.pieces)

    @cached_property
    def _begins(self) -> list[int]:
        begins, done = [], 0
        for piece in self.pieces:
            begins.append(done)
            done += len(piece.text)
        return begins

    def _holding(self, offset: int) -> tuple[Piece, int]:
        """The piece that holds a character, and how far into it the character stands."""
        index = max(0, bisect_right(self._begins, offset) - 1)
        return self.pieces[index], offset - self._begins[index]

    def start_of(self, offset: int) -> int:
        """Return where in the file the character at `offset` begins."""
        if not self.pieces:
            return 0
        piece, into = self._holding(offset)
        return piece.start + into if piece.literal else (piece.end if into else piece.start)

    def end_of(self, offset: int) -> int:
        """Return where in the file the character before `offset` ends."""
        if not offset or not self.pieces:
            return self.start_of(0)
        piece, into = self._holding(offset - 1)
        return piece.start + into + 1 if piece.literal else piece.end

    def place_of(self, start: int, end: int) -> tuple[int, int]:
        """Return where a span stands in the file; an empty one stands behind the character before it."""
        return (
            (self.end_of(end), self.end_of(end)) if start == end else (self.start_of(start), self.end_of(end))
        )

    def cut(self, start: int, end: int) -> Iterator[Piece]:
        """Yield the pieces of a span."""
        while start < end:
            piece, into = self._holding(start)
            taken = min(end - start, len(piece.text) - into)
            if piece.literal:
                place = piece.start + into, piece.start + into + taken
            else:
                place = piece.start, piece.end
            yield Piece(piece.text[into : into + taken], *place)
            start += taken


def whole(text: str, breaks: Iterable[int] = ()) -> Reading:
    r"""Return the reading of a plain text; `breaks` are where \r\n stands, which is read as one character.

    >>> whole("甲\r\n乙", [1]).text
    '甲\n乙'
    """
    pieces, done = [], 0
    for place in breaks:
        pieces += [Piece(text[done:place], done, place), Piece("\n", place, place + 2)]
        done = place + 2
    pieces.append(Piece(text[done:], done, len(text)))
    return Reading(tuple(piece for piece in pieces if piece.text))
