"""measure-word: the measure word that a noun takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kexie_report import zh
from kexie_report.draft import Severity
from kexie_report.review.characters import is_han
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

# Measure words that say what kind of thing they count; 个, 批, 套 and the like go with nearly all.
_OF_ITS_OWN = frozenset("名位片副盏封顶匹尾辆台架艘匹头只棵株本册篇幅张座栋幢间所支首枚颗家")
_SPECIFIC = _OF_ITS_OWN | frozenset("根把双面")
_OF_THINGS = frozenset("名台辆本支")
_SURE = frozenset("灯桥楼塔船伞椅桌旗")
_RUN = re.compile(
    "([一-鿿]{2,8}?)(?=[，。、；：！？）（\n]|和|与|及|签订|参加|投入|到场|获|入选|报名|登台|运抵|运到|在|已|将|组成|加入|来到|走进|$)"
)
_JOINT = re.compile("(?:共计|总计|各有|共有|[共约近超达计各仅])$")
_LONGEST, _MODIFIER = 6, 3
# What stands before a noun and makes it the noun of another phrase: 7名考上大学, 一支由青年组成.
_VERBS = frozenset("考上送由在为给到把将入进过去读办建有是")
# Pairs that are right as well, though the table names another word for the noun.
_ALSO = {
    "幅": ("照片", "图片"),
    "座": ("医院", "工厂", "学校", "厂", "大棚"),
    "所": ("机构",),
    "台": ("车",),
    "本": ("证书", "报告"),
    "只": ("船", "艇"),
    "栋": ("大棚",),
    "家": ("会员",),
}


def _check(document: Document) -> Iterator[Hit]:
    for figure in document.figures:
        if figure.unit in _OF_ITS_OWN and figure.kind in ("count", "rough") and not figure.quoted:
            noun = _before(document, figure) or _after(document, figure)
            if noun and not _goes_with(figure.unit, noun):
                place = figure.text.rindex(figure.unit) + figure.start
                better = (zh.measure(noun),)
                yield Hit(place, place + len(figure.unit), f"“{noun}”不用量词“{figure.unit}”", better)


def _goes_with(unit: str, noun: str) -> bool:
    """Whether a measure word goes with a noun; 家 counts any body, and an act has none of its own."""
    if noun.endswith(_ALSO.get(unit, ())):
        return True
    words = {word for word, _ in zh.measure_words(noun)}
    return unit in words or not words & (_OF_THINGS if unit == "家" else _SPECIFIC)


def _before(document: Document, figure: zh.FoundQuantity) -> str:
    """The noun right before a figure that nothing follows: 显微镜12台."""
    if is_han(document.bare[figure.end : figure.end + 1]):
        return ""
    said = document.bare[max(0, figure.start - _LONGEST - 2) : figure.start]
    return _known(_JOINT.sub("", said))


def _after(document: Document, figure: zh.FoundQuantity) -> str:
    """The noun right behind a figure, where nothing makes it a part of a longer one."""
    run = _RUN.match(document.bare, figure.end)
    noun = _known(run[1]) if run else ""
    modifier = run[1][: -len(noun)] if run and noun else ""
    return noun if len(modifier) <= _MODIFIER and not _VERBS & set(modifier) else ""


def _known(said: str) -> str:
    """The longest known noun that a text ends with; most nouns of one character join too many words."""
    known = next((said[start:] for start in range(len(said) - 1) if said[start:] in _nouns()), "")
    return known or (said[-1:] if said[-1:] in _SURE and is_han(said[-2:-1]) else "")


@cache
def _nouns() -> frozenset[str]:
    return frozenset(zh.known_nouns())


RULE = Rule(
    code="measure-word",
    group=Group.UNIT,
    severity=Severity.ERROR,
    catches="量词与名词不搭配",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("新购电脑15辆。", "新购电脑15台。"),
        Wrong("来了3台志愿者。", "来了3名志愿者。"),
        Wrong("获赠图书2000辆。", "获赠图书2000本。"),
        Wrong("论坛收到论文88片。", "论坛收到论文88篇。"),
        Wrong("温室新装补光灯30张。", "温室新装补光灯30盏。"),
        Wrong("与5座企业签订协议。", "与5家企业签订协议。"),
        Wrong("新购显微镜共12辆。", "新购显微镜共12台。"),
        Wrong("收到感谢信8盏。", "收到感谢信8封。"),
        Wrong("组建5台服务队。", "组建5支服务队。"),
    ),
    right=(
        "展出照片230幅，发放登记证书400本。",
        "全县有330所科研机构、20座工厂、12家团体会员。",
        "7名考上大学，还有一支由青年组成的队伍。",
        "一支送图书下乡。",
        "新购电脑15台、桌椅30套。",
        "一位乐团指挥登台。",
        "图书3箱、展板20块。",
        "来了30位嘉宾、20名学生。",
        "新建学校5所。",
        "开放实验室20间。",
        "新建博物馆4座。",
        "走访企业12家职工代表座谈。",
    ),
)
