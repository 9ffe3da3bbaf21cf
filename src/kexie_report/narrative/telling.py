"""How single values are told: each becomes the Prose that states it, with its Fact."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import attrs

from kexie_report.kinds.kind import Held, Slot, parts
from kexie_report.model.dates import When
from kexie_report.model.facts import leaves
from kexie_report.model.fields import FieldInfo
from kexie_report.model.origin import Traced, places_of
from kexie_report.model.parties import Organization
from kexie_report.model.texts import Value
from kexie_report.model.values import Slogan
from kexie_report.narrative.plan import Message, References
from kexie_report.prose import EMPTY, Fact, How, Prose, Span, enumerate_prose, interposed, stated

__all__ = ["BODY", "Teller", "fact_of"]

BODY = "body"
"""The key of the body, where the frame of the document names it."""


def fact_of(key: str, value: Value | bool) -> Fact:
    """Return the fact that the user gave under `key`."""
    origin = None if isinstance(value, bool) else value.origin
    return Fact(key, value, origins=() if origin is None else (origin,))


@cache
def _depends_on_place(cls: type[Value]) -> bool:
    """Whether values of a class read otherwise here than there: a party by its name, a date by its year."""
    return issubclass(cls, Organization | When)


@attrs.frozen
class Teller:
    """Tells values under their keys: names as the references have them, dates as the year wants them."""

    names: References
    year: int | None

    def tell(self, key: str, value: Held, info: FieldInfo) -> Prose:
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
        if not _depends_on_place(type(value)):
            return value.printed
        if isinstance(value, Organization):
            return self.names.get(key, value.full)
        return value.within(self.year) if isinstance(value, When) else str(value)

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
        own = self._series(message) if message.rows else self._own(message)
        twins = [self._own(twin) for twin in message.twins]
        for slot in own if twins else ():
            own[slot] = _with_twins(own[slot], [twin[slot] for twin in twins if slot in twin])
        own[message.kind.topic] = self.topic(message)
        return own

    def _own(self, message: Message) -> dict[str, Prose]:
        return self._slots(message.record, message.parts)

    def _series(self, message: Message) -> dict[str, Prose]:
        """The slots of a total: named after the series, its examples are rows, its count rests on all."""
        own = self._own(message)
        behind = [leaf for row in message.rows for leaf in _own_leaves(row)]
        names = {str(value): (key, value) for key, value in reversed(behind) if key.endswith(".name")}
        own["name"] = _renamed(own["name"], f"{message.key}.series")
        how = How.SUMMED if any(key.endswith(".count") for key, _ in behind) else How.COUNTED
        own["count"] = _resting_on(own["count"], behind, how)
        if "examples" in own:
            told = [span.text for span in own["examples"].spans if span.fact]
            own["examples"] = _listed([self.one(*names[text]) for text in told], "、")
        return own

    def topic(self, message: Message) -> Prose:
        """Return what the sentence is about as it is called there; empty where it is understood."""
        if message.topic is None:
            return EMPTY
        return stated(fact_of(message.topic_key, message.topic), self.names.get(message.topic_key, ""))


def _own_leaves(row: Message) -> list[tuple[str, Value]]:
    """The values of a row itself, without those of what hangs on it."""
    hanging = tuple(f"{child.key}." for child in row.children())
    held = leaves(row.record, row.key)
    return [(k, v) for k, v in held if isinstance(v, Value) and not k.startswith(hanging)]


def _renamed(said: Prose, key: str) -> Prose:
    return Prose(tuple(Span(s.text, attrs.evolve(s.fact, key=key) if s.fact else None) for s in said.spans))


def _resting_on(said: Prose, behind: list[tuple[str, Value]], how: How) -> Prose:
    """A total as the statement of everything behind it."""
    places = places_of(value for _, value in behind)
    keys = tuple(key for key, _ in behind)
    facts = (attrs.evolve(s.fact, how=how, origins=places, also=keys) for s in said.spans if s.fact)
    return Prose(tuple(Span(str(said), fact) for fact in facts))


def _listed(items: list[Prose], joint: str) -> Prose:
    plain = joint.startswith(("，", " "))
    return interposed(items, joint) if plain else enumerate_prose(items, last=joint)


def _with_twins(own: Prose, twins: list[Prose]) -> Prose:
    """What all say alike, or a sum as the statement of all its records (a figure is one span)."""
    said = str(own)
    if all(str(twin) == said for twin in twins):
        return own.sharing(*twins)
    fact, *others = [span.fact for prose in (own, *twins) for span in prose.spans if span.fact is not None]
    return stated(attrs.evolve(fact.joined_with(*others), how=How.SUMMED), said)
