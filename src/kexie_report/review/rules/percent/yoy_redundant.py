"""yoy-redundant: 同比 already says 比上年同期."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_YEAR = "(?:上年|去年|上一年度?|[0-9]{4}年)(?:同期|同月|同季度|全年|[0-9]{1,2}月份?)?"
_BEHIND = re.compile(rf"同比(?P<said>[，]?[较比与和]?{_YEAR}(?:相比)?)(?![^，。；]{{0,3}}[增降涨][速幅])")
_BEFORE = re.compile(rf"(?P<said>[较比与和]{_YEAR}(?:相比，?)?)(?:(?<=相比，)[^，。；0-9]{{0,8}})?$")
_WORD = re.compile("同比")
_NEAR = 20


def _check(document: Document) -> Iterator[Hit]:
    for found in _WORD.finditer(document.bare):
        behind = _BEHIND.match(document.bare, found.start())
        begin = max(document.line_at(found.start()).begin, found.start() - _NEAR)
        before = _BEFORE.search(document.bare, begin, found.start())
        place = behind or before
        if place is not None:
            said = place["said"].strip("，")
            yield Hit(*place.span("said"), f"“同比”就是与上年同期相比，与“{said}”重复", ("",))


RULE = Rule(
    code="yoy-redundant",
    group=Group.PERCENT,
    severity=Severity.WARNING,
    catches="“同比”与“上年同期”重复",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("入馆人次同比去年同期增长9%。", "入馆人次同比增长9%。"),
        Wrong("志愿者人数比上年同期同比增长12%。", "志愿者人数同比增长12%。"),
        Wrong(
            "与去年同期相比，客流量大增；与上年相比同比增长3%。", "与去年同期相比，客流量大增；同比增长3%。"
        ),
        Wrong("讲座场次同比上年增长一成。", "讲座场次同比增长一成。"),
        Wrong("上半年，报名人数同比2022年同期增长7%。", "上半年，报名人数同比增长7%。"),
    ),
    right=(
        "入馆人次比上年同期增长9%。",
        "与上年同期相比，客流增长3%，订单同比增长5%。",
        "同比增长9%，比上年同期多210人次。",
        "去年同期，全县同比增长2%。",
    ),
)
