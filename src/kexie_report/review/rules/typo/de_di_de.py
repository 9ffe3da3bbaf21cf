"""de-di-de: 的, 地 and 得, by sure patterns only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.review.words import hits_of

_CODE = "de-di-de"
_COMPLEMENT = (
    "绘声绘色|惟妙惟肖|有条有理|有模有样|惊心动魄|兴高采烈|聚精会神|全神贯注|滚瓜烂熟|津津有味|不亦乐乎|有声有色|井井有条|热火朝天|头头是道|目瞪口呆|满头大汗|面红耳赤|有滋有味|热泪盈眶|前仰后合|淋漓尽致|栩栩如生|"
    "一清二楚|明明白白|干干净净|整整齐齐|漂漂亮亮|红红火火|清清楚楚|如痴如醉|爱不释手|妥妥当当|扎扎实实|不可开交|团团转|直跳|直叫|筋疲力尽"
)
_DEGREE = "很|非常|十分|特别|越来越|更加|格外|这么|那么|太"
_MANNER = (
    "积极|认真|深入|热情|努力|不断|逐步|有效|广泛|大力|充分|切实|扎实|主动|自觉|耐心|细心|仔细|高兴|愉快|顺利|圆满|迅速|悄悄|慢慢|渐渐|激动|兴奋|"
    "自豪|骄傲|动情|深情|欣喜|感慨|由衷|热烈|生动|详细|系统|全面|准确|及时|快速|稳步|有序|轻松|安静|踊跃|虚心|刻苦|勇敢|亲切|诚恳|郑重|一致|不停|飞快"
)
_ACT = "开展|推进|推动|参加|参与|学习|完成|落实|讲解|投入|回答|介绍|观看|聆听|交流|讨论|展示|宣传|帮助|解决|了解|感受|体会|认识|掌握|体验|动手|询问|记录|演示|操作"
_ADVERB = re.compile(
    f"(?:{_MANNER})(?P<de>的)(?:{_ACT}|解答|指导|介绍|布置|检查|走访|倾听|记下|制作|分析|研究|准备)"
    "(?=每|各|这|那|全|所有|大家|同学|群众|会议|党|中央|上级|有关|科普知识|学生|孩子|问题|自己|他|她|我|如何|怎样|其中|家长|老人|村民)"
)
_NOMINAL = re.compile(
    "(?:进行|开展|作|做|给予|提供|得到|受到|以|用|更|更加|最|很|非常|十分|较|较为|有|是|了|着|过|次|场|种|个|对|和|、|的)$"
)
_REACH = 3
_PATTERNS = (
    (
        re.compile(
            f"[玩学说讲听看做干办吃走跑写唱跳画忙累急笑哭飞长睡答演打搞聊问收布装过](?P<de>的)(?={_COMPLEMENT})"
        ),
        "得",
    ),
    (re.compile("[玩学说讲听看做干办吃跑写唱跳画飞笑长睡答演打搞](?P<de>的)(?=又[一-鿿]又)"), "得"),
    (
        re.compile(
            "[学听讲看做干练唱吃笑玩说写画打答演](?P<de>的)(?=(?:格外|特别|非常|十分|很|更|太)(?:认真|仔细|开心|高兴|专注|投入|热闹|精彩|漂亮|快|慢|远|深入|透彻|生动|详细|用心|起劲|有趣|扎实|出色|到位|清楚|明白))"
        ),
        "得",
    ),
    (re.compile(f"[玩变显跑长飞跳睡](?P<de>的)(?={_DEGREE})(?!很多)"), "得"),
    (
        re.compile(
            f"(?:{_MANNER})(?P<de>的)(?=(?:{_ACT})(?:了|着|起来|下去|到)|说：|说道|表示：|告诉|问道|喊道|答道)"
        ),
        "地",
    ),
    (re.compile(f"(?:{_COMPLEMENT})(?P<de>的)(?=(?:{_ACT})(?:了|着|起来)|讲述|诉说|讲解|展现了)"), "地"),
    (
        re.compile(
            "(?:取|获|赢|博)(?P<de>的)(?=了|圆满|优异|显著|良好|一等|二等|三等|第[一二三]|明显|阶段性|突出|喜人|好评|冠军|亚军|季军|胜利|丰硕|佳绩|掌声)"
        ),
        "得",
    ),
    (
        re.compile(
            "(?:美丽|伟大|可爱|宝贵|丰富|优秀|重要|精彩|浓厚|良好|崭新|广阔|深厚)(?P<de>地)(?=家乡|家园|祖国|节目|经验|作用|内容|氛围|资源|成绩|知识|人才|环境|基础|表演|礼物|意义|舞台|机遇|感情|印象)"
        ),
        "的",
    ),
    (
        re.compile(
            f"[说讲做干玩学跑唱写打](?P<de>地)(?={_COMPLEMENT}|很[好快多开精]|非常[好快多开精]|十分[好快多开精])"
        ),
        "得",
    ),
)


def _check(document: Document) -> Iterator[Hit]:
    yield from _before_acts(document)
    for pattern, right in _PATTERNS:
        for found in pattern.finditer(document.plain):
            yield Hit(*found.span("de"), f"这里用“{right}”", (right,))
    yield from hits_of(document, _CODE, "“{}”中的“的、地、得”用错")


def _before_acts(document: Document) -> Iterator[Hit]:
    """An adverb before a verb that has its object; before a noun that names an act 的 is right."""
    for found in _ADVERB.finditer(document.plain):
        if not _NOMINAL.search(document.plain, max(0, found.start() - _REACH), found.start()):
            yield Hit(*found.span("de"), "这里用“地”", ("地",))


RULE = Rule(
    code="de-di-de",
    group=Group.TYPO,
    severity=Severity.ERROR,
    catches="“的、地、得”用错",
    authority=Authority(Standard.USAGE),
    check=_check,
    word_list=True,
    wrong=(
        Wrong("孩子们学的津津有味。", "孩子们学得津津有味。"),
        Wrong("讲解员耐心的讲解着原理。", "讲解员耐心地讲解着原理。"),
        Wrong("队伍取的了优异成绩。", "队伍取得了优异成绩。"),
        Wrong("大家玩的很开心。", "大家玩得很开心。"),
        Wrong("这是一片美丽地家园。", "这是一片美丽的家园。"),
        Wrong("老师耐心的解答每个问题。", "老师耐心地解答每个问题。"),
        Wrong("风筝飞的又高又稳。", "风筝飞得又高又稳。"),
        Wrong("学员们学的格外认真。", "学员们学得格外认真。"),
        Wrong("这次收获了满满地幸福感。", "这次收获了满满的幸福感。"),
        Wrong("他高兴的说：“成了。”", "他高兴地说：“成了。”"),
    ),
    right=(
        "红的、绿的都有。",
        "到达目的地。",
        "难得一见。",
        "积极的推动作用。",
        "他说的很多人都知道。",
        "有效的服务。",
        "开展了深入的研究各方面问题的工作。",
        "进行了认真的分析。",
        "认真的学习态度。",
        "取得了优异成绩。",
        "实实在在的做法。",
        "说的是普通话。",
    ),
)
