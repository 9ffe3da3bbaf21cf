"""The Chinese language layer: how print writes figures, dates, lists and marks, and reads them back.

Pure functions over plain Python values.  Figures are exact: int or Decimal, never bool or float.

>>> cardinal(10010), approx(2800, "余", "人"), enumerate_items(["学校", "社区"])
('一万零一十', '2800余人', '学校和社区')
"""

# Importing the layer must cost little: tables are built, and patterns (kept as text) compiled, on first use.

from kexie_report.zh.changes import Change, change, doublings, from_to, times
from kexie_report.zh.clock import day_part, parse_time, time, weekday
from kexie_report.zh.dates import date
from kexie_report.zh.estimates import approx_hanzi, approximate, parse_rough, rough
from kexie_report.zh.event_verbs import event_verbs, known_event_nouns, known_event_verbs
from kexie_report.zh.figures import Figure, fraction, number, percent, percentage_points, permille, ratio
from kexie_report.zh.find import FoundQuantity, find_quantities
from kexie_report.zh.finding_dates import FoundDate, find_dates
from kexie_report.zh.finding_times import FoundTime, find_times
from kexie_report.zh.lists import enumerate_items, joints
from kexie_report.zh.lunar import lunar_date, sexagenary_year
from kexie_report.zh.marks import Bounds
from kexie_report.zh.measures import Measure, fits, known_nouns, measure, measure_words
from kexie_report.zh.money import financial, parse_financial
from kexie_report.zh.numbering import document_number, heading, point
from kexie_report.zh.numerals import cardinal, count, digits, ordinal, session, year
from kexie_report.zh.parsing import parse_number, parse_session
from kexie_report.zh.periods import (
    century,
    date_range,
    decade,
    event_name,
    half,
    month_range,
    plan_period,
    quarter,
    year_range,
)
from kexie_report.zh.punctuation import normalise, quote, title
from kexie_report.zh.quantities import ParsedQuantity, approx, quantity
from kexie_report.zh.ranges import dimensions, tolerance, value_range
from kexie_report.zh.reading_dates import parse_date, parse_month_day, parse_year
from kexie_report.zh.reading_estimates import ParsedRange, parse_approx_hanzi, parse_value_range
from kexie_report.zh.reading_quantities import parse_quantity
from kexie_report.zh.reading_ranges import parse_date_range

__all__ = [
    "Bounds",
    "Change",
    "Figure",
    "FoundDate",
    "FoundQuantity",
    "FoundTime",
    "Measure",
    "ParsedQuantity",
    "ParsedRange",
    "approx",
    "approx_hanzi",
    "approximate",
    "cardinal",
    "century",
    "change",
    "count",
    "date",
    "date_range",
    "day_part",
    "decade",
    "digits",
    "dimensions",
    "document_number",
    "doublings",
    "enumerate_items",
    "event_name",
    "event_verbs",
    "financial",
    "find_dates",
    "find_quantities",
    "find_times",
    "fits",
    "fraction",
    "from_to",
    "half",
    "heading",
    "joints",
    "known_event_nouns",
    "known_event_verbs",
    "known_nouns",
    "lunar_date",
    "measure",
    "measure_words",
    "month_range",
    "normalise",
    "number",
    "ordinal",
    "parse_approx_hanzi",
    "parse_date",
    "parse_date_range",
    "parse_financial",
    "parse_month_day",
    "parse_number",
    "parse_quantity",
    "parse_rough",
    "parse_session",
    "parse_time",
    "parse_value_range",
    "parse_year",
    "percent",
    "percentage_points",
    "permille",
    "plan_period",
    "point",
    "quantity",
    "quarter",
    "quote",
    "ratio",
    "rough",
    "session",
    "sexagenary_year",
    "time",
    "times",
    "title",
    "tolerance",
    "value_range",
    "weekday",
    "year",
    "year_range",
]
