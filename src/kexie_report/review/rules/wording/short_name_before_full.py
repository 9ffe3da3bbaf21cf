"""short-name-before-full: a short name is introduced before it is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from kexie_report.draft import Severity
from kexie_report.review.characters import is_han
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.lines import LineRole
from kexie_report.review.rule import Group, Rule, Scope, Wrong

_DEFINED = re.compile("（(?:以下)?(?:统一|统)?简称(?:为)?([“《]?)([^”》（）\n]{2,12})[”》]?）")
_KNOWN = frozenset(
    ("中国科协", "全国人大", "全国政协", "国务院", "中科院", "工程院", "联合国", "省科协", "市科协")
)
_MOST = 200
_BODIES = tuple("会局院厅部委办校馆所站司社协联")
_LONGER = ("股份", "有限", "控股", "集团", "科技", "公司", "（")
_HEADS = (LineRole.TITLE, LineRole.HEADING)
_JOINTS = tuple("由在与和向对到从经据让给及《“是为被")


def _check(document: Document) -> Iterator[Hit]:
    first: dict[str, re.Match[str]] = {}
    for found in islice(_DEFINED.finditer(document.text), _MOST):
        first.setdefault(found[2], found)
    for short, found in first.items():
        # An unquoted common word such as 名录 is used in its own sense before it is made a name.
        if short in _KNOWN or not (found[1] or short.endswith(_BODIES)):
            continue
        place = _used_before(document, short, found.start())
        if place is not None:
            line = document.line_at(found.start()).number
            yield Hit(place, place + len(short), f"简称“{short}”到第{line}行才说明，第一次出现应写全称")


def _used_before(document: Document, short: str, end: int) -> int | None:
    """The first place where the short name stands by itself, outside headlines and headings."""
    place = document.text.find(short, 0, end)
    while place >= 0:
        line = document.line_at(place)
        before = document.text[place - 1 : place] if place else ""
        stands = not is_han(before) or before in _JOINTS
        if line.role not in _HEADS and stands and not document.text.startswith(_LONGER, place + len(short)):
            return place
        place = document.text.find(short, place + 1, end)
    return None


RULE = Rule(
    code="short-name-before-full",
    group=Group.WORDING,
    severity=Severity.WARNING,
    catches="简称在说明之前就使用了",
    authority=Authority(Standard.USAGE),
    check=_check,
    scope=Scope.DOCUMENT,
    wrong=(
        Wrong(
            "青科协承办比赛。青岭县科学技术协会（以下简称“青科协”）提供场地。",
            "青岭县科学技术协会（以下简称“青科协”）承办比赛。青科协提供场地。",
        ),
        Wrong(
            "活动由青学会组织。\n青岭县气象学会（简称“青学会”）成立于2012年。",
            "活动由青岭县气象学会组织。\n青岭县气象学会（简称“青学会”）成立于2012年。",
        ),
        Wrong(
            "　　《规划》已通过。《青岭县科普发展规划》（以下简称《规划》）自7月起施行。",
            "　　《青岭县科普发展规划》（以下简称《规划》）已通过。《规划》自7月起施行。",
        ),
    ),
    right=(
        "梧江科技有限公司参展，梧江科技有限公司（以下简称“梧江科技”）捐赠设备。",
        "先登记名录，再公布结果。入选机构目录（以下简称名录）每年更新。",
        "青科协承办比赛\n　　青岭县科学技术协会（以下简称“青科协”）昨天承办比赛。",
        "中国科协发来贺信。中国科学技术协会（以下简称“中国科协”）。",
        "青岭县科学技术协会（以下简称“县科协”）承办比赛。县科协提供场地。",
        "青岭县科协办公室发文。青岭县科学技术协会（以下简称“县科协”）。",
    ),
)
