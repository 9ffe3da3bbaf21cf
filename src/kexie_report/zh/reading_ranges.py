"""Reading ranges of days back: exactly what `date_range` writes."""

from __future__ import annotations

import datetime
import re

from kexie_report.errors import NumeralError
from kexie_report.zh.periods import date_range
from kexie_report.zh.reading_dates import parse_date

_SOURCE = "GB/T 15834-2011 4.13.3"


def parse_date_range(text: str) -> tuple[datetime.date, datetime.date]:
    """Return the first and last day of a range with its year; the inverse of `date_range`.

    Both scripts and both marks (— and 至) are read; one date is a range of one day.

    Raises NumeralError for a range that runs backwards, for a hyphen or en dash as its mark, and for
    year or month written twice though shared (rule id C8).

    >>> parse_date_range("2011年2月3日—10日")
    (datetime.date(2011, 2, 3), datetime.date(2011, 2, 10))
    """
    head, mark, tail = _split(text)
    first = parse_date(head)
    last = parse_date(_completed(head, tail)) if mark else first
    in_digits = re.search("[0-9]", text)
    if date_range(first, last, mark=mark or "—", style="arabic" if in_digits else "hanzi") != text:
        raise NumeralError(text, "不是起止日期的规范写法，写法如“2011年2月3日—10日”", _SOURCE)
    return first, last


def _split(text: str) -> tuple[str, str, str]:
    for mark in ("—", "至"):
        if mark in text:
            return text.partition(mark)
    return text, "", ""


def _completed(head: str, tail: str) -> str:
    year, _, rest = head.partition("年")
    if "年" in tail:
        return tail
    if "月" in tail:
        return f"{year}年{tail}"
    return f"{year}年{rest.partition('月')[0]}月{tail}"
