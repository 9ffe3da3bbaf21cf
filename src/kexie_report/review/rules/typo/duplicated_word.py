"""duplicated-word: a word typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_TWICE = re.compile("([一-鿿]{1,5}?)\\1")
_FUNCTION = frozenset("的了在是和与将对把被及并已从到于为以由向而且但也都就还")
_JOINTS = frozenset(
    (
        "的士",
        "目的",
        "了解",
        "为了",
        "了然",
        "了结",
        "的确",
        "是非",
        "从从",
        "在在",
        "了断",
        "了却",
        "打的",
        "以及",
        "到达",
        "但是",
        "和谐",
        "和平",
        "对对",
        "就就",
        "而且",
        "并且",
        "将将",
        "且且",
        "实在",
        "存在",
        "现在",
        "正在",
        "参与",
        "给与",
        "人和",
        "总和",
        "温和",
        "饱和",
        "柔和",
        "由于",
        "终于",
        "对于",
        "关于",
        "位于",
        "属于",
        "至于",
        "得到",
        "达到",
        "面对",
        "应对",
        "相对",
        "绝对",
        "把把",
        "首都",
        "成都",
        "古都",
        "都市",
        "和声",
        "和解",
        "于都",
        "是是",
        "成为",
        "作为",
        "认为",
        "行为",
        "为何",
        "已已",
        "还还",
        "归还",
        "向向",
        "方向",
        "面向",
        "导向",
        "志向",
        "可以",
        "足以",
        "得以",
        "予以",
        "加以",
        "所以",
        "及时",
        "普及",
        "以前",
        "以后",
        "以来",
        "以上",
        "以下",
        "以外",
        "以内",
        "以为",
        "以便",
        "以期",
        "以此",
        "从事",
        "从而",
        "从容",
        "从业",
        "服从",
        "自从",
        "被动",
        "被子",
        "在于",
        "在校",
        "在线",
        "在职",
        "在场",
        "在家",
        "在册",
        "与会",
        "与其",
        "将来",
        "将军",
        "即将",
        "必将",
        "将近",
        "就业",
        "就是",
        "就近",
        "成就",
        "造就",
        "于是",
        "于此",
        "都是",
        "还是",
        "还有",
        "也是",
        "而言",
        "而后",
        "到位",
        "到场",
        "到底",
        "到会",
        "是否",
        "由来",
        "由此",
        "自由",
        "理由",
        "向上",
        "向前",
        "向导",
        "把握",
        "把关",
        "对象",
        "对接",
        "对外",
        "对口",
        "对比",
        "对策",
    )
)
_NO_MEASURE = frozenset(("一边", "一直", "一起", "一定", "一些", "一样", "一般", "一方面", "一致"))
_DOUBLED = frozenset(
    "某天人处年谢妈爸哥姐弟妹爷奶公婆叔舅伯姑姨星宝娃常往渐多满好慢家户村样时看想说走试听聊笑玩歇尝猜问练写读唱跳画做讲哈呵嘻嘿乐圈点杠个件条事代声步句字偏仅刚恰稍略微暗悄默静轻重深浅"
    "远近高低长短早晚快白黑红绿蓝黄青紫灰亮暖凉热冷甜酸苦辣香臭胖瘦圆方尖乖萌呆傻憨羞匆频屡每通统全均皆粒层片朵丝阵滴对双行排串代辈日夜月周分秒页本册场次种类项块根枝头只猩狒蝈蛐蛛饽馍粑头"
)
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿")
_REDUPLICATED = frozenset(
    [
        "研究",
        "讨论",
        "商量",
        "学习",
        "了解",
        "交流",
        "休息",
        "考虑",
        "打扫",
        "收拾",
        "锻炼",
        "活动",
        "体验",
        "感受",
        "认识",
        "高兴",
        "热闹",
        "清静",
        "放松",
        "琢磨",
        "打听",
        "尝试",
        "比划",
        "练习",
        "介绍",
        "整理",
        "调查",
        "参观",
        "宣传",
        "帮助",
        "教育",
        "非常",
        "十分",
        "特别",
        "很多",
        "许多",
        "好多",
        "哈哈",
        "呵呵",
        "嘻嘻",
        "叮当",
        "轰隆",
        "哗啦",
        "叽喳",
        "滴答",
        "永远",
        "再见",
        "谢谢",
        "加油",
        "快快",
        "慢慢",
        "暖和",
        "凉快",
        "舒服",
        "辛苦",
        "检查",
        "核实",
        "观察",
        "思考",
        "评论",
        "联系",
        "走动",
        "见识",
        "唠叨",
        "嘀咕",
        "咕咚",
        "吧嗒",
        "扑通",
        "呼啦",
        "噼啪",
        "不是",
        "好的",
        "对的",
        "是的",
        "来了",
        "到了",
        "快来",
        "快看",
        "你好",
        "您好",
    ]
)
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
        if word in _FUNCTION:
            return before + word not in _JOINTS and word + after not in _JOINTS
        return _at_the_end(text, found) and word not in _DOUBLED
    if len(set(word)) == 1 or set(word) <= _NUMERALS or word in _REDUPLICATED:
        return False
    one_by_one = word[0] in "一几半" and word not in _NO_MEASURE
    return after not in _ENDINGS and not one_by_one and not word.endswith(("子", "儿"))


def _at_the_end(text: str, found: re.Match[str]) -> bool:
    """Whether a doubled character closes a clause, and no other doubled one stands before it."""
    end, start = found.end(), found.start()
    closes = text[end : end + 1] in tuple("，。；、！？") and text[start - 1 : start].isalpha()
    return closes and text[start - 1 : start] != text[start - 2 : start - 1]


RULE = Rule(
    code="duplicated-word",
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
        "评语写成甲单位被某单位评为某某先进集体。",
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
    ),
)
