"""展望: what will be done next."""

from __future__ import annotations

import attrs

from kexie_report.kinds.kind import Kind, several
from kexie_report.model.achievement import Worded
from kexie_report.model.fields import says
from kexie_report.model.texts import Label, label, labels, phrases
from kexie_report.pattern import each

__all__ = ["KIND", "Outlook"]


@attrs.frozen
class Outlook(Worded):
    """A future act: through which channels, or to which objects; always worded with 将.

    >>> Outlook(actions="宣传推广", channels=("省科协网站", "微信公众号")).actions
    (Phrase(text='宣传推广'),)
    """

    actions: tuple[Label, ...] = attrs.field(
        default=(), converter=phrases, metadata=says("动作", "行动", joint="、")
    )
    channels: tuple[Label, ...] = attrs.field(
        default=(), converter=labels, kw_only=True, metadata=says("渠道", joint="和")
    )
    objects: tuple[Label, ...] = attrs.field(
        default=(), converter=labels, kw_only=True, metadata=says("对象", "宾语")
    )
    cause: Label | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(label),
        kw_only=True,
        metadata=says("助力方向", "为了"),
    )


_FOR = "[，为{cause}贡献力量]"

KIND = Kind(
    record=Outlook,
    label="展望",
    wordings=several(
        (
            each(("{actions}",), adverbial="将[{adverb}]通过{channels}", complement=_FOR),
            each(("{actions}",), adverbial="将[{adverb}]由{channels}", complement=_FOR),
            each(
                ("{verb}",),
                adverbial="将[{adverb}][通过{channels}]",
                object="{objects}",
                complement="[{actions}]",
            ),
            each(
                ("继续", "持续"),
                adverbial="将[{adverb}]",
                object="{actions}",
                complement=_FOR,
            ),
        )
    ),
)
