"""date-digits-dunhao: no 、 between the digits of a date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_DAY = re.compile("((?:19|20)[0-9]{2})、(0?[1-9]|1[0-2])、(0?[1-9]|[12][0-9]|3[01])(?![0-9、年.])")


def _check(document: Document) -> Iterator[Hit]:
    for found in _DAY.finditer(document.bare):
        if document.bare[found.start() - 1 : found.start()].isdecimal():
            continue
        year, month, day = found.groups()
        better = (f"{year}年{int(month)}月{int(day)}日", f"{year}-{month.zfill(2)}-{day.zfill(2)}")
        yield Hit(found.start(), found.end(), "年、月、日的数字之间不用顿号", better)


RULE = Rule(
    code="date-digits-dunhao",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="数字日期的年、月、日之间用了顿号",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("填表时间：2023、09、16", "填表时间：2023-09-16"),
        Wrong("会议于2024、3、5召开。", "会议于2024年3月5日召开。"),
        Wrong("登记日期（2022、12、30）", "登记日期（2022年12月30日）"),
    ),
    right=(
        "2021、2022、2023年连续三年获评。",
        "填表时间：2023-09-16",
        "有12、15、18三种规格。",
    ),
)
