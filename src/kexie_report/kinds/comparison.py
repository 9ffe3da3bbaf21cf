"""比较: how a figure stands to an earlier one, a target, a whole, or to others."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import attrs

from kexie_report.kinds.effect import Deed
from kexie_report.kinds.kind import Kind, several
from kexie_report.kinds.wordings.growth import COUNT, RATES, Condition, growth
from kexie_report.kinds.wordings.marks import LEADING, NOT_LEADING
from kexie_report.model.achievement import Achievement
from kexie_report.model.criterion import Criterion
from kexie_report.model.fields import computed, says
from kexie_report.model.period import Period, period
from kexie_report.model.ranks import Rank, RankForm
from kexie_report.model.texts import Label, LabelLike, label, phrase
from kexie_report.model.trends import Trend, direction
from kexie_report.model.values import Part, Quantity
from kexie_report.pattern import Wording, each

__all__ = ["KIND", "Aim", "Compared", "Comparison", "Zero", "comparisons"]


class Aim(StrEnum):
    """What a target is: something to be reached, or a bound to be kept below."""

    REACH = "达到"
    KEEP = "控制"


class Zero(StrEnum):
    """In which way there was nothing: nothing came in, nothing happened, nothing is there."""

    NOT_RECEIVED = "未收到"
    NOT_OCCURRED = "未发生"
    NONE = "无"


def _phrase(value: LabelLike | None) -> Label | None:
    return None if value is None else phrase(value)


def _label(value: LabelLike | None) -> Label | None:
    return None if value is None else label(value)


def _parts(values: Part | Iterable[Part]) -> tuple[Part, ...]:
    return (values,) if isinstance(values, Part) else tuple(values)


@attrs.frozen(kw_only=True)
class Comparison(Achievement):
    """One comparison of the figure of its record; each shape has fields of its own.

    Growth: `basis` (同比, 比上年) or `since` with `amount`, `rate` or both, `times`, or `old` and `new`;
    `than` is another series.  Target: `target` or `term` with `rate`, `gap` or `ahead`, or a `standard`.
    Rank: `scope` with `rank`, `distinction` (首个, 唯一), `among` so many, or what was done first (`lead`);
    `streak`, `record`.  Share: `whole` with `rate` or `times`, or `parts`.  Coverage: `coverage`.
    Average: `each` with `per`, or what it is `equivalent` to.  None at all: `nothing`.

    Where `trend` is not given it follows from `old` and `new`, else it is a rise.

    >>> Comparison(basis="同比", rate=Quantity("12.5", "%")).moved.value
    '增长'
    """

    trend: Trend | None = attrs.field(
        default=None, converter=attrs.converters.optional(Trend), metadata=says("走势", told=False)
    )
    basis: Label | None = attrs.field(default=None, converter=_phrase, metadata=says("比较基准", "基准"))
    since: Period | None = attrs.field(
        default=None, converter=attrs.converters.optional(period), metadata=says("对比时期")
    )
    amount: Quantity | None = attrs.field(default=None, metadata=says("增减量"))
    rate: Quantity | None = attrs.field(default=None, metadata=says("比率", "幅度"))
    times: Quantity | None = attrs.field(default=None, metadata=says("倍数"))
    old: Quantity | None = attrs.field(default=None, metadata=says("原值"))
    new: Quantity | None = attrs.field(default=None, metadata=says("现值"))
    than: Label | None = attrs.field(default=None, converter=_phrase, metadata=says("对照"))
    gap: Quantity | None = attrs.field(default=None, metadata=says("差额"))
    target: Quantity | None = attrs.field(default=None, metadata=says("目标"))
    term: Label | None = attrs.field(default=None, converter=_phrase, metadata=says("目标期", "任务期"))
    aim: Aim | None = attrs.field(
        default=None, converter=attrs.converters.optional(Aim), metadata=says("目标性质", told=False)
    )
    standard: Label | None = attrs.field(default=None, converter=_label, metadata=says("标准"))
    ahead: Quantity | None = attrs.field(default=None, metadata=says("提前"))
    scope: Label | None = attrs.field(default=None, converter=_phrase, metadata=says("范围"))
    rank: Rank | None = attrs.field(default=None, metadata=says("位次"))
    distinction: Label | None = attrs.field(default=None, converter=_phrase, metadata=says("之最", "地位"))
    among: Quantity | None = attrs.field(default=None, metadata=says("之一", "其一"))
    lead: Label | None = attrs.field(default=None, converter=_phrase, metadata=says("率先"))
    streak: Quantity | None = attrs.field(default=None, metadata=says("连续"))
    record: Label | None = attrs.field(default=None, converter=_phrase, metadata=says("新高", "纪录"))
    whole: Label | None = attrs.field(default=None, converter=_label, metadata=says("总体"))
    parts: tuple[Part, ...] = attrs.field(default=(), converter=_parts, metadata=says("其中", joint="、"))
    coverage: Label | None = attrs.field(default=None, converter=_phrase, metadata=says("覆盖对象", "覆盖"))
    extent: Quantity | None = attrs.field(default=None, metadata=says("覆盖数", "覆盖数量"))
    each: Quantity | None = attrs.field(default=None, metadata=says("平均值"))
    per: Label | None = attrs.field(default=None, converter=_phrase, metadata=says("平均到", "每"))
    equivalent: Quantity | None = attrs.field(default=None, metadata=says("相当于"))
    equivalent_name: Label | None = attrs.field(default=None, converter=_phrase, metadata=says("相当于什么"))
    nothing: Label | None = attrs.field(default=None, converter=_label, metadata=says("零项", "没有"))
    zero: Zero = attrs.field(default=Zero.NONE, converter=Zero, metadata=says("零的方式", told=False))

    @property
    @computed("走势", "trend")
    def moved(self) -> Trend:
        """Where the figure went, by its two values where they are given."""
        return direction(self.old, self.new) or self.trend or Trend.RISE


def comparisons(values: Comparison | Iterable[Comparison]) -> tuple[Comparison, ...]:
    """Return one or several comparisons as a tuple."""
    return (values,) if isinstance(values, Comparison) else tuple(values)


@attrs.frozen(kw_only=True)
class Compared(Deed):
    """A record whose figure may be compared, and added up with others.

    Records of one `series` are told as one total; those of the greatest `weight` are its examples.
    """

    comparisons: tuple[Comparison, ...] = attrs.field(
        default=(), converter=comparisons, metadata=says("比较", turn=-1)
    )
    series: Label | None = attrs.field(
        default=None, converter=attrs.converters.optional(label), metadata=says("系列", told=False)
    )
    weight: int = attrs.field(default=0, metadata=says("权重", told=False))


# --- targets ---------------------------------------------------------------------------------

_MET: Condition = {"trend": frozenset({None, Trend.RISE}), "aim": frozenset({None, Aim.REACH})}


def _more_than_all(rate: object) -> bool:
    return isinstance(rate, Quantity) and rate.is_exact and rate.number > 100


def _at_most_all(rate: object) -> bool:
    return not _more_than_all(rate)


_PER_CENT = (Quantity(105, "%"), Quantity(105, "%", mark="达"), Quantity(90, "%"))
_OVERFULFILLED = Criterion("超过百分之百", _more_than_all, samples=_PER_CENT)
_FULFILLED_AT_MOST = Criterion("不超过百分之百", _at_most_all, samples=_PER_CENT)


def _targets() -> Iterable[tuple[Wording, ...]]:
    for task in ("[{term}]目标任务{target}的", "{term}目标任务的"):
        yield each((f"完成{task}", f"达到{task}"), object="{rate}")
        yield each((f"已完成{task}",), object="{rate}", when={"rate": _FULFILLED_AT_MOST})
        yield each(
            (f"超额完成{task.removesuffix('的')}，完成率达",), object="{rate}", when={"rate": _OVERFULFILLED}
        )
    yield each(("达到", "实现", "完成"), object="{target}的[{term}]目标", when=_MET)
    yield each(("完成", "实现", "达到"), object="{term}目标任务", when={"trend": None})
    yield each(("超额完成", "超过", "超出"), object="{term}目标任务", when={"trend": Trend.RISE})
    yield each(("未完成", "未达到", "尚未完成"), object="{term}目标任务", when={"trend": Trend.FALL})
    yield each(("完成", "实现", "全面完成"), adverbial="提前{ahead}", object="[{term}]目标任务")
    # Not 完成30%的目标任务, which reads as a part of it.
    yield each(("达到", "实现", "达成"), adverbial="提前{ahead}", object="{target}的[{term}]目标")
    yield each(("优于", "好于"), object="{standard}")
    yield from _gaps()


def _gaps() -> Iterable[tuple[Wording, ...]]:
    """So much above or below a target; a bound is beaten by falling below it, another is then missed."""
    for aim, goal in ((None, "目标"), (Aim.REACH, "目标"), (Aim.KEEP, "控制目标")):
        goal = "{target}的[{term}]" + goal
        above: Condition = {"moved": Trend.RISE, "aim": aim}
        below: Condition = {"moved": Trend.FALL, "aim": aim}
        yield each(("高于", "超过", "超出"), object=goal + "{gap}", when=above)
        yield each(("低于",), object=goal + "{gap}", when=below)
        for than in ("比", "较"):
            yield each(("低",), adverbial=than + goal, object="{gap}", when={**below, "gap.unit": RATES})
            yield each(("少",), adverbial=than + goal, object="{gap}", when={**below, "gap.unit": COUNT})
    yield each(
        ("还差",),
        adverbial="距{target}的[{term}]目标",
        object="{gap}",
        when={"moved": Trend.FALL, "aim": Aim.REACH},
    )
    yield each(
        ("优于",), object="{target}的[{term}]控制目标{gap}", when={"moved": Trend.FALL, "aim": Aim.KEEP}
    )
    yield each(("控制在", "保持在", "稳定在"), object="{target}的[{term}]目标以内", when={"aim": Aim.KEEP})


# --- ranks, shares, averages, nothing --------------------------------------------------------

_RANKS = tuple(map(Rank.parse, ("第2位", "首位", "前三名", "TOP10")))


def _is_said_as(rank: object, form: RankForm) -> bool:
    return isinstance(rank, Rank) and rank.form is form


_PLACES: tuple[tuple[str, RankForm, tuple[str, ...]], ...] = (
    ("是第几", RankForm.PLACE, ("位居", "居", "列")),
    ("是首位一类的词", RankForm.WORD, ("位居", "位列", "居于")),
    ("是前几", RankForm.TOP, ("位居", "跻身", "进入")),
    ("是榜单", RankForm.LIST, ("入选", "跻身", "进入")),
)
_KEPT_UP: tuple[tuple[Trend, tuple[str, ...]], ...] = (
    (Trend.RISE, ("增长", "保持增长", "实现增长")),
    (Trend.FALL, ("下降", "保持下降", "实现下降")),
    (Trend.FLAT, ("持平", "保持稳定", "保持不变")),
)


def _ranks() -> Iterable[tuple[Wording, ...]]:
    for said, form, verbs in _PLACES:
        placed = Criterion(said, _is_said_as, (form,), samples=_RANKS)
        stood = tuple(verb + "[{scope}]" for verb in verbs)
        yield each(stood, adverbial="[连续{streak}]", object="{rank}", when={"rank": placed})
    yield each(("是", "成为", "为"), object="[{scope}]{distinction}")
    yield each(("是", "成为", "为"), object="[{scope}]{among}{distinction}之一")
    for base in ("在{scope}率先", "率先在{scope}", "在{scope}最早"):
        yield each(("",), adverbial=base, object="{lead}")
    for trend, verbs in _KEPT_UP:
        yield each(verbs, adverbial="连续{streak}", when={"trend": trend})
    yield each(("创", "创下", "达到"), object="{record}")


def _shares() -> Iterable[tuple[Wording, ...]]:
    yield each(("占{whole}的", "占到{whole}的"), object="{rate}")
    yield each(("占",), adverbial="在{whole}中", object="{rate}")
    yield each(("其中", "包括", "含"), object="{parts}", complement="[，占{rate}]")
    yield each(("实现", "做到", "完成"), object="[{scope}][{extent}]{coverage}全覆盖")
    yield each(
        ("达", "达到", "为"),
        subject="[{scope}][{extent}]{coverage}覆盖率",
        object="{rate}",
        when={"rate": NOT_LEADING},
    )
    yield each(("",), subject="[{scope}][{extent}]{coverage}覆盖率", object="{rate}", when={"rate": LEADING})


_ONE_WORD = frozenset("人户村校年月日")


def _averages() -> Iterable[tuple[Wording, ...]]:
    yield each(("平均每{per}", "每{per}平均"), object="{each}")
    yield each(("平均每{per}达",), object="{each}", when={"each": NOT_LEADING})
    yield each(("{per}均",), object="{each}", when={"per.text": _ONE_WORD})
    yield each(("{per}均达",), object="{each}", when={"per.text": _ONE_WORD, "each": NOT_LEADING})
    yield each(("相当于", "折合", "等于"), object="{equivalent}[{equivalent_name}]")
    yield each(("未收到", "没有收到", "未接到"), object="{nothing}", when={"zero": Zero.NOT_RECEIVED})
    yield each(("未发生", "没有发生", "未出现"), object="{nothing}", when={"zero": Zero.NOT_OCCURRED})
    yield each(("无", "没有", "未有"), object="{nothing}", when={"zero": Zero.NONE})


KIND = Kind(
    record=Comparison,
    label="比较",
    example={
        "零项": "安全事故",
        "零的方式": "未发生",
        "板块": "强基固本",
    },
    wordings=several(
        (
            *growth(),
            *_targets(),
            *_ranks(),
            *_shares(),
            *_averages(),
        )
    ),
)
