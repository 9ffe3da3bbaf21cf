"""申报: what was applied for and what was approved; the two never share a verb."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.parties import Level, Organization, level, organization
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Quantity
from kexie_report.pattern import each

__all__ = ["KIND", "Application", "Status"]


class Status(StrEnum):
    """How far it has come; 申报 is not 获批."""

    APPLIED = "申报"
    APPROVED = "获批"
    ADMITTED = "申报成功"


@attrs.frozen
class Application(Compared):
    """A title, project or membership applied for (`issuer` decides on it), with its status.

    >>> Application("调研课题", count=Quantity(13, "个"), issuer="市科协").status.value
    '申报'
    """

    name: Label = attrs.field(converter=label, metadata=says("名称"))
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("数量"))
    issuer: Organization | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(organization),
        kw_only=True,
        metadata=says("受理单位", "评审单位"),
    )
    level: Level | None = attrs.field(
        default=None, converter=attrs.converters.optional(level), kw_only=True, metadata=says("级别")
    )
    status: Status = attrs.field(
        default=Status.APPLIED, converter=Status, kw_only=True, metadata=says("状态", told=False)
    )


KIND = Kind(
    record=Application,
    label="申报",
    wordings=several(
        (
            each(
                ("申报", "推荐申报"),
                adverbial="向{issuer}",
                object="[{level}]{name}",
                quantity="[{count}]",
                when={"status": Status.APPLIED},
            ),
            each(
                ("申报", "推荐申报", "组织申报"),
                object="[{level}]{name}",
                quantity="[{count}]",
                when={"status": Status.APPLIED},
            ),
            each(
                ("获批", "成功获批"),
                object="[{issuer}][{level}]{name}",
                quantity="[{count}]",
                when={"status": Status.APPROVED},
            ),
            each(
                ("申报成为", "获批成为"),
                adverbial="成功",
                object="[{issuer}][{level}]{name}",
                quantity="[{count}]",
                when={"status": Status.ADMITTED},
            ),
        )
    ),
)
