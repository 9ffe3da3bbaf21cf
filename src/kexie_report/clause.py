"""A clause as a phrase specification, and the ways in which clauses share what they have in common.

Aggregation works on the slots of clauses: it drops or shares them, and never cuts characters.
A slot that is dropped because its twin stays behind makes the twin state the facts of both.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from kexie_report.prose import EMPTY, Prose, enumerate_prose, interposed, joined, words

__all__ = ["Clause", "aligned", "chained", "sharing_objects"]

_COMMA = words("，")
_LEADING = ("time", "subject", "adverbial", "verb")


@attrs.frozen(kw_only=True)
class Clause:
    """时间，主语 + 状语 + 动词 + 宾语 + 数量 + 补语; each slot a Prose, any of them empty."""

    time: Prose = EMPTY
    subject: Prose = EMPTY
    adverbial: Prose = EMPTY
    verb: Prose = EMPTY
    object: Prose = EMPTY
    quantity: Prose = EMPTY
    complement: Prose = EMPTY

    def prose(self) -> Prose:
        """Return the clause as it reads, without a closing mark."""
        opening = (self.time, _COMMA) if self.time else ()
        return joined((*opening, self.subject, self.adverbial, self.verb, *self.rest()))

    def rest(self) -> tuple[Prose, ...]:
        """Return what follows the verb."""
        return self.object, self.quantity, self.complement


def _same(clauses: Sequence[Clause], slot: str) -> bool:
    first, *others = [getattr(clause, slot) for clause in clauses]
    return all(other is first or _texts(other) == _texts(first) for other in others)


def _texts(prose: Prose) -> list[str]:
    return [span.text for span in prose.spans]


def _pooled(clauses: Sequence[Clause], slot: str) -> Prose:
    """The first clause's slot, stating the facts of all where all say the same."""
    first, *others = [getattr(clause, slot) for clause in clauses]
    said: Prose = first
    return said.sharing(*others) if _same(clauses, slot) else said


def chained(clauses: Sequence[Clause], mark: str = "，") -> Prose:
    """One verb over several objects with their counts: 开展A2次，B7次，C6次.

    The first clause keeps what all of them share; the others keep only what is their own.
    """
    if len(clauses) == 1:
        return clauses[0].prose()
    shared = {slot: _pooled(clauses, slot) for slot in _LEADING if _same(clauses, slot)}
    first = attrs.evolve(clauses[0], **shared)
    dropped = dict.fromkeys(shared, EMPTY)
    rest = (attrs.evolve(clause, **dropped) for clause in clauses[1:])
    return interposed([first.prose(), *(clause.prose() for clause in rest)], mark)


def sharing_objects(clauses: Sequence[Clause]) -> Prose:
    """One verb over several objects without counts: 召开A和B."""
    shared = {slot: _pooled(clauses, slot) for slot in (*_LEADING, "complement")}
    return Clause(**shared, object=enumerate_prose([clause.object for clause in clauses])).prose()


def aligned(clauses: Sequence[Clause], *, figures: bool = False) -> Prose:
    """Several subjects under one verb, each with its own object: A、B分别被C评为D、E.

    Where the times differ too the order of time is said: 先后.  Of `figures` the adverbial comes first,
    and subjects that were named before need not be said again: 同比分别增长5%和3%.
    """
    times = [clause.time for clause in clauses if clause.time]
    one_time = len({str(time) for time in times}) < 2
    one = times[0].sharing(*times[1:]) if times and one_time else EMPTY
    time = one if one_time else enumerate_prose(times, last="、")
    one_object = _same(clauses, "object")
    adverb = "先后" if not one_time else ("均" if one_object else "分别")
    objects = [joined(c.rest()) for c in clauses]
    manner = (_pooled(clauses, "adverbial"), words(adverb))
    subjects = [c.subject for c in clauses if c.subject]
    verb = _pooled(clauses, "verb")
    last = "和" if figures and verb else "、"
    return Clause(
        time=time,
        subject=enumerate_prose(subjects, last="、"),
        adverbial=joined(manner if figures else reversed(manner)),
        verb=verb,
        object=_pooled(clauses, "object") if one_object else enumerate_prose(objects, last=last),
    ).prose()
