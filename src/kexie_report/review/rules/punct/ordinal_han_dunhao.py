"""ordinal-han-dunhao: a Han number of a heading takes 、."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.numbering import Numbering
from kexie_report.review.rule import Group, Rule, Wrong


def _check(document: Document) -> Iterator[Hit]:
    for line in document.lines:
        mark = line.mark
        if mark is not None and mark.numbering is Numbering.HAN and mark.tail != "、":
            yield Hit(mark.end - 1, mark.end, "汉字序号后用顿号", ("、",), safe=True)


RULE = Rule(
    code="ordinal-han-dunhao",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="汉字序号后没有用顿号",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("二．下一步打算\n　　抓好队伍。", "二、下一步打算\n　　抓好队伍。"),
        Wrong("一.总体情况\n　　全年办讲座30场。", "一、总体情况\n　　全年办讲座30场。"),
        Wrong("三，存在问题\n　　经费不足。", "三、存在问题\n　　经费不足。"),
    ),
    right=(
        "始终如一，方得始终。",
        "二、下一步打算\n　　抓好队伍。",
        "十四五，开新局。",
    ),
)
