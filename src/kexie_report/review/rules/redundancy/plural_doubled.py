"""plural-doubled: a number, 全体 or 广大 and 们 do not go together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_PLURAL = re.compile("(?:(?P<all>全体|广大|各位|众多|许多|不少|所有)|[名位个])(?P<noun>[一-鿿]{1,8}?)们")
_OTHER = re.compile("[和与同跟及着了过拽劲夸把向被由从的他她它你我咱是在对让给为]|人$")
_NUMBER = re.compile("[0-9万亿余多十百千一二两三四五六七八九几数]$")
_REACH = 1


def _check(document: Document) -> Iterator[Hit]:
    for found in _PLURAL.finditer(document.plain):
        if not _OTHER.search(found["noun"]) and (found["all"] or _counted(document.plain, found.start())):
            yield Hit(found.end() - 1, found.end(), "前面已说明数量，不再加“们”", ("",))


def _counted(text: str, start: int) -> bool:
    """Whether a number stands before the measure word."""
    return bool(_NUMBER.search(text, max(0, start - _REACH), start))


RULE = Rule(
    code="plural-doubled",
    group=Group.REDUNDANCY,
    severity=Severity.ERROR,
    catches="数量词或“全体、广大、各位”与“们”并用",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("50名小记者们走进气象站。", "50名小记者走进气象站。"),
        Wrong("全体会员们参加了投票。", "全体会员参加了投票。"),
        Wrong("广大科技工作者们积极响应。", "广大科技工作者积极响应。"),
        Wrong("三位老师们现场讲解。", "三位老师现场讲解。"),
        Wrong("许多家长们报了名。", "许多家长报了名。"),
    ),
    right=(
        "不少养殖户拉着专家们问个不停。",
        "她一个劲夸医生们好。",
        "小记者们走进气象站。",
        "3名队员和他们的教练合影。",
        "“各位朋友们，大家好！”",
        "50名小记者走进气象站。",
        "这名教练和队员们合影。",
        "广大会员同我们一道前行。",
    ),
)
