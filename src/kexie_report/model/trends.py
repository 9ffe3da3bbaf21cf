"""Where a figure went from one value to another."""

from __future__ import annotations

from enum import StrEnum

from kexie_report.model.values import Quantity

__all__ = ["Trend", "direction"]


class Trend(StrEnum):
    """Where the figure went; a fall is never told as growth."""

    RISE = "增长"
    FALL = "下降"
    FLAT = "持平"


def direction(old: Quantity | None, new: Quantity | None) -> Trend | None:
    """Return where a figure went from one value to the other, or None where they cannot be compared."""
    if old is None or new is None or old.unit != new.unit:
        return None
    if old.value == new.value:
        return Trend.FLAT
    return Trend.RISE if old.value < new.value else Trend.FALL
