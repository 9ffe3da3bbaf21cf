"""资金: money that came in or was given out, alone or hanging on another record."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.kinds.comparison import Compared
from kexie_report.kinds.kind import Kind, several
from kexie_report.model.fields import says
from kexie_report.model.parties import Organization, groups, organization
from kexie_report.model.texts import Label, labels, phrase
from kexie_report.model.values import Money, Part, Quantity, parts
from kexie_report.pattern import Wording, each

__all__ = ["KIND", "Funding", "FundingMode"]


class FundingMode(StrEnum):
    """How the money moved; what came in and what was given out share no verb."""

    RECEIVED = "获得"
    WON = "争取"
    RAISED = "筹集"
    DONATED = "募集"
    INVESTED = "投入"
    PAID = "发放"
    ALLOCATED = "拨付"
    SPENT = "列支"
    LENT = "贷款"
    RELIEVED = "减免"


@attrs.frozen
class Funding(Compared):
    """A sum of money and what it is called (资金支持, 助学金); `count` is in how many payments (12笔).

    `source` is where it comes from, `group` for whom it is, `use` what for; `each` is the rate
    (每人2000元), `parts` are some of it (其中县级财政20万元).

    >>> str(Funding(Money(1, scale="万"), name="资金支持").amount)
    '1万元'
    """

    amount: Money = attrs.field(metadata=says("金额"))
    name: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(phrase), kw_only=True, metadata=says("名目")
    )
    count: Quantity | None = attrs.field(default=None, kw_only=True, metadata=says("笔数"))
    cumulative: bool = attrs.field(default=False, kw_only=True, metadata=says("累计", word="累计"))
    source: Organization | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(organization),
        kw_only=True,
        metadata=says("来源", "出资方"),
    )
    group: tuple[Label, ...] = attrs.field(
        default=(), converter=groups, kw_only=True, metadata=says("对象", "人群")
    )
    use: tuple[Label, ...] = attrs.field(default=(), converter=labels, kw_only=True, metadata=says("用途"))
    each: Part | None = attrs.field(default=None, kw_only=True, metadata=says("标准"))
    parts: tuple[Part, ...] = attrs.field(
        default=(), converter=parts, kw_only=True, metadata=says("其中", joint="、")
    )
    mode: FundingMode = attrs.field(
        default=FundingMode.RECEIVED, converter=FundingMode, kw_only=True, metadata=says("方式", told=False)
    )


@attrs.frozen
class _Way:
    """The words of one way: its verbs, what unnamed money is called, and who stands before the verb."""

    verbs: tuple[str, ...]
    nouns: tuple[str, ...] = ("资金",)
    parties: tuple[str, ...] = ("[从{source}][为{group}]",)


_WAYS = {
    FundingMode.RECEIVED: _Way(("获得",), nouns=("资金", "资金支持")),
    FundingMode.WON: _Way(
        ("争取", "争取到", "争取落实"), parties=("[从{source}][为{group}]", "[向{source}][为{group}]")
    ),
    FundingMode.RAISED: _Way(
        ("筹集", "筹措", "筹得"), parties=("[从{source}][为{group}]", "[面向{source}][为{group}]")
    ),
    FundingMode.DONATED: _Way(
        ("募集", "筹募", "募得"),
        nouns=("善款",),
        parties=("[向{source}][为{group}]", "[面向{source}][为{group}]"),
    ),
    FundingMode.INVESTED: _Way(("投入", "安排", "拿出"), parties=("[由{source}][为{group}]",)),
    FundingMode.PAID: _Way(("发放",), parties=("[从{source}][向{group}]", "[从{source}][为{group}]")),
    FundingMode.ALLOCATED: _Way(("拨付", "划拨", "下拨"), parties=("[从{source}][向{group}]",)),
    FundingMode.SPENT: _Way(("列支", "支出", "开支"), nouns=("经费",)),
    FundingMode.LENT: _Way(
        ("发放", "投放", "办理"),
        nouns=("贷款",),
        parties=("[协调{source}][为{group}]", "[联合{source}][为{group}]"),
    ),
    FundingMode.RELIEVED: _Way(
        ("减免",), nouns=("费用", "各项费用", "相关费用"), parties=("[协调{source}][为{group}]",)
    ),
}
_NAMED = {FundingMode.RECEIVED: ("获得", "获", "得到")}
_TAIL = "[，用于{use}][，{each}][，其中{parts}]"


def _told(
    mode: FundingMode, verbs: tuple[str, ...], object: str, quantity: str = "", by: str = ""
) -> tuple[Wording, ...]:
    return several(
        each(
            verbs,
            adverbial=(by or parties) + "[{cumulative}]",
            object=object,
            quantity=quantity,
            complement=_TAIL,
            when={"mode": mode},
        )
        for parties in _WAYS[mode].parties
    )


def _wordings(mode: FundingMode, way: _Way) -> tuple[Wording, ...]:
    named = _NAMED.get(mode, way.verbs)
    return several(
        (
            *(_told(mode, way.verbs, noun, "[{count}]{amount}") for noun in way.nouns),
            _told(mode, named, "{amount}{name}"),
            _told(mode, named, "{name}", "{count}{amount}" if mode in _NAMED else "[{count}]{amount}"),
        )
    )


KIND = Kind(
    record=Funding,
    label="资金",
    example={
        "金额（元）": "50万",
        "名目": "专项资金",
        "来源": "南湖市科协",
        "用途": "展厅改造",
        "方式": "争取",
        "板块": "科普惠民",
    },
    wordings=several(
        (
            *(_wordings(mode, way) for mode, way in _WAYS.items()),
            _told(FundingMode.RECEIVED, ("得到",), "资金支持", "[{count}]{amount}"),
            # Whose money it is stands with the sum: 获得市科协1万元资金支持.
            _told(
                FundingMode.RECEIVED, _NAMED[FundingMode.RECEIVED], "{source}{amount}{name}", by="[为{group}]"
            ),
            each(
                ("落实",),
                adverbial="[协调{source}][为{group}][{cumulative}]",
                object="{name}减免",
                quantity="[{count}]{amount}",
                complement=_TAIL,
                when={"mode": FundingMode.RELIEVED},
            ),
        )
    ),
)
