"""range-reversed: a range that ends before it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kexie_report.draft import Severity
from kexie_report.review.dates import Mention, Range
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.zh import FoundTime

_YEAR_LATER = re.compile("追溯|回溯|上溯|倒推|倒查|比")
_TO = re.compile(
    r"[ ]?(?:起|开始|开馆|许)?(?:[—–-]{1,2}|[~～－至到])[ ]?(?:当[日天])?"
    "(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间)?"
)
_SCORE = re.compile("[比得]分|成绩|用时|战胜|[胜负]|局|大比")
_AUTUMN, _SPRING, _LONGEST = 8, 7, 10
_LATE_IN_MONTH, _EARLY_IN_MONTH = 20, 10
_EVENING, _MORNING, _NOON, _CLOSING = 17, 10, 12, 8
_BACKWARD_UNITS = ("折", "℃")
_BY_DAY = re.compile("工作时间|作息|开放|开馆|办公|营业|接待|上班|报名|服务")


def _check(document: Document) -> Iterator[Hit]:
    for one in document.dates.ranges:
        both = "年" in document.text[one.last.start : one.last.end]
        if not one.carried and _is_reversed(one, both) and not _counts_back(document, one):
            yield _hit(document, one)
    for first, last in pairwise(document.times):
        if last.start - first.end < 10 and _runs_back(document, first, last):
            evidence = "止时早于起时"
            yield Hit(first.start, last.end, "起止时间写颠倒了，或有一个时间写错", evidence=evidence)
    yield from _values(document)


def _counts_back(document: Document, one: Range) -> bool:
    begin = max(document.sentence_at(one.start)[0], one.start - 12)
    return bool(_YEAR_LATER.search(document.text, begin, min(one.end + 4, len(document.text))))


def _hit(document: Document, one: Range) -> Hit:
    said = document.text[one.start : one.end]
    return Hit(one.start, one.end, "起止时间写颠倒了，或有一个日期写错", evidence=f"“{said}”的止期早于起期")


# --- dates ---------------------------------------------------------------------------------------------


def _is_reversed(one: Range, both: bool) -> bool:
    """Whether a range ends before it begins; `both` says that each end has its own year."""
    first, last = one.first, one.last
    if first.year and last.year and first.year != last.year:
        return first.year > last.year
    if first.year is None and last.year:
        return False
    months = (first.month or first.lent_month, last.month or last.lent_month)
    if (months[0] is None) is not (months[1] is None):
        return False
    if months[0] and months[1] and months[0] != months[1]:
        return months[0] > months[1] if both else _months_back(first, last)
    if first.day and last.day:
        return first.day > last.day and not _over_the_month(first, last, months[0])
    return False


def _months_back(first: Mention, last: Mention) -> bool:
    """Whether a range of months runs backward, and not over New Year, nor just once around."""
    begin = first.month or first.lent_month or 0
    end = last.month or last.lent_month or 0
    if begin < end or last.relative:
        return False
    around = 12 - begin + end
    if begin >= _AUTUMN and end <= _SPRING and around <= _LONGEST:
        return False
    return not (first.year is None and around == 11 and not (first.day and last.day and first.day != 1))


def _over_the_month(first: Mention, last: Mention, month: int | None) -> bool:
    """25日至5日 without any month may well end in the next one."""
    return month is None and (first.day or 0) >= _LATE_IN_MONTH and (last.day or 0) <= _EARLY_IN_MONTH


# --- times of day -----------------------------------------------------------------------------------------


def _runs_back(document: Document, first: FoundTime, last: FoundTime) -> bool:
    if not _TO.fullmatch(document.bare, first.end, last.start):
        return False
    begin, end = first.hours, last.hours
    if not last.part and first.hours >= first.hour + _NOON and last.hour < _NOON:
        end += _NOON
    if begin <= end or _is_spoken(first, last, begin, end):
        return False
    return not _is_night(document, first, begin, end) and not _is_score(document, first)


def _is_night(document: Document, first: FoundTime, begin: float, end: float) -> bool:
    """Whether the range goes over midnight; a house that is open by day does not."""
    line = document.line_at(first.start)
    by_day = begin <= _EVENING + 1 and end >= _CLOSING
    open_by_day = by_day and _BY_DAY.search(document.text, max(line.start, first.start - 12), first.start)
    return begin >= _EVENING and end <= _MORNING and not open_by_day


def _is_spoken(first: FoundTime, last: FoundTime, begin: float, end: float) -> bool:
    """9:00—5:00 leaves out 上午 and 下午."""
    return not last.part and begin <= _NOON and end < _CLOSING and end + _NOON > begin


def _is_score(document: Document, first: FoundTime) -> bool:
    begin = max(document.line_at(first.start).start, first.start - 12)
    return first.mark == ":" and bool(_SCORE.search(document.text, begin, first.start))


# --- values -------------------------------------------------------------------------------------------------


def _values(document: Document) -> Iterator[Hit]:
    for figure in document.figures:
        back = figure.kind == "range" and figure.bounds is None and "～" in figure.text
        if back and figure.unit not in _BACKWARD_UNITS and document.text[figure.start - 1] not in "由从":
            evidence = f"“{figure.text}”前大后小"
            message = "数值范围一般从小到大写"
            yield Hit(figure.start, figure.end, message, evidence=evidence, severity=Severity.WARNING)


RULE = Rule(
    code="range-reversed",
    group=Group.DATE,
    severity=Severity.ERROR,
    catches="起止时间颠倒，止期早于起期",
    authority=Authority(Standard.LOGIC),
    check=_check,
    wrong=(
        Wrong("2023年11月至2023年2月，冬训班开课。", "2022年11月至2023年2月，冬训班开课。"),
        Wrong("征稿时间为9月20日至9月2日。", "征稿时间为9月2日至9月20日。"),
        Wrong("夏令营7月18—12日举行。", "夏令营7月12—18日举行。"),
        Wrong("项目执行期为2024年6月至2022年3月。", "项目执行期为2022年3月至2024年6月。"),
        Wrong("2022—2018年，全县新增学会9个。", "2018—2022年，全县新增学会9个。"),
        Wrong("6—3月为集中申报期。", "3—6月为集中申报期。"),
        Wrong("开放时间：15:30—9:00。", "开放时间：9:00—15:30。"),
        Wrong("每天上午11时至9时接待团队。", "每天上午9时至11时接待团队。"),
        Wrong("展期自8月30日（周三）起至7月2日止。", "展期自7月2日（周日）起至8月30日止。"),
        Wrong("2023年5月8日至2023年4月20日公示。", "2023年4月20日至2023年5月8日公示。"),
        Wrong("工期为150～90天。", "工期为90～150天。"),
    ),
    right=(
        "展期为12月25日至次年1月8日，闭馆日为12月31日至1月2日。",
        "供暖期为11月至3月，学年为9月至7月。",
        "夜间观星20:00至次日2:00，值班19:00—7:00。",
        "周末开放时间为9:00—5:00，下午2:00—5:30可预约。",
        "第二局比分21:18—19:21。",
        "2023年9月—2024年6月，2021—2022学年。",
        "每月25日至5日结算。",
        "公示自本月8日至10月5日。",
        "从2023年追溯到1958年。",
        "体温36～37℃，气温由30～10℃不等。",
        "去年10月至今年3月，开展冬春科技培训。",
    ),
)
