"""placeholder-left: something was to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.review.scanning import matches

_HEADS = re.compile(r"[XＸ×_＿TFNnu{$<#待此（□〇\[【？]")
_LEFT = re.compile(
    "[XＸ]{2,}|×{2,}|_{2,}|＿{2,}|TODO|TBD|FIXME|XXX|\\{\\{[^{}\n]{0,30}\\}\\}|\\$\\{[^{}\n]{0,30}\\}|<<[^<>\n]{1,20}>>|None|NaN|nan|null|NULL|undefined|#N/A|#REF!|#VALUE!|#DIV/0!"
    "|待补充?(?![助偿给贴的种栽齐])|待核实(?=[）】。，；]|$)|待填写?|此处(?:填写|插入|补充)|（待定）|□{2,}|〇〇{2,}|\\[[填待插][^\\]\n]{1,15}\\]|【[填待插][^】\n]{1,15}】|？{3,}"
)
_COUNTED = ("", *"年月日时分秒人名个万亿元%场家项户册次点期届号位台件篇，。；、）\n")
_NEAR = 12
_WORDS = tuple("染号色码")


def _check(document: Document) -> Iterator[Hit]:
    for found in matches(_HEADS, _LEFT, document.text):
        if not _belongs(document.text, *found.span()):
            severity = Severity.INFO if _veils(document.text, *found.span()) else None
            yield Hit(*found.span(), f"“{found[0]}”没有填写", severity=severity)


def _veils(text: str, start: int, end: int) -> bool:
    """Whether ×× may stand for a name that is kept back: 林××, ××市一名中学生."""
    return set(text[start:end]) <= set("XＸ×") and text[end : end + 1] not in _COUNTED


def _belongs(text: str, start: int, end: int) -> bool:
    """Whether it is a part of a code or an English word, or a blank that a form keeps open."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if text[start:end].strip("_＿") == "":
        return before in tuple("：:") and (after in tuple("\n（ 　") or end == len(text))
    beside = [one for one in (before, after) if one.isascii() and one.isalnum()]
    return bool(beside) or after in _WORDS or "染色体" in text[max(0, start - _NEAR) : end + _NEAR]


RULE = Rule(
    code="placeholder-left",
    group=Group.TYPO,
    severity=Severity.ERROR,
    catches="留有占位符，内容没有填",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("参加人数达____人。", "参加人数达120人。"),
        Wrong("会议由XX主持。", "会议由李明主持。"),
        Wrong("总投资{{金额}}万元。", "总投资300万元。"),
        Wrong("联系人待补充。", "联系人李明。"),
        Wrong("惠及None人。", "惠及300人。"),
        Wrong("TODO：补照片", "（图为活动现场）"),
        Wrong("增长nan%。", "增长5%。"),
    ),
    right=(
        "姓名：____",
        "XXL号队服。",
        "XX染色体。",
        "性染色体有XX和XY两种。",
        "待补的树苗已运到。",
        "X射线检查。",
        "NaNoTech公司。",
        "签名：________\n日期：________",
    ),
)
