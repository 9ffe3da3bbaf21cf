"""Ranges, tolerances and products of measures, with the unit where it must stand."""

from __future__ import annotations

from kexie_report.errors import NumeralError
from kexie_report.zh.exactness import Exact, choose, exact, plain
from kexie_report.zh.quantities import quantity
from kexie_report.zh.units import RATES, check_scale, check_unit, join

_SOURCE = "GB/T 15835-2011 5.1.3"
_MARKS = ("～", "—", "至")


def value_range(
    a: Exact, b: Exact, unit: str, *, scale: str = "", mark: str = "～", repeated: bool | None = None
) -> str:
    """Return a range of values (GB/T 15835-2011 5.1.3; rule ids B9, B10).

    %, ‰, 万 and 亿 stand behind both figures; another unit stands once, behind the second, but with 至
    or with a scale behind both.  `repeated` settles that other unit: behind both figures, or once.

    Raises NumeralError for a range that does not rise, and for another mark than ～, — and 至.

    >>> value_range(100, 150, "kg"), value_range(15, 30, "%"), value_range(13, 17, "元", scale="万")
    ('100～150 kg', '15%～30%', '13万元～17万元')
    >>> value_range(2, 3, "个月", mark="至"), value_range(-36, -8, "℃")
    ('2个月至3个月', '-36～-8 ℃')
    >>> value_range(3, 5, "人次", scale="万", mark="至", repeated=False)
    '3万至5万人次'
    """
    choose("数值范围的连接号", mark, _MARKS)
    if exact(a) >= exact(b):
        raise NumeralError(f"{plain(exact(a))}{mark}{plain(exact(b))}", "不是由小到大的范围", _SOURCE)
    both = bool(scale) or mark == "至" if repeated is None else repeated
    first = quantity(a, unit if both or unit in RATES else "", scale=scale)
    return f"{first}{mark}{quantity(b, unit, scale=scale)}"


def tolerance(value: Exact, deviation: Exact, unit: str) -> str:
    """Return a value with its tolerance; the unit stands once (rule id B11).

    Raises NumeralError for a deviation that is not above 0.

    >>> tolerance(20, 2, "℃")
    '20±2 ℃'
    """
    if exact(deviation) <= 0:
        raise NumeralError(deviation, "不能作偏差，偏差要大于0", _SOURCE)
    return f"{plain(exact(value))}±{plain(exact(deviation))}{join(check_unit(unit))}"


def dimensions(*sides: Exact, unit: str, scale: str = "") -> str:
    """Return the product of two or three lengths, the unit behind each (rule id B11).

    Raises NumeralError for one side, more than three, a side that is not above 0, or no unit.

    >>> dimensions(20, 30, unit="cm"), dimensions(2, 3, 4, unit="米")
    ('20 cm×30 cm', '2米×3米×4米')
    """
    if len(sides) not in (2, 3):
        raise NumeralError("×".join(map(str, sides)), "不是长宽或长宽高，要有两项或三项", _SOURCE)
    if not unit or any(exact(side) <= 0 for side in sides):
        raise NumeralError("×".join(map(str, sides)), "要有长度单位，各项都大于0", _SOURCE)
    check_scale(scale, unit)
    return "×".join(quantity(side, unit, scale=scale) for side in sides)
