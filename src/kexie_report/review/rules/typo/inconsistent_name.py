"""inconsistent-name: one name spelled two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.characters import is_han
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.names import SURNAMES
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.review.sounds import sound

_SHORTEST, _LONGEST = 4, 20
_OFFICE = re.compile(
    "(?:馆长|局长|主任|主席|书记|院长|校长|教授|部长|县长|市长|处长|科长|会长|秘书长|站长|所长|董事长|经理|工程师|研究员|专家|院士|教师|记者|队长|选手|主讲人|负责人|志愿者|讲解员|辅导员|特派员|农技员|村民|学生|同学|家长|老师|医生|护士|创始人|带头人|队员|会员|科学家)([一-鿿]{3})(?=[，、。；：（从在说表介作致宣主出讲带向为代参]|$)"
)
_ACTOR = re.compile(
    "(?:[，。；、：]|^|由|和|与|\n　　)([一-鿿]{3})(?=在|说|表示|介绍|作报|作了|致辞|现场|宣读|主持|出席|讲|带队|回答|参加|，|、)"
)


def _check(document: Document) -> Iterator[Hit]:
    yield from _of_names(document)
    yield from _of_persons(document)


def _of_names(document: Document) -> Iterator[Hit]:
    """Quoted names that sound the same and are written otherwise."""
    first: dict[str, str] = {}
    for pair in (*document.quotes, *document.titles):
        name = document.text[slice(*pair.inside)]
        if _SHORTEST <= len(name) <= _LONGEST:
            before = first.setdefault(sound(name), name)
            if before != name and _homophones(before, name):
                yield Hit(*pair.inside, f"前面写作“{before}”，请核对", (before,))


def _homophones(one: str, other: str) -> bool:
    """Whether two names of one sound differ in 汉字 only."""
    return all(a == b or (is_han(a) and is_han(b)) for a, b in zip(one, other, strict=True))


def _of_persons(document: Document) -> Iterator[Hit]:
    known = {
        found[1]: found.start(1) for found in _OFFICE.finditer(document.plain) if found[1][0] in SURNAMES
    }
    by_sound: dict[str, set[str]] = {}
    for name in known:
        by_sound.setdefault(sound(name), set()).add(name)
    for found in _ACTOR.finditer(document.plain):
        name = found[1]
        same = by_sound.get(sound(name), set()) - {name}
        if name[0] in SURNAMES and len(same) == 1 and (name not in known or known[name] > known[min(same)]):
            yield Hit(*found.span(1), f"前面写作“{min(same)}”，请核对", (min(same),))


RULE = Rule(
    code="inconsistent-name",
    group=Group.TYPO,
    severity=Severity.WARNING,
    catches="同一个名称前后写法不一",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("“科创助梦”行动启动，“科创筑梦”队员到场。", "“科创筑梦”行动启动，“科创筑梦”队员到场。"),
        Wrong("馆长何砚秋致辞，何彦秋回答提问。", "馆长何砚秋致辞，何砚秋回答提问。"),
        Wrong("“巧手慧心”课程开讲，“巧手汇心”学员结业。", "“巧手慧心”课程开讲，“巧手慧心”学员结业。"),
    ),
    right=(
        "馆长何砚秋、副馆长何砚春出席。",
        "“科技之星”和“科普之星”同时揭晓。",
        "馆长何砚秋致辞，何砚秋回答提问。",
        "“智慧科协”和“红色科协”同步推进。",
    ),
)
