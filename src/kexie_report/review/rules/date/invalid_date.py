"""invalid-date: a day or a month that the calendar lacks."""

from __future__ import annotations

import calendar
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.dates import Mention
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_LEAP_YEAR = 2000
_MONTHS, _DAYS = 12, 31
_MONTH_TAILS = ("份", "底", "初", "末", "上旬", "中旬", "下旬")


def _check(document: Document) -> Iterator[Hit]:
    ends = {found.last.start: found.last for found in document.dates.ranges if found.first.month}
    for said in document.dates.mentions:
        one = ends.get(said.start, said)
        month = one.month if one.month is not None else _lent(document, one)
        if month is not None and month > _MONTHS:
            yield from _month(document, one)
        elif month is not None and one.day is not None and (reason := _lacking(one, month, one.day)):
            yield Hit(one.start, one.end, "历法上没有这一天", evidence=reason)


def _lent(document: Document, one: Mention) -> int | None:
    """The month of the date before, where the two are listed: 4月28日、31日."""
    return one.lent_month if document.text[one.start - 1 : one.start] in ("、", "和") else None


def _month(document: Document, one: Mention) -> Iterator[Hit]:
    """13月 is a month where a year, a day or the like stands beside it; elsewhere it may be an age."""
    sure = one.year or one.day or document.text.startswith(_MONTH_TAILS, one.end)
    if sure and document.text[one.start : one.end].endswith(("月", "日", "号")):
        yield Hit(one.start, one.end, f"没有{one.month}月", evidence="一年有12个月")
    elif sure:
        yield Hit(one.start, one.end, f"没有{one.month}月，月和日可能写颠倒了", evidence="一年有12个月")


def _lacking(one: Mention, month: int, day: int) -> str:
    if not month or not day:
        return "月、日从1算起"
    year = one.years[0] if one.years else _LEAP_YEAR
    longest = calendar.monthrange(_LEAP_YEAR, month)[1]
    if day > longest:
        return f"{month}月只有{longest if month != 2 else calendar.monthrange(year, month)[1]}天"
    if day == 29 and month == 2 and one.years and not any(calendar.isleap(year) for year in one.years):
        return f"{year}年不是闰年，2月只有28天"
    return ""


RULE = Rule(
    code="invalid-date",
    group=Group.DATE,
    severity=Severity.ERROR,
    catches="历法上没有的月份和日子",
    authority=Authority(Standard.CALENDAR),
    check=_check,
    wrong=(
        Wrong("报名工作9月31日结束。", "报名工作9月30日结束。"),
        Wrong("2023年2月29日，县科协召开全委会。", "2023年2月28日，县科协召开全委会。"),
        Wrong("作品征集时间为6月10日至31日。", "作品征集时间为6月10日至30日。"),
        Wrong("论坛将于13月5日开幕。", "论坛将于12月5日开幕。"),
        Wrong("课程安排在4月28日、31日。", "课程安排在4月28日、30日。"),
        Wrong("登记日期：2024-11-31", "登记日期：2024-11-30"),
        Wrong("二〇二四年六月三十一日", "二〇二四年六月三十日"),
        Wrong("去年全年，2022年13月的数据未入库。", "去年全年，2022年12月的数据未入库。"),
        Wrong("2021年建成开放，2月29日接待首批观众。", "2021年建成开放，2月28日接待首批观众。"),
    ),
    right=(
        "2024年2月29日，县科技馆接待观众1200人次。",
        "2月29日出生的小朋友可免费参观。",
        "农历二月三十，村里举办庙会。",
        "面向6—36月龄婴幼儿开展测评，累计服务13月龄以上幼儿80名。",
        "公示45日，60日内未领取的视为放弃。",
        "展期为10月31日至12月31日，版本号2.30.31不变。",
        "项目周期为24个月。",
    ),
)
