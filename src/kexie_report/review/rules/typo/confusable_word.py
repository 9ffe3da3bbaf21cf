"""confusable-word: a wrong character or word for one that sounds or looks alike, by list."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.review.words import hits_of

_CODE = "confusable-word"


def _check(document: Document) -> Iterator[Hit]:
    yield from hits_of(document, _CODE, "“{}”是错别字")


RULE = Rule(
    code=_CODE,
    group=Group.TYPO,
    severity=Severity.ERROR,
    catches="音近、形近而误用的字词",
    authority=Authority(Standard.USAGE),
    check=_check,
    word_list=True,
    wrong=(
        Wrong("大厅里人流穿流不息。", "大厅里人流川流不息。"),
        Wrong("服务台张贴招领启示。", "服务台张贴招领启事。"),
    ),
    right=("这堂课给孩子们很大启示。", "服务台负责失物招领。"),
)
