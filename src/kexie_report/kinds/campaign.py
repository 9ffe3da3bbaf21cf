"""行动: a campaign, pilot or brand that is carried on, with the events held under it."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from kexie_report.kinds.effect import Deed
from kexie_report.kinds.event import Event
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.achievement import Worded
from kexie_report.model.fields import says
from kexie_report.model.texts import Label, label
from kexie_report.pattern import each

__all__ = ["KIND", "Campaign"]


def _events(values: Event | Iterable[Event]) -> tuple[Event, ...]:
    return (values,) if isinstance(values, Event) else tuple(values)


@attrs.frozen
class Campaign(Deed, Worded):
    """A campaign, pilot or brand by its official name; `scope` says for whom it is a pilot (全国试点工作).

    >>> Campaign("“科普副校长”试点工作", adverb="持续", verb="深化").name
    Text(text='“科普副校长”试点工作')
    """

    name: Label = attrs.field(converter=label, metadata=says("名称"))
    scope: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("性质", "试点")
    )
    events: tuple[Event, ...] = attrs.field(
        default=(), converter=_events, kw_only=True, metadata=says("活动")
    )


KIND = Kind(
    record=Campaign,
    label="行动",
    example={
        "状语": "深入",
        "动词": "实施",
        "名称": "“百场讲座”行动",
        "板块": "科普惠民",
    },
    wordings=several(
        (
            each(("推进", "实施", "开展", "推动"), adverbial="[{adverb}]", object="{name}[{scope}]"),
            each(("{verb}",), adverbial="[{adverb}]", object="{name}[{scope}]"),
        )
    ),
)
