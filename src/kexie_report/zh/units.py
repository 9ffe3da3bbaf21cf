"""Units and scales: what may stand behind a figure, and how it is joined to it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from kexie_report.errors import NumeralError
from kexie_report.zh.marks import MARKS

SCALES = {"": Decimal(1), "万": Decimal(10**4), "亿": Decimal(10**8), "万亿": Decimal(10**12)}
SCALE_SOURCE = "GB/T 15835-2011 5.3"
PER_HEAD = "/10万"
RATES = ("%", "‰", PER_HEAD)
# Units of measurement keep 二 where measure words take 两 (二三米, 两三个).
MEASUREMENTS = frozenset(
    (
        *(
            "米",
            "厘米",
            "毫米",
            "分米",
            "千米",
            "公里",
            "里",
            "丈",
            "尺",
            "寸",
            "平方米",
            "平方公里",
            "立方米",
        ),
        *("公顷", "亩", "升", "毫升", "克", "千克", "公斤", "斤", "吨", "元", "角", "分", "度", "摄氏度"),
        *("瓦", "千瓦", "千瓦时", "伏", "安"),
    )
)
_SHAPE = r"[一-鿿A-Za-zΑ-Ωα-ωµ℃%‰°′″²³/·()（）]+"
# Figures swallow these, so that a unit beginning with one could not be told from the figure.
_FIGURE_CHARS = frozenset("〇零一二两三四五六七八九十百万亿兆余多几")
# 千 before these is a prefix of a unit of measurement, not a numeral.
_KILO = r"千(米|克|瓦|伏|卡|字|帕|赫|焦|升|牛|安|吨|兆|比特|字节)"
_SPACED = r"[A-Za-zΑ-Ωα-ωµ℃]"


@lru_cache(maxsize=1024)
def check_unit(unit: str) -> str:
    """Return `unit` when it may follow a figure; "" stands for none.

    Raises NumeralError for a unit that begins with a numeral or a vague word, that ends with one, or
    that holds digits, spaces or sentence marks (rule ids B5, F1).

    >>> check_unit("人次"), check_unit("千米"), check_unit("人(次)")
    ('人次', '千米', '人(次)')
    """
    if not unit or unit == PER_HEAD:
        return unit
    if unit[0] in _FIGURE_CHARS or (unit[0] == "千" and not re.match(_KILO, unit)):
        raise NumeralError(unit, "不是单位：阿拉伯数字后只能接万、亿", SCALE_SOURCE)
    for mark in MARKS.values():
        if mark.place == "after" and unit.endswith(mark.word):
            raise NumeralError(unit, f"不是单位：“{mark.word}”是约数的说法")
    if not re.fullmatch(_SHAPE, unit):
        raise NumeralError(unit, "不是单位：单位只能是汉字、字母或单位符号")
    return unit


def check_scale(scale: str, unit: str = "") -> str:
    """Return `scale` when it is 万, 亿, 万亿 or none; %, ‰ and /10万 take none (rule ids B5, E11).

    >>> check_scale("万")
    '万'
    """
    if scale not in SCALES:
        raise NumeralError(scale, "不能接在阿拉伯数字后，只能用万、亿、万亿", SCALE_SOURCE)
    if scale and unit in RATES:
        raise NumeralError(f"{scale}{unit}", "不能连写，百分数、千分数前不用万、亿")
    return scale


@lru_cache(maxsize=1024)
def join(unit: str) -> str:
    """Return `unit` as it is joined to a figure: letters and ℃ stand off by a space.

    >>> join("km"), join("人"), join("%")
    (' km', '人', '%')
    """
    return f" {unit}" if re.match(_SPACED, unit) else unit
