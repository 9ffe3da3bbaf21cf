"""Growth and decline: 倍, 番, per cent and 百分点, each only where it is true."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal, Inexact
from typing import Literal, NamedTuple

from kexie_report.errors import NumeralError
from kexie_report.zh.exactness import Exact, bare, exact, plain, whole
from kexie_report.zh.figures import number
from kexie_report.zh.numerals import cardinal
from kexie_report.zh.quantities import quantity

_SOURCE = "GB/T 15835-2011 起草组答疑（三）"


def times(old: Exact, new: Exact, *, to: bool = False) -> str:
    """Return a growth in 倍: 增加了N倍, or with `to` 增加到N倍 (rule ids F7, F8).

    From 1 to 3 is 增加了2倍 and 增加到3倍.

    Raises NumeralError for a fall (倍 is not said of it), for no change, for an old value that is not
    above 0, and for a growth that is no exact number of 倍.

    >>> times(1, 3), times(1, 3, to=True), times(2, 5)
    ('增加了2倍', '增加到3倍', '增加了1.5倍')
    """
    before, after = _positive(old), exact(new)
    if after <= before:
        raise NumeralError(f"{plain(before)}→{plain(after)}", "没有增长，下降不用“倍”", _SOURCE)
    multiple = _divide(after if to else after - before, before)
    return f"增加{'到' if to else '了'}{plain(multiple)}倍"


def doublings(old: Exact, new: Exact) -> str:
    """Return a growth in 番, which is a power of two: 100→800 is 翻三番 (rule id F9).

    Raises NumeralError where `new` is not `old` times a power of two.

    >>> doublings(100, 800), doublings(Decimal("3.6"), Decimal("7.2"))
    ('翻三番', '翻一番')
    """
    before, after = _positive(old), exact(new)
    turns, reached = 0, before
    while reached < after:
        turns, reached = turns + 1, reached * 2
    if reached != after or not turns:
        raise NumeralError(f"{plain(before)}→{plain(after)}", "不是翻番，一番是原数的两倍", _SOURCE)
    return f"翻{'两' if turns == 2 else cardinal(turns)}番"


class Change(NamedTuple):
    """What a change from an old to a new value may be said to be.

    `direction` is "up", "down" or "flat"; `amount` and `rate` are sizes without a sign, the rate in
    per cent and None where the old value is 0.  `exact` tells whether the rate had to be rounded.
    """

    direction: Literal["up", "down", "flat"]
    amount: Decimal
    rate: Decimal | None
    unit: str
    exact: bool

    def by_amount(self) -> str:
        """Return 增加277万元, 减少3件 or 持平 (rule id F11)."""
        verb = {"up": "增加", "down": "减少", "flat": "持平"}[self.direction]
        return verb + (quantity(self.amount, self.unit) if self.direction != "flat" else "")

    def by_rate(self) -> str:
        """Return 增长18.64%, 下降5% or 持平; of percentages, 提高 or 下降N个百分点 (rule ids F10, F11)."""
        if self.direction == "flat":
            return "持平"
        if self.unit == "%":
            verb = "提高" if self.direction == "up" else "下降"
            return f"{verb}{plain(self.amount)}个百分点"
        if self.rate is None:
            raise NumeralError(0, "作原数时没有增长率，只能说增加的量")
        return f"{'增长' if self.direction == 'up' else '下降'}{plain(self.rate)}%"


def change(
    old: Exact, new: Exact, unit: str = "", *, digits: int | None = None, rounding: str = ROUND_HALF_UP
) -> Change:
    """Return the change from `old` to `new`, able to say itself by amount and by rate.

    Rule ids F8, F10 and F11.  Two percentages (`unit="%"`) differ by 百分点, not by per cent.  The rate
    is exact; with `digits` it is rounded, and `.exact` tells so.

    Raises NumeralError for a rate that never ends unless `digits` is given, and for negative values.

    >>> up = change(1486, 1763, "件", digits=2)
    >>> up.by_amount(), up.by_rate(), up.exact
    ('增加277件', '增长18.64%', False)
    >>> change(65, 82, "%").by_rate(), change(200, 100, "件").by_rate(), change(3, 3).by_rate()
    ('提高17个百分点', '下降50%', '持平')
    """
    before, after = _not_negative(old), _not_negative(new)
    gap = after - before
    direction: Literal["up", "down", "flat"] = "up" if gap > 0 else "down" if gap < 0 else "flat"
    rate, is_exact = _rate(before, abs(gap), digits, rounding) if unit != "%" else (None, True)
    return Change(direction, abs(gap), rate, unit, is_exact)


def _rate(old: Decimal, gap: Decimal, digits: int | None, rounding: str) -> tuple[Decimal | None, bool]:
    if not old:
        return None, True
    if digits is None:
        return _divide(gap * 100, old), True
    whole(digits, "小数位数")
    context = Context(prec=60)
    quotient = context.divide(gap * 100, old)
    shown = number(quotient, digits=digits, rounding=rounding)
    return Decimal(shown), shown.exact and not context.flags[Inexact]


def from_to(old: Exact, new: Exact, unit: str, *, verb: str | None = None) -> str:
    """Return 由A提升至B or 由A下降至B, each figure with its unit (rule ids B10, F7).

    Raises NumeralError where both are equal.

    >>> from_to(Decimal("6.6"), Decimal("7.8"), "%"), from_to(50, 40, "件")
    ('由6.6%提升至7.8%', '由50件下降至40件')
    """
    if exact(old) == exact(new):
        raise NumeralError(new, "与原数相同，没有变化，可说“持平”")
    moved = verb or ("提升" if exact(new) > exact(old) else "下降")
    return f"由{quantity(old, unit)}{moved}至{quantity(new, unit)}"


def _divide(above: Decimal, below: Decimal) -> Decimal:
    # The context's precision decides only what is refused as endless, never what is written.
    context = Context(prec=60)
    quotient = context.divide(above, below)
    if context.flags[Inexact]:
        raise NumeralError(f"{plain(above)}÷{plain(below)}", "除不尽，不能写成准确的数，请给出小数位数")
    return bare(quotient)


def _positive(value: Exact) -> Decimal:
    size = exact(value)
    if size <= 0:
        raise NumeralError(value, "不能作原数，原数要大于0")
    return size


def _not_negative(value: Exact) -> Decimal:
    size = exact(value)
    if size < 0:
        raise NumeralError(value, "是负数，不说增长率")
    return size
