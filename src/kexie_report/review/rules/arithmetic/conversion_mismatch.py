"""conversion-mismatch: a value and what it is converted to in brackets are not the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.figures import is_count, restated
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.intervals import Interval, decimal, exact, printed
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.zh import FoundQuantity

_DIMENSIONS: dict[str, dict[str, Fraction]] = {
    "长度": {
        "毫米": Fraction(1, 1000),
        "厘米": Fraction(1, 100),
        "分米": Fraction(1, 10),
        "米": Fraction(1),
        "千米": Fraction(1000),
        "公里": Fraction(1000),
        "里": Fraction(500),
        "km": Fraction(1000),
        "m": Fraction(1),
        "cm": Fraction(1, 100),
    },
    "面积": {
        "平方米": Fraction(1),
        "m²": Fraction(1),
        "亩": Fraction(2000, 3),
        "公顷": Fraction(10**4),
        "平方公里": Fraction(10**6),
        "平方千米": Fraction(10**6),
        "km²": Fraction(10**6),
    },
    "质量": {
        "克": Fraction(1, 1000),
        "g": Fraction(1, 1000),
        "斤": Fraction(1, 2),
        "公斤": Fraction(1),
        "千克": Fraction(1),
        "kg": Fraction(1),
        "吨": Fraction(1000),
    },
    "容积": {
        "毫升": Fraction(1, 1000),
        "mL": Fraction(1, 1000),
        "升": Fraction(1),
        "L": Fraction(1),
        "立方米": Fraction(1000),
    },
    "时间": {
        "秒": Fraction(1, 60),
        "分钟": Fraction(1),
        "小时": Fraction(60),
        "个小时": Fraction(60),
    },
    "金额": {"元": Fraction(1)},
    "功率": {
        "瓦": Fraction(1, 1000),
        "千瓦": Fraction(1),
        "kW": Fraction(1),
        "兆瓦": Fraction(1000),
        "MW": Fraction(1000),
    },
    "电量": {"千瓦时": Fraction(1), "度": Fraction(1), "kWh": Fraction(1)},
}
_FACTORS = {unit: (name, factor) for name, units in _DIMENSIONS.items() for unit, factor in units.items()}
_EQUALS = re.compile("(?:（|，|[(]|，?[即合]|，?折合|，?相当于|，?也就是|（[约即合]|（折合)(?:成|为)?")
_OPENERS = frozenset("（，(即合折相也")


def _check(document: Document) -> Iterator[Hit]:
    figures, text = document.figures, document.text
    for index in range(len(figures) - 1):
        figure = figures[index]
        if text[figure.end : figure.end + 1] not in _OPENERS or figure.unit not in _FACTORS:
            continue
        other = figures[index + 1]
        if _converted(document, figure, other) and not _agree(figure, other):
            yield _hit(figure, other)


def _converted(document: Document, figure: FoundQuantity, other: FoundQuantity) -> bool:
    """Whether the second figure stands for the first: alone in brackets, or behind 合, 即."""
    between, text = document.text[figure.end : other.start], document.text
    if other.unit not in _FACTORS or _FACTORS[other.unit][0] != _FACTORS[figure.unit][0]:
        return False
    if not (is_count(figure) and is_count(other)) or not _EQUALS.fullmatch(between) or between == "，":
        return False
    return between[0] not in "（(" or text[other.end : other.end + 1] in ("）", ")")


def _agree(figure: FoundQuantity, other: FoundQuantity) -> bool:
    return _interval(figure).meets(_interval(other))


def _interval(figure: FoundQuantity) -> Interval:
    """What a figure says in the base unit; vague words leave room on both sides."""
    unit, factor = printed(figure)[0], _FACTORS[figure.unit][1]
    room = unit if figure.mark else unit / 2
    value = exact(figure) * factor
    if figure.bounds is not None and figure.mark and figure.bounds.low is not None:
        high = figure.bounds.high
        return Interval(
            Fraction(figure.bounds.low) * factor, None if high is None else Fraction(high) * factor
        )
    return Interval.of(value).widened(room * factor)


def _hit(figure: FoundQuantity, other: FoundQuantity) -> Hit:
    value = exact(figure) * _FACTORS[figure.unit][1] / _FACTORS[other.unit][1]
    right = restated(other, value)
    evidence = f"{figure.text}＝{decimal(value)}{other.unit}，不是{other.text}"
    return Hit(other.start, other.end, "前后两个数换算后不相等", (right,) if right else (), evidence=evidence)


RULE = Rule(
    code="conversion-mismatch",
    group=Group.ARITHMETIC,
    severity=Severity.ERROR,
    catches="一个数与它换算成的数不相等",
    authority=Authority(Standard.ARITHMETIC),
    check=_check,
    wrong=(
        Wrong("二期工程投资2.4亿元（2400万元）。", "二期工程投资2.4亿元（24000万元）。"),
        Wrong("基地占地300亩（约2公顷）。", "基地占地300亩（约20公顷）。"),
        Wrong("步道全长5公里（合20里）。", "步道全长5公里（合10里）。"),
        Wrong("影片时长1.5小时（即80分钟）。", "影片时长1.5小时（即90分钟）。"),
        Wrong("亩产450公斤，合800斤。", "亩产450公斤，合900斤。"),
    ),
    right=(
        "基地占地100亩（约6.7公顷）。",
        "二期工程投资2.4亿元（含设备8000万元）。",
        "展馆面积2400平方米（约3.6亩）。",
        "步道全长5公里，宽3米。",
        "保护区面积12平方公里（1200公顷）。",
        "两地相距3000米（3公里）。",
        "演出时长2个小时，90分钟后中场休息。",
    ),
)
