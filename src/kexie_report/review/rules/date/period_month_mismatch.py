"""period-month-mismatch: the months beside a quarter, a half-year or a third of a month are not its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.dates import Mention
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_UNIT = re.compile("(?:季度|半年|旬)(?!末|初|以来|后|前|的?第|各|每|（[^）\n]{0,20}[其截累])")
_PERIOD = re.compile("(?:前(?:[三两]个?|二)季度|第?[一二三四1-4]季度|[上下]半年|[上中下]旬)$")
_MONTHS = {
    "上半年": (1, 6),
    "下半年": (7, 12),
    "前三季度": (1, 9),
    "前三个季度": (1, 9),
    "前两季度": (1, 6),
    "前两个季度": (1, 6),
    "前二季度": (1, 6),
}
_THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}
_QUARTERS = {mark: number for number, pair in enumerate(("一1", "二2", "三3", "四4")) for mark in pair}
# What may stand between a period and the months that say what it is.
_OPENING = re.compile(r"期间?[（(]|[（(](?:即|指|也就是|为)?(?:[0-9]{4}年)?|，?(?:即|也就是|是指)|为")
_CLOSING = re.compile(r"[）)]|(?:期间|间|份)?(?=[，。；）)]|\Z)")
_BACKWARD = re.compile(r"(?:[（(]|，?即|的|为|是|属于?)(?:[0-9]{4}年)?")
_JOINTS = tuple("、和及与至到—～-后近头过")
_MONTH_BEFORE = re.compile("[0-9]{1,2}月$")
_NEAR = 30


def _check(document: Document) -> Iterator[Hit]:
    for found in _UNIT.finditer(document.bare):
        named = _PERIOD.search(document.bare[max(0, found.start() - 3) : found.end()])
        start = found.end() - len(named[0]) if named else 0
        one = _defining(document, start, found.end()) if named else None
        if named and one and not _is_one_of_several(document.bare, start):
            yield from _compared(named[0], one)


def _is_one_of_several(text: str, start: int) -> bool:
    """Whether the period is the end of a longer one (二、三季度, 10月下旬至11月上旬), or a lunar one."""
    month = _MONTH_BEFORE.search(text[max(0, start - 4) : start])
    begin = start - len(month[0]) if month else start
    joined = text[begin - 1 : begin] in _JOINTS and text[begin - 2 : begin - 1] not in ("）", ")")
    return joined or "农历" in text[max(0, start - 8) : start]


def _compared(said: str, one: tuple[Mention, Mention]) -> Iterator[Hit]:
    days = said in _THIRDS
    wanted = _THIRDS.get(said) or _MONTHS.get(said) or _of_quarter(said)
    first, last = (end.day if days else end.month for end in one)
    if first and last and _differs(wanted, first, last, halves=said in _MONTHS):
        unit = "日" if days else "月"
        right = f"{wanted[0]}—{wanted[1]}{unit}" if said != "下旬" else "21日至月底"
        evidence = f"{said}是{right}"
        yield Hit(one[0].start, one[1].end, f"“{said}”与所注的时间不符", evidence=evidence)


def _of_quarter(said: str) -> tuple[int, int]:
    number = _QUARTERS[said[-3]]
    return number * 3 + 1, number * 3 + 3


def _differs(wanted: tuple[int, int], first: int, last: int, *, halves: bool) -> bool:
    """Whether the months leave the period, or begin with it and end too soon (上半年 as 1—5月).

    A plan may well use a part of a quarter: 三季度（7—8月）.
    """
    inside = wanted[0] <= first <= last <= wanted[1]
    short = halves and first == wanted[0] and first < last < wanted[1]
    return not inside or short


def _defining(document: Document, start: int, end: int) -> tuple[Mention, Mention] | None:
    """The first and the last date that the text gives as the meaning of a period."""
    text, dates = document.bare, document.dates
    for one in dates.ranges_between(end, end + _NEAR):
        if _OPENING.fullmatch(text, end, one.start) and _CLOSING.match(text, one.end):
            return one.first, one.last
    for one in dates.ranges_between(max(0, start - _NEAR), start):
        if one.end < start and _BACKWARD.fullmatch(text, one.end, start) and _closes(text, one.end, end):
            return one.first, one.last
    for single in dates.between(end, end + 12):
        if (
            text[end : end + 1] in ("（", "(")
            and single.start - end <= 6
            and text[single.end : single.end + 1] in ("）", ")")
        ):
            return single, single
    return None


def _closes(text: str, start: int, end: int) -> bool:
    """Whether a bracket that opens at `start` closes right after the period."""
    return text[start] not in "（(" or text[end : end + 1] in ("）", ")")


RULE = Rule(
    code="period-month-mismatch",
    group=Group.DATE,
    severity=Severity.ERROR,
    catches="季度、半年、旬与所注的月份、日子对不上",
    authority=Authority(Standard.CALENDAR),
    check=_check,
    wrong=(
        Wrong("三季度（7—10月），科普大篷车行驶3200公里。", "三季度（7—9月），科普大篷车行驶3200公里。"),
        Wrong("上半年（1月至5月），新建农技协12个。", "上半年（1月至6月），新建农技协12个。"),
        Wrong("2023年第一季度（2023年1月—4月）接待600人次。", "2023年第一季度（2023年1月—3月）接待600人次。"),
        Wrong("第4季度，即9—12月，开展冬训。", "第4季度，即10—12月，开展冬训。"),
        Wrong("前三季度（1—8月）完成投资的七成。", "前三季度（1—9月）完成投资的七成。"),
        Wrong("春季（3—5月）、二季度（5—7月）各办一次。", "春季（3—5月）、二季度（4—6月）各办一次。"),
        Wrong("2023年四季度（10月至次年1月）督办。", "2023年四季度（10月至12月）督办。"),
        Wrong("7—12月（上半年）完成验收。", "7—12月（下半年）完成验收。"),
        Wrong("二季度（7月）举办航模赛。", "二季度（6月）举办航模赛。"),
        Wrong("11月下旬（11月15日至18日）开展巡讲。", "11月中旬（11月15日至18日）开展巡讲。"),
    ),
    right=(
        "二、三季度（4—9月）和后三季度（4—12月）分别统计。",
        "10月下旬至11月上旬（10月25日至11月5日）集中宣讲。",
        "二季度，其中5月借阅量最高。",
        "三季度（8月）举办航模赛，四季度（10—11月）总结表彰。",
        "上半年（截至5月底）已完成任务的八成。",
        "供暖季（11月至次年3月）开放时间不变。",
        "春季学期（2—7月）共开课60节。",
        "一季度（1—3月）和二季度（4—6月）各办2场。",
        "6月上旬（6月3日至5日）集中培训。",
        "下半年为9月开学的新生安排参观。",
    ),
)
