"""yoy-vs-mom: 同比 is said of the last period, or 环比 of the same period last year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_WORD = re.compile("[同环]比")
_LAST_PERIOD = (
    r"(?:上个?月(?!同期)|上个?季度(?!同期)|上一季度|上一个月|上周|上一周|前一[天日周月]|昨[天日]|上期"
    r"|(?<!年)(?P<month>[0-9]{1,2})月份?|(?<![年同])第?(?P<quarter>[一二三四1-4])季度)"
)
_LAST_YEAR = (
    "(?:上年|去年|上一年度?|前年|[0-9]{4}年)"
    "(?:同期|同月|第?(?P<quarter>[一二三四1-4])季度|(?P<month>[0-9]{1,2})月份?|(?P<bare>)(?![同第0-9一二三四末底全]))"
)
_COMPARED = "(?:相比较?，?[^，。；0-9]{0,8}|，)?"
_BEHIND = {
    "同比": re.compile(rf"[较比与和]?{_LAST_PERIOD}(?!同期|增速|增幅|降幅|涨幅|至|—|～|-)"),
    "环比": re.compile(rf"[较比与和]?{_LAST_YEAR}(?!增速|增幅|降幅|涨幅)"),
}
_BEFORE = {
    "同比": re.compile(rf"[较比与和]{_LAST_PERIOD}{_COMPARED}$"),
    "环比": re.compile(rf"[较比与和]{_LAST_YEAR}{_COMPARED}$"),
}
_RIGHT = {"同比": "环比", "环比": "同比"}
_SAID = {"同比": "同比是与上年同期相比", "环比": "环比是与紧挨着的上一期相比"}
_MONTH = re.compile("([0-9]{1,2})月")
_QUARTER = re.compile("([一二三四1-4])季度")
_PERIOD = re.compile("[0-9]月|季度")
_NEAR = 24


def _check(document: Document) -> Iterator[Hit]:
    for found in _WORD.finditer(document.bare):
        word, start, end = found[0], found.start(), found.end()
        base = _base(document, word, start, end)
        if base and _is_wrong(document, word, base, start):
            yield Hit(start, end, f"此处应为“{_RIGHT[word]}”", (_RIGHT[word],), evidence=_SAID[word])


def _base(document: Document, word: str, start: int, end: int) -> re.Match[str] | None:
    """What the change is measured against, where it does not suit the word."""
    behind = _BEHIND[word].match(document.bare, end)
    return behind or _BEFORE[word].search(document.bare, max(0, start - _NEAR), start)


def _is_wrong(document: Document, word: str, base: re.Match[str], start: int) -> bool:
    """Whether 同比 goes with another month than the one spoken of, or 环比 with the same one.

    1月 may well be compared with 去年12月 by 环比.
    """
    groups = base.groupdict()
    begin = document.around(start)[0]
    if groups.get("bare") is not None:
        return bool(_PERIOD.search(document.bare, begin, start))
    for name, shape in (("month", _MONTH), ("quarter", _QUARTER)):
        if groups.get(name):
            said = shape.findall(document.bare, begin, min(base.start(), start))
            return bool(said) and (said[-1] == groups[name]) is (word == "环比")
    return True


RULE = Rule(
    code="yoy-vs-mom",
    group=Group.PERCENT,
    severity=Severity.ERROR,
    catches="与上一期相比误作“同比”，与上年同期相比误作“环比”",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("9月借阅量同比8月增长6%。", "9月借阅量环比8月增长6%。"),
        Wrong("入馆人次同比上月下降3%。", "入馆人次环比上月下降3%。"),
        Wrong("与上月相比，客流同比增长5%。", "与上月相比，客流环比增长5%。"),
        Wrong("较上季度同比增长2%。", "较上季度环比增长2%。"),
        Wrong("订单环比去年同期增长12%。", "订单同比增长12%。"),
        Wrong("8月客流环比去年增长6%。", "8月客流同比增长6%。"),
        Wrong("志愿者人数与上年同期相比环比增长9%。", "志愿者人数与上年同期相比增长9%。"),
        Wrong("二季度开课节数同比一季度增长8%。", "二季度开课节数环比一季度增长8%。"),
    ),
    right=(
        "9月借阅量环比增长4%、同比增长11%。",
        "同比由上月的下降2%转为增长1%。",
        "同比增速比上月回落0.5个百分点，8月同比增长3%。",
        "环比上月增长4%，同比增长7%。",
        "同比增长9%，7月以来连续增长。",
        "2024年1月客流环比2023年12月增长5%，一季度环比上年四季度增长2%。",
        "2024年客流环比上年增长5%。",
    ),
)
