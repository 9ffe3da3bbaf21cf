"""arabic-with-qian-bai: only 万 and 亿 may follow Arabic digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from kexie_report.draft import Severity
from kexie_report.review.characters import DIGIT_RUN
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_PLACES = {"千": 1000, "百": 100, "十": 10}
_MIXED = re.compile(
    rf"(?P<number>{DIGIT_RUN}(?:[.][0-9]+)?)(?P<place>千(?![兆克瓦帕米赫卡伏焦牛安吨升字比秋])|百(?![分帕])|十(?![字大佳强]))"
    "(?P<mark>[余多])?(?P<scale>[万亿])?"
)


def _check(document: Document) -> Iterator[Hit]:
    for found in _MIXED.finditer(document.plain):
        yield Hit(found.start(), found.end(), "阿拉伯数字后只能接“万、亿”", _written(found))


def _written(found: re.Match[str]) -> tuple[str, ...]:
    value = Decimal(found["number"]) * _PLACES[found["place"]]
    return (f"{value.normalize():f}{found['mark'] or ''}{found['scale'] or ''}",)


RULE = Rule(
    code="arabic-with-qian-bai",
    group=Group.NUMERAL,
    severity=Severity.ERROR,
    catches="阿拉伯数字后面接了“千、百、十”",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("发放图册5千多册。", "发放图册5000多册。"),
        Wrong("投入3千万元。", "投入3000万元。"),
        Wrong("来了6百人。", "来了600人。"),
        Wrong("惠及8百余户。", "惠及800余户。"),
    ),
    right=(
        "评选2008十大科普人物，线路带宽2.5千兆。",
        "重3千克。",
        "功率5千瓦。",
        "全书42千字。",
        "提高3个百分点。",
        "气压为980百帕。",
        "发放图册5000多册。",
        "跑完5千米。",
    ),
)
