"""ellipsis-form: …… is six dots."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_DOTS = re.compile(r"[.．。…·](?:(?<=…)…*|(?<=[.])[.]{2,}|(?<=．)．{2,}|(?<=。)。{2,}|(?<=·)·{2,})")


def _check(document: Document) -> Iterator[Hit]:
    for found in _DOTS.finditer(document.bare):
        line = document.line_at(found.start())
        alone = found[0] == "…" * 4 and (line.start, line.end) == found.span()
        if found[0] != "……" and not alone and not _latin(document.text, *found.span()):
            yield Hit(found.start(), found.end(), "省略号用“……”，占两个字的位置", ("……",), safe=True)


def _latin(text: str, start: int, end: int) -> bool:
    """Whether the dots stand in English or in a path."""
    return (
        text[start - 1 : start].isascii() and text[end : end + 1].isascii() and start > 0 and end < len(text)
    )


RULE = Rule(
    code="ellipsis-form",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="省略号写得不对，应为六个点“……”",
    authority=Authority(Standard.PUNCTUATION, "4.11"),
    check=_check,
    wrong=(
        Wrong("敲锣、打鼓、舞龙...好不热闹。", "敲锣、打鼓、舞龙……好不热闹。"),
        Wrong("他望着星空，想了很久…", "他望着星空，想了很久……"),
        Wrong("报名的人排到了门外。。。", "报名的人排到了门外……"),
        Wrong("灯亮了………孩子们欢呼起来。", "灯亮了……孩子们欢呼起来。"),
    ),
    right=(
        "敲锣、打鼓、舞龙……好不热闹。",
        "第一段。\n…………\n第三段。",
        "存到D:/data.../x目录。",
    ),
)
