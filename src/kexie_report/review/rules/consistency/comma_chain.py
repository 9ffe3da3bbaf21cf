"""comma-chain: many commas before a stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_BETWEEN_STOPS = re.compile("[^。；：！？\n]+")
_MANY = 9
_CHAIN = re.compile(f"(?:[^，]{{1,40}}，){{{_MANY},40}}[^，]{{1,40}}")


def _check(document: Document) -> Iterator[Hit]:
    text = document.plain
    for stretch in _BETWEEN_STOPS.finditer(text):
        if text.count("，", *stretch.span()) >= _MANY:
            for found in _CHAIN.finditer(text, *stretch.span()):
                yield Hit(found.start(), found.end(), f"连用了{found[0].count('，')}个逗号，宜断成几句")


RULE = Rule(
    code="comma-chain",
    group=Group.CONSISTENCY,
    severity=Severity.INFO,
    catches="一逗到底，句子没有断开",
    authority=Authority(Standard.HOUSE),
    check=_check,
    wrong=(
        Wrong(
            "县科协走村入户，建队伍，搭平台，办活动，抓宣传，送技术，帮农户，兴产业，惠民生，促振兴，见实效。",
            "县科协走村入户，建队伍，搭平台。全年办活动，抓宣传。",
        ),
        Wrong(
            "他早起，洗漱，出门，坐车，进村，开会，走访，填表，拍照，返程，写稿。",
            "他早起出门，坐车进村。开会、走访、填表，之后返程写稿。",
        ),
    ),
    right=(
        "县科协走村入户，建队伍，搭平台。",
        "春种，夏管，秋收，冬藏。",
    ),
)
