"""Patterns: the wording of a slot of a clause, with slots and optional groups and nothing else.

`"被{issuer}评为{title}[，并获{money}支持]"`: a group in brackets is said only when every slot that
stands directly in it has something to say.  There is no operator that could flatten a figure,
and a digit typed into a pattern is an error, because it would state no fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

import attrs

from kexie_report.clause import Clause
from kexie_report.errors import PatternError, did_you_mean
from kexie_report.model.fields import says
from kexie_report.prose import EMPTY, Prose, joined, words

__all__ = ["ALWAYS", "Classifying", "Pattern", "Wording", "each", "pattern"]

_TOKEN = re.compile(r"\{([a-z_.]+)\}|([\[\]])|([^\[\]{}]+)")
_FIGURE = re.compile(r"[0-9０-９]+|[一二两三四五六七八九十百千万]+(?=[个次名场项家条篇届期件份所支])")

Node = str | Prose | tuple["Node", ...]


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
    slots: frozenset[str] = attrs.field(init=False, repr=False, eq=False)
    required: frozenset[str] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        nodes = _parsed(self.text)
        object.__setattr__(self, "_nodes", nodes)
        object.__setattr__(self, "slots", frozenset(_slots(nodes, deep=True)))
        object.__setattr__(self, "required", frozenset(_slots(nodes, deep=False)))

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text

    def check(self, known: frozenset[str], owner: str, part: str) -> None:
        """Raise where this wording names a slot that `owner` does not have."""
        for slot in sorted(self.slots - known):
            raise PatternError(self.text, f"{owner} has no {part} {slot!r}{did_you_mean(slot, known)}")

    def fill(self, held: Mapping[str, Prose]) -> Prose:
        """Return the wording with its slots filled; a slot outside brackets must be there."""
        missing = sorted(slot for slot in self.required if not held.get(slot))
        if missing:
            raise PatternError(self.text, f"nothing to say for {missing[0]!r}")
        return _filled(self._nodes, held)


def _parsed(text: str) -> tuple[Node, ...]:
    stack: list[list[Node]] = [[]]
    end = 0
    for token in _TOKEN.finditer(text):
        if token.start() != end:
            break
        end = token.end()
        slot, bracket, said = token.groups()
        if bracket == "[":
            stack.append([])
        elif bracket == "]":
            if len(stack) == 1:
                raise PatternError(text, "a bracket is closed that was not opened", "多了一个“]”")
            group = tuple(stack.pop())
            stack[-1].append(group)
        elif slot:
            stack[-1].append(slot)
        else:
            stack[-1].append(_literal(text, said))
    if end != len(text):
        raise PatternError(text, f"cannot be read from {text[end:]!r} on", f"从“{text[end:]}”起读不懂")
    if len(stack) > 1:
        raise PatternError(text, "a bracket is left open", "有“[”没有合上")
    return tuple(stack[0])


def _literal(text: str, said: str) -> Prose:
    if figure := _FIGURE.search(said):
        raise PatternError(
            text, f"the figure {figure[0]!r} needs a slot", f"里写了数字“{figure[0]}”，数字只能由成果填入"
        )
    return words(said)


def _slots(nodes: Iterable[Node], *, deep: bool) -> Iterable[str]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif deep and isinstance(node, tuple):
            yield from _slots(node, deep=True)


def _filled(nodes: Iterable[Node], held: Mapping[str, Prose]) -> Prose:
    return joined(_part(node, held) for node in nodes)


def _part(node: Node, held: Mapping[str, Prose]) -> Prose:
    if isinstance(node, Prose):
        return node
    if isinstance(node, str):
        return held[node]
    if all(held.get(slot) for slot in _slots(node, deep=False)):
        return _filled(node, held)
    return EMPTY


def pattern(text: str | Pattern) -> Pattern:
    """Return a Pattern from its text, or the Pattern itself."""
    return text if isinstance(text, Pattern) else Pattern(text)


def _frozen(when: Mapping[str, Classifying]) -> Mapping[str, Classifying]:
    return MappingProxyType(dict(when))


Classifying = object
"""What a classifying field may hold: a member of an enumeration, a yes or no."""

_SILENT = Pattern("")
ALWAYS: Mapping[str, Classifying] = MappingProxyType({})
"""The condition of a wording that is true of every record of its kind."""


@attrs.frozen(kw_only=True)
class Wording:
    """One way to word a record: a Pattern for each slot of the clause.

    `when` names fields that only classify (a status, a result) and the value, the values, or the test
    for which this wording is true; a wording for winners is never taken for a nominee.  `slots` are all
    that it can state, `required` those without which it cannot be said.
    """

    subject: Pattern = attrs.field(default=_SILENT, converter=pattern, metadata=says("主语"))
    adverbial: Pattern = attrs.field(default=_SILENT, converter=pattern, metadata=says("状语"))
    verb: Pattern = attrs.field(default=_SILENT, converter=pattern, metadata=says("动词"))
    object: Pattern = attrs.field(default=_SILENT, converter=pattern, metadata=says("宾语"))
    quantity: Pattern = attrs.field(default=_SILENT, converter=pattern, metadata=says("数量"))
    complement: Pattern = attrs.field(default=_SILENT, converter=pattern, metadata=says("补语"))
    when: Mapping[str, Classifying] = attrs.field(
        default=ALWAYS, converter=_frozen, hash=False, metadata=says("当")
    )
    slots: frozenset[str] = attrs.field(init=False, repr=False, eq=False)
    required: frozenset[str] = attrs.field(init=False, repr=False, eq=False)

    @slots.default
    def _every_slot(self) -> frozenset[str]:
        return frozenset(slot for one in self.patterns for slot in one.slots)

    @required.default
    def _every_required_slot(self) -> frozenset[str]:
        return frozenset(slot for one in self.patterns for slot in one.required)

    def __str__(self) -> str:
        """Return the patterns in a row; slots that stand in different places are told apart."""
        return "|".join(pattern.text for pattern in self.patterns)

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """The patterns in the order in which the clause is read."""
        return (self.subject, self.adverbial, self.verb, self.object, self.quantity, self.complement)

    def __reduce__(self) -> tuple[Classifying, ...]:
        """Travel between processes by what it was made of: a read-only view of a mapping cannot."""
        return _remade, (self.patterns, dict(self.when))

    def checked(self, known: Iterable[str], owner: str) -> Wording:
        """Return this wording, or raise where it names a slot that `owner` does not have."""
        names = frozenset(known)
        for wording in self.patterns:
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


def _remade(patterns: Iterable[Pattern], when: Mapping[str, Classifying]) -> Wording:
    subject, adverbial, verb, said_of, quantity, complement = patterns
    return Wording(
        subject=subject,
        adverbial=adverbial,
        verb=verb,
        object=said_of,
        quantity=quantity,
        complement=complement,
        when=when,
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
