"""house-style-word: words that a house avoids."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.review.settings import Profile
from kexie_report.review.words import hits_of

_CODE = "house-style-word"


def _check(document: Document) -> Iterator[Hit]:
    yield from hits_of(document, _CODE, "“{}”宜少用或换一个说法")


RULE = Rule(
    code="house-style-word",
    group=Group.WORDING,
    severity=Severity.INFO,
    catches="不宜使用的套话、敬词",
    authority=Authority(Standard.CIRCULATING_LIST),
    check=_check,
    profiles=frozenset((Profile.PRESS,)),
    word_list=True,
    wrong=(
        Wrong("馆领导拨冗出席活动。", "馆领导出席活动。"),
        Wrong("县领导莅临指导。", "县领导到场指导。"),
        Wrong("主席亲自参加义诊。", "主席参加义诊。"),
    ),
    right=(
        "“敬请拨冗光临。”",
        "他亲手做了模型。",
        "领导出席活动。",
    ),
)
