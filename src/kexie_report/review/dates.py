"""The dates of a document: where each stands, what it can mean, the ranges, the day the text speaks on."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import attrs

from kexie_report.errors import NumeralError
from kexie_report.zh import FoundDate, find_dates, parse_number

__all__ = ["Dates", "Mention", "Range", "Spoken", "dates_of", "day_of", "whole_of"]

_MARKS = "—–~～至到－-"
_RELATIVE = "去年|今年|明年|前年|次年|翌年|来年|当年|同年|本年|上年|每年|历年"
_OFFSETS = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1, "来年": 1}
_AFTER_LAST = {"次年": 1, "翌年": 1, "当年": 0, "同年": 0}
_WORD_BEFORE = re.compile(rf"({_RELATIVE})(?:的|，)?$")
_HEAD = re.compile(rf"([0-9]{{1,4}}) ?[{_MARKS}]{{1,2}}$")
_DATELINE = re.compile(r"(?:讯|电(?![影视台话力商子动器站网])|消息|报道)")
_UNDATED = re.compile(r"\n[^\n，。；：0-9]{0,12}讯[（( 　]")
_DATELINE_WITHIN = 36
_NEXT = "(?:次年|翌年|来年|第二年|明年|次月|下月|次日|翌日|第二天|隔天)"
_CLOCK = (
    "(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚)?"
    r"(?:[0-9]{1,2}(?:[:：][0-9]{2}|[时点](?:半|[0-9]{1,2}分)?))?"
)
_JOINED = re.compile(
    rf"(?:（[^（）\n]{{1,12}}）)?{_CLOCK}(?:起|开始|份|初|上旬|中旬|底)?，?"
    r"(?:一直|持续|延续|展出?|开放|进行|举[办行])? ?(?:[—–-]{1,2}|[~～－至到]) ?"
    rf"(?P<next>{_NEXT}|今年|同年|当年|本年|本月|当月)?的?"
)
_JOIN_LENGTH = 40
_LISTED = 40
_REMEMBERED, _IN_TITLE = 300, 60
_STOP = re.compile("[。！？；\n]")


@attrs.frozen
class Spoken:
    """The day on which a text speaks from `start` on: that of its dateline, or the one that was given."""

    start: int
    year: int | None
    month: int
    day: int
    dateline: bool = False

    @property
    def date(self) -> datetime.date | None:
        """The day, None where its year is not said or the calendar lacks it."""
        return day_of(self.year, self.month, self.day) if self.year else None


@attrs.frozen
class Mention:
    """A date: the parts that are said, the month that the text before it lends to a bare day.

    `years` are those that it can mean, the likeliest first; only the one that is said where one is said.
    `relative` is the word for a year that stands before it (去年).
    """

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    years: tuple[int, ...] = ()
    lent_month: int | None = None
    relative: str = ""

    def days(self) -> tuple[datetime.date, ...]:
        """Return the days that it can mean, the likeliest first; none for a month or year alone."""
        month = self.month or self.lent_month
        if month is None or self.day is None:
            return ()
        return tuple(day for year in self.years if (day := day_of(year, month, self.day)))


@attrs.frozen
class Range:
    """Two dates that a dash, 至 or 到 joins; the second has what the first lends it.

    `carried` says that a word moves the end on (次年, 下月).
    """

    start: int
    end: int
    first: Mention
    last: Mention
    carried: bool = False


@attrs.frozen
class Dates:
    """All dates of a document, in order.

    >>> dates = dates_of("2023年7月10日至14日举行，8月1日（星期二）颁奖。")
    >>> [(one.month, one.day, one.years) for one in dates.mentions]
    [(7, 10, (2023,)), (None, 14, (2023,)), (8, 1, (2023,))]
    >>> [(one.first.day, one.last.month, one.last.day) for one in dates.ranges]
    [(10, 7, 14)]
    """

    mentions: tuple[Mention, ...]
    ranges: tuple[Range, ...]
    spoken: tuple[Spoken, ...]
    _starts: list[int] = attrs.field(init=False, eq=False, repr=False)
    _range_starts: list[int] = attrs.field(init=False, eq=False, repr=False)
    _spoken_starts: list[int] = attrs.field(init=False, eq=False, repr=False)

    @_starts.default
    def _(self) -> list[int]:
        return [one.start for one in self.mentions]

    @_spoken_starts.default
    def _(self) -> list[int]:
        return [one.start for one in self.spoken]

    @_range_starts.default
    def _(self) -> list[int]:
        return [one.start for one in self.ranges]

    def spoken_at(self, offset: int) -> Spoken | None:
        """Return the day on which the text speaks at an offset, None where nobody said it."""
        index = bisect_right(self._spoken_starts, offset) - 1
        return self.spoken[index] if index >= 0 and self.spoken[index].month else None

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the dates that begin between two offsets."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def ranges_between(self, start: int, end: int) -> tuple[Range, ...]:
        """Return the ranges that begin between two offsets."""
        return self.ranges[bisect_left(self._range_starts, start) : bisect_left(self._range_starts, end)]


def day_of(year: int, month: int, day: int) -> datetime.date | None:
    """Return a day, None where the calendar lacks it.

    >>> day_of(2023, 2, 29) is None
    True
    """
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def whole_of(said: str) -> int | None:
    """Return the whole number that figures or numerals say, None where they say none.

    >>> whole_of("七十五"), whole_of("十百")
    (75, None)
    """
    try:
        return int(parse_number(said, strict=False))
    except NumeralError:
        return None


def dates_of(text: str, as_of: datetime.date | None = None) -> Dates:
    """Return the dates of a text; `as_of` is the day on which it speaks where it has no dateline."""
    found = tuple(find_dates(text))
    spoken = tuple(sorted(_spoken(text, found, as_of), key=lambda one: one.start))
    mentions = tuple(_mentions(text, found, spoken))
    return Dates(mentions, tuple(_ranges(text, mentions)), spoken)


# --- the day on which the text speaks ------------------------------------------------------------------


def _spoken(text: str, found: Sequence[FoundDate], as_of: datetime.date | None) -> Iterator[Spoken]:
    given = Spoken(0, as_of.year, as_of.month, as_of.day) if as_of else _signed(text, found)
    given = given or Spoken(0, None, 0, 0)
    yield given
    yield from (attrs.evolve(given, start=one.start() + 1) for one in _UNDATED.finditer(text))
    for one in found:
        if one.month and one.day and _DATELINE.match(text, one.end):
            begin = text.rfind("\n", 0, one.start) + 1
            if one.start - begin <= _DATELINE_WITHIN and not _STOP.search(text, begin, one.start):
                year = one.year or (as_of.year if as_of else None)
                yield Spoken(begin, year, one.month, one.day, dateline=True)


def _signed(text: str, found: Sequence[FoundDate]) -> Spoken | None:
    """The day that stands alone in the last lines, as under an official paper."""
    for one in found[-3:]:
        begin, end = text.rfind("\n", 0, one.start) + 1, text.find("\n", one.end)
        around = text[begin : one.start] + text[one.end : end if end >= 0 else len(text)]
        if begin and one.year and one.month and one.day and not around.strip(" 　（()）"):
            return Spoken(0, one.year, one.month, one.day)
    return None


# --- mentions ------------------------------------------------------------------------------------------


def _mentions(text: str, found: Sequence[FoundDate], spoken: Sequence[Spoken]) -> Iterator[Mention]:
    reader = _Reader(text, spoken)
    for one in found:
        yield reader.read(one)


@attrs.define
class _Reader:
    """What the text before a date lends it: a year, and a month for a bare day."""

    text: str
    spoken: Sequence[Spoken]
    said: int = 0
    """The last year that was said, 0 where none was."""
    said_month: int | None = None
    said_here: bool = False
    """Whether it was said in this paragraph."""
    said_end: int = 0
    title: int = 0
    """The year that the first lines say."""
    month: int | None = None
    end: int = 0
    turn: int = 0

    def read(self, one: FoundDate) -> Mention:
        between = self.text[self.end : one.start]
        if "\n" in between:
            self.said_here = False
        if len(between) > _LISTED or _STOP.search(between):
            self.month = None
        relative = _WORD_BEFORE.search(self.text[max(0, one.start - 3) : one.start])
        word = relative[1] if relative else ""
        lent = self.month if one.month is None and one.day is not None else None
        years = (one.year,) if one.year else self._years(one, word)
        self.end = one.end
        self.month = one.month or lent
        if one.year:
            self.said, self.said_month, self.said_here, self.said_end = one.year, one.month, True, one.end
            self.title = self.title or (one.year if one.end <= _IN_TITLE else 0)
        return Mention(one.start, one.end, one.year, one.month, one.day, years, lent, word)

    def _today(self, offset: int) -> Spoken | None:
        while self.turn + 1 < len(self.spoken) and self.spoken[self.turn + 1].start <= offset:
            self.turn += 1
        now = self.spoken[self.turn] if self.spoken else None
        return now if now and now.month and now.start <= offset else None

    def _years(self, one: FoundDate, word: str) -> tuple[int, ...]:
        today = self._today(one.start)
        if word in _AFTER_LAST:
            return (self.said + _AFTER_LAST[word],) if self.said else ()
        if word in _OFFSETS:
            return (today.year + _OFFSETS[word],) if today and today.year else ()
        if word:
            return ()
        now = today.year if today and today.year else 0
        near = self.said if one.start - self.said_end < _REMEMBERED else 0
        likely = (self.said, now) if self.said_here else (now, near, self.title)
        years = [year for year in dict.fromkeys(likely) if year]
        if today and now and one.month:
            years += _neighbours(now, today.month, one.month)
        if near and self.said_month and one.month:
            years += _neighbours(self.said, self.said_month, one.month)
        return tuple(dict.fromkeys(years))


def _neighbours(year: int, today: int, month: int) -> Iterator[int]:
    """The year before or after, where the month is nearer to today there."""
    if month - today > 6:
        yield year - 1
    elif today - month > 6:
        yield year + 1


# --- ranges --------------------------------------------------------------------------------------------


def _ranges(text: str, mentions: Sequence[Mention]) -> Iterator[Range]:
    for index, last in enumerate(mentions):
        before = mentions[index - 1] if index else None
        if text[last.start - 1 : last.start] in _MARKS and (head := _headed(text, before, last)):
            yield Range(head.start, last.end, head, _completed(head, last))
        elif before and last.start - before.end <= _JOIN_LENGTH and (whole := _joined(text, before, last)):
            yield whole


def _joined(text: str, first: Mention, last: Mention) -> Range | None:
    joined = _JOINED.fullmatch(text, first.end, last.start)
    if joined is None:
        return None
    carried = bool(joined["next"]) or (last.relative not in ("", "同年", "当年") and not last.year)
    return Range(first.start, last.end, first, _completed(first, last), carried)


def _headed(text: str, before: Mention | None, last: Mention) -> Mention | None:
    """The first date of 4—7月, 10—14日 or 2010—2014年: a number without its unit."""
    found = _HEAD.search(text[max(0, last.start - 8) : last.start])
    if found is None:
        return None
    start, number = last.start - len(found[0]), int(found[1])
    leading = before if before and before.end == start else None
    if leading and leading.month and not leading.day:
        return attrs.evolve(leading, end=last.start - 1, day=number)
    if leading and leading.year and not leading.month and not last.year:
        return attrs.evolve(leading, end=last.start - 1, month=number)
    if leading or (text[start - 1 : start] or "。") in "0123456789.:-/—～至到":
        return None
    return _first_of(last, start, number)


def _first_of(last: Mention, start: int, number: int) -> Mention | None:
    end = last.start - 1
    if last.year:
        return Mention(start, end, number, None, None, (number,)) if number >= 1000 and not last.day else None
    if number >= 100:
        return None
    if last.month:
        return Mention(start, end, None, number, None, last.years) if not last.day else None
    return Mention(start, end, None, None, number, last.years, last.lent_month)


def _completed(first: Mention, last: Mention) -> Mention:
    """The second date with the year and the month that stand only at the first."""
    month = last.month or (first.month or first.lent_month if last.day else None)
    year = last.year or (first.year if not last.relative else None)
    years = (year,) if year else (last.years if last.relative else first.years or last.years)
    return attrs.evolve(last, month=month, year=year, years=years)
