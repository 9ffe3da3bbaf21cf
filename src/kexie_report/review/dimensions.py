"""The units that measure one dimension, with what each is of its base unit."""

from __future__ import annotations

from fractions import Fraction

__all__ = ["FACTORS", "times_of"]

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
FACTORS = {unit: (name, factor) for name, units in _DIMENSIONS.items() for unit, factor in units.items()}


def times_of(unit: str, other: str) -> Fraction | None:
    """Return how many of another unit one unit makes, None where they measure different things.

    >>> times_of("公里", "米"), times_of("公里", "吨")
    (Fraction(1000, 1), None)
    """
    if unit not in FACTORS or other not in FACTORS or FACTORS[unit][0] != FACTORS[other][0]:
        return None
    return FACTORS[unit][1] / FACTORS[other][1]
