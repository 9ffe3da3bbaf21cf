"""double-negation: a negation too many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_TWICE = re.compile(
    "(防止|避免|杜绝|谨防|以防|以免|免得|防范)[^，。；：！？\n]{0,12}?不(?:要)?(?:再(?:次)?)?(?:发生|出现|出|犯|受骗|受到|受|被|造成|上当|感染|产生)(?!现象)"
    "|(禁止|严禁|切忌|切勿|谨防|忌)(?:[一-鿿]{0,4}?)(?:不得|不要|不准|不可|不能|勿)"
)


def _check(document: Document) -> Iterator[Hit]:
    for found in _TWICE.finditer(document.plain):
        if found[2] == "忌" and document.plain[found.start() - 1 : found.start()] in tuple("禁顾猜妒切"):
            continue
        yield Hit(*found.span(), f"“{found[1] or found[2]}”已含否定的意思，后面不再否定")


RULE = Rule(
    code="double-negation",
    group=Group.REDUNDANCY,
    severity=Severity.ERROR,
    catches="多用了一个否定词，意思反了",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("防止今后不再发生此类事故。", "防止今后再发生此类事故。"),
        Wrong("馆内严禁不得吸烟。", "馆内严禁吸烟。"),
        Wrong("切忌不要触碰展品。", "切忌触碰展品。"),
        Wrong("出门带好证件，以免不出差错。", "出门带好证件，以免出差错。"),
        Wrong("避免不再出现漏报。", "避免再出现漏报。"),
    ),
    right=(
        "有接种禁忌不能接种的，请告知医生。",
        "防止不正之风抬头。",
        "避免不必要的浪费。",
        "闻者无不动容。",
        "不得不推迟。",
        "非经批准不得外借。",
        "禁止吸烟，不得喧哗。",
        "防止不法分子混入。",
    ),
)
