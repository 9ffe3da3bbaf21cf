"""duplicated-word: a word typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.review.wordsets import words_of

_TWICE = re.compile("([一-鿿]{1,5}?)\\1")
_FUNCTION = frozenset("的了在是和与将对把被及并已从到于为以由向而且但也都就还")
_CODE = "duplicated-word"
_NO_MEASURE = frozenset(("一边", "一直", "一起", "一定", "一些", "一样", "一般", "一方面", "一致"))
_CLOSING = frozenset(
    "用作动会展品业务法度性能设校技员训织议案划式院府民国厅局委党策施措标准则例录籍刊讯息源资额率值域境界际络据库术艺创究验育教养培益效绩况态势念愿望"
    "程构制理论治安康医疗药境洁护监督查检测评估审批复函告示知求需助扶贫困联盟协办署落推进升降增减促革改放展览赛奖励誉称号职责任权利义规章纪律社群众"
)
_ABAB = frozenset("着黑白红绿蓝黄青紫灰亮哇啊呀吧呢一")
_MASSES = frozenset("片块段批把口步笔堆量")
_STRESSED = frozenset("很极最老越多那这怎什如某好太真特更")
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿")
_ENDINGS = frozenset("者员家队社站团部会长化性力馆品学所业区县市")


def _check(document: Document) -> Iterator[Hit]:
    for found in _TWICE.finditer(document.plain):
        if _is_slip(document.plain, found):
            word = found[1]
            yield Hit(*found.span(), f"“{word}”重复", (word,))


def _is_slip(text: str, found: re.Match[str]) -> bool:
    word = found[1]
    after = text[found.end() : found.end() + 1]
    before = text[found.start() - 1 : found.start()]
    if len(word) == 1:
        if _is_aabb(text, found.start()):
            return False
        if word in _FUNCTION and before == "一":
            return False
        if word in _FUNCTION:
            return not {before + word, word + after} & _words("joints")
        return word in _CLOSING and _closes(text, found)
    if len(set(word)) == 1 or set(word) <= _NUMERALS or word in _words("reduplicated"):
        return False
    if word[0] == "的" or (word[0] == "大" and word[-1] in _MASSES) or word + after == "根据地":
        return False
    if word[0] in _STRESSED or word[-1] in _ABAB or "越来越" in before + found[0]:
        return False
    one_by_one = word[0] in "一几半" and word not in _NO_MEASURE
    return after not in _ENDINGS and not one_by_one and not word.endswith(("子", "儿"))


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(words_of(_CODE, key))


def _is_aabb(text: str, start: int) -> bool:
    """Whether another doubled character stands right before, as in 高高兴兴."""
    return start > 1 and text[start - 1] == text[start - 2]


def _closes(text: str, found: re.Match[str]) -> bool:
    """Whether a doubled character closes a clause, behind a word."""
    return (
        text[found.end() : found.end() + 1] in tuple("，。；、！？")
        and text[found.start() - 1 : found.start()].isalpha()
    )


RULE = Rule(
    code=_CODE,
    group=Group.TYPO,
    severity=Severity.ERROR,
    catches="重复录入了一个词",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("展览将于将于周末开放。", "展览将于周末开放。"),
        Wrong("书屋的的藏书增加了。", "书屋的藏书增加了。"),
        Wrong("我们我们要抓紧。", "我们要抓紧。"),
        Wrong("县科协县科协组织培训。", "县科协组织培训。"),
        Wrong("起到示范作用用。", "起到示范作用。"),
        Wrong("他一边一边讲解着。", "他一边讲解着。"),
        Wrong("大家在在二楼集合。", "大家在二楼集合。"),
    ),
    right=(
        "应当说明采购标的的技术要求。",
        "由集体经济组织组织开展造林。",
        "航道管理机构直接管理的航道的航道保护范围另行公布。",
        "岸边大片大片的芦苇。",
        "根据根据地的经验制定办法。",
        "表决实行一人一票。",
        "他天天看看书。",
        "图书馆馆藏丰富。",
        "研究生生活充实。",
        "乘坐的的士。",
        "开展展览活动。",
        "为了了解民情。",
        "请大家讨论讨论。",
        "一个一个地数。",
        "说得很多很多。",
        "高高兴兴上学。",
        "日子红红火火。",
        "服务时时处处，人人参与，年年坚持。",
        "需要要求明确。",
        "志愿志愿者岗位。",
        "的的确确如此。",
        "园里喜气洋洋，门外锣鼓阵阵，大家兴致勃勃。",
        "会员们反对对古树动刀。",
        "湖水碧蓝碧蓝的，山路很长很长。",
        "给孩子带来越来越多的乐趣。",
        "走着走着，天色暗了。",
        "让老人暖暖和和过冬。",
        "请老师傅把把脉。",
        "没想到到了馆里，人已经满了。",
        "等等，还有设备、场地等等。",
    ),
)
