"""How single values are told: each becomes the Prose that states it, with its Fact."""

from __future__ import annotations

import attrs

from kexie_report.kinds.kind import parts
from kexie_report.model.dates import When
from kexie_report.model.facts import leaves
from kexie_report.model.fields import FieldInfo
from kexie_report.model.origin import Traced, places_of
from kexie_report.model.parties import Organization
from kexie_report.model.texts import Value
from kexie_report.model.values import Slogan
from kexie_report.narrative.plan import Message, References
from kexie_report.prose import EMPTY, Fact, How, Prose, Span, enumerate_prose, interposed, stated

__all__ = ["Teller", "fact_of"]


def fact_of(key: str, value: Value | bool) -> Fact:
    """Return the fact that the user gave under `key`."""
    return Fact(key, value, origins=places_of((value,)) if isinstance(value, Value) else ())


@attrs.frozen
class Teller:
    """Tells values under their keys: names as the references have them, dates as the year wants them."""

    names: References
    year: int | None

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
        return value.within(self.year) if isinstance(value, When) else str(value)

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
        own = self._series(message) if message.rows else self.whole(message.record, message.key)
        for twin in message.twins:
            for slot, prose in self.whole(twin.record, twin.key).items():
                own[slot] = _with_twin(own[slot], prose)
        own[message.kind.topic] = self.topic(message)
        return own

    def _series(self, message: Message) -> dict[str, Prose]:
        """The slots of a total: named after the series, its examples are rows, its count rests on all."""
        own = self.whole(message.record, message.key)
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
    return interposed(items, joint) if joint == "，" else enumerate_prose(items, last=joint)


def _with_twin(own: Prose, twin: Prose) -> Prose:
    """What both say alike, or a sum as the statement of one more record (a figure is one span)."""
    if str(own) == str(twin):
        return own.sharing(twin)
    (mine,), (theirs,) = own.spans, twin.spans
    facts = [span.fact for span in (mine, theirs) if span.fact is not None]
    return stated(attrs.evolve(facts[0].joined_with(facts[-1]), how=How.SUMMED), mine.text)
