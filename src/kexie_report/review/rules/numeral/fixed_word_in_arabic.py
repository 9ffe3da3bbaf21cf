"""fixed-word-in-arabic: set words and solemn ordinals are written in 汉字."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.review.words import hits_of

_MORE = tuple("0123456789.，次万亿～—-")
_CODE = "fixed-word-in-arabic"


def _check(document: Document) -> Iterator[Hit]:
    for hit in hits_of(document, _CODE, "“{}”是固定说法，用汉字", document.bare):
        longer = document.text[hit.end - 1].isdecimal() and document.text[hit.end : hit.end + 1] in _MORE
        if not longer:
            yield hit


RULE = Rule(
    code="fixed-word-in-arabic",
    group=Group.NUMERAL,
    severity=Severity.ERROR,
    catches="固定词语、庄重序数误用阿拉伯数字",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    word_list=True,
    wrong=(
        Wrong("落实“2免1补”政策。", "落实“两免一补”政策。"),
        Wrong("坚持“3会1课”制度。", "坚持“三会一课”制度。"),
        Wrong("贯彻党的20大精神。", "贯彻党的二十大精神。"),
        Wrong("履行第1责任人职责。", "履行第一责任人职责。"),
    ),
    right=(
        "成交额从每周5.5亿元降到3.8亿元。",
        "建成5G基站30座。",
        "举办“3·15”晚会。",
        "拨打110报警。",
        "第4季度完成。",
        "贯彻党的二十大精神。",
        "第1时段的入场券已约满。",
    ),
)
