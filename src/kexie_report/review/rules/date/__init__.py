"""The rules of dates and times (日期时间), in the order in which `rules` lists them."""

from kexie_report.review.rule import Rule
from kexie_report.review.rules.date import (
    age_mismatch,
    anniversary_mismatch,
    commemorative_day_mismatch,
    duration_mismatch,
    invalid_date,
    invalid_time,
    period_month_mismatch,
    plan_period_mismatch,
    range_reversed,
    relative_date_mismatch,
    weekday_mismatch,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    invalid_date.RULE,
    weekday_mismatch.RULE,
    period_month_mismatch.RULE,
    range_reversed.RULE,
    duration_mismatch.RULE,
    relative_date_mismatch.RULE,
    plan_period_mismatch.RULE,
    anniversary_mismatch.RULE,
    commemorative_day_mismatch.RULE,
    invalid_time.RULE,
    age_mismatch.RULE,
)
