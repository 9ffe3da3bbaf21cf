"""Totals that the report asks for: each 合计 is answered from the whole register before it is planned.

The rows behind a total are not told again, unless it is an overview (总述); what they hold beside that
is listed as untold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

import attrs

from kexie_report.draft import Remark, Severity
from kexie_report.kinds.total import Total
from kexie_report.model.style import Style
from kexie_report.narrative.answer import Answer, answered
from kexie_report.narrative.asked import Asked, remark, unit_of
from kexie_report.narrative.growth import Earlier, compared
from kexie_report.narrative.message import Message
from kexie_report.narrative.plan import Document, Omitted, SectionPlan
from kexie_report.narrative.tally import counted, sort_of

__all__ = ["totalled"]

_LAST_YEAR = ("上年", "上年同期")


@attrs.frozen
class _Answered:
    """All that answers one 合计."""

    request: Message
    answers: tuple[Answer, ...]
    remarks: tuple[Remark, ...]

    @property
    def messages(self) -> tuple[Message, ...]:
        return tuple(answer.message for answer in self.answers if answer.message is not None)

    @property
    def rows(self) -> Iterator[Message]:
        return (row for answer in self.answers for row in answer.rows)

    @property
    def contradicted(self) -> bool:
        return any(answer.contradicted for answer in self.answers)

    @property
    def asked(self) -> Total:
        return cast(Total, self.request.record)


def totalled(document: Document, style: Style, before: Earlier | None) -> Document:
    """Return the plan with its 合计 answered, and without the rows that those answers tell."""
    requests = [message for message in document.messages() if isinstance(message.record, Total)]
    if not requests:
        return document
    answers = {one.key: _answered(one, document, style, before) for one in requests}
    told, overlaps = _told(answers.values())
    sections = tuple(_planned(section, answers, told) for section in document.sections)
    return attrs.evolve(
        document,
        sections=tuple(section for section in sections if section.passages),
        omitted=(*document.omitted, *_omitted(answers.values(), told)),
        remarks=(*document.remarks, *(said for one in answers.values() for said in one.remarks), *overlaps),
    )


def _answered(request: Message, document: Document, style: Style, before: Earlier | None) -> _Answered:
    asked = Asked(cast(Total, request.record))
    wrong = tuple(asked.remarks())
    rows, undated = asked.rows(document.messages(), document.report) if not wrong else ([], [])
    groups = _sorts(rows)
    place = _place_of_stated(asked.total, groups)
    answers = [
        _grown(answered(question, key, group, style), asked, group, style, before)
        for (question, key), group in zip(_questions(request, len(groups), place), groups, strict=True)
    ]
    remarks = [*wrong, *(said for one in answers for said in one.remarks)]
    if not wrong:
        remarks += [*_doubts(asked.total, rows, undated), *_unanswered(asked.total, groups, place)]
    if rows and not remarks and not any(answer.message for answer in answers):
        remarks += [remark(Severity.WARNING, "没有获得的荣誉可以合计：提名、入选等不算荣誉", asked.total)]
    return _Answered(request, tuple(answers), tuple(remarks))


def _sorts(rows: Iterable[Message]) -> list[list[Message]]:
    groups: dict[object, list[Message]] = {}
    for row in rows:
        groups.setdefault(_sort(row), []).append(row)
    return list(groups.values())


def _sort(row: Message) -> object:
    return sort_of(row, whatever_form=True)


def _place_of_stated(total: Total, groups: Sequence[Sequence[Message]]) -> int | None:
    """Which sort of rows a stated total speaks of: the one in its measure word; None where none is."""
    if total.count is None:
        return 0
    firsts = [counted(group[0], unit_of(total)) for group in groups]
    places = [i for i, one in enumerate(firsts) if one is not None and one.quantity.unit == total.count.unit]
    return places[0] if len(places) == 1 else None


def _questions(request: Message, sorts: int, place: int | None) -> Iterator[tuple[Message, str]]:
    """The 合计 as it is asked of each sort of rows: what the user stated speaks of one of them only."""
    asked = cast(Total, request.record)
    unstated = attrs.evolve(asked, count=None, parts=(), reach=(), comparisons=(), effects=())
    for index in range(sorts):
        question = request if index == place else attrs.evolve(request, record=unstated)
        yield question, f"{request.key}+{index}" if index else request.key


def _doubts(total: Total, rows: list[Message], undated: list[Message]) -> Iterator[Remark]:
    if undated:
        said = f"有{len(undated)}条没有日期，不知道在不在“{total.period}”之内，没有计入合计"
        yield remark(Severity.WARNING, said, total, *(row.record for row in undated))
    if not rows and total.count is None:
        yield remark(Severity.WARNING, "台账里没有可以合计的记录", total)


def _unanswered(total: Total, groups: Sequence[Sequence[Message]], place: int | None) -> Iterator[Remark]:
    """A stated total that no sort of rows, or more than one, could bear out."""
    if total.count is not None and not (groups and place is not None):
        said = f"合计写的是{total.count}，台账里没有可以核对的记录"
        why = "：这些记录不止一类，要分别合计" if len(groups) > 1 else ""
        yield remark(Severity.ERROR, said + why, total.count)


def _grown(answer: Answer, asked: Asked, rows: list[Message], style: Style, before: Earlier | None) -> Answer:
    if before is None or answer.message is None or answer.contradicted:
        return answer
    called = before.called
    if asked.total.period is not None:
        if called not in _LAST_YEAR or asked.total.period.named_year is not None:
            return answer
        called = _LAST_YEAR[-1]
    old = [row for row in asked.rows(before.rows, before.report)[0] if _sort(row) == _sort(rows[0])]
    message = compared(answer.message, rows, old, called, style, unit_of(asked.total))
    return attrs.evolve(answer, message=message)


def _told(answers: Iterable[_Answered]) -> tuple[Mapping[str, _Answered], list[Remark]]:
    """By which total each row is told, and a remark where two totals count the same rows."""
    told: dict[str, _Answered] = {}
    overlaps = []
    for one in answers:
        if one.asked.overview:
            continue
        first = next((told[row.key] for row in one.rows if row.key in told), None)
        if first is not None:
            said = "两个“合计”数的是同一批记录，读者会以为是两回事；总括的一个请写“总述: 是”"
            overlaps.append(remark(Severity.WARNING, said, first.asked, one.asked))
        for row in one.rows:
            told.setdefault(row.key, one)
    return told, overlaps


def _planned(
    section: SectionPlan, answers: Mapping[str, _Answered], told: Mapping[str, _Answered]
) -> SectionPlan:
    def kept(message: Message) -> tuple[Message, ...]:
        if message.key in answers:
            return answers[message.key].messages
        return () if message.key in told else (message,)

    passages = (
        attrs.evolve(passage, messages=tuple(one for message in passage.messages for one in kept(message)))
        for passage in section.passages
    )
    return attrs.evolve(section, passages=tuple(passage for passage in passages if passage.messages))


def _omitted(answers: Iterable[_Answered], told: Mapping[str, _Answered]) -> Iterator[Omitted]:
    """What a total leaves unsaid of itself and of its rows, with the reason."""
    for one in answers:
        if not one.messages:
            yield Omitted(one.request, "这个合计没有写成，见提醒")
        why = "这一条与写明的合计不符，没有写" if one.contradicted else "这一条已并入合计，不再单独写"
        yield from (Omitted(row, why) for row in one.rows if told.get(row.key) is one)
