"""Totals that the report asks for: each 合计 is answered from the whole register before it is planned.

The rows behind a total are not told again, unless it is an overview (总述); what they hold beside that
is listed as untold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

import attrs

from kexie_report.draft import Remark, Severity
from kexie_report.kinds.total import Total
from kexie_report.model.style import Style
from kexie_report.narrative.answer import Answer, answered
from kexie_report.narrative.asked import Asked, remark
from kexie_report.narrative.growth import Earlier, compared
from kexie_report.narrative.plan import Document, Message, Omitted, SectionPlan
from kexie_report.narrative.tally import sort_of

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
    answers = [
        _grown(answered(request, _key(request, index), group, style), asked, group, style, before)
        for index, group in enumerate(_sorts(rows))
    ]
    remarks = (*wrong, *(said for one in answers for said in one.remarks))
    return _Answered(request, tuple(answers), (*remarks, *_doubts(asked, rows, undated, bool(wrong))))


def _key(request: Message, index: int) -> str:
    return f"{request.key}+{index}" if index else request.key


def _sorts(rows: Iterable[Message]) -> list[list[Message]]:
    groups: dict[object, list[Message]] = {}
    for row in rows:
        groups.setdefault(sort_of(row), []).append(row)
    return list(groups.values())


def _doubts(asked: Asked, rows: list[Message], undated: list[Message], wrong: bool) -> Iterator[Remark]:
    total = asked.total
    if undated:
        said = f"有{len(undated)}条没有日期，不知道在不在“{total.period}”之内，没有计入合计"
        yield remark(Severity.WARNING, said, total, *(row.record for row in undated))
    if not rows and not wrong:
        said = (
            f"合计写的是{total.count}，台账里没有可以核对的记录"
            if total.count
            else "台账里没有可以合计的记录"
        )
        yield remark(Severity.ERROR if total.count else Severity.WARNING, said, total.count or total)


def _grown(answer: Answer, asked: Asked, rows: list[Message], style: Style, before: Earlier | None) -> Answer:
    if before is None or answer.message is None or answer.contradicted:
        return answer
    called = before.called
    if asked.total.period is not None:
        if called not in _LAST_YEAR or asked.total.period.year is not None:
            return answer
        called = _LAST_YEAR[-1]
    old = [row for row in asked.rows(before.rows, before.report)[0] if sort_of(row) == sort_of(rows[0])]
    return attrs.evolve(answer, message=compared(answer.message, rows, old, called, style))


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
