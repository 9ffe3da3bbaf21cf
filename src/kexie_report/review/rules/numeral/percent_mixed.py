"""percent-mixed: 百分之 takes 汉字, % takes digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_MIXED = re.compile("([百千万])分之([0-9]+(?:[.][0-9]+)?)")


def _check(document: Document) -> Iterator[Hit]:
    for found in _MIXED.finditer(document.plain):
        sign = "%" if found[1] == "百" else "‰"
        better = (f"{found[2]}{sign}",) if found[1] in "百千" else ()
        yield Hit(*found.span(), "“百分之”后用汉字；用阿拉伯数字就写“%”", better)


RULE = Rule(
    code="percent-mixed",
    group=Group.NUMERAL,
    severity=Severity.ERROR,
    catches="“百分之”后面用了阿拉伯数字",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("百分之45的会员参加。", "45%的会员参加。"),
        Wrong("合格率为百分之98.5。", "合格率为98.5%。"),
        Wrong("差错率低于千分之3。", "差错率低于3‰。"),
    ),
    right=(
        "百分之四十五的会员参加。",
        "满意率百分之百。",
        "五分之一的展位。",
        "45%的会员参加。",
    ),
)
