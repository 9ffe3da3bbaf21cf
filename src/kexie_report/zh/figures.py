"""Arabic figures: scales, rounding, grouping, percentages, fractions, ratios."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Literal

from kexie_report.errors import NumeralError
from kexie_report.zh.exactness import Exact, bare, exact, plain, shifted, whole
from kexie_report.zh.numerals import cardinal
from kexie_report.zh.units import SCALES, check_scale

_LARGEST_FIRST = ("万亿", "亿", "万", "")


class Figure(str):
    """A figure in Arabic digits that also tells whether rounding changed its value."""

    exact: bool

    def __new__(cls, text: str, *, exact: bool = True) -> Figure:
        figure = super().__new__(cls, text)
        figure.exact = exact
        return figure


def number(
    n: Exact,
    *,
    scale: str | None = None,
    digits: int | None = None,
    rounding: str = ROUND_HALF_UP,
    group: bool = False,
) -> Figure:
    """Return `n` in Arabic digits, its value divided by `scale` (GB/T 15835-2011 5.1, 5.3).

    Rule ids B1-B5 and B8.  Nothing is rounded unless `digits` asks for so many decimals, and then
    `.exact` of the result is False where the value changed.  A Decimal keeps its written zeros; a scaled
    figure has none but those that `digits` asks for.  `scale="auto"` takes the largest scale that leaves
    a figure of at least 1.  `group=True` sets off thousands by commas, in figures of more than four
    digits only.

    Raises InexactError for a bool or float, NumeralError for a scale other than 万, 亿 and 万亿,
    negative `digits`, or grouping beside a scale.

    >>> number(12000, scale="万"), number(Decimal("13.50")), number(345000000, scale="auto")
    ('1.2万', '13.50', '3.45亿')
    >>> about = number(99_999_999, scale="auto", digits=1)
    >>> about, about.exact
    ('1.0亿', False)
    >>> number(624000, group=True), number(1256, group=True)
    ('624,000', '1256')
    """
    value = exact(n)
    if group and scale:
        raise NumeralError(n, "不能既用万、亿又用千分撇")
    if digits is not None:
        whole(digits, "小数位数")
    chosen = _auto(value, digits, rounding) if scale == "auto" else check_scale(scale or "")
    scaled = value if not chosen else _divided(value, chosen)
    shown = scaled if digits is None else _rounded(scaled, digits, rounding)
    return Figure(_grouped(plain(shown), group) + chosen, exact=shown == scaled)


def _divided(value: Decimal, scale: str) -> Decimal:
    return bare(shifted(value, -SCALES[scale].adjusted()))


def _rounded(value: Decimal, digits: int, rounding: str) -> Decimal:
    precision = max(1, value.adjusted() + digits + 2)
    return value.quantize(Decimal(1).scaleb(-digits), rounding, Context(prec=precision))


def _auto(value: Decimal, digits: int | None, rounding: str) -> str:
    for scale in _LARGEST_FIRST:
        scaled = _divided(value, scale)
        if abs(scaled if digits is None else _rounded(scaled, digits, rounding)) >= 1:
            return scale
    return ""


def _grouped(text: str, group: bool) -> str:
    whole_part, point, fraction = text.partition(".")
    if not group or len(whole_part.lstrip("-")) <= 4:
        return text
    return f"{Decimal(whole_part):,}{point}{fraction}"


def percent(share: Exact) -> str:
    """Return a percentage; `share` is the figure before % (rule ids A1, E13).

    >>> percent(Decimal("13.50")), percent(85)
    ('13.50%', '85%')
    """
    return f"{plain(exact(share))}%"


def permille(share: Exact) -> str:
    """Return a figure per thousand; `share` is the figure before ‰.

    >>> permille(Decimal("2.3"))
    '2.3‰'
    """
    return f"{plain(exact(share))}‰"


def percentage_points(old: Exact, new: Exact) -> str:
    """Return the difference of two percentages in 个百分点, without direction (rule id F10).

    Raises NumeralError where they are equal: there is no difference to state.

    >>> percentage_points(65, 82), percentage_points(Decimal("10.50"), Decimal("13.50"))
    ('17个百分点', '3.00个百分点')
    """
    gap = abs(exact(new) - exact(old))
    if not gap:
        raise NumeralError(new, "与原来的百分数相同，没有百分点的差")
    return f"{plain(gap)}个百分点"


def fraction(num: int, den: int, *, style: Literal["hanzi", "slash"] = "hanzi") -> str:
    """Return a fraction: 三分之一, or 1/3 (GB/T 15835-2011 4.3, 5.1.7.3; rule ids E9, E13).

    A denominator of 100, 1000 or 10000 is read without its 一: 百分之五, 万分之一.

    Raises NumeralError for a denominator below 2 or a numerator below 0, or an unknown style.

    >>> fraction(2, 3), fraction(1, 10000), fraction(1, 3, style="slash")
    ('三分之二', '万分之一', '1/3')
    """
    above, below = whole(num, "分子"), whole(den, "分母", least=2)
    if style == "slash":
        return f"{above}/{below}"
    if style != "hanzi":
        raise NumeralError(style, "不是分数的写法，可用：“hanzi”、“slash”")
    name = cardinal(below)
    return f"{name[1:] if below in (100, 1000, 10**4, 10**8) else name}分之{cardinal(above)}"


def ratio(*terms: Exact) -> str:
    """Return a ratio with the ratio mark ∶, not a colon (GB/T 15835-2011 4.1.1; rule id B12).

    Raises NumeralError for fewer than two terms or a term that is not above 0.

    >>> ratio(1, 500), ratio(2, 3, 5)
    ('1∶500', '2∶3∶5')
    """
    if len(terms) < 2:
        raise NumeralError("∶".join(str(term) for term in terms), "不成比，比至少要有两项")
    for term in terms:
        if exact(term) <= 0:
            raise NumeralError(term, "不能作比的项，比的各项都大于0")
    return "∶".join(plain(exact(term)) for term in terms)
