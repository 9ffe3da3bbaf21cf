"""range-unit-omitted: %, 万 and 亿 stand at both ends of a range."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.characters import DIGIT_RUN
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_NUMBER = f"{DIGIT_RUN}(?:[.][0-9]+)?"
_RANGE = re.compile(f"(?P<low>{_NUMBER})(?:[～~—–-]|至)(?P<high>{_NUMBER})(?P<unit>[%‰]|万(?!亿)|亿|万亿)")
_JOINED = (*"0123456789.月第-—～", "年")


def _check(document: Document) -> Iterator[Hit]:
    for found in _RANGE.finditer(document.bare):
        before = document.bare[found.start() - 1 : found.start()]
        if before not in _JOINED and "年" not in found[0]:
            place = found.end("low")
            yield Hit(*found.span(), f"前一个数后也要写“{found['unit']}”", (_whole(found, place),))


def _whole(found: re.Match[str], place: int) -> str:
    at = place - found.start()
    return found[0][:at] + found["unit"] + found[0][at:]


RULE = Rule(
    code="range-unit-omitted",
    group=Group.NUMERAL,
    severity=Severity.ERROR,
    catches="起止两端省略了前面的“%、万、亿”",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("年产茶叶5～7万公斤。", "年产茶叶5万～7万公斤。"),
        Wrong("成活率85～95%。", "成活率85%～95%。"),
        Wrong("投资3至5亿元。", "投资3亿至5亿元。"),
        Wrong("误差为2—3‰。", "误差为2‰—3‰。"),
    ),
    right=(
        "苗高12～18厘米。",
        "成活率85%～95%。",
        "2021—2025年投入3万元。",
        "气温15～20℃。",
        "由8万增至10万人。",
    ),
)
