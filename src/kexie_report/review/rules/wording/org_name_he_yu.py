"""org-name-he-yu: 和 and 与 in names of bodies."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.review.words import hits_of

_CODE = "org-name-he-yu"


def _check(document: Document) -> Iterator[Hit]:
    yield from hits_of(document, _CODE, "“{}”的正式名称不这样写", document.bare)


RULE = Rule(
    code="org-name-he-yu",
    group=Group.WORDING,
    severity=Severity.ERROR,
    catches="机构名称中的“和”“与”写错",
    authority=Authority(Standard.USAGE),
    check=_check,
    word_list=True,
    wrong=(
        Wrong("县发展与改革委员会印发通知。", "县发展和改革委员会印发通知。"),
        Wrong("市人力资源与社会保障局主办。", "市人力资源和社会保障局主办。"),
        Wrong("全国人大环境和资源保护委员会来访。", "全国人大环境与资源保护委员会来访。"),
        Wrong("省文化与旅游厅公布名单。", "省文化和旅游厅公布名单。"),
    ),
    right=(
        "图书馆与文化馆联办。",
        "经济与管理学院师生到场。",
        "全国人大环境与资源保护委员会来访。",
        "文化与旅游融合发展。",
        "人力资源与社会保障工作会议。",
    ),
)
