"""approximate-in-arabic: a 概数 of two digits, and 几, are written in 汉字."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report import zh
from kexie_report.draft import Severity
from kexie_report.review.characters import DIGIT_RUN, HAN_NUMERALS
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_SOME = re.compile(
    f"{DIGIT_RUN}几(?=[十百千万余]?[个名位人家次场米岁年天件本册里斤元块只户棵分])|几[0-9]++(?=[个名位人家次场米岁年天件本册里斤元块只户棵分万])"
)
_TWO = re.compile("([1-8])、([2-9])([十百千万])?(?=[位名个岁天次里]|人[，。；、]|公里|分钟|小时)")
_JOINED = tuple("0123456789.、第至—～")


def _check(document: Document) -> Iterator[Hit]:
    for found in _SOME.finditer(document.plain):
        yield Hit(*found.span(), "“几”不和阿拉伯数字连用", _hanzi(found[0]))
    for found in _TWO.finditer(document.plain):
        first, second = int(found[1]), int(found[2])
        if second == first + 1 and document.plain[found.start() - 1 : found.start()] not in _JOINED:
            better = HAN_NUMERALS[first - 1] + HAN_NUMERALS[second - 1] + (found[3] or "")
            yield Hit(*found.span(), "相邻数字表示概数，用汉字", (better,))


def _hanzi(said: str) -> tuple[str, ...]:
    digits = re.sub("[^0-9]", "", said)
    return (said.replace(digits, zh.cardinal(int(digits))),) if digits.endswith("0") else ()


RULE = Rule(
    code="approximate-in-arabic",
    group=Group.NUMERAL,
    severity=Severity.ERROR,
    catches="概数、“几”和阿拉伯数字混用",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("古桥长30几米。", "古桥长三十几米。"),
        Wrong("来了5、6位家长。", "来了五六位家长。"),
        Wrong("捐书几10本。", "捐书几十本。"),
        Wrong("最小的只有7、8岁。", "最小的只有七八岁。"),
    ),
    right=(
        "提案总数2570件，报名人数300人。",
        "来了30多人。",
        "7、8两日闭馆。",
        "3、4号展厅关闭。",
        "第5、6个展位相邻。",
        "来了五六位家长。",
        "完成第1、2、3、4个任务。",
    ),
)
