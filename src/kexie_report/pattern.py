"""Patterns: the wording of a slot of a clause, with slots and optional groups and nothing else.

`"被{issuer}评为{title}[，并获{money}支持]"`: a group in brackets is said only when every slot that
stands directly in it has something to say.  `{count:未发生}` states the slot in words of its own, for a
figure that print does not write (zero).  There is no operator that could flatten a figure, and a
digit typed into a pattern is an error, because it would state no fact.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

import attrs

from kexie_report.clause import Clause
from kexie_report.errors import PatternError, did_you_mean
from kexie_report.model.criterion import Criterion, travelling
from kexie_report.model.fields import says
from kexie_report.prose import EMPTY, Prose, joined, worded, words

__all__ = ["ALWAYS", "Classifying", "Pattern", "Wording", "each", "pattern"]

_TOKEN = re.compile(r"\{([a-z_.]+)(?::([^\[\]{}]+))?\}|([\[\]])|([^\[\]{}]+)")
_FIGURE = re.compile(r"[0-9０-９]+|[一二两三四五六七八九十百千万]+(?=[个次名场项家条篇届期件份所支])")


@attrs.frozen
class _InWords:
    """A slot that is stated in words of the pattern's own."""

    slot: str
    text: str


class Group(NamedTuple):
    """Nodes that are said only where all of `needs` have something to say."""

    needs: tuple[str, ...]
    nodes: tuple[Node, ...]


Node = str | Prose | _InWords | Group
"""A slot by its name, words, a slot in words, or a group."""


@attrs.frozen
class Pattern:
    """One wording, read once.

    >>> from kexie_report.prose import words
    >>> wording = Pattern("评选出{title}[，{money}]")
    >>> str(wording.fill({"title": words("“最美科技工作者”")}))
    '评选出“最美科技工作者”'
    >>> Pattern("开展活动3次")
    Traceback (most recent call last):
    kexie_report.errors.PatternError: pattern '开展活动3次': the figure '3' needs a slot
    """

    text: str
    _nodes: tuple[Node, ...] = attrs.field(init=False, repr=False, eq=False)
    _words: Prose = attrs.field(init=False, repr=False, eq=False)
    slots: frozenset[str] = attrs.field(init=False, repr=False, eq=False)
    required: frozenset[str] = attrs.field(init=False, repr=False, eq=False)

    @_nodes.default
    def _read(self) -> tuple[Node, ...]:
        return _parsed(self.text)

    @_words.default
    def _said_always(self) -> Prose:
        return joined([node for node in self._nodes if isinstance(node, Prose)])

    @slots.default
    def _every_slot(self) -> frozenset[str]:
        return frozenset(_slots(self._nodes, deep=True))

    @required.default
    def _every_required_slot(self) -> frozenset[str]:
        return frozenset(_slots(self._nodes, deep=False))

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text

    def check(self, known: frozenset[str], owner: str, part: str) -> None:
        """Raise where this wording names a slot that `owner` does not have."""
        for slot in sorted(self.slots - known):
            raise PatternError(self.text, f"{owner} has no {part} {slot!r}{did_you_mean(slot, known)}")

    def stated(self, given: frozenset[str]) -> frozenset[str]:
        """Return the slots that this wording says where `given` are there: a group is said whole or not.

        >>> sorted(Pattern("办结{count}[，{rate_name}达{rate}]").stated(frozenset({"count", "rate"})))
        ['count']
        """
        return self.slots if self.slots <= given else frozenset(_stated(self._nodes, given))

    def fill(self, held: Mapping[str, Prose]) -> Prose:
        """Return the wording with its slots filled; a slot outside brackets must be there."""
        if not self.slots:
            return self._words
        if not _all_say(self.required, held):
            missing = min(slot for slot in self.required if not held.get(slot))
            raise PatternError(self.text, f"nothing to say for {missing!r}")
        said = _said(self._nodes, held)
        return said[0] if len(said) == 1 else joined(said)


def _parsed(text: str) -> tuple[Node, ...]:
    stack: list[list[Node]] = [[]]
    end = 0
    for token in _TOKEN.finditer(text):
        if token.start() != end:
            break
        end = token.end()
        slot, in_words, bracket, said = token.groups()
        if bracket == "[":
            stack.append([])
        elif bracket == "]":
            if len(stack) == 1:
                raise PatternError(text, "a bracket is closed that was not opened", "多了一个“]”")
            nodes = tuple(stack.pop())
            stack[-1].append(Group(tuple(_slots(nodes, deep=False)), nodes))
        elif slot:
            stack[-1].append(_InWords(slot, _plain(text, in_words)) if in_words else slot)
        else:
            stack[-1].append(words(_plain(text, said)))
    if end != len(text):
        raise PatternError(text, f"cannot be read from {text[end:]!r} on", f"从“{text[end:]}”起读不懂")
    if len(stack) > 1:
        raise PatternError(text, "a bracket is left open", "有“[”没有合上")
    return tuple(stack[0])


def _plain(text: str, said: str) -> str:
    if figure := _FIGURE.search(said):
        raise PatternError(
            text, f"the figure {figure[0]!r} needs a slot", f"里写了数字“{figure[0]}”，数字只能由成果填入"
        )
    return said


def _slots(nodes: Iterable[Node], *, deep: bool) -> Iterable[str]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif isinstance(node, _InWords):
            yield node.slot
        elif deep and isinstance(node, Group):
            yield from _slots(node.nodes, deep=True)


def _stated(nodes: Iterable[Node], given: frozenset[str]) -> Iterable[str]:
    for node in nodes:
        if not isinstance(node, Group):
            yield from _slots((node,), deep=False)
        elif given.issuperset(node.needs):
            yield from _stated(node.nodes, given)


def _said(nodes: Iterable[Node], held: Mapping[str, Prose]) -> list[Prose]:
    said: list[Prose] = []
    for node in nodes:
        if isinstance(node, str):
            said.append(held[node])
        elif isinstance(node, Prose):
            said.append(node)
        elif isinstance(node, _InWords):
            said.append(worded(held[node.slot], node.text))
        elif _all_say(node.needs, held):
            said += _said(node.nodes, held)
    return said


def _all_say(slots: Iterable[str], held: Mapping[str, Prose]) -> bool:
    # A loop, because this is asked of every group of every clause.
    for slot in slots:
        said = held.get(slot)
        if said is None or not said.pieces:
            return False
    return True


def pattern(text: str | Pattern) -> Pattern:
    """Return the Pattern of a text, the same one whenever it is asked for, or the Pattern itself."""
    return text if isinstance(text, Pattern) else _pattern(text)


@cache
def _pattern(text: str) -> Pattern:
    return Pattern(text)


def _frozen(when: Mapping[str, Classifying]) -> Mapping[str, Classifying]:
    for path, wanted in when.items():
        if callable(wanted) and not isinstance(wanted, Criterion):
            raise PatternError(path, "what is tested needs a name: use a Criterion")
    return MappingProxyType(dict(when))


Classifying = object
"""What a classifying field may hold: a member of an enumeration, a yes or no."""

_SILENT = Pattern("")
ALWAYS: Mapping[str, Classifying] = MappingProxyType({})
"""The condition of a wording that is true of every record of its kind."""


@attrs.frozen(kw_only=True, str=False, eq=False)
class Wording:
    """One way to word a record: a Pattern for each slot of the clause.

    `when` names fields that only classify (a status, a result) and the value, the values, or the Criterion
    for which this wording is true; a wording for winners is never taken for a nominee.  `slots` are all
    that it can state, `required` those without which it cannot be said.  A wording equals itself alone.
    """

    subject: Pattern = attrs.field(default=_SILENT, converter=pattern, metadata=says("主语"))
    adverbial: Pattern = attrs.field(default=_SILENT, converter=pattern, metadata=says("状语"))
    verb: Pattern = attrs.field(default=_SILENT, converter=pattern, metadata=says("动词"))
    object: Pattern = attrs.field(default=_SILENT, converter=pattern, metadata=says("宾语"))
    quantity: Pattern = attrs.field(default=_SILENT, converter=pattern, metadata=says("数量"))
    complement: Pattern = attrs.field(default=_SILENT, converter=pattern, metadata=says("补语"))
    when: Mapping[str, Classifying] = attrs.field(default=ALWAYS, converter=_frozen, metadata=says("当"))
    slots: frozenset[str] = attrs.field(init=False, repr=False)
    required: frozenset[str] = attrs.field(init=False, repr=False)
    _text: str = attrs.field(init=False, repr=False)

    @slots.default
    def _every_slot(self) -> frozenset[str]:
        return frozenset().union(*[one.slots for one in self.patterns])

    @required.default
    def _every_required_slot(self) -> frozenset[str]:
        return frozenset().union(*[one.required for one in self.patterns])

    @_text.default
    def _patterns_in_a_row(self) -> str:
        return "|".join([pattern.text for pattern in self.patterns])

    def __str__(self) -> str:
        """Return the patterns in a row; slots that stand in different places are told apart."""
        return self._text

    @property
    def likeness(self) -> Hashable:
        """What two wordings share that say the same of the same records."""
        return self.patterns, frozenset(self.when.items())

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """The patterns in the order in which the clause is read."""
        return (self.subject, self.adverbial, self.verb, self.object, self.quantity, self.complement)

    def stated(self, given: frozenset[str]) -> frozenset[str]:
        """Return the slots that this wording says of a record that has those of `given`."""
        return frozenset(slot for one in self.patterns if one for slot in one.stated(given))

    def __reduce__(self) -> tuple[Classifying, ...]:
        """Travel between processes by what it was made of."""
        return travelling(self)

    def checked(self, known: Iterable[str], owner: str) -> Wording:
        """Return this wording, or raise where it names a slot that `owner` does not have."""
        names = frozenset(known)
        for wording in () if self.slots <= names else self.patterns:
            wording.check(names, owner, "field")
        return self

    def clause(self, held: Mapping[str, Prose], *, time: Prose = EMPTY, subject: Prose = EMPTY) -> Clause:
        """Return the clause that words `held`; a subject pattern of its own precedes the given one."""
        return Clause(
            time=time,
            subject=self.subject.fill(held) if self.subject else subject,
            adverbial=self.adverbial.fill(held),
            verb=self.verb.fill(held),
            object=self.object.fill(held),
            quantity=self.quantity.fill(held),
            complement=self.complement.fill(held),
        )


def each(
    verbs: Iterable[str],
    *,
    subject: str = "",
    adverbial: str = "",
    object: str = "",
    quantity: str = "",
    complement: str = "",
    when: Mapping[str, Classifying] = ALWAYS,
) -> tuple[Wording, ...]:
    """Return one Wording for each verb, alike but for the verb.

    >>> [wording.verb.text for wording in each(("开展", "举办"), object="{name}")]
    ['开展', '举办']
    """
    return tuple(
        Wording(
            subject=subject,
            adverbial=adverbial,
            verb=verb,
            object=object,
            quantity=quantity,
            complement=complement,
            when=when,
        )
        for verb in verbs
    )
