"""unpaired-mark: brackets, quotation marks and titles come in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.marks import Stray
from kexie_report.review.quotes import crossed, runs_on
from kexie_report.review.rule import Group, Rule, Wrong

_NUMBER = re.compile("(?:^|[^0-9])[0-9a-zA-Z]{1,2}$|(?:^|[\n；。：])[一二三四五六七八九十]{1,2}$")
_LATIN = re.compile("[A-Za-z0-9]")
_INTERVAL = re.compile(r"[(\[]\s?-?[0-9.∞]+\s?[,，]\s?\+?[0-9.∞]+\s?[)\]]")
_REACH = 16


def _check(document: Document) -> Iterator[Hit]:
    turned = {stray.start for pair in crossed(document) for stray in pair}
    for stray in document.strays:
        if stray.start not in turned and not _is_alone(document, stray):
            yield Hit(stray.start, stray.start + 1, f"“{stray.mark}”没有另一半")


def _is_alone(document: Document, stray: Stray) -> bool:
    """Whether the mark rightly has no partner: 1）, an apostrophe, an interval, a long quotation."""
    text, place = document.bare, stray.start
    if stray.mark in "）)" and _NUMBER.search(text, max(0, place - 4), place):
        return True
    if stray.mark in "‘’" and (text[place - 1 : place].isascii() or text[place + 1 : place + 2].isascii()):
        return bool(_LATIN.search(text, max(0, place - 1), place + 2))
    if stray.mark in "([)]" and _INTERVAL.search(text, max(0, place - _REACH), place + _REACH):
        return True
    return runs_on(document, stray)


RULE = Rule(
    code="unpaired-mark",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="括号、引号、书名号不成对",
    authority=Authority(Standard.LOGIC),
    check=_check,
    wrong=(
        Wrong("编印《青岭植物一书。", "编印《青岭植物》一书。"),
        Wrong("参加者（含家长共60人。", "参加者（含家长）共60人。"),
        Wrong("举办科普讲座”活动。", "举办“科普讲座”活动。"),
    ),
    right=(
        "1）签到；2）分组。",
        "取值区间为(0,1]。",
        "“第一段话。\n“第二段话。”",
        "印发《青岭科协〔2024〕6号》文件。",
    ),
)
