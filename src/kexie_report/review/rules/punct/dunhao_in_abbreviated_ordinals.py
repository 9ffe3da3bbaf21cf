"""dunhao-in-abbreviated-ordinals: the short form of two ordinals needs 、."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kexie_report.draft import Severity
from kexie_report.review.characters import HAN_NUMERALS
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_DIGITS = re.compile("([一二三四五六七八九]{2,3})(?=年级|等奖|号楼|季度|期工程)")


def _check(document: Document) -> Iterator[Hit]:
    for found in _DIGITS.finditer(document.bare):
        digits = found[1]
        if _in_order(digits) and document.bare[found.start() - 1 : found.start()] not in tuple("第、十百"):
            yield Hit(
                found.start(), found.start(1) + len(digits), "两个序数并列，中间用顿号", ("、".join(digits),)
            )


def _in_order(digits: str) -> bool:
    places = [HAN_NUMERALS.index(digit) for digit in digits]
    return all(later - earlier == 1 for earlier, later in pairwise(places))


RULE = Rule(
    code="dunhao-in-abbreviated-ordinals",
    group=Group.PUNCT,
    severity=Severity.WARNING,
    catches="序数并列省写时漏了顿号",
    authority=Authority(Standard.PUNCTUATION, "4.5.3.4"),
    check=_check,
    wrong=(
        Wrong("科普课送到三四年级。", "科普课送到三、四年级。"),
        Wrong("七八号楼装上电梯。", "七、八号楼装上电梯。"),
        Wrong("评出一二等奖12名。", "评出一、二等奖12名。"),
        Wrong("一二季度任务已完成。", "一、二季度任务已完成。"),
    ),
    right=(
        "科普课送到三四个年级。",
        "科普课送到三、四年级。",
        "推动一二三产业融合发展。",
        "十一二年级的学生参加。",
        "第十二年级组获胜。",
    ),
)
