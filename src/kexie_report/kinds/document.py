"""文件: a policy, list or scheme that was drawn up, issued, revised or passed on."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.effect import Deed
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.criterion import Criterion
from kexie_report.model.fields import says
from kexie_report.model.parties import Organization, organizations
from kexie_report.model.period import Period, period
from kexie_report.model.texts import Label, labels, phrase
from kexie_report.model.values import Quantity
from kexie_report.pattern import Classifying, Wording, each

__all__ = ["KIND", "Document", "DocumentMode"]


class DocumentMode(StrEnum):
    """What was done with the document; a draft is not in force."""

    ISSUED = "印发"
    PUBLISHED = "出台"
    DRAFTED = "制定"
    REVISED = "修订"
    FORWARDED = "转发"


@attrs.frozen
class Document(Deed):
    """One or several documents, or examples of so many (等文件12份); `items` are the tasks that they set.

    >>> Document("《青河县科普规划》", items=Quantity(12, "项"), item_name="重点任务").titles
    (Work(text='青河县科普规划'),)
    """

    titles: tuple[Label, ...] = attrs.field(converter=labels, metadata=says("文件名", "名称", joint="、"))
    partners: tuple[Organization, ...] = attrs.field(
        default=(), converter=organizations, kw_only=True, metadata=says("联合单位", joint="、")
    )
    sort: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("文种")
    )
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("份数", "数量"))
    items: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("项数"))
    item_name: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("任务名称")
    )
    period: Period | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(period),
        kw_only=True,
        metadata=says("实施期", "期限"),
    )
    mode: DocumentMode = attrs.field(
        default=DocumentMode.ISSUED, converter=DocumentMode, kw_only=True, metadata=says("方式", told=False)
    )


_VERBS = {
    DocumentMode.ISSUED: ("印发", "下发", "制发"),
    DocumentMode.PUBLISHED: ("出台", "制定出台", "研究出台"),
    DocumentMode.DRAFTED: ("制定", "制订", "研究制定"),
    DocumentMode.REVISED: ("修订", "修改完善", "完善"),
    DocumentMode.FORWARDED: ("转发",),
}
_COMPILED = ("规划", "计划", "方案", "清单", "目录", "名录", "指南", "手册", "预案", "标准")
_JOINTLY = ("[联合{partners}]", "[会同{partners}]", "[与{partners}联合]")
_ITEMS = ("[，明确{item_name}{items}]", "[，提出{item_name}{items}]", "，共{items}")


def _are_compiled(titles: object) -> bool:
    """Plans and lists are compiled (编制), rules are not."""
    return isinstance(titles, tuple) and all(str(t).rstrip("》”").endswith(_COMPILED) for t in titles)


_PLANS = Criterion("是规划、方案一类", _are_compiled, samples=(labels("《甲规划》"), labels("《甲办法》")))


def _told(mode: DocumentMode, verbs: tuple[str, ...], **when: Classifying) -> tuple[Wording, ...]:
    return several(
        each(
            verbs,
            adverbial=by,
            object="{titles}[等{sort}]",
            quantity="[{count}]",
            complement="[，实施期为{period}]" + items,
            when={"mode": mode} | when,
        )
        for by in _JOINTLY
        for items in _ITEMS
    )


KIND = Kind(
    record=Document,
    label="文件",
    example={
        "文件名": "《青河县科普工作要点》",
        "任务名称": "重点任务",
        "项数（项）": "12",
        "方式": "出台",
        "板块": "强基固本",
    },
    verb_by=frozenset({"titles"}),
    wordings=several(
        (
            *(_told(mode, verbs) for mode, verbs in _VERBS.items()),
            _told(DocumentMode.DRAFTED, ("编制",), titles=_PLANS),
        )
    ),
)
