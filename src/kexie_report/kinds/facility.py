"""阵地: a hall, base, studio or project that was built, renewed, opened or named."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.coverage import Coverage
from kexie_report.kinds.funding import Funding
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.achievement import Worded
from kexie_report.model.fields import says
from kexie_report.model.parties import Level, level, places
from kexie_report.model.texts import Label, label
from kexie_report.model.values import Quantity
from kexie_report.pattern import ALWAYS, Classifying, Wording, each

__all__ = ["KIND", "Facility", "FacilityMode"]


class FacilityMode(StrEnum):
    """What was done: work on something is not yet its completion, and renewal is no new building."""

    CREATED = "打造"
    BUILT = "建成"
    NEW = "新建"
    REBUILT = "改造"
    PLAQUE = "挂牌"
    SET_UP = "设立"
    OPENED = "启用"
    NAMED = "命名"


@attrs.frozen
class Facility(Compared, Worded):
    """Something built or set up; `programme` is what made it possible (借力), `area` its size.

    >>> Facility("高大社区科普馆", programme="基层科普行动计划").programme
    Text(text='基层科普行动计划')
    """

    name: Label = attrs.field(converter=label, metadata=says("名称"))
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("数量"))
    programme: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), kw_only=True, metadata=says("依托", "借力")
    )
    places: tuple[Label, ...] = attrs.field(default=(), converter=places, kw_only=True, metadata=says("地点"))
    level: Level | None = attrs.field(
        default=None, converter=attrs.converters.optional(level), kw_only=True, metadata=says("级别")
    )
    area: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("面积"))
    funding: Funding | None = attrs.field(default=None, kw_only=True, metadata=says("资金"))
    coverage: Coverage | None = attrs.field(default=None, kw_only=True, metadata=says("覆盖"))
    mode: FacilityMode = attrs.field(
        default=FacilityMode.CREATED, converter=FacilityMode, kw_only=True, metadata=says("方式", told=False)
    )


_VERBS = {
    FacilityMode.CREATED: ("打造", "建设"),
    FacilityMode.BUILT: ("建成", "建起", "建好"),
    FacilityMode.NEW: ("新建", "新增", "新建成"),
    FacilityMode.REBUILT: ("改造", "改造提升", "升级改造"),
    FacilityMode.PLAQUE: ("挂牌", "挂牌成立", "挂牌设立"),
    FacilityMode.SET_UP: ("设立", "设置", "建立"),
    FacilityMode.OPENED: ("启用", "正式启用"),
    FacilityMode.NAMED: ("命名", "新命名", "认定"),
}


def _built(
    verbs: tuple[str, ...], by: str, after: str = "", when: Mapping[str, Classifying] = ALWAYS
) -> tuple[Wording, ...]:
    """The size of several is their size in all."""
    return several(
        each(
            verbs,
            adverbial=f"[{by}{{programme}}][在{{places}}][{{adverb}}]",
            object="[{level}]{name}",
            quantity=quantity,
            complement=after + area,
            when=when,
        )
        for quantity, area in (("", "[，面积{area}]"), ("{count}", "[，总面积{area}]"))
    )


KIND = Kind(
    record=Facility,
    label="阵地",
    example={
        "名称": "社区科普馆",
        "数量（座）": "2",
        "地点": "东岭社区",
        "面积（平方米）": "1200",
        "方式": "建成",
        "板块": "科普惠民",
    },
    wordings=several(
        (
            *(
                _built(verbs, by, when={"mode": mode})
                for mode, verbs in _VERBS.items()
                for by in ("依托", "借力")
            ),
            _built(("推动",), "依托", "投入使用", {"mode": FacilityMode.OPENED}),
            _built(("{verb}",), "依托"),
            _built(("{verb}",), "借力"),
        )
    ),
)
