"""sentence-length: a long sentence."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Scope, Wrong

_LONGEST = 150
_CODE = "sentence-length"


def _check(document: Document) -> Iterator[Hit]:
    longest = document.settings.number(_CODE, "longest", _LONGEST)
    for start, end in document.sentences:
        if end - start > longest:
            yield Hit(
                start,
                end,
                f"这一句有{end - start}个字，宜断成几句",
                evidence=f"逗号{document.text.count('，', start, end)}个",
            )


RULE = Rule(
    code="sentence-length",
    group=Group.CONSISTENCY,
    severity=Severity.INFO,
    catches="句子过长",
    authority=Authority(Standard.HOUSE),
    check=_check,
    scope=Scope.DOCUMENT,
    options={"longest": _LONGEST},
    wrong=(
        Wrong(
            "县科协组织科技志愿者深入乡镇村组和社区学校开展形式多样的科学普及活动，组织科技志愿者深入乡镇村组和社区学校开展形式多样的科学普及活动，组织科技志愿者深入乡镇村组和社区学校开展形式多样的科学普及活动，组织科技志愿者深入乡镇村组和社区学校开展形式多样的科学普及活动，组织科技志愿者深入乡镇村组和社区学校开展形式多样的科学普及活动，组织科技志愿者深入乡镇村组和社区学校开展形式多样的科学普及活动，效果良好。",
            "县科协组织科技志愿者开展科普活动。效果良好。",
        ),
        Wrong(
            "今年，各学会结合各自专业特点面向基层群众开展送医送药送技术送服务的惠民活动，各学会结合各自专业特点面向基层群众开展送医送药送技术送服务的惠民活动，各学会结合各自专业特点面向基层群众开展送医送药送技术送服务的惠民活动，各学会结合各自专业特点面向基层群众开展送医送药送技术送服务的惠民活动，各学会结合各自专业特点面向基层群众开展送医送药送技术送服务的惠民活动，各学会结合各自专业特点面向基层群众开展送医送药送技术送服务的惠民活动，受到欢迎。",
            "今年，各学会开展惠民活动。受到欢迎。",
        ),
    ),
    right=(
        "县科协组织科技志愿者深入乡镇开展科普活动，效果良好。",
        "今年，各学会开展惠民活动。",
    ),
)
