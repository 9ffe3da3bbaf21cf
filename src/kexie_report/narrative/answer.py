"""The answer to a 合计: one record for each sort of rows, with its breakdown, reach and growth.

Rows whose kind can be counted are told by the wordings of that kind (累计开展…25次); rows that hold no
count of their own (honours) are told as so many, by the verb of the 合计.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import cast

import attrs

from kexie_report.draft import Remark, Severity
from kexie_report.kinds import honour
from kexie_report.kinds.comparison import Comparison
from kexie_report.kinds.effect import Effect
from kexie_report.kinds.honour import Honour
from kexie_report.kinds.reach import Reach
from kexie_report.kinds.roll import HonourRoll
from kexie_report.kinds.total import Total
from kexie_report.model.achievement import Achievement, Worded
from kexie_report.model.origin import places_of
from kexie_report.model.parties import Result
from kexie_report.model.style import Style
from kexie_report.model.texts import Label, Text
from kexie_report.model.values import Quantity, total
from kexie_report.narrative.asked import remark, unit_of
from kexie_report.narrative.behind import Counted, beside, given, resting
from kexie_report.narrative.breakdown import breakdown
from kexie_report.narrative.message import Message
from kexie_report.narrative.stated import disagreement
from kexie_report.narrative.tally import Called, Tally, counted, naming_of, reached, tally
from kexie_report.prose import Fact, Row

__all__ = ["Answer", "answered"]


@attrs.frozen
class Answer:
    """The message that tells a total of `rows`, or None, and what is to be remarked upon."""

    message: Message | None
    rows: tuple[Message, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def contradicted(self) -> bool:
        """Whether the rows contradict what the user stated."""
        return any(said.severity is Severity.ERROR for said in self.remarks)


def answered(request: Message, key: str, rows: Sequence[Message], style: Style) -> Answer:
    """Return the answer to `request` from rows of one sort; `key` is that of the message."""
    asked = cast(Total, request.record)
    if _no_honours(asked, rows):
        return Answer(None)
    named = attrs.evolve(style, examples=0) if asked.overview else style  # the rows are told by themselves
    made, why = _made(asked, request.key, key, rows, named)
    if made is None:
        return Answer(None, remarks=(remark(Severity.ERROR, why, asked, *(row.record for row in rows)),))
    checked, contradiction = _checked(asked, request.key, made, rows)
    hanging, remarks = _hanging(request, key, checked, rows)
    message = request.beside(
        key, checked.record, rows=tuple(rows), computed=checked.computed, hanging=hanging, request=request
    )
    told = () if contradiction is None else (contradiction,)
    return Answer(message, tuple(rows), (*told, *remarks))


def _no_honours(asked: Total, rows: Sequence[Message]) -> bool:
    """Nominations and the like are not told as honours received, unless the user gives the verb."""
    records = (row.record for row in rows)
    return asked.verb is None and any(
        isinstance(one, Honour) and one.title.result is not Result.WINNER for one in records
    )


def _made(
    asked: Total, asked_key: str, key: str, rows: Sequence[Message], style: Style
) -> tuple[Tally | None, str]:
    worded = issubclass(type(rows[0].record), Worded)
    if asked.verb is None or worded:
        called = _called(asked, asked_key, rows)
        made = tally(rows, key, called, style, unit=unit_of(asked), stated=_stated(asked, rows))
        if made is not None:
            return attrs.evolve(made, record=_with_verb(made.record, asked) if worded else made.record), ""
    return _plainly(asked, asked_key, key, rows)


def _with_verb(record: Achievement, asked: Total) -> Achievement:
    changes = {name: held for name in ("verb", "adverb") if (held := getattr(asked, name)) is not None}
    return cast(Callable[..., Achievement], attrs.evolve)(record, **changes)


def _called(asked: Total, key: str, rows: Sequence[Message]) -> Called | None:
    """What the rows are called together: as the user says, by their series, or as all of them are."""
    if asked.name is not None:
        return f"{key}.name", asked.name
    if asked.series is not None:
        return f"{rows[0].key}.series", asked.series
    naming = naming_of(type(rows[0].record))
    names = {getattr(row.record, naming) for row in rows} if naming is not None else set()
    name = names.pop() if len(names) == 1 else None
    return None if name is None else (f"{rows[0].key}.{naming}", name)


def _stated(asked: Total, rows: Sequence[Message]) -> Quantity | None:
    """The total that the user gives, where it is one of such rows."""
    first = counted(rows[0], unit_of(asked))
    alike = asked.count is not None and first is not None and first.quantity.unit == asked.count.unit
    return asked.count if alike else None


def _plainly(asked: Total, asked_key: str, key: str, rows: Sequence[Message]) -> tuple[Tally | None, str]:
    """The rows told as so many, by the wordings of the 合计 itself; or None and what is missing."""
    honours = isinstance(rows[0].record, Honour | HonourRoll)
    label = Text(honour.KIND.label if honours else rows[0].kind.label)
    called = _called(asked, asked_key, rows)
    if called is None and honours:
        called = f"{key}.category", label
    counts = _counts(asked, rows)
    whole = _stated(asked, rows) or total(one.quantity for one in counts)
    if called is None:
        return None, f"各条{label}名称不同，不知道合起来叫什么：请给“合计”写上“名称”"
    if len(counts) < len(rows):
        hint = "，加不出合计" if asked.unit else "，请给“合计”写上“量词”"
        return None, f"“{rows[0].kind.label}”的条目没有数量{hint}"
    if whole is None:
        return None, f"各条{label}的数量加不出一个准确的数，没有写合计"
    record = attrs.evolve(
        asked, name=called[1], category=label, count=whole, parts=(), reach=(), comparisons=(), effects=()
    )
    if not rows[0].beside(key, record).wordings:
        return None, f"“{label}”的合计请写上“动词”"
    computed = {
        "name": (Fact(*called, origins=places_of((called[1],))),),
        "count": (resting(f"{key}.count", whole, counts, beside(rows)),),
    }
    return Tally(record, computed, tuple(reached(rows, key))), ""


# --- what the user states --------------------------------------------------------------------


def _checked(asked: Total, key: str, made: Tally, rows: Sequence[Message]) -> tuple[Tally, Remark | None]:
    """The tally with the total that the user gave, and the remark where the rows contradict it."""
    stated = _stated(asked, rows)
    if stated is None:
        return made, None
    slot = next(slot for slot, facts in made.computed.items() if facts[0].value is stated)
    counts = _counts(asked, rows)
    wrong = disagreement(stated, counts, total(one.quantity for one in counts))
    fact = (
        given(f"{key}.count", stated, counts, beside(rows))
        if wrong is None
        else given(f"{key}.count", stated, ())
    )
    return attrs.evolve(made, computed={**made.computed, slot: (fact,)}), wrong


def _counts(asked: Total, rows: Sequence[Message]) -> list[Counted]:
    return [one for row in rows if (one := counted(row, unit_of(asked))) is not None]


def _hanging(
    request: Message, key: str, made: Tally, rows: Sequence[Message]
) -> tuple[tuple[Message, ...], tuple[Remark, ...]]:
    """What hangs on a total: comparisons that the user gave, parts, the people reached, effects."""
    own = request.children()
    before = [one for one in own if isinstance(one.record, Comparison)]
    after = [one for one in own if isinstance(one.record, Effect)]
    parts, remarks = breakdown(request, key, rows)
    said = [one for one in own if isinstance(one.record, Reach)]
    people = [_reach(one, rows) for one in said]
    reaches = tuple(message for message, _ in people) if said else made.reached
    wrong = tuple(found for _, found in people if found is not None)
    return (*before, *parts, *reaches, *after), (*remarks, *wrong)


def _reach(stated: Message, rows: Sequence[Message]) -> tuple[Message, Remark | None]:
    """A stated number of people, checked against the rows that reached the same people."""
    said = cast(Reach, stated.record)
    found = list(_reaching(said, rows))
    people = ((one.key, one.record.quantity) for one in found if isinstance(one.record, Reach))
    counts = [Counted(Row(f"{key}.quantity", held), held) for key, held in people]
    whole = total(one.quantity for one in counts)
    wrong = disagreement(said.quantity, counts, whole, _named(said.group)) if counts else _unchecked(said)
    also = beside(found)
    borne_out = (counts, also) if wrong is None else ((), ())
    fact = given(f"{stated.key}.quantity", said.quantity, *borne_out)
    return attrs.evolve(stated, computed={"quantity": (fact,)}), wrong


def _unchecked(said: Reach) -> Remark:
    why = f"合计写的是{_named(said.group)}{said.quantity}，台账里没有可以核对的记录"
    return remark(Severity.WARNING, why, said.quantity)


def _named(group: Sequence[Label]) -> str:
    return "、".join(str(one) for one in group)


def _reaching(said: Reach, rows: Sequence[Message]) -> Iterator[Message]:
    """The people whom the rows reached, as far as they are those of whom the user speaks."""
    for child in (child for row in rows for child in row.children()):
        if _alike(child.record, said):
            yield child


def _alike(record: Achievement, said: Reach) -> bool:
    """Whether the same people were reached; a number of each (每场) is no part of a total."""
    if not isinstance(record, Reach) or record.per is not None:
        return False
    return (record.group, record.mode) == (said.group, said.mode)
