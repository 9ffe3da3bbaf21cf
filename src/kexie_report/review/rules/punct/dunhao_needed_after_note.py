"""dunhao-needed-after-note: titles with a note in brackets need 、 between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_NOTED = re.compile(r"》（[^（）《》\n]{1,30}）(?=《)")


def _check(document: Document) -> Iterator[Hit]:
    for found in _NOTED.finditer(document.bare):
        end = found.end()
        yield Hit(end - 1, end, "书名号后有括注时，并列各项之间要用顿号", ("）、",))


RULE = Rule(
    code="dunhao-needed-after-note",
    group=Group.PUNCT,
    severity=Severity.WARNING,
    catches="带括注的书名号并列时漏了顿号",
    authority=Authority(Standard.PUNCTUATION, "4.5.3.5"),
    check=_check,
    wrong=(
        Wrong("展出《晨光》（油画）《晚钟》（版画）。", "展出《晨光》（油画）、《晚钟》（版画）。"),
        Wrong("修订《章程》（草案）《会费办法》（草案）。", "修订《章程》（草案）、《会费办法》（草案）。"),
        Wrong(
            "获奖作品有《山路》（散文）《麦田》（诗歌）和《老屋》。",
            "获奖作品有《山路》（散文）、《麦田》（诗歌）和《老屋》。",
        ),
    ),
    right=(
        "展出《晨光》《晚钟》（版画）。",
        "展出《晨光》（油画）、《晚钟》（版画）。",
        "宣读《决定》（见附件）和《通知》。",
    ),
)
