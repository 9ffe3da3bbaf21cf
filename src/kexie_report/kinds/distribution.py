"""发放: materials handed out or given, and things shown, made or hung up."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.criterion import Criterion
from kexie_report.model.fields import says
from kexie_report.model.parties import groups, places
from kexie_report.model.texts import Label, label, labels
from kexie_report.model.values import Money, Part, Quantity
from kexie_report.pattern import Classifying, Wording, each

__all__ = ["KIND", "Distribution", "DistributionMode"]


class DistributionMode(StrEnum):
    """What was done with the things."""

    HANDED_OUT = "发放"
    GIVEN = "赠送"
    DELIVERED = "配送"
    DONATED = "捐赠"
    SHOWN = "展出"
    MADE = "制作"
    HUNG = "悬挂"
    POSTED = "张贴"


_USUAL = {
    DistributionMode.SHOWN: ("展板", "展牌", "展架", "展品", "标本", "模型"),
    DistributionMode.HUNG: ("横幅", "条幅", "标语", "彩旗"),
    DistributionMode.POSTED: ("海报", "挂图", "宣传画"),
}


def _usual(record: Distribution) -> DistributionMode:
    """What is done with things of this name where the user does not say it: nobody hands out 展板."""
    endings = ((mode, ending) for mode, known in _USUAL.items() for ending in known)
    found = (mode for mode, ending in endings if record.name.text.endswith(ending))
    return next(found, DistributionMode.HANDED_OUT)


@attrs.frozen
class Distribution(Compared):
    """Things and how many; `sorts` is the number of kinds before the total (25种12万余份).

    `each` is what everyone got (每户1份), `worth` what it came to.  Without `mode` the verb follows
    the name: 展板 are shown, 横幅 hung, 海报 posted, everything else handed out.

    >>> str(Distribution("科普读物", count=Quantity.parse("5万余份")).count)
    '5万余份'
    >>> Distribution("科普展板", count=Quantity(20, "块")).mode.value
    '展出'
    """

    name: Label = attrs.field(converter=label, metadata=says("名称", "物品"))
    count: Quantity = attrs.field(kw_only=True, metadata=says("数量"))
    sorts: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("种数"))
    examples: tuple[Label, ...] = attrs.field(
        default=(), converter=labels, kw_only=True, metadata=says("举例", joint="、")
    )
    group: tuple[Label, ...] = attrs.field(
        default=(), converter=groups, kw_only=True, metadata=says("对象", "人群")
    )
    places: tuple[Label, ...] = attrs.field(default=(), converter=places, kw_only=True, metadata=says("地点"))
    each: Part | None = attrs.field(default=None, kw_only=True, metadata=says("标准"))
    worth: Money | None = attrs.field(default=None, kw_only=True, metadata=says("价值"))
    cumulative: bool = attrs.field(default=False, kw_only=True, metadata=says("累计", word="累计"))
    mode: DistributionMode = attrs.field(
        default=attrs.Factory(_usual, takes_self=True),
        converter=DistributionMode,
        kw_only=True,
        metadata=says("方式", told=False),
    )


_VERBS = {
    DistributionMode.HANDED_OUT: ("发放", "分发", "派发"),
    DistributionMode.GIVEN: ("赠送", "赠予", "送出"),
    DistributionMode.DELIVERED: ("配送", "派送", "送去"),
    DistributionMode.DONATED: ("捐赠", "捐出", "无偿捐赠"),
    DistributionMode.SHOWN: ("展出", "展示", "陈列"),
    DistributionMode.MADE: ("制作", "制作完成", "制成"),
    DistributionMode.HUNG: ("悬挂", "张挂", "挂起"),
    DistributionMode.POSTED: ("张贴", "贴出", "粘贴"),
}
_FOR = {
    DistributionMode.SHOWN: "面向",
    DistributionMode.MADE: "为",
    DistributionMode.HUNG: "为",
    DistributionMode.POSTED: "面向",
}


def _of_paper(count: object) -> bool:
    return isinstance(count, Quantity) and count.unit.startswith(("份", "册", "本", "张"))


_PAPER = Criterion("是纸质品的", _of_paper, samples=(Quantity(1, "册"), Quantity(1, "块")))


def _told(mode: DistributionMode, verbs: tuple[str, ...], **when: Classifying) -> tuple[Wording, ...]:
    return each(
        verbs,
        adverbial=f"[在{{places}}][{_FOR.get(mode, '向')}{{group}}][{{cumulative}}]",
        object="[{examples}等]{name}",
        quantity="[{sorts}]{count}",
        complement="[，{each}][，总价值{worth}]",
        when={"mode": mode} | when,
    )


KIND = Kind(
    record=Distribution,
    label="发放",
    example={
        "名称": "科普读物",
        "数量（份）": "1.2万余",
        "对象": "农民",
        "板块": "科普惠民",
    },
    verb_by=frozenset({"count"}),
    brief=frozenset({"name", "count"}),
    wordings=several(
        (
            *(_told(mode, verbs) for mode, verbs in _VERBS.items()),
            _told(DistributionMode.MADE, ("印制", "印刷"), count=_PAPER),
        )
    ),
)
