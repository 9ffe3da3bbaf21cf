"""宣传: an account on a platform, and what was published."""

from __future__ import annotations

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Quantity
from kexie_report.pattern import each

__all__ = ["KIND", "Publicity"]


@attrs.frozen
class Publicity(Compared):
    """An account that entered a platform, or pieces published; `account` is the subject where given.

    >>> str(Publicity("宣传信息", count=Quantity(73, "篇")).count)
    '73篇'
    """

    content: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), metadata=says("内容")
    )
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("篇数", "数量"))
    cumulative: bool = attrs.field(default=False, kw_only=True, metadata=says("累计", word="累计"))
    account: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("账号")
    )
    platform: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("平台")
    )


KIND = Kind(
    record=Publicity,
    label="宣传",
    topic="account",
    wordings=several(
        (
            each(("入驻", "进驻"), adverbial="成功", object="{platform}"),
            each(
                ("发布", "推送", "刊发"),
                adverbial="[在{platform}][{cumulative}]",
                object="{content}",
                quantity="[{count}]",
            ),
        )
    ),
)
