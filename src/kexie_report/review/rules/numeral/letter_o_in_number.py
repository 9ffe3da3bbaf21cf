"""letter-o-in-number: the letter O is no 0."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.characters import DIGIT_RUN
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_MIXED = re.compile(f"{DIGIT_RUN}[OoОο][0-9OoОο]*")


def _check(document: Document) -> Iterator[Hit]:
    for found in _MIXED.finditer(document.bare):
        start, end = found.span()
        around = document.bare[start - 1 : start] + document.bare[end : end + 1]
        if not any(character.isascii() and character.isalnum() for character in around):
            yield Hit(start, end, "数字里混入了字母O", (re.sub("[OoОο]", "0", found[0]),))


RULE = Rule(
    code="letter-o-in-number",
    group=Group.NUMERAL,
    severity=Severity.ERROR,
    catches="数字里混入了字母O",
    authority=Authority(Standard.LOGIC),
    check=_check,
    wrong=(
        Wrong("门票收入4O万元。", "门票收入40万元。"),
        Wrong("2O23年建成。", "2023年建成。"),
        Wrong("参与者1OO人。", "参与者100人。"),
    ),
    right=(
        "开设O2O体验店。",
        "测量CO2浓度。",
        "型号为X3O。",
        "门票收入40万元。",
    ),
)
