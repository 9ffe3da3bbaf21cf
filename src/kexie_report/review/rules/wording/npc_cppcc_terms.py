"""npc-cppcc-terms: the words of 人大 and 政协 are not mixed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_TERMS = tuple(
    (re.compile(pattern), said, better)
    for pattern, said, better in (
        ("[省市县区州国]人大(?P<term>副?主任)(?!委员)", "人大常委会才设主任、副主任", ""),
        ("全国人大(?P<term>副?委员长)", "委员长是全国人大常委会的职务", ""),
        ("政协(?P<term>代表)(?![团性大])", "政协的成员是委员", "委员"),
        ("人大(?P<term>委员)(?![会长])", "人大的成员是代表", "代表"),
        ("政协常委会(?P<term>副?主席)", "主席、副主席是政协委员会的职务", ""),
        ("人大代表[^，。；]{0,8}(?P<term>提案)", "人大代表提出的是议案、建议", "议案"),
        ("政协[^。；！？\\n]{0,40}委员[^。；！？\\n]{0,20}(?P<term>议案)", "政协委员提出的是提案", "提案"),
        (
            "政协(?:委员|会议)(?:[^，。；]{0,6})(?P<term>审议)(?=[^，。；]{0,6}政府工作报告)",
            "政协对政府工作报告是讨论、协商",
            "讨论",
        ),
        ("政协[^，。；]{0,8}(?P<term>选举产生了?)[^，。；]{0,6}[省市县区]长", "政府领导人由人大选举", ""),
        ("人大[^，。；]{0,6}(?P<term>民主监督)", "人大行使法律监督、工作监督，民主监督是政协的职能", ""),
    )
)


def _check(document: Document) -> Iterator[Hit]:
    for pattern, said, better in _TERMS:
        for found in pattern.finditer(document.plain):
            yield Hit(*found.span("term"), said, (better,) if better else ())


RULE = Rule(
    code="npc-cppcc-terms",
    group=Group.WORDING,
    severity=Severity.ERROR,
    catches="人大、政协的职务、文件、职权用语混淆",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("区人大副主任何秋带队视察。", "区人大常委会副主任何秋带队视察。"),
        Wrong("县政协代表提交提案。", "县政协委员提交提案。"),
        Wrong("人大代表提交提案12件。", "人大代表提交议案12件。"),
        Wrong("市政协常委会副主席到场。", "市政协副主席到场。"),
        Wrong("政协委员审议了政府工作报告。", "政协委员讨论了政府工作报告。"),
    ),
    right=(
        "政协委员审议政协常委会工作报告。",
        "人大教科文卫委员会主任委员。",
        "区人大常委会主任带队。",
        "镇人大主席参加。",
        "人大代表提出建议。",
        "政协委员提交提案。",
    ),
)
