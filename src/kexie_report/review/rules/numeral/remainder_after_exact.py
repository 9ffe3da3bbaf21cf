"""remainder-after-exact: 余 and 多 stand behind round numbers only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.characters import DIGIT_RUN
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_EXACT = re.compile(
    f"(?P<number>{DIGIT_RUN}(?:[.][0-9]+)?)(?P<mark>余|多(?!项|个|元|样|年|方|次|维|功|媒|点|头))(?=人次|公里|平方|[名人家户场次册份件个项篇台元吨亩米支座处])"
)


def _check(document: Document) -> Iterator[Hit]:
    for found in _EXACT.finditer(document.plain):
        if not found["number"].endswith("0") or "." in found["number"]:
            yield Hit(
                *found.span(), f"{found['number']}是确数，后面不用“{found['mark']}”", (found["number"],)
            )


RULE = Rule(
    code="remainder-after-exact",
    group=Group.NUMERAL,
    severity=Severity.WARNING,
    catches="“余、多”用在了不是整数的数后面",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("全年接待读者1286余人次。", "全年接待读者1286人次。"),
        Wrong("新增志愿者37多名。", "新增志愿者37名。"),
        Wrong("步道长3.6余公里。", "步道长3.6公里。"),
    ),
    right=(
        "全年接待读者1200余人次。",
        "全年发放手册1.4万余份。",
        "新增志愿者30多名。",
        "活动持续2个多月。",
        "分值25多项选择题。",
    ),
)
