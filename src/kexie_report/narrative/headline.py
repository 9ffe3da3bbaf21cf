"""The headline: the first strategy of the genre that has its data, or the one that the user named."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

import attrs

from kexie_report.genres.genre import Genre
from kexie_report.kinds.event import Event
from kexie_report.kinds.honour import Honour
from kexie_report.kinds.indicator import Indicator
from kexie_report.model.texts import Value
from kexie_report.narrative.choose import preference
from kexie_report.narrative.message import Message
from kexie_report.narrative.plan import Document
from kexie_report.narrative.realise import Realiser
from kexie_report.narrative.refer import of_the_body
from kexie_report.narrative.telling import BODY, fact_of
from kexie_report.narrative.wording import worded
from kexie_report.pattern import Pattern
from kexie_report.prose import EMPTY, Prose, interposed, joined, stated, words

__all__ = ["guidance_slots", "headline"]

_FIGURES = frozenset({"value", "count", "quantity"})
_MOST_FIGURES = 2
_NOMINAL = ("建设", "创建", "发展", "改革")
"""The verbs of a headline that are nouns too, so that a lede can say what becomes of the deed."""
_YEARLY = "年度"
"""The head of a document whose title names the year without 年: 2023年度报告."""


def headline(realiser: Realiser, genre: Genre) -> Prose:
    """Return the headline, or EMPTY where no strategy of the genre has what it says."""
    given = {**_given(realiser, genre), **_slogans(realiser), "document": words(genre.document)}
    if given.get("text"):
        return given["text"]
    slots = _Slots(given, partial(_told, realiser))
    said = (worded(realiser.seed, "headline", patterns, slots) for patterns in _tried(realiser, genre))
    return next((one for one in said if one), EMPTY)


def _tried(realiser: Realiser, genre: Genre) -> Iterator[Sequence[Pattern]]:
    given = realiser.document.report.headline
    if given is not None and given.form is not None:
        yield genre.headlines.get(given.form, ())
    if given is None and not genre.titled:
        return
    yield from genre.headlines.values()


def _slogans(realiser: Realiser) -> dict[str, Prose]:
    """The numbered slogans, with their numerals counted from the sections, and the verb between them."""
    given = realiser.document.report.headline
    if given is None:
        return {}
    counted = tuple(plan.section for plan in realiser.document.sections if plan.headed)
    held = {"means": given.means, "goal": given.goal}
    told = {
        name: realiser.teller.slogan(f"headline.{name}", slogan, counted)
        for name, slogan in held.items()
        if slogan is not None
    }
    verb = _said(realiser, "headline.verb", given.verb) or words("建设")
    return {**told, "verb": verb}


def guidance_slots(realiser: Realiser) -> dict[str, Prose]:
    """Return what a lede can say: the guidance, the slogans, the period and the body."""
    report = realiser.document.report
    guidance = {} if report.guidance is None else realiser.teller.whole(report.guidance, "guidance")
    slots = _slogans(realiser)
    if "verb" in slots and str(slots["verb"]) not in _NOMINAL:
        slots["doing"] = slots.pop("verb")
    return {
        **guidance,
        **slots,
        "period": _said(realiser, "period", report.period),
        "body": realiser.teller.one(BODY, report.body),
    }


def _said(realiser: Realiser, key: str, value: Value | None) -> Prose:
    return EMPTY if value is None else realiser.teller.one(key, value)


def _given(realiser: Realiser, genre: Genre) -> dict[str, Prose]:
    """What the report says of its headline, and whose document of which period it is."""
    report = realiser.document.report
    slots = {} if report.headline is None else realiser.teller.whole(report.headline, "headline")
    return {**slots, "body": realiser.teller.body(report.body), "period": _titled_period(realiser, genre)}


def _titled_period(realiser: Realiser, genre: Genre) -> Prose:
    """The period as a title names it: a running year by its number, what is vague not at all."""
    period, date = realiser.document.report.period, realiser.document.report.date
    if period is None:
        return EMPTY
    year = period.whole_year(date.year if date else None)
    if year is not None:
        named = f"{year}" if genre.document.startswith(_YEARLY) else f"{year}年"
        return stated(fact_of("period", period), named)
    return EMPTY if period.moving else realiser.teller.one("period", period)


# --- what a headline says of records


@attrs.frozen
class _Slots(Mapping[str, Prose]):
    """What a headline can say: what the report gives, and what is told of records where a pattern asks."""

    given: Mapping[str, Prose]
    tell: Callable[[str], Prose]
    told: dict[str, Prose] = attrs.field(init=False, factory=dict)

    def __getitem__(self, slot: str) -> Prose:
        if slot not in _OF_RECORDS:
            return self.given[slot]
        if slot not in self.told:
            self.told[slot] = self.tell(slot)
        return self.told[slot]

    def __iter__(self) -> Iterator[str]:
        return iter({**self.given, **dict.fromkeys(_OF_RECORDS)})

    def __len__(self) -> int:
        return len(self.given.keys() | _OF_RECORDS)


_OF_RECORDS = frozenset({"deed", "honour", "figures"})


def _told(realiser: Realiser, slot: str) -> Prose:
    messages = _messages(realiser.document)
    if slot == "figures":
        return _figures(realiser, messages)
    cls = Event if slot == "deed" else Honour
    told = [message for message in messages if isinstance(message.record, cls)]
    return _first(realiser, told, named=cls is Honour)


def _messages(document: Document) -> list[Message]:
    """The messages as they are told: totals of series, not their rows; the chief one first."""
    clusters = (cluster for section in document.sections for cluster in section.clusters())
    return [cluster.messages[0] for cluster in clusters if not cluster.child]


def _first(realiser: Realiser, messages: Sequence[Message], *, named: bool) -> Prose:
    told = (_briefly(realiser, message, named=named) for message in messages)
    return next((one for one in told if one), EMPTY)


def _figures(realiser: Realiser, messages: Sequence[Message]) -> Prose:
    """The first figures, indicators before counts; two of them stand side by side."""
    held = [message for message in messages if _FIGURES & _brief_slots(message)]
    ordered = sorted(held, key=lambda message: not isinstance(message.record, Indicator))
    told = [
        _briefly(realiser, message, named=not place, turn=place)
        for place, message in enumerate(ordered[:_MOST_FIGURES])
    ]
    return interposed([one for one in told if one], " ")


def _brief_slots(message: Message) -> frozenset[str]:
    return message.kind.brief.intersection(message.values)


def _briefly(realiser: Realiser, message: Message, *, named: bool, turn: int = 0) -> Prose:
    """A record in the words of a headline; `named` where it says whose deed it is.

    The record at another `turn` takes another wording of the same row.
    """
    held = _brief_held(realiser, message)
    wordings = message.kind.fitting_briefly(message.record)
    if not wordings or not held:
        return EMPTY
    clear = [w for w in wordings if w.verb.text not in str(w.object.fill(held))] or wordings
    wording = preference(realiser.seed, "headline", clear)[turn % len(clear)]
    clause = wording.clause(held)
    owned = not wording.subject or of_the_body(wording.subject)
    owner = _owner(realiser, message) if named and owned else EMPTY
    return joined((owner, clause.prose()))


def _owner(realiser: Realiser, message: Message) -> Prose:
    if message.topic is not None:
        return realiser.teller.one(message.topic_key, message.topic)
    return realiser.teller.body(realiser.document.report.body)


def _brief_held(realiser: Realiser, message: Message) -> Mapping[str, Prose]:
    """The slots of a record that a headline says; a prefix that only names the body again is left out."""
    names = realiser.document.report.body.names
    brief = message.kind.brief
    held = {slot: prose for slot, prose in realiser.held(message).items() if slot in brief}
    return {slot: prose for slot, prose in held.items() if not (slot == "prefix" and str(prose) in names)}
