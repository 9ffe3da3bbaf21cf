"""commemorative-day-mismatch: a named day that falls on another date, or is the Nth of another year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.dates import Mention, whole_of
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.registries import Day, days, names_in
from kexie_report.review.rule import Group, Rule, Wrong

_IS = re.compile(
    r"(?:（[^（）]{1,6}）)?，?(?:[既也又正将]|正好|恰好|恰)?(?:是|为|系|值|适逢|恰逢|正逢|正值|迎来|喜迎|即)"
    r"[^。；，！？\n]{0,12}?[“‘]?|[“‘]|，?第[0-9一二三四五六七八九十]{1,3}个[“‘]?"
)
_NTH = re.compile("第([0-9]{1,3}|[一二三四五六七八九十百]{1,5})个(?:[“‘]|“[^”]{0,8})?$")
_NAMED_SO = re.compile(
    r"[”’]?(?:[（(](?:每年)?(?:即)?|[是为](?:每年)?(?:的)?|，?即(?:每年)?(?:的)?|定在|定于|设在)"
)
_CLOSED = re.compile(r"[”’]?(?=[，。；、）！\n]|当天|当日|之际|\Z)")
_OTHER_DAY = re.compile("前|后|来临|到来|临近|期间|活动周|系列|前夕")
_NEAR = 24


def _check(document: Document) -> Iterator[Hit]:
    known = days(document.settings)
    for found in names_in(document.bare, known):
        day = known[found[0]]
        if document.bare[max(0, found.start() - 2) : found.start()] in ("国际", "世界"):
            continue
        yield from _date(document, *found.span(), found[0], day)
        if day.first:
            yield from _turn(document, found.start(), found[0], day.first)


def _date(document: Document, start: int, end: int, name: str, day: Day) -> Iterator[Hit]:
    for one in (_before(document, start, end), _behind(document, end)):
        if one and one.month and one.day and (one.month, one.day) != (day.month, day.day):
            right = f"{day.month}月{day.day}日"
            better = f"{one.year}年{right}" if one.year else right
            yield Hit(one.start, one.end, f"{name}的日期不对", (better,), evidence=f"{name}是{right}")


def _before(document: Document, start: int, end: int) -> Mention | None:
    """The date that the text says the day is: 5月30日是全国科技工作者日."""
    before = document.dates.between(max(0, start - _NEAR), start)
    if not before or not before[-1].day or not _CLOSED.match(document.bare, end):
        return None
    if _OTHER_DAY.match(document.bare, end) or not _is_named(document, before[-1].end, start):
        return None
    return None if document.text[before[-1].start - 1] in "至—-到～、" and before[-1].start else before[-1]


def _is_named(document: Document, end: int, start: int) -> bool:
    return end == start or bool(_IS.fullmatch(document.bare, end, start))


def _behind(document: Document, end: int) -> Mention | None:
    """The date in brackets behind the day: 全国科技工作者日（5月30日）."""
    behind = document.dates.between(end, end + 10)
    if not behind or not _NAMED_SO.fullmatch(document.bare, end, behind[0].start):
        return None
    return behind[0] if document.bare[behind[0].end : behind[0].end + 1] in tuple("）)，。；") else None


def _turn(document: Document, start: int, name: str, first: int) -> Iterator[Hit]:
    """2024年是第7个全国科技工作者日: the Nth counts from the first."""
    nth = _NTH.search(document.bare[max(0, start - 16) : start])
    year = _year(document, start)
    said = whole_of(nth[1]) if nth else None
    if nth is None or year is None or said is None:
        return
    right = year - first + 1
    if said != right:
        begin = max(0, start - 16) + nth.start(1)
        better = (str(right),) if nth[1].isdigit() else ()
        evidence = f"第1个{name}在{first}年，{year}年是第{right}个"
        yield Hit(begin, begin + len(nth[1]), f"{name}的序数不对", better, evidence=evidence)


def _year(document: Document, start: int) -> int | None:
    """The one year that the sentence speaks of, or this year where it says 今年."""
    begin, end = document.around(start)
    years = {one.year for one in document.dates.between(begin, end) if one.year}
    if years:
        return years.pop() if len(years) == 1 else None
    spoken = document.dates.spoken_at(start)
    return spoken.year if spoken else None


RULE = Rule(
    code="commemorative-day-mismatch",
    group=Group.DATE,
    severity=Severity.ERROR,
    catches="节日、纪念日、主题日的日期或“第几个”不对",
    authority=Authority(Standard.CALENDAR),
    check=_check,
    options={"days": ()},
    wrong=(
        Wrong("5月20日是全国科技工作者日。", "5月30日是全国科技工作者日。"),
        Wrong(
            "“中国航天日”（4月25日）当天，科技馆免费开放。", "“中国航天日”（4月24日）当天，科技馆免费开放。"
        ),
        Wrong("6月5日，正值第28个全国爱眼日，义诊走进社区。", "6月6日，正值第28个全国爱眼日，义诊走进社区。"),
        Wrong("2024年5月12日是第15个全国防灾减灾日。", "2024年5月12日是第16个全国防灾减灾日。"),
        Wrong("全国科技工作者日为每年的5月31日。", "全国科技工作者日为每年的5月30日。"),
        Wrong("2023年迎来第六个全国科技工作者日。", "2023年迎来第七个全国科技工作者日。"),
    ),
    right=(
        "5月28日，全国科技工作者日来临之际，县科协走访慰问。",
        "5月29日是全国科技工作者日前一天，座谈会举行。",
        "2024年5月30日是第八个全国科技工作者日。",
        "4月20日，“中国航天日”主题展开幕，展期至4月24日。",
        "10月13日是国际防灾减灾日。",
        "教师节前夕，9月8日，县里召开座谈会。",
        "在全国爱眼日（6月6日）和全国土地日（6月25日）期间设点宣传。",
    ),
)
