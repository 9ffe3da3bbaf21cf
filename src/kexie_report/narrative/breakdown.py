"""The breakdown of a total: so many of each level, month, series or audience (其中国家级3次、省级15次)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import cast

from kexie_report import zh
from kexie_report.draft import Remark, Severity
from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.event import Event
from kexie_report.kinds.honour import Honour
from kexie_report.kinds.total import Total, TotalBy
from kexie_report.model.achievement import Achievement
from kexie_report.model.dates import ANY_YEAR
from kexie_report.model.parties import Level
from kexie_report.model.texts import Label, Text
from kexie_report.model.values import Part
from kexie_report.narrative.asked import remark, unit_of
from kexie_report.narrative.behind import Counted, given, resting
from kexie_report.narrative.message import Message
from kexie_report.narrative.stated import disagreement
from kexie_report.narrative.tally import added, counted
from kexie_report.prose import Fact

__all__ = ["breakdown"]

Order = tuple[int, ...]
Sorted = tuple[Order, str]
"""What a row belongs to: its place among the parts, and the name of the part."""


def breakdown(request: Message, key: str, rows: Sequence[Message]) -> tuple[list[Message], list[Remark]]:
    """Return the parts of a total as a message that hangs on it; none where there are not two.

    Parts that the user states are told as they are; those that the rows show are checked.
    """
    asked = cast(Total, request.record)
    groups = _grouped(asked, rows)
    parts = {str(part.name): (part, found) for part, found in _parts(type(rows[0].record), groups)}
    if asked.parts:
        checked = [_stated(f"{request.key}.parts[{i}]", one, parts) for i, one in enumerate(asked.parts)]
        told = _message(request, key, [fact for fact, _ in checked])
        return [told], [wrong for _, wrong in checked if wrong]
    if asked.by is not None and not groups and not _told_by_people(asked, rows):
        said = f"没有一条写了{asked.by}，合计不能按{asked.by}分项"
        return [], [remark(Severity.WARNING, said, asked)]
    facts = [resting(f"{key}.parts[{i}]", part, found) for i, (part, found) in enumerate(parts.values())]
    return [_message(request, key, facts)] if len(facts) > 1 else [], []


def _told_by_people(asked: Total, rows: Sequence[Message]) -> bool:
    """Events are told by the people whom they reached, whether that is asked for or not."""
    return asked.by is TotalBy.AUDIENCE and isinstance(rows[0].record, Event)


def _message(request: Message, key: str, facts: Sequence[Fact]) -> Message:
    parts = tuple(fact.value for fact in facts if isinstance(fact.value, Part))
    return request.beside(f"{key}.parts", Total(parts=parts), computed={"parts": tuple(facts)})


def _stated(
    key: str, part: Part, parts: Mapping[str, tuple[Part, list[Counted]]]
) -> tuple[Fact, Remark | None]:
    whole, counts = parts.get(str(part.name), (part, []))
    wrong = disagreement(part.quantity, counts, whole.quantity, str(part.name)) if counts else None
    return given(key, part, counts if wrong is None else []), wrong


def _grouped(asked: Total, rows: Sequence[Message]) -> Mapping[Sorted, list[Counted]]:
    """What each part rests on, in the order of the parts."""
    unit = unit_of(asked)
    if asked.by is None or _told_by_people(asked, rows):
        return {}
    part_of = _BY[asked.by]
    several_years = len({row.record.date.named_year for row in rows if row.record.date is not None}) > 1
    groups: dict[Sorted, list[Counted]] = {}
    for row in rows:
        one, place = counted(row, unit), part_of(row.record, several_years)
        if one is not None and place is not None:
            groups.setdefault(place, []).append(one)
    return dict(sorted(groups.items(), key=lambda item: item[0][0]))


def _parts(
    cls: type[Achievement], groups: Mapping[Sorted, list[Counted]]
) -> Iterator[tuple[Part, list[Counted]]]:
    for (_, name), found in groups.items():
        whole = added(cls, (one.quantity for one in found))
        if whole is not None:
            yield Part(Text(name), whole), found


def _level(record: Achievement, _: bool) -> Sorted | None:
    """The level of a record, else of its title, else of who gave it; the highest first."""
    places: list[object] = [getattr(record, "level", None)]
    if isinstance(record, Honour):
        places += [record.title.level, record.title.issuer.level if record.title.issuer is not None else None]
    level = next((place for place in places if isinstance(place, Level)), None)
    return None if level is None else ((level.tier.place,), str(level))


def _month(record: Achievement, several_years: bool) -> Sorted | None:
    if record.date is None:
        return None
    first, last = record.date.first_day(ANY_YEAR), record.date.last_day(ANY_YEAR)
    if (first.year, first.month) != (last.year, last.month):
        return None
    month, year = first.month, record.date.named_year if several_years else None
    return (year or 0, month), f"{zh.month_range(month, month, year=year)}份"


def _series(record: Achievement, _: bool) -> Sorted | None:
    series = record.series if isinstance(record, Compared) else None
    return None if series is None else ((), str(series))


def _audience(record: Achievement, _: bool) -> Sorted | None:
    group: tuple[Label, ...] = getattr(record, "group", ())
    return ((), "、".join(str(one) for one in group)) if group else None


_BY: Mapping[TotalBy, Callable[[Achievement, bool], Sorted | None]] = {
    TotalBy.AUDIENCE: _audience,
    TotalBy.LEVEL: _level,
    TotalBy.MONTH: _month,
    TotalBy.SERIES: _series,
}
