"""dash-form: —— is two characters wide."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.characters import is_han
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_AROUND = re.compile("[^，。；：！？—\\n-]{4,16}[-—](?:就|是|在|也|都|已|正|将|让|使|这|那)")
_DASH = re.compile("[-―─－— ](?:(?<=-)-*|(?<=[―─])[―─]*|(?<=－)－+|(?<=—)—*|(?<= )– )")
# Words that explain or go on, with which no place or body at the other end of a link begins.
_EXPLAINS = re.compile(
    "这|那(?!曲)|让|把|将|使|就|也|都(?!江堰|匀|安|昌)|还|却|更|不|没|他|她|它|我|为了|从|以|是|即|一(?:个|种|条|座|项|次|场)"
)


def _check(document: Document) -> Iterator[Hit]:
    for found in _DASH.finditer(document.bare):
        if found[0] != "——" and _is_dash(document, *found.span()):
            yield Hit(found.start(), found.end(), "破折号用“——”，占两个字的位置", ("——",), safe=True)


def _is_dash(document: Document, start: int, end: int) -> bool:
    before, after = document.bare[start - 1 : start] if start else "", document.bare[end : end + 1]
    if not (is_han(after) or after in tuple("“《") or is_han(before) or before in tuple("”》，。")):
        return False
    said = document.bare[start:end].strip()
    if len(said) > 1:
        return True
    return is_han(before) and bool(_EXPLAINS.match(document.bare, end) or _AROUND.match(document.bare, end))


RULE = Rule(
    code="dash-form",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="破折号写得不对，应为“——”",
    authority=Authority(Standard.PUNCTUATION),
    check=_check,
    wrong=(
        Wrong("一座馆--科技馆--立在江边。", "一座馆——科技馆——立在江边。"),
        Wrong("他只有一个心愿—让山里的孩子都看到星星。", "他只有一个心愿——让山里的孩子都看到星星。"),
        Wrong(
            "最难忘的那堂课-太空里的一滴水-就在这里开讲。", "最难忘的那堂课——太空里的一滴水——就在这里开讲。"
        ),
        Wrong("书屋开张了───这是村里的大事。", "书屋开张了——这是村里的大事。"),
        Wrong("天文台————城市的眼睛。", "天文台——城市的眼睛。"),
    ),
    right=(
        "青岭—梧江旅游公路通车。",
        "2021—2025年。",
        "一座馆——科技馆——立在江边。",
        "——记青岭科技馆馆长",
        "成都—重庆科普联动启动。",
    ),
)
