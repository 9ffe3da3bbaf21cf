"""wrong-decimal-or-separator: the decimal point is ., the mark of thousands ,."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.characters import DIGIT_RUN
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_GROUP = 3
_LISTED = tuple("，,、.·第")
_UNIT = "摄氏度|℃|%|‰|个百分点|[万亿]|平方|立方|[米吨元倍克升度伏瓦]|公里|公斤|千克|毫米|厘米|毫升|分贝|级"
_DECIMAL = re.compile(f"{DIGIT_RUN}(?:．[0-9]|。[0-9]{{1,3}}(?={_UNIT}))")
_GROUPED = re.compile("[0-9](?<![0-9]{2})(?<![0-9],[0-9])[0-9]*+(?:,[0-9]++)++(?![0-9,.])")
_COMMA = re.compile(
    f"{DIGIT_RUN}(?:[，,·][0-9]{{1,2}}(?=%|‰|[万亿]|个百分点|摄氏度|℃|倍)|[,·][0-9]{{1,2}}(?=平方|立方|公里|公斤|千克|吨|米|元))"
)
_THOUSANDS = re.compile(
    f"{DIGIT_RUN}(?:，[0-9]{{3}}){{1,6}}(?=[余多]?[册人元个件名份亩株棵场次套台本户字条篇]|公斤|平方)"
)


def _check(document: Document) -> Iterator[Hit]:
    for found in _DECIMAL.finditer(document.bare):
        line = document.line_at(found.start())
        if found.start() > line.start or "。" in found[0]:
            place = found.start() + len(found[0].rstrip("0123456789")) - 1
            yield Hit(place, place + 1, "小数点用半角“.”", (".",))
    for found in _COMMA.finditer(document.bare):
        if document.bare[found.start() - 1 : found.start()] not in _LISTED:
            yield Hit(*found.span(), "小数点用半角“.”", (re.sub("[，,·]", ".", found[0]),))
    for found in _THOUSANDS.finditer(document.bare):
        first, *rest = found[0].split("，")
        if len(first) <= _GROUP and not first.startswith("0"):
            yield Hit(*found.span(), "数字中间不用全角逗号", (first + "".join(rest),))
    for found in _GROUPED.finditer(document.bare):
        groups = found[0].split(",")
        if any(len(group) not in (1, _GROUP) for group in groups[1:]):
            yield Hit(*found.span(), "千分号应从右往左每三位一节", ("".join(groups),))


RULE = Rule(
    code="wrong-decimal-or-separator",
    group=Group.NUMERAL,
    severity=Severity.ERROR,
    catches="小数点或千分号用错",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("当天平均气温21。5摄氏度。", "当天平均气温21.5摄氏度。"),
        Wrong("单价3．6元。", "单价3.6元。"),
        Wrong("全馆藏书12，860册。", "全馆藏书12860册。"),
        Wrong("投入3，5万元。", "投入3.5万元。"),
        Wrong("增长12·4%。", "增长12.4%。"),
        Wrong("发放图册3,4500份。", "发放图册34500份。"),
        Wrong("同比增长8。4%。", "同比增长8.4%。"),
    ),
    right=(
        "主队得分为3。6号选手上场。",
        "共捐书1,860册。",
        "“3·15”晚会。",
        "编号为3，5米外立有标志。",
        "新建书屋5个，300名志愿者到岗。",
        "1．2024年工作",
    ),
)
