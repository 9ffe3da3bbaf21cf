"""attachment-note: the list of attachments has no final marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.lines import Line, LineRole
from kexie_report.review.numbering import Numbering
from kexie_report.review.rule import Group, Rule, Wrong

_FINAL = "。；，、"
_WRONG_HEAD = re.compile("附件(:[0-9]*[、.]?|：[0-9]+、)")


def _check(document: Document) -> Iterator[Hit]:
    inside = False
    for line in document.lines:
        if line.role is LineRole.ATTACHMENT:
            inside = True
            yield from _head(document, line)
        elif not (inside and line.mark is not None and line.mark.numbering is Numbering.ARABIC):
            inside = inside and line.role is LineRole.BLANK
            continue
        if document.text[line.end - 1] in _FINAL:
            yield Hit(line.end - 1, line.end, "附件名称后不用标点", ("",))


def _head(document: Document, line: Line) -> Iterator[Hit]:
    """附件 is followed by a full-width colon, and numbers by a point."""
    found = _WRONG_HEAD.match(document.text, line.start, line.end)
    if found is not None:
        yield Hit(
            *found.span(1),
            "“附件”后用全角冒号，序号后用“.”",
            (found[1].replace(":", "：").replace("、", "."),),
        )


RULE = Rule(
    code="attachment-note",
    group=Group.WORDING,
    severity=Severity.ERROR,
    catches="附件说明写法不对",
    authority=Authority(Standard.OFFICIAL_PAPERS),
    check=_check,
    wrong=(
        Wrong("附件：1.评分标准；\n2.报名表。", "附件：1.评分标准\n2.报名表"),
        Wrong("附件：1、活动方案\n2.回执", "附件：1.活动方案\n2.回执"),
        Wrong("　　附件：参赛名单。", "　　附件：参赛名单"),
    ),
    right=(
        "评分标准见附件2。",
        "附件：1.评分标准\n2.报名表",
        "附件1\n　　评分标准如下。",
    ),
)
