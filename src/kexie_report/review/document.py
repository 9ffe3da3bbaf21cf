"""The text under review, parsed once: every rule sees the same lines, marks, figures and names."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cached_property

import attrs

from kexie_report.draft import Draft, Role
from kexie_report.prose import Fact
from kexie_report.review.dates import Dates, dates_of
from kexie_report.review.lines import Line, LineRole, lines_of
from kexie_report.review.marks import Pair, Stray, pairs_of
from kexie_report.review.masks import codes_of, holed
from kexie_report.review.settings import DEFAULT, Settings
from kexie_report.review.wordlists import lists_for, places_of
from kexie_report.zh import FoundQuantity, FoundTime, find_quantities, find_times

__all__ = ["Document", "Stated", "of_draft"]

_SENTENCE_END = re.compile(r"[。！？；…]+[”’）】]*|[”’](?=\n|\Z)")
_LONGEST = 1000
_ROLES = {
    Role.HEADLINE: LineRole.TITLE,
    Role.ADDRESS: LineRole.RECIPIENTS,
    Role.HEADING: LineRole.HEADING,
    Role.PARAGRAPH: LineRole.PARAGRAPH,
    Role.CREDIT: LineRole.CREDIT,
}


@attrs.frozen
class Stated:
    """A run of a draft's text that states a fact."""

    start: int
    end: int
    fact: Fact


@attrs.define(slots=False, eq=False)
class Document:
    """A text with what the rules ask of it; offsets count code points of `text`.

    `as_of` is the day on which the text speaks, None where nobody said it.  `stated` are the facts of a
    draft; a text from elsewhere has none.  `settings` hold what a body chose and added.

    >>> document = Document("馆内设有“星空剧场”等2个展区。")
    >>> [document.text[pair.start:pair.end] for pair in document.quotes], document.figures[0].text
    (['“星空剧场”'], '2个')
    """

    text: str
    as_of: datetime.date | None = None
    stated: tuple[Stated, ...] = ()
    settings: Settings = DEFAULT
    _roles: tuple[LineRole | None, ...] | None = None

    # --- lines and sentences ----------------------------------------------------------------------

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines with their roles; those that are not known are told by their looks."""
        lines = lines_of(self.text)
        if self._roles is None:
            return lines
        known = zip(lines, self._roles, strict=True)
        return tuple(line._replace(role=role) if role else line for line, role in known)

    @cached_property
    def _begins(self) -> list[int]:
        return [line.begin for line in self.lines]

    def line_at(self, offset: int) -> Line:
        """Return the line in which an offset stands."""
        return self.lines[bisect_left(self._begins, offset + 1) - 1]

    def with_role(self, *roles: LineRole) -> Iterator[Line]:
        """Yield the lines that are one of `roles`."""
        return (line for line in self.lines if line.role in roles)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence stands, with its final mark; a line ends a sentence in any case.

        。！？； and …… end one, outside quotation marks and brackets.
        """
        return tuple(place for line in self.lines for place in self._sentences_in(line))

    def _sentences_in(self, line: Line) -> Iterator[tuple[int, int]]:
        begin = line.start
        for found in _SENTENCE_END.finditer(self.bare, line.start, line.end):
            if self.depth_at(found.start()) == 0:
                yield from _pieces(begin, found.end())
                begin = found.end()
        yield from _pieces(begin, line.end)

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """Return the sentence in which an offset stands; the empty place itself between sentences."""
        index = bisect_left(self.sentences, (offset + 1, 0)) - 1
        start, end = self.sentences[index] if index >= 0 else (offset, offset)
        return (start, end) if start <= offset < end else (offset, offset)

    def around(self, offset: int, reach: int = 300) -> tuple[int, int]:
        """Return the sentence of an offset, or what of an endless one lies within reach of it."""
        start, end = self.sentence_at(offset)
        return max(start, offset - reach), min(end, offset + reach)

    # --- marks --------------------------------------------------------------------------------------

    @cached_property
    def _marks(self) -> tuple[tuple[Pair, ...], tuple[Stray, ...]]:
        found = [mark for line in self.lines for mark in pairs_of(self.bare, line.start, line.end)]
        pairs = sorted((one for one in found if isinstance(one, Pair)), key=lambda pair: pair.start)
        strays = sorted((one for one in found if isinstance(one, Stray)), key=lambda stray: stray.start)
        return tuple(pairs), tuple(strays)

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The quotation marks, titles and brackets that are closed, by where they open."""
        return self._marks[0]

    @property
    def strays(self) -> tuple[Stray, ...]:
        """The marks without a partner in their paragraph."""
        return self._marks[1]

    @cached_property
    def quotes(self) -> tuple[Pair, ...]:
        """“…” and ‘…’."""
        return tuple(pair for pair in self.pairs if pair.opener in "“‘")

    @cached_property
    def titles(self) -> tuple[Pair, ...]:
        """《…》 and 〈…〉."""
        return tuple(pair for pair in self.pairs if pair.opener in "《〈")

    @cached_property
    def brackets(self) -> tuple[Pair, ...]:
        """（…） and the other brackets."""
        return tuple(pair for pair in self.pairs if pair.opener not in "“‘《〈")

    @cached_property
    def _outermost(self) -> tuple[list[int], list[int]]:
        outer = [pair for pair in self.pairs if pair.depth == 0]
        return [pair.start for pair in outer], [pair.end for pair in outer]

    def depth_at(self, offset: int) -> int:
        """Return 1 where an offset stands between the marks of a pair, 0 outside of all."""
        starts, ends = self._outermost
        index = bisect_left(starts, offset) - 1
        return int(index >= 0 and offset < ends[index] - 1)

    # --- masked texts, of the same length as the text --------------------------------------------------

    @cached_property
    def bare(self) -> str:
        """The text with holes in the place of addresses, file names, codes and runs of English."""
        return holed(self.text, codes_of(self.text))

    @cached_property
    def plain(self) -> str:
        """`bare` with holes also in the place of all between “” and 《》: names, titles, speech."""
        outer = (pair for pair in self.pairs if pair.opener in "“‘《〈")
        return holed(self.bare, (pair.inside for pair in outer))

    @cached_property
    def list_places(self) -> Mapping[str, list[int]]:
        """Where a word of each list of words may begin in `bare`, by the code of its rule."""
        return places_of(self.bare, lists_for(self.settings))

    # --- figures ------------------------------------------------------------------------------------------

    @cached_property
    def figures(self) -> tuple[FoundQuantity, ...]:
        """Every figure of the text in order: counts, dates, ordinals, with value, unit and bounds."""
        return tuple(find_quantities(self.bare))

    @cached_property
    def figure_starts(self) -> list[int]:
        """Where each figure begins."""
        return [figure.start for figure in self.figures]

    def figures_in(self, start: int, end: int) -> tuple[FoundQuantity, ...]:
        """Return the figures that begin between two offsets."""
        first, last = (bisect_left(self.figure_starts, offset) for offset in (start, end))
        return self.figures[first:last]

    # --- dates and times ----------------------------------------------------------------------------------

    @cached_property
    def dates(self) -> Dates:
        """Every date with the years that it can mean, the ranges, the day on which the text speaks."""
        return dates_of(self.bare, self.as_of)

    @cached_property
    def times(self) -> tuple[FoundTime, ...]:
        """Every time of day, in order."""
        return tuple(find_times(self.bare))

    # --- facts of a draft --------------------------------------------------------------------------------

    @cached_property
    def _stated_starts(self) -> list[int]:
        return [one.start for one in self.stated]

    def fact_at(self, offset: int) -> Fact | None:
        """Return the fact that is stated at an offset, None where there is none."""
        index = bisect_left(self._stated_starts, offset + 1) - 1
        found = self.stated[index] if index >= 0 else None
        return found.fact if found is not None and offset < found.end else None


def _pieces(start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence; one that is long beyond all measure in pieces, as rules read it anew for each figure."""
    return ((place, min(place + _LONGEST, end)) for place in range(start, end, _LONGEST))


def of_draft(draft: Draft, *, as_of: datetime.date | None = None, settings: Settings = DEFAULT) -> Document:
    """Return the document that a draft is, with the role of each block and its facts."""
    roles = tuple(_ROLES[block.role] for block in draft.blocks)
    return Document(str(draft), as_of, tuple(_stated(draft)), settings, roles=roles)


def _stated(draft: Draft) -> Iterator[Stated]:
    begin = 0
    for block in draft.blocks:
        for span in block.prose.spans:
            if span.fact is not None:
                yield Stated(begin, begin + len(span.text), span.fact)
            begin += len(span.text)
        begin += 1
