"""org-level-doubled: the level of a body said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.characters import is_han
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_TWICE = re.compile(
    "([省市区县旗])\\1(?=委(?!托|派|员会?)|政府|人大|政协|纪委|监委|科协|妇联|总工会|团委|残联|文联|工商联|法院|检察院|教育[局厅]|科技[局厅]|财政[局厅]|民政[局厅]|公安[局厅]|卫健委|文旅[局厅]|人社[局厅]|农业农村[局厅]|发改委|统计局|气象局)"
)
_OTHER = tuple("小社园景校厂库山灾辖住片新老城郊矿该本全各我")
_ENDS = tuple("省市州区县任是在原兼为对")


def _check(document: Document) -> Iterator[Hit]:
    for found in _TWICE.finditer(document.plain):
        before = document.plain[found.start() - 1 : found.start()]
        if is_han(before) and before not in _OTHER and not _is_short(document.plain, found.start()):
            yield Hit(found.start(), found.start() + 2, f"“{found[0][:2]}”重复", (found[1],))


def _is_short(text: str, start: int) -> bool:
    """Whether the place has a name of one character, which cannot stand without its level: 丰县县委."""
    before = text[max(0, start - 2) : start - 1]
    return not is_han(before) or before in _ENDS


RULE = Rule(
    code="org-level-doubled",
    group=Group.WORDING,
    severity=Severity.ERROR,
    catches="机构名称里的行政级别重复",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("松河区区委宣传部承办。", "松河区委宣传部承办。"),
        Wrong("青岭县县政府召开会议。", "青岭县政府召开会议。"),
        Wrong("梧江市市科协主办。", "梧江市科协主办。"),
        Wrong("安平省省教育厅发文。", "安平省教育厅发文。"),
    ),
    right=(
        "他调任郊区区委书记。",
        "丰县县委、县政府联合发文。",
        "该市市委召开会议。",
        "梧江市市场监管局。",
        "青岭县县域经济。",
        "小区区政府服务站。",
        "青岭县县长出席。",
        "梧江市市民中心。",
    ),
)
