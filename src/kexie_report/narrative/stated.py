"""勾稽 of stated totals: a total that the user gives must agree with the rows, before a word is written.

Every figure admits some values (2800余 lies above 2800 and below 2900, see `zh.Bounds`); a total agrees
where the values that it admits and those that the rows admit together have one in common.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from kexie_report import zh
from kexie_report.draft import Remark, Severity
from kexie_report.model.origin import places_of
from kexie_report.model.values import Quantity
from kexie_report.narrative.behind import Counted

__all__ = ["agree", "disagreement", "together"]

_PEOPLE = ("人", "名", "位", "人次")


def together(quantities: Sequence[Quantity]) -> zh.Bounds:
    """Return the values that the sum of `quantities` admits.

    >>> together([Quantity(3, "场"), Quantity(20, "场", mark="余")])
    Bounds(low=Decimal('23'), high=Decimal('33'), low_in=False, high_in=False)
    """
    bounds = [quantity.bounds for quantity in quantities]
    return zh.Bounds(
        _sum([one.low for one in bounds]),
        _sum([one.high for one in bounds]),
        all(one.low_in for one in bounds),
        all(one.high_in for one in bounds),
    )


def _sum(ends: Sequence[Decimal | None]) -> Decimal | None:
    known = [end for end in ends if end is not None]
    return sum(known, Decimal(0)) if len(known) == len(ends) else None


def agree(stated: Quantity, rows: Sequence[Quantity]) -> bool:
    """Whether a stated total can be the sum of the rows; people may be fewer than their visits.

    >>> agree(Quantity(30, "场", mark="余"), [Quantity(3, "场"), Quantity(28, "场")])
    True
    >>> agree(Quantity(150, "人"), [Quantity(120, "人"), Quantity(80, "人")])
    True
    >>> agree(Quantity(210, "人"), [Quantity(120, "人"), Quantity(80, "人")])
    False
    """
    if not _one_unit(stated, rows):
        return False
    total, said = together(rows), stated.bounds
    fewer = len(rows) > 1 and stated.unit in _PEOPLE and stated.unit != "人次"
    return _reaches(total.high, said.low, total.high_in and said.low_in) and (
        fewer or _reaches(said.high, total.low, said.high_in and total.low_in)
    )


def _one_unit(stated: Quantity, rows: Sequence[Quantity]) -> bool:
    units = {row.unit for row in rows} | {stated.unit}
    return len(units) == 1 or units <= set(_PEOPLE)


def _reaches(high: Decimal | None, low: Decimal | None, ends_count: bool) -> bool:
    """Whether what ends at `high` has a value in common with what begins at `low`."""
    return high is None or low is None or high > low or (high == low and ends_count)


def disagreement(
    stated: Quantity, counts: Sequence[Counted], whole: Quantity | None, of: str = ""
) -> Remark | None:
    """Return the remark on a stated total that its rows contradict, with both figures and all places.

    `of` names what is counted where the figure alone would not say it.
    """
    if agree(stated, [one.quantity for one in counts]):
        return None
    found = f"合计{whole}" if whole is not None else "加不到这个数"
    said = f"合计写的是{of}{stated}，台账里{len(counts)}条{found}"
    places = places_of([stated, *(one.row.value for one in counts)])
    return Remark("total", Severity.ERROR, said, places)
