"""阵地: a hall, base, studio or project that was built, with the programme that it drew on."""

from __future__ import annotations

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.achievement import Worded
from kexie_report.model.fields import says
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Quantity
from kexie_report.pattern import Wording, each

__all__ = ["KIND", "Facility"]


@attrs.frozen
class Facility(Compared, Worded):
    """Something built or set up; `programme` is what made it possible (借力).

    >>> Facility("高大社区科普馆", programme="基层科普行动计划").programme
    Text(text='基层科普行动计划')
    """

    name: Label = attrs.field(converter=label, metadata=says("名称"))
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("数量"))
    programme: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("依托", "借力")
    )


def _built(verbs: tuple[str, ...], by: str) -> tuple[Wording, ...]:
    return each(verbs, adverbial=by, object="{name}", quantity="[{count}]")


KIND = Kind(
    record=Facility,
    label="阵地",
    wordings=several(
        (
            _built(("打造", "建设"), "[依托{programme}][{adverb}]"),
            _built(("打造", "建设"), "[借力{programme}][{adverb}]"),
            _built(("{verb}",), "[依托{programme}][{adverb}]"),
            _built(("建成",), "[依托{programme}]"),
        )
    ),
)
