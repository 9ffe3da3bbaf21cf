"""semantic-redundancy: two words that say one thing."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.review.words import hits_of

_CODE = "semantic-redundancy"


def _check(document: Document) -> Iterator[Hit]:
    yield from hits_of(document, _CODE, "“{}”意思重复")


RULE = Rule(
    code="semantic-redundancy",
    group=Group.REDUNDANCY,
    severity=Severity.ERROR,
    catches="词语意思重复",
    authority=Authority(Standard.USAGE),
    check=_check,
    word_list=True,
    wrong=(
        Wrong("成绩出乎意料之外。", "成绩出乎意料。"),
        Wrong("目的是为了方便群众。", "目的是方便群众。"),
        Wrong("大家凯旋归来。", "大家凯旋。"),
        Wrong("各单位切忌不要照搬。", "各单位不要照搬。"),
    ),
    right=(
        "成绩在意料之外。",
        "为了方便群众，窗口前移。",
        "队伍凯旋。",
        "涉及3个乡镇。",
    ),
)
