"""How a document begins: which form of lede the data allow, and the record that comes first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from kexie_report.genres.genre import Genre
from kexie_report.genres.ledes import LEDE_WORDS
from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.event import Event
from kexie_report.kinds.indicator import Indicator
from kexie_report.kinds.inventory import Inventory
from kexie_report.kinds.quote import Quote
from kexie_report.kinds.team import Team
from kexie_report.model.achievement import Achievement
from kexie_report.model.front import LedeForm
from kexie_report.model.report import Passage, Section
from kexie_report.narrative.message import Message
from kexie_report.narrative.plan import Document, Part, PassagePlan, SectionPlan
from kexie_report.narrative.telling import BODY, Teller
from kexie_report.narrative.wording import worded
from kexie_report.prose import EMPTY, Prose

__all__ = ["begun", "first_kinds", "lede_words"]

_FIRST_KINDS: Mapping[LedeForm, tuple[type[Achievement], ...]] = {
    LedeForm.FIGURES: (Indicator,),
    LedeForm.STANDING: (Inventory, Team),
}
_CHIEFS: Mapping[LedeForm, tuple[type[Achievement], ...]] = {LedeForm.SCENE: (Quote,)}
_WITH_A_CHIEF = frozenset(
    {LedeForm.EVENT, LedeForm.RECENT, LedeForm.PURPOSE, LedeForm.OCCASION, LedeForm.SCENE}
)


def first_kinds(document: Document, genre: Genre) -> tuple[type[Achievement], ...]:
    """Return the kinds that stand before all others where the lede wants figures first."""
    form = _form(document, genre)
    return () if form is None else _FIRST_KINDS.get(form, ())


def begun(document: Document, genre: Genre) -> Document:
    """Return the plan with its form of lede, and the record with which it begins in a part of its own.

    A voice comes before the lede that the genre would have without it.
    """
    form = _form(document, genre)
    chief = _chief(document, form, genre)
    if form is LedeForm.SCENE:
        form = next((f for f in genre.ledes if f is not form and _holds(f, document, genre)), None)
    opened = document if chief is None else _opened_by(document, chief)
    return attrs.evolve(opened, lede=form)


def _form(document: Document, genre: Genre) -> LedeForm | None:
    guidance = document.report.guidance
    wanted = () if guidance is None or guidance.form is None else (guidance.form,)
    return next((form for form in (*wanted, *genre.ledes) if _holds(form, document, genre)), None)


def _holds(form: LedeForm, document: Document, genre: Genre) -> bool:
    """Whether the report has what a form of lede says."""
    guidance = document.report.guidance
    chief = _chief(document, form, genre)
    if form is LedeForm.LEARNED:
        return True
    if form in _FIRST_KINDS:
        return any(isinstance(message.record, _FIRST_KINDS[form]) for message in document.messages())
    if form is LedeForm.SCENE:
        return chief is not None
    if form in (LedeForm.EVENT, LedeForm.RECENT):
        return chief is not None and (chief.time is not None) is (form is LedeForm.EVENT)
    if guidance is None:
        return False
    return {
        LedeForm.GUIDANCE: bool(guidance.leadership or guidance.ideology),
        LedeForm.SUMMARY: any(
            (
                guidance.mainline,
                guidance.roles,
                guidance.goals,
                guidance.manner,
                guidance.standing,
                guidance.outcome,
            )
        ),
        LedeForm.PURPOSE: guidance.purpose is not None,
        LedeForm.OCCASION: guidance.occasion is not None,
    }[form]


def _chief(document: Document, form: LedeForm | None, genre: Genre) -> Message | None:
    """The weightiest of the records with which a document of this genre begins; the first of equals."""
    if form not in _WITH_A_CHIEF:
        return None
    kinds = _CHIEFS.get(form, genre.chiefs)
    held = [m for m in _body(document) if isinstance(m.record, kinds) and _stands_alone(m, genre)]
    return max(held, key=lambda message: _weight(message.record), default=None)


def _stands_alone(message: Message, genre: Genre) -> bool:
    """A total is no news; a record of a series belongs to its total; a 会议消息 begins with a meeting."""
    record = message.record
    if message.rows or (isinstance(record, Compared) and record.series is not None):
        return False
    return not (isinstance(record, Event) and genre.chief_forms) or record.form in genre.chief_forms


def _weight(record: Achievement) -> tuple[int, bool]:
    """What is dated is news before what is not."""
    return record.weight if isinstance(record, Compared) else 0, record.date is not None


def _body(document: Document) -> Iterable[Message]:
    sections = (section for section in document.sections if section.part is Part.BODY)
    return (message for section in sections for passage in section.passages for message in passage.messages)


def _opened_by(document: Document, chief: Message) -> Document:
    opening = SectionPlan("", Section(), (PassagePlan("", Passage(), (chief,)),), Part.OPENING)
    sections = (_without(section, chief) for section in document.sections)
    return attrs.evolve(document, sections=(opening, *(s for s in sections if s.passages)))


def _without(section: SectionPlan, chief: Message) -> SectionPlan:
    passages = (
        attrs.evolve(passage, messages=tuple(m for m in passage.messages if m is not chief))
        for passage in section.passages
    )
    return attrs.evolve(section, passages=tuple(passage for passage in passages if passage.messages))


def lede_words(document: Document, teller: Teller, seed: int) -> Prose:
    """Return the words that open the first sentence (记者从…获悉，); EMPTY where the lede has none."""
    if document.lede is None or document.led:
        return EMPTY
    guidance = document.report.guidance
    told = {} if guidance is None else teller.whole(guidance, "guidance")
    slots = {**told, "body": teller.one(BODY, document.report.body)}
    return worded(seed, "lede", LEDE_WORDS.get(document.lede, ()), slots)
