"""申报: what was applied for and what was approved; the two never share a verb."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.parties import Level, Organization, level, organization
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Money, Part, Quantity, parts
from kexie_report.pattern import Wording, each

__all__ = ["KIND", "Application", "Status"]


class Status(StrEnum):
    """How far it has come; 申报 is not 获批."""

    APPLIED = "申报"
    RECOMMENDED = "推荐"
    SENT = "选送"
    APPROVED = "获批"
    ESTABLISHED = "立项"
    ADMITTED = "申报成功"
    RUNNING = "实施"
    ACCEPTED = "验收"


@attrs.frozen
class Application(Compared):
    """A title, project or membership applied for (`issuer` decides on it), with its status.

    `parts` are the numbers at each level (国家级3个), `money` the sum asked for, granted or spent.

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
    parts: tuple[Part, ...] = attrs.field(
        default=(), converter=parts, kw_only=True, metadata=says("其中", "分级数量", joint="、")
    )
    money: Money | None = attrs.field(default=None, kw_only=True, metadata=says("资金", "金额"))
    status: Status = attrs.field(
        default=Status.APPLIED, converter=Status, kw_only=True, metadata=says("状态", told=False)
    )


_NAMED = "[{level}]{name}"
_ISSUED = "[{issuer}]" + _NAMED
_PARTS = "[，其中{parts}]"


def _at(
    status: Status,
    verbs: tuple[str, ...],
    money: str,
    object: str = _ISSUED,
    adverbial: str = "",
    after: str = "",
) -> tuple[Wording, ...]:
    return each(
        verbs,
        adverbial=adverbial,
        object=object,
        quantity="[{count}]",
        complement=f"{after}{_PARTS}[，{money}{{money}}]",
        when={"status": status},
    )


KIND = Kind(
    record=Application,
    label="申报",
    example={
        "名称": "科技工作者之家",
        "数量（家）": "2",
        "级别": "市级",
        "状态": "获批",
        "板块": "人才服务",
    },
    wordings=several(
        (
            _at(Status.APPLIED, ("申报", "推荐申报"), "申请资金", _NAMED, "向{issuer}"),
            _at(Status.APPLIED, ("申报", "推荐申报", "组织申报"), "申请资金", _NAMED),
            _at(Status.RECOMMENDED, ("推荐", "择优推荐"), "申请资金", _NAMED, "向{issuer}"),
            _at(Status.RECOMMENDED, ("推荐", "择优推荐", "遴选推荐"), "申请资金", _NAMED),
            _at(Status.SENT, ("选送", "报送"), "申请资金", _NAMED, "向{issuer}"),
            _at(Status.SENT, ("选送", "报送", "择优选送"), "申请资金", _NAMED),
            _at(Status.APPROVED, ("获批", "成功获批", "顺利获批"), "争取资金"),
            _at(Status.ESTABLISHED, ("立项", "成功立项", "获准立项"), "获得资金"),
            _at(Status.ADMITTED, ("申报成为", "获批成为", "获准成为"), "取得资金", _ISSUED, "成功"),
            _at(Status.RUNNING, ("实施", "组织实施", "承担"), "投入资金"),
            _at(Status.ACCEPTED, ("通过", "顺利通过", "成功通过"), "涉及资金", after="验收"),
        )
    ),
)
