"""invalid-time: a time that no day has, or an hour that its part of the day has not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.zh import FoundTime

_HOURS, _MINUTES = 24, 60
_OF_TIME = re.compile(
    r"(?:[日号天]|周[一二三四五六日天]|星期[一二三四五六日天])[）)]?(?:的)?$|时间[为是]?[：:]?$|[于至从自在]$|[—–~～-]$|截至|截止|每天|每日"
)
_GOES_ON = re.compile(r"[许整前后起止开准]|[—–~～至-]|之?前|举行|召开|出发|集合|发车|结束")
_SCORE = re.compile("[比得]分|成绩|用时|战胜|[胜负]|局|大比|比例|比值|配比|赔率|全程|经|章|版")
_SCORES_NEAR = 10


def _check(document: Document) -> Iterator[Hit]:
    for one in document.times:
        if reason := _lacking(document, one):
            yield Hit(one.start, one.end, "没有这个时间", evidence=reason)
        elif not one.fits_its_part and _is_time(one):
            begin = one.start - len(one.part)
            message = f"“{one.part}”没有{one.hour}时"
            yield Hit(begin, one.end, message, evidence=f"{one.hour}时不在{one.part}")


def _is_time(one: FoundTime) -> bool:
    """Whether a part of the day and a number are surely a time: 上午三点建议 is none."""
    return one.mark != "点" or one.minute is not None or one.hour > 4


def _lacking(document: Document, one: FoundTime) -> str:
    """Why a day has no such time, "" where it has, or where the figures may be something else."""
    late = one.hour > _HOURS or (one.hour == _HOURS and bool(one.minute or one.second))
    if one.minute is not None and one.minute >= _MINUTES and _is_sure(document, one):
        return f"分钟只到59，写了{one.minute}"
    if one.second is not None and one.second >= _MINUTES and _is_sure(document, one):
        return f"秒只到59，写了{one.second}"
    if late and _is_sure(document, one) and _is_told(document, one):
        return "一天到24时为止"
    return ""


def _is_sure(document: Document, one: FoundTime) -> bool:
    """Whether 8:75 is a time and no score; words are always meant for one."""
    if one.mark != ":" or one.part:
        return True
    begin = max(document.line_at(one.start).begin, one.start - _SCORES_NEAR)
    before = document.bare[begin : one.start]
    if _SCORE.search(before) or one.hour > _HOURS + 6:
        return False
    return bool(_OF_TIME.search(before) or _GOES_ON.match(document.bare, one.end))


def _is_told(document: Document, one: FoundTime) -> bool:
    """Whether 26时 is a time of day and no length of time (值守26时)."""
    before = document.bare[max(0, one.start - 8) : one.start]
    told = one.part or one.minute is not None or _OF_TIME.search(before)
    return bool(told or _GOES_ON.match(document.bare, one.end))


RULE = Rule(
    code="invalid-time",
    group=Group.DATE,
    severity=Severity.ERROR,
    catches="不存在的时间，或钟点与凌晨、上午、晚上等不合",
    authority=Authority(Standard.CALENDAR),
    check=_check,
    wrong=(
        Wrong("开幕式于10月12日25时举行。", "开幕式于10月12日15时举行。"),
        Wrong("讲座时间：14:75。", "讲座时间：14:15。"),
        Wrong("末班接驳车凌晨13时10分发出。", "末班接驳车13时10分发出。"),
        Wrong("上午8时65分集合。", "上午9时5分集合。"),
        Wrong("报名截至6月3日24:30。", "报名截至6月3日24:00。"),
        Wrong("上午15:30，专家组到馆。", "下午15:30，专家组到馆。"),
        Wrong("晚上14时，天文台开放。", "晚上19时，天文台开放。"),
        Wrong("夜游活动晚上二十五点半结束。", "夜游活动晚上十一点半结束。"),
        Wrong("每天8:30—17:60开馆。", "每天8:30—17:30开馆。"),
    ),
    right=(
        "报名截至6月3日24时，24:00后系统关闭。",
        "值守36小时，授课60学时，飞行25时。",
        "第二局以25:21获胜，总比分3:1。",
        "凌晨3时20分、清晨6点、中午12:30、下午2时、晚上8点半均有讲解。",
        "下午三点建议收集完毕，上午两点意见已采纳。",
        "傍晚6时许，晚间21:45，深夜11时，午夜零时。",
        "队员们拼到最后，25:27惜败。",
        "配比为30:70，比例尺1:75。",
        "北京时间8时区，24时整。",
    ),
)
