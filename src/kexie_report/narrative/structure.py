"""Document structuring: where everything goes, and what the plan itself should be asked about.

Under a lead phrase measures come first and honours last, dated honours after the undated in the
order of their days; everything else stays in the order in which the user gave it, but that single
events come before counted ones in a run of events.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby

import attrs

from kexie_report.draft import Remark, Severity
from kexie_report.genres.genre import FIRST, LAST, Genre
from kexie_report.kinds.event import Event
from kexie_report.kinds.kind import parts
from kexie_report.model.achievement import Achievement
from kexie_report.model.dates import ANY_YEAR
from kexie_report.model.facts import whole_class
from kexie_report.model.fields import fields_of
from kexie_report.model.front import Headline
from kexie_report.model.origin import Traced, places_of
from kexie_report.model.report import Passage, Section
from kexie_report.model.texts import Label
from kexie_report.model.values import Slogan
from kexie_report.narrative.arithmetic import arithmetic
from kexie_report.narrative.expected import expectations
from kexie_report.narrative.grouping import grouped
from kexie_report.narrative.lede import begun, first_kinds
from kexie_report.narrative.message import Message
from kexie_report.narrative.plan import Document, PassagePlan
from kexie_report.narrative.printed import printed
from kexie_report.narrative.repeats import repeat_remarks

__all__ = ["structure"]


def structure(document: Document, genre: Genre, seed: int) -> Document:
    """Return the plan in the order in which it is told, with remarks on its slogans and headings."""
    document = grouped(document, seed)
    year = document.report.year or ANY_YEAR
    first = first_kinds(document, genre)
    sections = tuple(
        attrs.evolve(section, passages=tuple(_ordered(p, genre, year, first) for p in section.passages))
        for section in document.sections
    )
    ordered = begun(attrs.evolve(document, sections=sections), genre)
    remarks = (*document.remarks, *_remarks(ordered), *expectations(ordered, genre))
    return attrs.evolve(ordered, remarks=remarks)


def _ordered(
    passage: PassagePlan, genre: Genre, year: int, first: tuple[type[Achievement], ...]
) -> PassagePlan:
    """Rank by rank; in the last the undated before the dated, and these in the order of their days."""

    def place(message: Message) -> tuple[int, int]:
        rank, date = genre.rank(message.counts), message.record.date
        if isinstance(message.record, first):
            return _AHEAD, 0
        day = date.first_day(year).toordinal() if date is not None and rank == LAST else 0
        return rank, day

    runs = groupby(sorted(passage.messages, key=place), key=place)
    return attrs.evolve(passage, messages=tuple(m for _, run in runs for m in _singles_first(run)))


_AHEAD = FIRST - 1
"""The rank of what the lede wants before all else."""


def _singles_first(messages: Iterable[Message]) -> Iterator[Message]:
    for is_event, neighbours in groupby(messages, key=_is_event):
        run = list(neighbours)
        yield from _uncounted_first(run) if is_event else run


def _uncounted_first(run: Sequence[Message]) -> list[Message]:
    """Single events first; the rows of one series keep together, and their order."""
    counted = {_series(message) for message in run if _counted(message)} - {None}
    return sorted(run, key=lambda message: _counted(message) or _series(message) in counted)


def _is_event(message: Message) -> bool:
    """Whether a message may change places in a run of events; a total that was asked for stays put."""
    return isinstance(message.record, Event) and message.request is None


def _counted(message: Message) -> bool:
    return isinstance(message.record, Event) and message.record.count is not None


def _series(message: Message) -> Label | None:
    return message.record.series if isinstance(message.record, Event) else None


def _remarks(document: Document) -> Iterator[Remark]:
    if not document.sections:
        yield Remark("nothing-to-tell", Severity.ERROR, "没有一条可以写的成果", places_of([document.report]))
    sections = [plan.section for plan in document.sections]
    if document.report.headline is not None:
        count = sum(plan.headed for plan in document.sections)
        yield from _slogan_remarks(document.report.headline, count)
    for section in sections:
        yield from _counted_slogans(section)
    for message in document.messages():
        yield from _counted_slogans(message.record)
        yield from arithmetic(message)
        yield from printed(message)
    for passage in (passage for plan in document.sections for passage in plan.passages):
        yield from repeat_remarks(passage.messages)
    yield from _unequal_headings([plan.section for plan in document.sections if plan.headed])
    for plan in document.sections:
        yield from _unparallel_leads([passage for passage in plan.passages if passage.passage.lead])
    yield from _repeated_leads(document)


def _slogan_remarks(headline: Headline, count: int) -> Iterator[Remark]:
    slogans = [slogan for slogan in (headline.means, headline.goal) if slogan is not None]
    for slogan in slogans:
        if slogan.stated is not None and slogan.stated != count:
            yield _slogan_remark(slogan, count, "个板块")
    if slogans and not count:
        places = places_of([headline])
        yield Remark("slogan-count", Severity.ERROR, "标题里的口号要数板块，可是没有一个板块有标题", places)


def _counted_slogans(whole: Traced) -> Iterator[Remark]:
    """Slogans of a record or section that count what stands beside them."""
    cls: type = type(whole)
    for _, _, info, held in parts(whole, "") if _may_count(cls) else ():
        if info.counts and isinstance(held, Slogan):
            count = len(getattr(whole, info.counts))
            if held.stated not in (None, count):
                yield _slogan_remark(held, count, "项")


@cache
def _may_count(cls: type) -> bool:
    """Whether a class, or a part of it, has a slogan that counts what stands beside it."""
    infos = [info for info in fields_of(cls) if not info.holds(Achievement)]
    wholes: list[type | None] = [whole_class(info) for info in infos]
    return any(info.counts for info in infos) or any(_may_count(one) for one in wholes if one is not None)


def _slogan_remark(slogan: Slogan, count: int, counted: str) -> Remark:
    return Remark(
        "slogan-count",
        Severity.ERROR,
        f"口号{slogan}写的数目是{slogan.stated}，实有{count}{counted}；写作“N{slogan.tail}”可自动计数",
        places_of([slogan]),
    )


def _unequal_headings(sections: list[Section]) -> Iterator[Remark]:
    lengths = [sum(len(part.text) for part in _heading_parts(section)) for section in sections]
    if len(set(lengths)) > 1:
        listed = "、".join(str(length) for length in lengths)
        yield Remark(
            "heading-length",
            Severity.WARNING,
            f"各板块标题长短不一（各部分字数合计依次为{listed}）",
            places_of(sections),
        )


def _heading_parts(section: Section) -> list[Label]:
    parts = (section.title, section.principle, section.verb, section.brand, section.noun)
    return [part for part in parts if part is not None]


def _unparallel_leads(passages: list[PassagePlan]) -> Iterator[Remark]:
    shapes = {len(passage.passage.lead) for passage in passages}
    if len(shapes) > 1:
        yield Remark(
            "lead-parallel",
            Severity.WARNING,
            "同一板块的领起语有的一段、有的两段，读来不整齐",
            places_of(passage.passage for passage in passages),
        )


def _repeated_leads(document: Document) -> Iterator[Remark]:
    leads = [p.passage for plan in document.sections for p in plan.passages if p.passage.lead]
    first: dict[str, Passage] = {}
    for passage in leads:
        said = "，".join(str(label) for label in passage.lead)
        if first.setdefault(said, passage) is not passage:
            yield Remark(
                "lead-repeated",
                Severity.WARNING,
                f"领起语“{said}”在文中重复",
                places_of([first[said], passage]),
            )
