"""duplicate-punctuation: a mark stands once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_TWICE = re.compile(
    "[，、；：。！？,;](?=[，。、；：,;:.”])(?:(?<=[，、；：])[，。、；：,;:]+|(?<=。)[，、；：,;.]+|(?<=。)。(?!。)"
    "|(?<=[。！？])”。|(?<=[,;])[，。、；：]+|(?<=[？！])[，、；。])"
)


def _check(document: Document) -> Iterator[Hit]:
    for found in _TWICE.finditer(document.bare):
        said = found[0]
        same = len(set(said.replace("”", ""))) == 1
        if not (said.startswith("。。。") or (said[:1] == "：" and said[1:2] == ":")):
            yield Hit(found.start(), found.end(), f"“{said}”标点重复", (_kept(said),), safe=same)


def _kept(said: str) -> str:
    """The mark that stays: the strongest, before the quotation mark where there is one."""
    strongest = max(said.replace("”", ""), key="、,，:：;；.。!！?？".index)
    return f"{strongest}”" if "”" in said else strongest


RULE = Rule(
    code="duplicate-punctuation",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="标点重复，或两个不能并用的标点连在一起",
    authority=Authority(Standard.LOGIC),
    check=_check,
    wrong=(
        Wrong("展板已更新，，欢迎参观。", "展板已更新，欢迎参观。"),
        Wrong("活动到此结束。。明年再会。", "活动到此结束。明年再会。"),
        Wrong("他说：“大家辛苦了。”。", "他说：“大家辛苦了。”"),
        Wrong("到场的有学生、家长，、老师。", "到场的有学生、家长，老师。"),
    ),
    right=(
        "真的吗？！",
        "……她笑了——像个孩子。",
        "《你好，》（试播）",
        "他想了想……才说话。",
        "“快来看！！”他喊道。",
    ),
)
