"""period-and-quote: a full sentence keeps its 。 inside “”, a quoted word leaves it outside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.marks import Pair
from kexie_report.review.rule import Group, Rule, Wrong

_SPEECH = re.compile("(?:说|表示|道|介绍|强调|指出|认为|坦言|感慨|告诉记者|告诉笔者|答|回忆)：$")
_WOVEN = re.compile("(?:话说|常说|古语说|有云|诗云|语云|所谓|写着|印着|刻着|贴着|挂着|题着|名为|题为)$")
_SENTENCE, _SAYING = 8, 20


def _check(document: Document) -> Iterator[Hit]:
    for pair in document.quotes:
        if pair.depth or pair.opener != "“":
            continue
        if document.text.startswith("。", pair.end) and _says(document, pair):
            yield Hit(pair.end - 1, pair.end + 1, "完整引用的话，句号在引号里面", ("。”",))
        elif document.text[pair.end - 2] == "。" and _woven_in(document, pair):
            yield Hit(pair.end - 2, pair.end, "引用的话是句子的一部分，句号在引号外面", ("”。",))


def _says(document: Document, pair: Pair) -> bool:
    """Whether the quotation is a whole sentence that somebody says."""
    inside = document.text[slice(*pair.inside)]
    return bool(_SPEECH.search(document.text, max(0, pair.start - 8), pair.start)) and (
        "，" in inside or len(inside) >= _SENTENCE
    )


def _woven_in(document: Document, pair: Pair) -> bool:
    """Whether the quotation is a part of the sentence around it."""
    before = document.text[max(0, pair.start - 3) : pair.start]
    inside = document.text[pair.start + 1 : pair.end - 2]
    return (
        bool(_WOVEN.search(before))
        and not any(mark in inside for mark in "。！？")
        and len(inside) <= _SAYING
    )


RULE = Rule(
    code="period-and-quote",
    group=Group.PUNCT,
    severity=Severity.WARNING,
    catches="句号与后引号的位置不对",
    authority=Authority(Standard.PUNCTUATION),
    check=_check,
    wrong=(
        Wrong("站长说：“明天一早就把书送到村里”。", "站长说：“明天一早就把书送到村里。”"),
        Wrong("她告诉记者：“孩子爱看，老人也爱看”。", "她告诉记者：“孩子爱看，老人也爱看。”"),
        Wrong("俗话说“一年之计在于春。”", "俗话说“一年之计在于春”。"),
    ),
    right=(
        "俗话说“一年之计在于春”。",
        "“明天就送书。”站长说。",
        "主题是：“科技赋能、健康生活”。",
        "他评价这堂课“有趣、有用”。",
        "站长说：“明天一早就把书送到村里。”",
    ),
)
