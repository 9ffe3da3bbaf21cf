"""name-before-title: the office stands before the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.names import BODY_CHARACTERS, SURNAMES
from kexie_report.review.rule import Group, Rule, Wrong

_OFFICES = "副?(?:馆长|局长|厅长|主任|主席|书记|院长|校长|部长|处长|科长|会长|秘书长|站长|所长|董事长|总经理|理事长|园长|社长|队长|县长|市长|区长)"
_NAMED = re.compile(
    f"(?:[，。；、：！？\n　]|\\A|科协|学会|协会|[^一-鿿]|由|向|和|与|请|在)(?P<name>[一-鿿]{{3}})(?P<office>{_OFFICES})(?![的室会团级助职岗办长联])"
)
_NO_NAME = BODY_CHARACTERS | frozenset("副新任老前原总各位的是任命选聘兼")


# Leaders are named so by custom: 毛泽东主席.
_LEADERS = frozenset(("毛泽东", "周恩来", "刘少奇", "邓小平", "江泽民", "胡锦涛", "习近平", "朱德"))
_NO_END = ("国家", "中央", "为")
_NO_SURNAME = frozenset(("纪念", "强调", "应对", "向着", "成为", "安排", "方便", "凌晨", "经过"))


def _check(document: Document) -> Iterator[Hit]:
    for found in _NAMED.finditer(document.plain):
        name, office = found["name"], found["office"]
        if name in _LEADERS or (name[2] in SURNAMES and name[:2] in _NO_SURNAME) or name.endswith(_NO_END):
            continue
        if name[0] in SURNAMES and not set(name[1:]) & _NO_NAME:
            start, end = found.span("name")[0], found.span("office")[1]
            yield Hit(start, end, "先写职务，后写姓名", (f"{office}{name}",))


RULE = Rule(
    code="name-before-title",
    group=Group.WORDING,
    severity=Severity.WARNING,
    catches="姓名在前、职务在后，公文新闻里应先职务后姓名",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("沈知行馆长致辞。", "馆长沈知行致辞。"),
        Wrong("县科协何明远主席出席会议。", "县科协主席何明远出席会议。"),
        Wrong("会上，周敏学院长作了报告。", "会上，院长周敏学作了报告。"),
        Wrong("他向陆一鸣局长汇报。", "他向局长陆一鸣汇报。"),
    ),
    right=(
        "应国家主席邀请，外宾来访。",
        "会议选举张茅为副市长。",
        "毛泽东主席曾到这里视察。",
        "座谈会纪念江主席发表讲话三十周年。",
        "沈馆长致辞。",
        "馆长沈知行致辞。",
        "老馆长到场。",
        "文化馆馆长出席。",
        "党校校长、高新区主任参加。",
        "“何明远主席您好。”",
        "金融办主任发言。",
        "陆一鸣教授授课。",
    ),
)
