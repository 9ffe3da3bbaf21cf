"""How single values are told: each becomes the Prose that states it, with its Fact."""

from __future__ import annotations

import attrs

from kexie_report.kinds.kind import parts
from kexie_report.model.fields import FieldInfo
from kexie_report.model.origin import Traced, places_of
from kexie_report.model.parties import Organization
from kexie_report.model.period import Date
from kexie_report.model.style import Rounding
from kexie_report.model.texts import Value
from kexie_report.model.values import Part, Quantity, Slogan
from kexie_report.narrative.behind import summed_facts, traced_to_rows
from kexie_report.narrative.plan import Message, References
from kexie_report.prose import EMPTY, Fact, How, Prose, Span, enumerate_prose, interposed, pooled, stated

__all__ = ["Teller", "fact_of"]


def fact_of(key: str, value: Value | bool) -> Fact:
    """Return the fact that the user gave under `key`."""
    return Fact(key, value, origins=places_of((value,)) if isinstance(value, Value) else ())


@attrs.frozen
class Teller:
    """Tells values under their keys: names as the references have them, dates as the year wants them."""

    names: References
    year: int | None
    rounding: Rounding | None = None

    def tell(self, key: str, value: Value | bool | tuple[Value, ...], info: FieldInfo) -> Prose:
        """Return the Prose that states a value, several values, or a yes."""
        if isinstance(value, tuple):
            items = [self.one(f"{key}[{index}]", item) for index, item in enumerate(value)]
            return _listed(items, info.joint)
        if isinstance(value, bool):
            return stated(fact_of(key, value), info.word)
        return self.one(key, value)

    def one(self, key: str, value: Value) -> Prose:
        """Return the Prose that states one value."""
        return stated(fact_of(key, value), self._text(key, value))

    def _text(self, key: str, value: Value) -> str:
        if isinstance(value, Organization):
            return self.names.get(key, value.full)
        return value.within(self.year) if isinstance(value, Date) else str(value)

    def slogan(self, key: str, value: Slogan, counted: tuple[Traced, ...]) -> Prose:
        """Return a numbered slogan whose numeral, where the user left it open, counts `counted`."""
        fact = fact_of(key, value)
        if value.stated is None:
            fact = attrs.evolve(fact, how=How.COUNTED, origins=fact.origins + places_of(counted))
        return stated(fact, value.said(len(counted)))

    def whole(self, record: Traced, key: str) -> dict[str, Prose]:
        """Return for each slot of a record or part of the report the Prose that states it."""
        return {slot: self._slot(record, k, info, held) for slot, k, info, held in parts(record, key)}

    def _slot(
        self, record: Traced, key: str, info: FieldInfo, held: Value | bool | tuple[Value, ...]
    ) -> Prose:
        if isinstance(held, Slogan) and info.counts:
            return self.slogan(key, held, getattr(record, info.counts))
        return self.tell(key, held, info)

    def message(self, message: Message) -> dict[str, Prose]:
        """Return the slots of a message; what several records share states a fact of each."""
        own = self.whole(message.record, message.key)
        if message.twins:
            own = self._of_all(own, message)
        own = {slot: traced_to_rows(prose, message) for slot, prose in own.items()}
        for slot, facts in message.computed.items():
            own[slot] = _listed([self.total(fact) for fact in facts], "、")
        own[message.kind.topic] = self.topic(message)
        return own

    def _of_all(self, own: dict[str, Prose], message: Message) -> dict[str, Prose]:
        """The slots of a sum: its figures rest on those of all records, the rest is said by each of them."""
        each = [self.whole(twin.record, twin.key) for twin in message.twins]
        sums = summed_facts(message)
        return {
            slot: self.total(sums[slot])
            if slot in sums
            else _pooled(said, [one.get(slot, EMPTY) for one in each])
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
        if message.topic is None:
            return EMPTY
        name = stated(fact_of(message.topic_key, message.topic), self.names.get(message.topic_key, ""))
        return traced_to_rows(name, message)


def _listed(items: list[Prose], joint: str) -> Prose:
    return interposed(items, joint) if joint == "，" else enumerate_prose(items, last=joint)


def _rounded(value: Value | bool | int, rounding: Rounding) -> Value | bool | int:
    if isinstance(value, Part):
        return attrs.evolve(value, quantity=rounding.of(value.quantity))
    return rounding.of(value) if isinstance(value, Quantity) else value


def _pooled(own: Prose, each: list[Prose]) -> Prose:
    """What all records say alike, as the statement of each of them."""
    alike = [prose for prose in each if len(prose.spans) == len(own.spans)]
    return Prose(tuple(_of_each(spans) for spans in zip(own.spans, *(p.spans for p in alike), strict=True)))


def _of_each(spans: tuple[Span, ...]) -> Span:
    facts = [span.fact for span in spans if span.fact is not None]
    return Span(spans[0].text, pooled(facts) if facts else None)
