"""range-dash: a range of dates takes —, a range of values ～."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_DASH = re.compile("(?:[-–~－])")
_FIRST = re.compile(
    r"(?:[0-9]{1,4}(?:\.[0-9]+)?(?:%|‰|[万亿年月日号时点元℃度]|厘米|公里|公斤|周岁|岁)?|[0-9]{1,2}:[0-9]{2}|[周期][一二三四五六日])$"
)
_SECOND = re.compile(
    r"(?:(?P<clock>[0-9]{1,2}:[0-9]{2})|(?:星期|周)(?P<week>[一二三四五六日])"
    r"|[0-9]{1,5}(?:\.[0-9]+)?\s?(?:(?P<time>年|月|日|时|点|世纪)|(?:%|‰|℃|[万亿千百]|个|名|人|岁|周岁|元|度|米|厘米|毫米|公里|里|吨|公斤|千克|克|斤|亩|次|场|件|家|台|套|篇|项|倍|分钟|小时|天|周|平方米|毫升|升|分|字|页|册|kg|km|cm|mm|mL|g|m)))"
)
_REACH = 10


def _check(document: Document) -> Iterator[Hit]:
    text = document.bare
    for found in _DASH.finditer(text):
        start, end = found.span()
        before, after = _FIRST.search(text, max(0, start - _REACH), start), _SECOND.match(text, end)
        if before is None or after is None or _is_code(text, before.start(), after.end()):
            continue
        mark = "—" if after["time"] or after["clock"] or after["week"] else "～"
        yield Hit(start, end, f"起止之间用“{mark}”", (mark,))


def _is_code(text: str, start: int, end: int) -> bool:
    """Whether the two ends belong to something longer: a number of a room, a telephone, a day in digits."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return (
        (before in tuple("-—–~－.:/（") and before != "（")
        or after in tuple("-–~/")
        or (before.isalpha() and before.isascii())
    )


RULE = Rule(
    code="range-dash",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="起止之间用了半角连接号或“~”",
    authority=Authority(Standard.PUNCTUATION, "4.13"),
    check=_check,
    wrong=(
        Wrong("展期为5月-8月。", "展期为5月—8月。"),
        Wrong("招收身高110-130厘米的儿童。", "招收身高110～130厘米的儿童。"),
        Wrong("2021-2025年新建书屋80个。", "2021—2025年新建书屋80个。"),
        Wrong("出芽率70%~80%。", "出芽率70%～80%。"),
        Wrong("开放时间为8:30-17:00。", "开放时间为8:30—17:00。"),
        Wrong("每周一-周五开放。", "每周一—周五开放。"),
    ),
    right=(
        "型号为DH-300型。",
        "他住在12-304室。",
        "日期写作2023-06-01。",
        "电话0551-6234567。",
        "气温-5～3摄氏度。",
        "展期为5月—8月。",
        "以3-2取胜。",
        "展期为5月至8月。",
    ),
)
