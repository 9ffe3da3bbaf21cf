"""The Chinese language layer: how print writes figures, dates, lists and marks, and reads them back.

Pure functions over plain Python values.  Figures are exact: int or Decimal, never bool or float.

>>> cardinal(10010), approx(2800, "余", "人"), enumerate_items(["学校", "社区"])
('一万零一十', '2800余人', '学校和社区')
"""

from kexie_report.zh.dates import date
from kexie_report.zh.figures import Figure, fraction, number, percent, percentage_points, permille, ratio
from kexie_report.zh.lists import enumerate_items, joints
from kexie_report.zh.marks import Bounds
from kexie_report.zh.numerals import cardinal, count, digits, ordinal, session, year
from kexie_report.zh.parsing import parse_number
from kexie_report.zh.punctuation import quote, title
from kexie_report.zh.quantities import ParsedQuantity, approx, quantity
from kexie_report.zh.reading_dates import parse_date, parse_month_day, parse_year
from kexie_report.zh.reading_quantities import parse_quantity

__all__ = [
    "Bounds",
    "Figure",
    "ParsedQuantity",
    "approx",
    "cardinal",
    "count",
    "date",
    "digits",
    "enumerate_items",
    "fraction",
    "joints",
    "number",
    "ordinal",
    "parse_date",
    "parse_month_day",
    "parse_number",
    "parse_quantity",
    "parse_year",
    "percent",
    "percentage_points",
    "permille",
    "quantity",
    "quote",
    "ratio",
    "session",
    "title",
    "year",
]
