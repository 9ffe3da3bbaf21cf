"""文件: a policy, list or scheme that was issued."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.effect import Deed
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.parties import Organization, organizations
from kexie_report.model.texts import Label, labels, phrase
from kexie_report.model.values import Quantity
from kexie_report.pattern import each

__all__ = ["KIND", "Document", "DocumentMode"]


class DocumentMode(StrEnum):
    """What was done with the document."""

    ISSUED = "印发"
    DRAFTED = "制定"
    REVISED = "修订"


@attrs.frozen
class Document(Deed):
    """One or several documents; `items` is how many tasks or measures they set out.

    >>> Document("《青河县科普规划》", items=Quantity(12, "项"), item_name="重点任务").titles
    (Work(text='青河县科普规划'),)
    """

    titles: tuple[Label, ...] = attrs.field(converter=labels, metadata=says("文件名", "名称", joint="、"))
    partners: tuple[Organization, ...] = attrs.field(
        default=(), converter=organizations, kw_only=True, metadata=says("联合单位", joint="、")
    )
    items: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("项数"))
    item_name: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("任务名称")
    )
    mode: DocumentMode = attrs.field(
        default=DocumentMode.ISSUED, converter=DocumentMode, kw_only=True, metadata=says("方式", told=False)
    )


_VERBS = {
    DocumentMode.ISSUED: ("印发", "出台", "下发"),
    DocumentMode.DRAFTED: ("制定", "编制", "起草"),
    DocumentMode.REVISED: ("修订", "修改完善", "完善"),
}

KIND = Kind(
    record=Document,
    label="文件",
    wordings=several(
        each(
            verbs,
            adverbial="[联合{partners}]",
            object="{titles}",
            complement="[，明确{item_name}{items}]",
            when={"mode": mode},
        )
        for mode, verbs in _VERBS.items()
    ),
)
