"""Finding every time of day of a running text, and the hours that a part of the day may have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kexie_report.zh.lenient import read_leniently

_COLON = re.compile(r"([0-9]{1,2})[:：]([0-9]{2})(?:[:：]([0-9]{2}))?(?![0-9:：])")
_WORDS = re.compile(
    r"[时点](?![间代候速长段区空期刻光节差])"
    r"(?:(?P<minute>[0-9]{1,3}|[零一二三四五六七八九十]{1,3})分(?![之钟钱])"
    r"(?:(?P<second>[0-9]{1,3}|[零一二三四五六七八九十]{1,3})秒)?|[半整许钟])?"
)
_HOUR = re.compile(
    "(?:(?<![0-9.])[0-9]{1,2}|(?<![零一二两三四五六七八九十百])[零一二两三四五六七八九十]{1,3}) ?$"
)
_PARTS = {
    "凌晨": (*range(7), 12),
    "清晨": tuple(range(3, 10)),
    "早晨": tuple(range(3, 11)),
    "早上": tuple(range(3, 12)),
    "上午": tuple(range(4, 13)),
    "中午": (10, 11, 12, 13, 14, 1, 2),
    "正午": (11, 12, 13),
    "下午": (*range(12, 20), *range(1, 9)),
    "午后": (*range(12, 19), *range(1, 7)),
    "傍晚": (*range(16, 21), *range(4, 9)),
    "晚上": (*range(17, 25), *range(5, 13), 0, 1, 2, 3),
    "晚间": (*range(17, 25), *range(5, 13), 0, 1, 2, 3),
    "当晚": (*range(17, 25), *range(5, 13), 0, 1, 2, 3),
    "今晚": (*range(17, 25), *range(5, 13), 0, 1, 2, 3),
    "昨晚": (*range(17, 25), *range(5, 13), 0, 1, 2, 3),
    "明晚": (*range(17, 25), *range(5, 13), 0, 1, 2, 3),
    "夜间": (*range(17, 25), *range(13)),
    "夜里": (*range(17, 25), *range(13)),
    "深夜": (*range(21, 25), *range(5), 9, 10, 11, 12),
    "早": tuple(range(4, 12)),
    "晚": (*range(17, 25), *range(5, 13), 0, 1, 2, 3),
    "午夜": (23, 24, 0, 1, 11, 12),
}
_PART = re.compile(f"({'|'.join(_PARTS)})(?<![最更较][早晚])(?:约|的|近|大约| )?$")


class FoundTime(NamedTuple):
    """One time of day: where it stands, what it says, whether the day has it or not.

    `part` is the part of the day named right before it, "" where there is none; `mark` is : 时 or 点.
    """

    start: int
    end: int
    hour: int
    minute: int | None
    second: int | None
    part: str
    mark: str

    @property
    def fits_its_part(self) -> bool:
        """Whether the hour may be said of the part of the day that is named."""
        return not self.part or self.hour in _PARTS[self.part]

    @property
    def hours(self) -> float:
        """The time on the clock of 24 hours, in hours."""
        first, last = _LATER.get(self.part, (24, 0))
        later = first <= self.hour <= last
        return self.hour + (12 if later else 0) + (self.minute or 0) / 60 + (self.second or 0) / 3600


_LATER = dict.fromkeys(("下午", "午后", "傍晚"), (1, 11)) | {"中午": (1, 4)}
_LATER |= dict.fromkeys(("晚上", "晚间", "当晚", "今晚", "昨晚", "明晚", "晚"), (4, 11))


def find_times(text: str) -> Iterator[FoundTime]:
    """Yield every time of day in order; what only may be one (3点建议) has neither part nor minute.

    >>> [(t.hour, t.minute, t.part, t.mark) for t in find_times("下午2:30，凌晨15时20分，晚上八点半，36小时")]
    [(2, 30, '下午', ':'), (15, 20, '凌晨', '时'), (8, 30, '晚上', '点')]
    """
    return iter(sorted((*_with_colon(text), *_in_words(text))))


def _with_colon(text: str) -> Iterator[FoundTime]:
    for found in _COLON.finditer(text):
        start = found.start()
        if not _DIGIT_BEFORE.search(text[max(0, start - 2) : start]):
            hour, minute, second = found.groups()
            yield _time(text, start, found.end(), int(hour), int(minute), _number(second), ":")


_DIGIT_BEFORE = re.compile("[0-9][:：]?$|[.]$")


def _in_words(text: str) -> Iterator[FoundTime]:
    for found in _WORDS.finditer(text):
        hour = _HOUR.search(text[max(0, found.start() - 5) : found.start()])
        said = hour and _number(hour[0].strip())
        if hour and said is not None:
            start = found.start() - len(hour[0])
            half = 30 if found[0].endswith("半") else None
            minute = _number(found["minute"]) if found["minute"] else half
            yield _time(text, start, found.end(), said, minute, _number(found["second"]), found[0][0])


def _time(
    text: str, start: int, end: int, hour: int, minute: int | None, second: int | None, mark: str
) -> FoundTime:
    part = _PART.search(text[max(0, start - 4) : start])
    return FoundTime(start, end, hour, minute, second, part[1] if part else "", mark)


def _number(said: str | None) -> int | None:
    value = read_leniently(said) if said else None
    return int(value) if value is not None else None
