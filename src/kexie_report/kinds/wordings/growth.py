"""How growth and decline are worded: 同比增长, 由A增至B, 与上年持平, 高于平均水平."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kexie_report.model.criterion import Criterion
from kexie_report.model.trends import Trend
from kexie_report.pattern import ALWAYS, Classifying, Wording, each

__all__ = ["COUNT", "MOVES", "RATES", "Condition", "growth"]

Condition = Mapping[str, Classifying]


def _is_rhythm(basis: object) -> bool:
    return str(basis) in ("同比", "环比")


def _is_than(basis: object) -> bool:
    return str(basis).startswith(("比", "较"))


def _is_moment(basis: object) -> bool:
    return not _is_rhythm(basis) and not _is_than(basis)


_SAMPLES = ("同比", "比上年", "上年同期")
_RHYTHM = Criterion("是同比、环比", _is_rhythm, samples=_SAMPLES)
_THAN = Criterion("以比、较开头", _is_than, samples=_SAMPLES)
_MOMENT = Criterion("是一段时间", _is_moment, samples=_SAMPLES)

_BASES: tuple[tuple[str, Condition], ...] = (
    ("{basis}", {"basis.text": _RHYTHM}),
    ("{basis}[的{old}]", {"basis.text": _THAN}),
    ("比{basis}[的{old}]", {"basis.text": _MOMENT}),
    ("较{basis}[的{old}]", {"basis.text": _MOMENT}),
    ("比{since}[的{old}]", ALWAYS),
    ("较{since}[的{old}]", ALWAYS),
    ("", ALWAYS),
)
_PERCENT, _POINTS = frozenset({"%", "‰"}), frozenset({"个百分点", "个千分点"})
_SHARES = _PERCENT | {"/10万"}
RATES = _SHARES | _POINTS


def _is_count(unit: object) -> bool:
    return unit not in RATES


COUNT = Criterion("不是百分比一类的单位", _is_count, samples=("次", "%", "个百分点"))


# An amount 增加, a rate 增长, a difference of two rates 提高 so many 百分点 (rule ids F10, F11); no 倍 for
# a fall (F8).
_CHANGES: tuple[tuple[Trend, str, Condition, tuple[str, ...]], ...] = (
    (Trend.RISE, "{amount}", ALWAYS, ("增加", "多出", "多")),
    (Trend.FALL, "{amount}", ALWAYS, ("减少", "下降", "少")),
    (Trend.RISE, "{rate}", {"rate.unit": _PERCENT}, ("增长", "上升", "增加")),
    (Trend.FALL, "{rate}", {"rate.unit": _PERCENT}, ("下降", "减少", "回落")),
    (Trend.RISE, "{rate}", {"rate.unit": _POINTS}, ("提高", "上升", "提升")),
    (Trend.FALL, "{rate}", {"rate.unit": _POINTS}, ("下降", "降低", "回落")),
    (Trend.RISE, "{times}", ALWAYS, ("增长", "增加", "提升")),
    (Trend.RISE, "{amount}、增长{rate}", {"rate.unit": _PERCENT}, ("增加",)),
    (Trend.RISE, "{amount}，增长{rate}", {"rate.unit": _PERCENT}, ("增加",)),
    (Trend.RISE, "{amount}、增幅{rate}", {"rate.unit": _PERCENT}, ("增加",)),
    (Trend.FALL, "{amount}、下降{rate}", {"rate.unit": _PERCENT}, ("减少",)),
    (Trend.FALL, "{amount}，下降{rate}", {"rate.unit": _PERCENT}, ("减少",)),
    (Trend.FALL, "{amount}、降幅{rate}", {"rate.unit": _PERCENT}, ("减少",)),
)
MOVES: tuple[tuple[Trend, Classifying, tuple[str, ...]], ...] = (
    (Trend.RISE, _SHARES, ("提高到", "提升至", "上升到")),
    (Trend.FALL, _SHARES, ("下降到", "降至", "降低到")),
    (Trend.RISE, COUNT, ("增加到", "增至", "提升至")),
    (Trend.FALL, COUNT, ("减少到", "减至", "降至")),
)
# What is said beside them repeats none of their verbs.
_BY: tuple[tuple[Trend, str, Condition], ...] = (
    (Trend.RISE, "，增长{rate}", {"rate.unit": _PERCENT}),
    (Trend.RISE, "，增加{rate}", {"rate.unit": _POINTS}),
    (Trend.RISE, "，净增{amount}", ALWAYS),
    (Trend.FALL, "，下降{rate}", {"rate.unit": _PERCENT}),
    (Trend.FALL, "，回落{rate}", {"rate.unit": _POINTS}),
    (Trend.FALL, "，净减{amount}", ALWAYS),
)


def _suiting(verbs: Iterable[str], when: Condition) -> tuple[str, ...]:
    """Behind 同比 something increases; 多 and 少 want something that it is more than."""
    rhythmic = when.get("basis.text") is _RHYTHM
    return tuple(verb for verb in verbs if not (rhythmic and verb in ("多", "多出", "少")))


def _changes() -> Iterable[tuple[Wording, ...]]:
    for base, when in _BASES:
        for trend, said, unit, verbs in _CHANGES:
            yield each(
                _suiting(verbs, when), adverbial=base, object=said, when={**when, **unit, "moved": trend}
            )
    for trend, counted, verbs in MOVES:
        condition: Condition = {"moved": trend, "new.unit": counted}
        for base in ("由[{since}的]{old}", "从[{since}的]{old}"):
            yield each(verbs, adverbial=base, object="{new}", when=condition)
            for along, by, unit in _BY:
                if along is trend:
                    yield each(
                        verbs, adverbial=base, object="{new}", complement=by, when={**condition, **unit}
                    )


def _before() -> Iterable[tuple[Wording, ...]]:
    for moment, when in (("{basis}", {"basis.text": _MOMENT}), ("{since}", ALWAYS)):
        yield each(("为", "是"), adverbial=moment, object="{old}", when=when)
        yield each(("为",), adverbial=f"而{moment}", object="{old}", when=when)


def _flat() -> Iterable[tuple[Wording, ...]]:
    flat: Condition = {"moved": Trend.FLAT}
    unchanged = ("没有变化", "未见变化", "没有增减")
    yield each(("持平", *unchanged), adverbial="{basis}", when={**flat, "basis.text": _RHYTHM})
    yield each(unchanged, adverbial="{basis}[的{old}]", when={**flat, "basis.text": _THAN})
    for other, when in (("{basis}", {**flat, "basis.text": _MOMENT}), ("{since}", flat)):
        yield each(("持平", "相同"), adverbial=f"与{other}[的{{old}}]", when=when)
        yield each(("持平",), adverbial=f"同{other}[的{{old}}]", when=when)


def _beside_others() -> Iterable[tuple[Wording, ...]]:
    rise: Condition = {"moved": Trend.RISE}
    yield each(("高于", "高出", "超出"), object="{than}{gap}", when=rise)
    yield each(("高于", "超过", "超出"), object="{than}", when=rise)
    for base in ("比{than}", "较{than}"):
        yield each(("低",), adverbial=base, object="[{gap}]", when={"moved": Trend.FALL})
    yield each(("低于",), object="{than}[{gap}]", when={"moved": Trend.FALL})
    yield each(("是", "达到", "相当于"), object="{whole}的{times}")


def growth() -> Iterable[tuple[Wording, ...]]:
    """Yield the families of wordings that tell where a figure went and how it stands to others."""
    yield from _changes()
    yield from _before()
    yield from _flat()
    yield from _beside_others()
