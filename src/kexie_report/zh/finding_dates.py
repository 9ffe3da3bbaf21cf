"""Finding every date of a running text, whether the calendar has it or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kexie_report.zh.lenient import read_leniently

# Each shape begins with a class of characters, so that a long text is scanned fast.
_ARABIC = re.compile(
    r"([0-9]{1,4}) ?(?:年(?: ?([0-9]{1,2}) ?月份?(?:(?: |的)?([0-9]{1,2}) ?[日号](?![线楼店院]))?)?"
    r"|月(?!龄)份?(?:(?: |的)?([0-9]{1,2}) ?[日号](?![线楼店院]))?|日)"
)
_NUMBERS = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9./\-])")
_HANZI_YEAR = re.compile(
    r"([一二][〇○零一二三四五六七八九]{3})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号])?)?"
)
_HANZI_DAY = re.compile(r"月([一二三四五六七八九十]{1,3})[日号]")
_HANZI_MONTH = re.compile("[一二三四五六七八九十]{1,2}$")
_LUNAR = re.compile(r"(?:农历|阴历|夏历|旧历|古历)[^，。；、\n]{0,8}\Z")


class FoundDate(NamedTuple):
    """One date of a text: where it stands and the parts that are said; None for a part that is not.

    A month or a day may be one that the calendar lacks: telling so is for the reader.
    """

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None


def find_dates(text: str) -> Iterator[FoundDate]:
    """Yield every date of the Gregorian calendar in order: whole ones, months, days and years alone.

    A year is one of four digits; spans of time (3年), months of age and lunar dates are no dates.

    >>> [found[2:] for found in find_dates("2023年4月31日，二月三日，2024-01-05，10日，2021年；农历9月9日")]
    [(2023, 4, 31), (None, 2, 3), (2024, 1, 5), (None, None, 10), (2021, None, None)]
    """
    found = [*_in_digits(text), *_as_numbers(text), *_in_hanzi(text)]
    return (one for one in sorted(found) if not is_lunar(text, one.start))


def is_lunar(text: str, start: int) -> bool:
    """Whether what stands at `start` is named as a date of the lunar calendar.

    >>> is_lunar("农历二月三十", 2), is_lunar("公历2月3日", 2)
    (True, False)
    """
    return "历" in text[max(0, start - 10) : start] and bool(_LUNAR.search(text, max(0, start - 12), start))


def _in_digits(text: str) -> Iterator[FoundDate]:
    for found in _ARABIC.finditer(text):
        first, month, day, day_of_month = found.groups()
        start, unit = found.start(), text[found.end(1)].strip() or text[found.end(1) + 1]
        if _is_part_of_number(text, start):
            continue
        if unit == "年" and len(first) == 4:
            yield FoundDate(start, found.end(), int(first), _whole(month), _whole(day))
        elif unit == "年" and month:
            yield FoundDate(found.start(2), found.end(), None, int(month), _whole(day))
        elif unit == "月" and len(first) <= 2:
            yield FoundDate(start, found.end(), None, int(first), _whole(day_of_month))
        elif unit == "日" and len(first) <= 2:
            yield FoundDate(start, found.end(), None, None, int(first))


def _is_part_of_number(text: str, start: int) -> bool:
    """Whether digits, a point or letters stand right before: 12345日, 0.5日, DH-3月."""
    before = text[start - 1 : start]
    return before.isascii() and (before.isalnum() or before in {".", ":"}) if before else False


def _whole(said: str | None) -> int | None:
    return int(said) if said else None


def _as_numbers(text: str) -> Iterator[FoundDate]:
    for found in _NUMBERS.finditer(text):
        year = int(found[1])
        if not _is_part_of_number(text, found.start()) and 1900 <= year < 2100:
            yield FoundDate(*found.span(), year, int(found[3]), int(found[4]))


def _in_hanzi(text: str) -> Iterator[FoundDate]:
    after_year = set()
    for found in _HANZI_YEAR.finditer(text):
        after_year.add(found.end(2))
        yield FoundDate(*found.span(), _read(found[1]), _read(found[2]), _read(found[3]))
    for found in _HANZI_DAY.finditer(text):
        month = _HANZI_MONTH.search(text[max(0, found.start() - 2) : found.start()])
        if month and found.start() not in after_year:
            start = found.start() - len(month[0])
            yield FoundDate(start, found.end(), None, _read(month[0]), _read(found[1]))


def _read(said: str | None) -> int | None:
    value = read_leniently(said) if said else None
    return int(value) if value is not None else None
