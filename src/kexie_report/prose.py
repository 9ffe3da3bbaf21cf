"""Text that remembers: a Prose is a row of Spans, each with the Fact that it states, or none.

A Prose is not a `str`: it can be joined and asked, but nothing turns its figures into bare
characters until a renderer does.  A figure without a fact cannot be written at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import groupby

import attrs

from kexie_report import zh
from kexie_report.errors import UntracedFigureError
from kexie_report.model.origin import Origin, listed_places, places_of
from kexie_report.model.texts import Value

__all__ = [
    "EMPTY",
    "PREVIOUS",
    "Derivation",
    "Fact",
    "How",
    "Prose",
    "Row",
    "Span",
    "enumerate_prose",
    "interposed",
    "joined",
    "stated",
    "worded",
    "words",
]


_FIGURE = re.compile(r"[0-9０-９]+")


class How(StrEnum):
    """How the value of a fact was got."""

    GIVEN = "给定"
    COUNTED = "计数"
    SUMMED = "累加"
    ROUNDED = "约取"
    COMPARED = "比较"
    WORDED = "以词表述"


@attrs.frozen
class Row:
    """One value of a register that a computed value was got from, under its key.

    >>> from kexie_report.model.texts import Text
    >>> Row("讲座.name", Text("讲座")).place
    '讲座.name'
    """

    key: str
    value: Value

    @property
    def place(self) -> str:
        """Where the value was written; its key where nothing more is known."""
        return listed_places(places_of((self.value,))) or self.key


@attrs.frozen
class Fact:
    """One value as it is stated: its key, the value, how it was got, and the places behind it.

    `rows` are the values that a computed one was got from; the text of a rounded one (约取) says less
    than `value`, which stays exact.  A word shared by several records (持续 before three objects)
    states a fact of each: `also` holds the other keys, `origins` the places of all.

    >>> both = Fact("甲.count", 3).joined_with(Fact("乙.count", 3))
    >>> both.keys
    ('甲.count', '乙.count')
    """

    key: str
    value: Value | int
    how: How = How.GIVEN
    origins: tuple[Origin, ...] = ()
    also: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all values that this fact states or rests on."""
        return (self.key, *self.also)

    def joined_with(self, *others: Fact) -> Fact:
        """Return this fact as the statement of all; keys, places and rows stand in it once each."""
        facts = (self, *others)
        keys = dict.fromkeys(key for fact in facts for key in fact.keys)
        places = dict.fromkeys(place for fact in facts for place in fact.origins)
        rows = dict.fromkeys(row for fact in facts for row in fact.rows)
        return attrs.evolve(self, also=tuple(keys)[1:], origins=tuple(places), rows=tuple(rows))

    def derivation(self) -> Derivation:
        """Return how the value was got, and the rows that it was got from."""
        return Derivation(self.value, self.how, self.rows or _own_row(self))


def _own_row(fact: Fact) -> tuple[Row, ...]:
    return (Row(fact.key, fact.value),) if isinstance(fact.value, Value) else ()


PREVIOUS = "previous."
"""What the keys of the register of the previous period begin with."""

_SHOWN = 3


@attrs.frozen
class Derivation:
    """How a value was got, from which rows; `sentence` says it to a press officer.

    >>> from kexie_report.model.texts import Text
    >>> Derivation(2, How.COUNTED, (Row("a.name", Text("讲座")), Row("b.name", Text("展览")))).sentence()
    '计数：讲座、展览，共2条'
    """

    value: Value | int
    how: How
    rows: tuple[Row, ...]

    def sentence(self) -> str:
        """Return in Chinese how the value was got, with the first of its rows."""
        if self.how is How.COMPARED:
            before = sum(row.key.startswith(PREVIOUS) for row in self.rows)
            return f"{self.how}：本期{len(self.rows) - before}条，上期{before}条"
        if self.how in (How.GIVEN, How.WORDED) and all(row.value is self.value for row in self.rows):
            return self.how.value
        return f"{self._begun()}：{self._listed()}，共{len(self.rows)}条"

    def _begun(self) -> str:
        said = {How.GIVEN: "，与台账相符", How.ROUNDED: f"，实为{self.value}"}
        return self.how + said.get(self.how, "")

    def _listed(self) -> str:
        shown = [str(row.value) for row in self.rows[:_SHOWN]]
        return zh.enumerate_items(shown, last="、", etc="等" if len(self.rows) > _SHOWN else None)


@attrs.frozen
class Span:
    """A run of characters and the Fact that it states, or None.

    >>> Span("3次", Fact("count", 3)).fact.key
    'count'
    """

    text: str
    fact: Fact | None = None

    def __attrs_post_init__(self) -> None:
        if self.fact is None and (figure := _FIGURE.search(self.text)):
            raise UntracedFigureError(self.text, figure[0])


@attrs.frozen(repr=False, str=False, eq=False)
class Prose:
    """A row of Spans; neighbours without a fact are one Span, and no Span is empty.

    `pieces` are the spans as they were joined.  Prose is joined many times on its way to the page, so
    neighbours become one only when somebody asks for the `spans`.

    >>> prose = words("开展讲座") + stated(Fact("count", 3), "3次")
    >>> str(prose), len(prose.spans)
    ('开展讲座3次', 2)
    """

    pieces: tuple[Span, ...] = ()

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The spans, as few as can be."""
        return tuple(_merged(self.pieces))

    def __repr__(self) -> str:
        return f"Prose(spans={self.spans!r})"

    def __str__(self) -> str:
        return "".join([piece.text for piece in self.pieces])

    def __bool__(self) -> bool:
        return bool(self.pieces)

    def __eq__(self, other: object) -> bool:
        return self.spans == other.spans if isinstance(other, Prose) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.spans)

    def __add__(self, other: Prose) -> Prose:
        return joined((self, other))

    def sharing(self, *others: Prose) -> Prose:
        """Return this prose as the statement of the `others` too, which have the same characters.

        >>> state = lambda key: stated(Fact(key, True), "累计")
        >>> state("a").sharing(state("b")).spans[0].fact.keys
        ('a', 'b')
        """
        if all(other is self for other in others):
            return self
        alike = zip(self.spans, *(other.spans for other in others), strict=True)
        return Prose(tuple(_shared(mine, theirs) for mine, *theirs in alike))


def _merged(pieces: Iterable[Span]) -> Iterator[Span]:
    for is_plain, run in groupby(pieces, key=_is_plain):
        touching = list(run)
        if is_plain and len(touching) > 1:
            yield Span("".join([piece.text for piece in touching]))
        else:
            yield from touching


def _is_plain(piece: Span) -> bool:
    return piece.fact is None


def _shared(mine: Span, theirs: Iterable[Span]) -> Span:
    if mine.fact is None:
        return mine
    return Span(mine.text, mine.fact.joined_with(*(span.fact for span in theirs if span.fact is not None)))


EMPTY = Prose()


@lru_cache(maxsize=1024)
def words(text: str) -> Prose:
    """Return words of the library's own: they state no fact, so they can hold no figure.

    >>> words("共3次")
    Traceback (most recent call last):
    kexie_report.errors.UntracedFigureError: the figure '3' in '共3次' states no fact
    """
    return Prose((Span(str(text)),)) if text else EMPTY


def stated(fact: Fact, text: str) -> Prose:
    """Return `text` as the statement of `fact`."""
    return Prose((Span(text, fact),)) if text else EMPTY


def worded(prose: Prose, text: str) -> Prose:
    """Return `text` as the statement in words of what `prose` states: 未发生 states 0起.

    >>> none = worded(stated(Fact("事故.count", 0), "0起"), "未发生")
    >>> str(none), none.spans[0].fact.how.value
    ('未发生', '以词表述')
    """
    facts = [span.fact for span in prose.spans if span.fact is not None]
    if not facts:
        return words(text)
    return stated(attrs.evolve(facts[0].joined_with(*facts[1:]), how=How.WORDED), text)


def joined(parts: Iterable[Prose]) -> Prose:
    """Return the parts in a row.

    >>> len(joined([words("累计"), words("开展")]).spans)
    1
    """
    pieces = [piece for part in parts for piece in part.pieces]
    return Prose(tuple(pieces)) if pieces else EMPTY


def interposed(items: Sequence[Prose], mark: str) -> Prose:
    """Return the items with the same mark between any two of them.

    >>> str(interposed([words("提高站位"), words("强化引领")], "，"))
    '提高站位，强化引领'
    """
    rest = (part for item in items[1:] for part in (words(mark), item))
    return joined((*items[:1], *rest))


def enumerate_prose(items: Sequence[Prose], last: str = "和") -> Prose:
    """Return the items as a Chinese list, by the one rule of `zh.joints`.

    >>> str(enumerate_prose([words("学校"), words("社区"), words("企业")]))
    '学校、社区和企业'
    """
    joints = zh.joints([str(item) for item in items], last=last)
    rest = (part for joint, item in zip(joints, items[1:], strict=True) for part in (words(joint), item))
    return joined((*items[:1], *rest))
