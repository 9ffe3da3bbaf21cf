"""halfwidth-punctuation: the marks of a Chinese sentence are full-width."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.characters import FULL_MARKS, is_han, is_transliterated
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。"}
_MARK = re.compile("([,;:?!.])[ ]*")
_NARROW = tuple(_FULL)


def _check(document: Document) -> Iterator[Hit]:
    for found in _MARK.finditer(document.bare):
        if _in_chinese(document, found.start(1), found.end()):
            mark = found[1]
            safe = mark != "."
            yield Hit(
                found.start(1), found.end(), f"中文句子里用全角“{_FULL[mark]}”", (_FULL[mark],), safe=safe
            )


def _in_chinese(document: Document, start: int, end: int) -> bool:
    text = document.bare
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if after in _NARROW or before in _NARROW:
        return False
    if text[start] == ".":
        return _is_stop(document, start, end, before, after)
    if _is_wide(before):
        return not (
            text[start] == ":" and after.isdecimal() and document.bare[start - 2 : start - 1].isdecimal()
        )
    return before.isalnum() and before.isascii() and _is_wide(after) and text[start] != ":"


def _is_stop(document: Document, start: int, end: int, before: str, after: str) -> bool:
    """Whether a point ends a sentence: no number of a list, no decimal, no name."""
    if not _is_wide(before) or is_transliterated(document.text, start, end):
        return False
    line = document.line_at(start)
    numbered = line.mark is not None and start < line.mark.end
    return not numbered and (end >= line.end or _is_wide(after))


def _is_wide(character: str) -> bool:
    return is_han(character) or (character != "" and character in FULL_MARKS) or character == "%"


RULE = Rule(
    code="halfwidth-punctuation",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="中文句子里用了半角标点",
    authority=Authority(Standard.PUNCTUATION),
    check=_check,
    wrong=(
        Wrong("开馆当天,市民早早排队。", "开馆当天，市民早早排队。"),
        Wrong("来了多少人?谁也数不清!", "来了多少人？谁也数不清！"),
        Wrong("新建书屋46个,添书3000册;覆盖所有乡镇。", "新建书屋46个，添书3000册；覆盖所有乡镇。"),
        Wrong("他说:“明天再来.”", "他说：“明天再来。”"),
        Wrong("增长12.4%,创历史新高。", "增长12.4%，创历史新高。"),
    ),
    right=(
        "气压为1,013.2百帕。",
        "9:30集合，比赛用时1:02:03。",
        "详见https://a.example.cn/x?y=1,2。",
        "下载report.v2.xlsx。",
        "口号“Run, Smile, Share”印在背面。",
        "1.核对名单",
        "天文学家玛丽亚·科斯塔作报告。",
        "同比增长12.4%。",
    ),
)
