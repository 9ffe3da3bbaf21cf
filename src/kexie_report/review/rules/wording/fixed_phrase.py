"""fixed-phrase: set political, ethnic and historical wordings."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.review.words import hits_of

_CODE = "fixed-phrase"


def _check(document: Document) -> Iterator[Hit]:
    yield from hits_of(document, _CODE, "“{}”的表述不规范", document.bare)


RULE = Rule(
    code="fixed-phrase",
    group=Group.WORDING,
    severity=Severity.ERROR,
    catches="固定表述有误",
    authority=Authority(Standard.CIRCULATING_LIST),
    check=_check,
    word_list=True,
    wrong=(
        Wrong("台上表演蒙族舞蹈。", "台上表演蒙古族舞蹈。"),
        Wrong("庆祝建国75周年。", "庆祝新中国成立75周年。"),
        Wrong("践行“青山绿水就是金山银山”理念。", "践行“绿水青山就是金山银山”理念。"),
        Wrong("筑牢中华民族共同体意识。", "铸牢中华民族共同体意识。"),
    ),
    right=(
        "表演蒙古族舞蹈。",
        "庆祝新中国成立75周年。",
        "建国门外大街。",
        "铸牢中华民族共同体意识。",
    ),
)
