"""A record that is to be told, and what every stage asks of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache
from types import MappingProxyType

import attrs

from kexie_report.house.table import STANDARD, Kinds
from kexie_report.kinds.kind import Held, Kind, Slot, children, parts
from kexie_report.kinds.total import Total
from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import time_fields
from kexie_report.model.texts import Value
from kexie_report.model.values import Part as FigureOfPart
from kexie_report.model.values import Quantity
from kexie_report.pattern import Wording
from kexie_report.prose import Fact

__all__ = ["Message"]

_NOTHING: Mapping[str, tuple[Fact, ...]] = MappingProxyType({})


@attrs.frozen
class Message:
    """A record that is to be told, with its key.

    `twins` are the records of one thing whose figures `record` holds summed; `rows` are the records of
    which `record` is the total, and `computed` holds for its slots what the total states.  `hanging`
    is told with it where that does not follow from the record, `request` is the 合计 that it answers.
    What every stage asks of a message is found out once.
    `kinds` is the table of the house in whose words it is told.
    """

    key: str
    record: Achievement
    twins: tuple[Message, ...] = ()
    rows: tuple[Message, ...] = ()
    computed: Mapping[str, tuple[Fact, ...]] = attrs.field(default=_NOTHING, kw_only=True, hash=False)
    hanging: tuple[Message, ...] | None = attrs.field(default=None, kw_only=True)
    request: Message | None = attrs.field(default=None, kw_only=True)
    kinds: Kinds = attrs.field(default=STANDARD, kw_only=True, eq=False, repr=False)
    kind: Kind = attrs.field(init=False, eq=False, repr=False)
    """The kind of the record, as the house words it."""

    @kind.default
    def _worded_by_the_house(self) -> Kind:
        return self.kinds.of(self.record)

    @cached_property
    def parts(self) -> tuple[Slot, ...]:
        """Slot, key, field and value of everything that a wording of the record can state."""
        return parts(self.record, self.key)

    @cached_property
    def values(self) -> Mapping[str, Held]:
        """The value of each slot that has one."""
        return {slot: held for slot, _, _, held in self.parts}

    @cached_property
    def figures(self) -> frozenset[str]:
        """The slots that hold a figure."""
        return _kept(frozenset([slot for slot, held in self.values.items() if _is_figure(held)]))

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """The wordings that fit the record; () where none can tell it."""
        return self.kind.fitting(self.record, self.values)

    @property
    def topic(self) -> Value | None:
        """What the sentence is about, or None where it is the body."""
        topic: Value | None = getattr(self.record, self.kind.topic)
        return topic

    @cached_property
    def time(self) -> tuple[str, Value] | None:
        """The key and value of the day or period that opens the clause, where the record has one."""
        if self.request is not None:
            return self.request.time
        cls: type = type(self.record)
        for info in time_fields(cls):
            held = getattr(self.record, info.name)
            if held is not None:
                return f"{self.key}.{info.name}", held
        return None

    @property
    def topic_key(self) -> str:
        """The key of the topic."""
        return f"{self.key}.{self.kind.topic}"

    @property
    def openers(self) -> tuple[str, ...]:
        """The words that may begin its sentence."""
        return self.kind.openers_of(self.record)

    def children(self) -> tuple[Message, ...]:
        """Return the messages that hang on this one (reach, effects, funding …)."""
        return self._children

    @cached_property
    def _children(self) -> tuple[Message, ...]:
        if self.hanging is not None:
            return self.hanging
        twins = [children(twin.record, twin.key) for twin in self.twins]
        own = children(self.record, self.key)
        return tuple(
            self.beside(key, child, twins=tuple(self.beside(k, c) for k, c in others))
            for (key, child), *others in zip(own, *twins, strict=True)
        )

    def beside(
        self,
        key: str,
        record: Achievement,
        *,
        twins: tuple[Message, ...] = (),
        rows: tuple[Message, ...] = (),
        computed: Mapping[str, tuple[Fact, ...]] = _NOTHING,
        hanging: tuple[Message, ...] | None = None,
        request: Message | None = None,
    ) -> Message:
        """Return the message of another record, told in the words of the same house."""
        return Message(
            key,
            record,
            twins,
            rows,
            computed=computed,
            hanging=hanging,
            request=request,
            kinds=self.kinds,
        )

    @property
    def counts(self) -> Achievement:
        """What it is about: a total of its own kind (合计) is about what it counts."""
        return self.rows[0].record if self.rows and isinstance(self.record, Total) else self.record


_FIGURES = (Quantity, FigureOfPart)


def _is_figure(held: Held) -> bool:
    return any(isinstance(one, _FIGURES) for one in (held if isinstance(held, tuple) else (held,)))


@lru_cache(maxsize=1024)
def _kept(slots: frozenset[str]) -> frozenset[str]:
    """The one set that all messages of a shape share: a large register has no set for each of its rows."""
    return slots
