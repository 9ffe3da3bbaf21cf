"""How single values are told: each becomes the Prose that states it, with its Fact."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import attrs

from kexie_report.kinds.kind import Held, Slot, parts
from kexie_report.model.dates import When
from kexie_report.model.fields import FieldInfo
from kexie_report.model.origin import Traced, places_of
from kexie_report.model.parties import Organization, Person
from kexie_report.model.style import Rounding
from kexie_report.model.texts import Value
from kexie_report.model.values import Part, Quantity, Slogan
from kexie_report.narrative.behind import summed_facts, traced_to_rows
from kexie_report.narrative.message import Message
from kexie_report.narrative.plan import References
from kexie_report.prose import EMPTY, Fact, How, Prose, Span, enumerate_prose, interposed, stated

__all__ = ["BODY", "Teller", "fact_of"]

BODY = "body"
"""The key of the body, where the frame of the document names it."""


def fact_of(key: str, value: Value) -> Fact:
    """Return the fact that the user gave under `key`."""
    return Fact(key, value, origins=() if value.origin is None else (value.origin,))


@cache
def _depends_on_place(cls: type[Value]) -> bool:
    """Whether values of a class read otherwise here than there: a party by its name, a date by its year."""
    return issubclass(cls, Organization | Person | When)


@attrs.frozen
class Teller:
    """Tells values under their keys: names as the references have them, dates as the year wants them.

    Computed totals are printed as `rounding` wants them.
    """

    names: References
    year: int | None
    rounding: Rounding | None = None

    def tell(self, key: str, value: Held, info: FieldInfo) -> Prose:
        """Return the Prose that states a value or several."""
        if isinstance(value, tuple):
            items = [self.one(f"{key}[{index}]", item) for index, item in enumerate(value)]
            return _listed(items, info.joint)
        return self.one(key, value)

    def one(self, key: str, value: Value) -> Prose:
        """Return the Prose that states one value."""
        return stated(fact_of(key, value), self._text(key, value))

    def _text(self, key: str, value: Value) -> str:
        if not _depends_on_place(type(value)):
            return value.printed
        if isinstance(value, Organization):
            return self.names.get(key, value.full)
        return value.within(self.year) if isinstance(value, When) else self.names.get(key, str(value))

    def body(self, body: Organization) -> Prose:
        """Return the body by its full name, as titles and signatures have it."""
        return stated(fact_of(BODY, body), body.full)

    def slogan(self, key: str, value: Slogan, counted: tuple[Traced, ...]) -> Prose:
        """Return a numbered slogan whose numeral, where the user left it open, counts `counted`."""
        fact = fact_of(key, value)
        if value.stated is None:
            fact = attrs.evolve(fact, how=How.COUNTED, origins=fact.origins + places_of(counted))
        return stated(fact, value.said(len(counted)))

    def whole(self, record: Traced, key: str) -> dict[str, Prose]:
        """Return for each slot of a record or part of the report the Prose that states it."""
        return self._slots(record, parts(record, key))

    def _slots(self, record: Traced, said: Iterable[Slot]) -> dict[str, Prose]:
        return {slot: self._slot(record, key, info, held) for slot, key, info, held in said}

    def _slot(self, record: Traced, key: str, info: FieldInfo, held: Held) -> Prose:
        if info.counts and isinstance(held, Slogan):
            return self.slogan(key, held, getattr(record, info.counts))
        return self.tell(key, held, info)

    def message(self, message: Message) -> dict[str, Prose]:
        """Return the slots of a message; what several records share states a fact of each."""
        own = self._own(message)
        if message.twins:
            own = self._of_all(own, message)
        if message.request is not None:
            own = {slot: traced_to_rows(said, message) for slot, said in own.items()}
        joints = {slot: info.joint for slot, _, info, _ in message.parts} if message.computed else {}
        for slot, facts in message.computed.items():
            own[slot] = _listed([self.total(fact) for fact in facts], joints[slot])
        own[message.kind.topic] = self.topic(message)
        return own

    def _own(self, message: Message) -> dict[str, Prose]:
        return self._slots(message.record, message.parts)

    def _of_all(self, own: dict[str, Prose], message: Message) -> dict[str, Prose]:
        """The slots of a sum: its figures rest on those of all records, the rest is said by each of them."""
        each = [self._own(twin) for twin in message.twins]
        sums = summed_facts(message)
        return {
            slot: self.total(sums[slot])
            if slot in sums
            else _shared(said, [one[slot] for one in each if slot in one])
            for slot, said in own.items()
        }

    def total(self, fact: Fact) -> Prose:
        """Return the Prose that states a fact; a computed total is rounded where the house wants it."""
        computed = fact.how in (How.COUNTED, How.SUMMED)
        shown = _rounded(fact.value, self.rounding) if computed and self.rounding else fact.value
        how = fact.how if shown == fact.value else How.ROUNDED
        return stated(attrs.evolve(fact, how=how), str(shown))

    def topic(self, message: Message) -> Prose:
        """Return what the sentence is about as it is called there; empty where it is understood."""
        name = self.names.get(message.topic_key, "")
        if message.topic is None or not name:
            return EMPTY
        return traced_to_rows(stated(fact_of(message.topic_key, message.topic), name), message)


def _listed(items: list[Prose], joint: str) -> Prose:
    if len(items) == 1:
        return items[0]
    plain = joint.startswith(("，", " "))
    return interposed(items, joint) if plain else enumerate_prose(items, last=joint)


def _rounded(value: Value | int, rounding: Rounding) -> Value | int:
    if isinstance(value, Part):
        return attrs.evolve(value, quantity=rounding.of(value.quantity))
    return rounding.of(value) if isinstance(value, Quantity) else value


def _shared(own: Prose, each: list[Prose]) -> Prose:
    """What all records say alike, as the sum words it and as the statement of each of them."""
    first, *others = [said for said in each if len(said.spans) == len(own.spans)] or [own]
    shared = first.sharing(*others).spans
    return Prose(tuple(Span(mine.text, span.fact) for mine, span in zip(own.spans, shared, strict=True)))
