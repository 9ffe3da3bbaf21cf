"""The Chinese language: how print in China writes figures, dates, quantities, lists and marks.

Pure functions over plain Python values; worth importing for their own sake.
"""

from kexie_report.zh.dates import date, parse_date, parse_month_day
from kexie_report.zh.lists import enumerate_items, joints
from kexie_report.zh.numerals import cardinal, counting, digits, number, ordinal, parse_number, session, year
from kexie_report.zh.punctuation import quote, title
from kexie_report.zh.quantities import ParsedQuantity, approx, parse_quantity, quantity

__all__ = [
    "ParsedQuantity",
    "approx",
    "cardinal",
    "counting",
    "date",
    "digits",
    "enumerate_items",
    "joints",
    "number",
    "ordinal",
    "parse_date",
    "parse_month_day",
    "parse_number",
    "parse_quantity",
    "quantity",
    "quote",
    "session",
    "title",
    "year",
]
