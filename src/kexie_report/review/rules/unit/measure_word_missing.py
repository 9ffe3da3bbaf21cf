"""measure-word-missing: a number of persons has a measure word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.characters import DIGIT_RUN
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_PERSONS = re.compile(
    f"(?P<number>(?!(?:19|20)[0-9]{{2}}(?![0-9])){DIGIT_RUN}[余多]?)(?P<noun>学生|教师|老师|专家|志愿者|科技工作者|会员|学员|村民|居民|农户|家长|选手|党员|干部|职工|群众|医生|队员|讲解员|辅导员|青少年|儿童|老人)"
)
_JOINED = tuple("第.、—～-〔[")


def _check(document: Document) -> Iterator[Hit]:
    for found in _PERSONS.finditer(document.plain):
        before = document.plain[found.start() - 1 : found.start()]
        if not (before.isascii() and before.isalnum()) and before not in _JOINED:
            number, noun = found["number"], found["noun"]
            yield Hit(*found.span(), f"“{number}”和“{noun}”之间漏了量词", (f"{number}名{noun}",))


RULE = Rule(
    code="measure-word-missing",
    group=Group.UNIT,
    severity=Severity.WARNING,
    catches="数词和名词之间漏了量词",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("组织30学生走进实验室。", "组织30名学生走进实验室。"),
        Wrong("邀请5专家授课。", "邀请5名专家授课。"),
        Wrong("120志愿者到岗。", "120名志愿者到岗。"),
    ),
    right=(
        "组织30名学生走进实验室。",
        "30余名志愿者到岗。",
        "2023学生科技节",
        "百名专家进基层。",
        "第3学生宿舍",
        "5G志愿者",
    ),
)
