"""讲话: what somebody said, word for word."""

from __future__ import annotations

import attrs

from kexie_report.kinds.kind import Kind, several
from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import says
from kexie_report.model.parties import Person, person
from kexie_report.model.texts import Label, speech
from kexie_report.pattern import each

__all__ = ["KIND", "Quote"]


@attrs.frozen
class Quote(Achievement):
    """A speaker with titles, and the words, which are never changed.

    >>> str(Quote("要把讲座办到村口", speaker=Person("李青", titles="县科协主席")).speaker)
    '县科协主席李青'
    """

    words: Label = attrs.field(converter=speech, metadata=says("原话"))
    speaker: Person = attrs.field(converter=person, kw_only=True, metadata=says("讲话人"))


KIND = Kind(
    record=Quote,
    label="讲话",
    example={
        "原话": "要把讲座办到村口。",
        "讲话人.姓名": "李青",
        "讲话人.职务": "县科协主席",
        "板块": "强基固本",
    },
    wordings=several((each(("说", "表示", "谈道"), subject="{speaker}", complement="：{words}"),)),
)
