"""one-sided-vs-two-sided: two sides in one half need two in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_FRAME = re.compile(
    "((?:是否(?!是)|能否|能不能|可否)(?=[^，。；：！？\\n]{2,25})|好坏|优劣|高低)[^，。；：！？\\n]{0,25}，?(?P<rest>(?:也|就|直接|正)?是[^，。；！？\n]{0,25}?(?:前提|关键|保证|保障|基础|条件|标志|体现|根本|原因|要求|重要))"
)
_TWO_SIDED = re.compile("是否|能否|能不能|好坏|成败|与否|高低|优劣|多少|大小|问题|标准|课题")


def _check(document: Document) -> Iterator[Hit]:
    for found in _FRAME.finditer(document.plain):
        if not _TWO_SIDED.search(found["rest"]):
            yield Hit(found.start(), found.start() + len(found[1]), "前面说两面，后面只说一面，前后不对应")


RULE = Rule(
    code="one-sided-vs-two-sided",
    group=Group.REDUNDANCY,
    severity=Severity.WARNING,
    catches="前后两面与一面不对应",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("能否坚持开放，是书屋办好的关键。", "坚持开放，是书屋办好的关键。"),
        Wrong("是否按时报名，是参赛的前提。", "按时报名，是参赛的前提。"),
        Wrong("服务质量的好坏，是办好书屋的关键。", "服务质量好，是办好书屋的关键。"),
        Wrong("能不能留住人才，是产业发展的保证。", "留住人才，是产业发展的保证。"),
    ),
    right=(
        "气候变化是否是湖泊干涸的主要原因，尚无定论。",
        "是否按时报名，决定能否参赛。",
        "能否坚持开放，是书屋能否办好的关键。",
        "关键在于能否坚持。",
        "按时报名，是参赛的前提。",
        "是否参加由本人决定。",
        "质量好坏，是评价成败的标准。",
    ),
)
