"""dunhao-in-approximate-number: no 、 inside a 概数 of two neighbouring digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.characters import HAN_NUMERALS
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_COUNTED = "个|位|名|人|次|天|岁|家|件|张|遍|回|支|只|户|公里|里|米|分钟|小时|斤|亩|元|块|棵|株|册|本|项|场|台|辆|趟|成"
_DIGITS = re.compile(f"([一二两三四五六七八九])、([二三四五六七八九])(?:[十百千万][余多]?万?|)(?={_COUNTED})")


def _check(document: Document) -> Iterator[Hit]:
    for found in _DIGITS.finditer(document.bare):
        if _neighbours(found[1], found[2]) and not _is_ordinal(document, found.start()):
            place = found.start() + 1
            yield Hit(place, place + 1, "相邻数字连用表示概数，中间不用顿号", ("",))


_RANKED = re.compile("(?:分[获列居夺得]|排名?|名列|位列|位居|列|排|获|得)在?$")


def _neighbours(first: str, second: str) -> bool:
    return HAN_NUMERALS.index(second) - HAN_NUMERALS.index("二" if first == "两" else first) == 1


def _is_ordinal(document: Document, start: int) -> bool:
    """Whether the two are real things, one after the other, or the number of a heading."""
    line = document.line_at(start)
    if line.mark is not None and line.mark.start == start:
        return True
    if _RANKED.search(document.bare, max(0, start - 4), start):
        return True
    return document.bare[start - 1 : start] in (*"第、至到和〇零年月初高大小", *HAN_NUMERALS[:9])


RULE = Rule(
    code="dunhao-in-approximate-number",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="相邻两个数字表示概数时中间用了顿号",
    authority=Authority(Standard.PUNCTUATION, "4.5.3.4"),
    check=_check,
    wrong=(
        Wrong("广场上聚了七、八十人。", "广场上聚了七八十人。"),
        Wrong("队伍里最小的才十三、四岁。", "队伍里最小的才十三四岁。"),
        Wrong("每周来两、三次。", "每周来两三次。"),
        Wrong("走了五、六公里山路。", "走了五六公里山路。"),
    ),
    right=(
        "两队分获二、三名，主队暂列三、四位。",
        "面向小学三、四年级学生。",
        "二、三号楼之间有连廊。",
        "九、十两月举办。",
        "获一、二等奖各1项。",
        "三、四个方面的打算\n　　抓好以下工作。",
        "第三、四个季度的任务提前完成。",
    ),
)
