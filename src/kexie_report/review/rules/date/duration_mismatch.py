"""duration-mismatch: 为期N天 is not the number of days of the dates, both ends counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kexie_report.draft import Severity
from kexie_report.review.dates import Mention, Range
from kexie_report.review.document import Document
from kexie_report.review.durations import LENGTH, differs, length_at
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.zh import FoundTime

_LASTS = "(?:为期|历时|为时|会期|展期|工期|时长|总时长|前后)"
_LENGTH = re.compile(LENGTH)
_AFTER = re.compile(
    rf"[^。；！？\n]{{0,28}}?(?:{_LASTS}[为是共]?|[，、（(]\s?(?:共计?|持续|总共)|[（(])\s?(?={LENGTH})"
)
_BRACKETED = re.compile(r"[^（(]+[（(]")
_BEFORE = re.compile(
    rf"(?:{_LASTS}[为是共]?|[期间]为?)\s?(?={LENGTH})[^。；！？，\n]{{0,24}}$"
    rf"|(?<![上下第0-9一二三四五六七八九十])(?={LENGTH})[^，（(年日]{{2,6}}[（(]即?$"
)
_PARTLY = re.compile(
    "其中|每[期批轮场次天周]|各期|[首本]期|分[0-9一二两三四五六七八九十]|[0-9一二两三四五六七八九十]期|集中|累计|除|不含|休"
)
_OPENED = re.compile("(?:正式)?(?:开幕|开始|启动|开营|开班|开赛|开展|开馆|启幕|开工|动工|立项|拉开帷幕)")
_CLOSED = re.compile(
    "[^，。；]{0,6}(?:闭幕|结束|落幕|收官|闭营|结业|结营|落下帷幕|闭馆|完赛|完成|建成|竣工|完工|投用)"
)
_CLOCK = re.compile(r"[—–~～至-]{1,2}|到")
_HOURS = re.compile(
    rf"[，（(](?:共计?|时长|历时|为时|用时|总时长|全程)为?\s?(?={LENGTH})|[（(](?={LENGTH}[）)])"
)
_NEAR = 50
_MINUTES = {"小时": 60, "分钟": 1}
_HALF_DAY = 12 * 60


def _check(document: Document) -> Iterator[Hit]:
    for one in document.dates.ranges:
        yield from _after(document, one)
        yield from _before(document, one)
    for one in _opened_and_closed(document):
        yield from _after(document, one, loose=True)
    yield from _of_hours(document)


def _after(document: Document, one: Range, *, loose: bool = False) -> Iterator[Hit]:
    found = _AFTER.match(document.bare, one.end)
    if found is None or document.dates.between(one.end, found.end() - 1):
        return
    partly = _PARTLY.search(document.bare, one.end, found.end() + 6)
    if not partly and not _BRACKETED.fullmatch(document.bare, one.end, found.end()):
        yield from _compared(document, one, found.end(), loose=loose)


def _before(document: Document, one: Range) -> Iterator[Hit]:
    begin = max(document.sentence_at(one.start)[0], one.start - 30)
    if _BEFORE.search(document.bare[begin : one.start]):
        places = [found.start() for found in _LENGTH.finditer(document.bare, begin, one.start)]
        yield from _compared(document, one, places[-1])


def _compared(document: Document, one: Range, start: int, *, loose: bool = False) -> Iterator[Hit]:
    length = length_at(document.bare, start)
    if length is not None and (real := differs(length, one, loose=loose)):
        said = document.text[one.start : one.end]
        yield Hit(length.start, length.end, "时长与起止日期不符", evidence=f"{said}，{real}")


def _opened_and_closed(document: Document) -> Iterator[Range]:
    """Two days or years in which something opens and ends: 7月10日开幕，14日闭幕."""
    for first, last in pairwise(document.dates.mentions):
        alike = bool(first.day) is bool(last.day) and bool(first.month) is bool(last.month or last.lent_month)
        if alike and last.start - first.end < _NEAR and _is_course(document, first, last):
            yield Range(first.start, last.end, first, last)


def _is_course(document: Document, first: Mention, last: Mention) -> bool:
    opened = _OPENED.search(document.bare, first.end, last.start)
    if not opened or not _CLOSED.match(document.bare, last.end):
        return False
    return document.sentence_at(first.start) == document.sentence_at(last.start)


def _of_hours(document: Document) -> Iterator[Hit]:
    end = 0
    for first, last in pairwise(document.times):
        alone, end = not end or end < document.sentence_at(first.start)[0], first.end
        if alone and last.start - first.end < 4 and _CLOCK.fullmatch(document.bare, first.end, last.start):
            yield from _hours_compared(document, first, last)


def _hours_compared(document: Document, first: FoundTime, last: FoundTime) -> Iterator[Hit]:
    found = _HOURS.match(document.bare, last.end)
    length = length_at(document.bare, found.end()) if found else None
    if length is None or length.unit not in _MINUTES:
        return
    minutes = round((last.hours - first.hours) * 60)
    if (minutes - length.number * _MINUTES[length.unit]) % _HALF_DAY:
        evidence = f"{document.text[first.start : last.end]}是{minutes % _HALF_DAY}分钟"
        yield Hit(length.start, length.end, "时长与起止时间不符", evidence=evidence)


RULE = Rule(
    code="duration-mismatch",
    group=Group.DATE,
    severity=Severity.ERROR,
    catches="时长与起止日期、时间算出来的对不上",
    authority=Authority(Standard.ARITHMETIC),
    check=_check,
    wrong=(
        Wrong("训练营8月3日至9日举行，为期6天。", "训练营8月3日至9日举行，为期7天。"),
        Wrong("7月28日—8月2日，为期五天的科普展在县城举行。", "7月28日—8月2日，为期六天的科普展在县城举行。"),
        Wrong("展期为2024年5月1日至5月10日（共9天）。", "展期为2024年5月1日至5月10日（共10天）。"),
        Wrong("为期4天的培训班于6月3日至5日举办。", "为期3天的培训班于6月3日至5日举办。"),
        Wrong("公示期7天（9月4日至8日）。", "公示期5天（9月4日至8日）。"),
        Wrong("活动自3月1日至5月31日，历时两个月。", "活动自3月1日至5月31日，历时三个月。"),
        Wrong("大赛7月10日开幕，14日闭幕，历时4天。", "大赛7月10日开幕，14日闭幕，历时5天。"),
        Wrong("改造2020年开工，2023年竣工，历时六年。", "改造2020年开工，2023年竣工，历时三年。"),
        Wrong("试点2023年3月启动，6月完成，历时6个月。", "试点2023年3月启动，6月完成，历时4个月。"),
        Wrong("2021—2025年，为期三年的行动分步实施。", "2021—2025年，为期五年的行动分步实施。"),
        Wrong(
            "讲座14:00—16:30举行。第二场9:00—11:30，共3小时。",
            "讲座14:00—16:30举行。第二场9:00—11:30，共2.5小时。",
        ),
    ),
    right=(
        "研学营8月3日至7日（5天4晚）举行。",
        "公示期为2024年7月8日至19日，共10个工作日。",
        "7月10日至14日举办科普月，其中为期3天的论坛最受欢迎。",
        "7月1日至8月31日举办夏令营，每期为期5天，共6期。",
        "集训从7月10日开始，为期5天。",
        "7月10日至16日举行，为期一周；8月1日至14日举行，为期两周。",
        "3月至6月开展巡讲，历时三个月。",
        "7月10日至14日，高温天气持续3天。",
        "夜场20:00—22:00，30分钟一场。",
        "9:00—12:00、14:00—17:00授课，共6小时。",
    ),
)
