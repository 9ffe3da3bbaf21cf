"""title-length: a headline of a length that can be set."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.lines import LineRole
from kexie_report.review.rule import Group, Rule, Scope, Wrong
from kexie_report.review.settings import Profile

_LONGEST, _LONGEST_OFFICIAL = 35, 20
_CODE = "title-length"


def _check(document: Document) -> Iterator[Hit]:
    official = document.settings.profile is Profile.OFFICIAL
    longest = document.settings.number(_CODE, "longest", _LONGEST_OFFICIAL if official else _LONGEST)
    for line in document.with_role(LineRole.TITLE):
        if line.end - line.start > longest:
            yield Hit(line.start, line.end, f"标题有{line.end - line.start}个字，宜在{longest}字以内")


RULE = Rule(
    code="title-length",
    group=Group.CONSISTENCY,
    severity=Severity.INFO,
    catches="标题过长",
    authority=Authority(Standard.HOUSE),
    check=_check,
    scope=Scope.DOCUMENT,
    options={"longest": _LONGEST},
    wrong=(
        Wrong(
            "青岭县科学技术协会组织开展面向全县中小学生的青少年科技创新大赛暨科普进校园系列活动启动仪式\n　　昨天，活动启动。",
            "青岭县科协启动科技创新大赛\n　　昨天，活动启动。",
        ),
        Wrong(
            "关于进一步加强全县各级各类科普教育基地建设管理和开展年度绩效考核评估工作有关事项的通知\n　　现通知如下。",
            "关于开展科普教育基地年度评估的通知\n　　现通知如下。",
        ),
    ),
    right=(
        "青岭县科协启动科技创新大赛\n　　昨天，活动启动。",
        "关于开展科普教育基地年度评估的通知\n　　现通知如下。",
    ),
)
