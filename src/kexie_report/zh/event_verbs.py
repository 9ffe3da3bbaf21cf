"""Which verbs go with which nouns of meetings, courses, contests and other events, the best first.

Written for this library from common usage.  A compound takes the verbs of its longest known ending:
科普讲解大赛 those of 大赛, 全民科学素质工作联席会议 those of 会议.
"""

from __future__ import annotations

from functools import cache, lru_cache

# One line: the verbs, the best first | the nouns that take them.
_LINES = """
召开 组织召开 举行|会议 例会 推进会 动员会 部署会 调度会 现场会 协调会 汇报会 评审会 总结会 研判会
召开 组织召开 举行|会 大会 全会 全体会议 党代会 常委会 理事会
召开 举行 举办|庆祝大会 纪念大会 表彰大会 年会 学术会议 研讨会 座谈会 发布会 交流会 茶话会
举办 组织举办 举行|报告会 宣讲会 推介会 招聘会 对接会 培训会 联谊会 分享会 读书会 展示会 展览会
举办 组织举办 举行|博览会 运动会 晚会 音乐会 故事会 见面会 论坛 沙龙 路演 讲堂
举办 组织举办 开办|班 训练营 夏令营 冬令营
举办 组织举办 开展|讲座
举办 组织 举行|赛 竞赛 大赛 演出 汇演
举办 组织举办 推出|展 展览
举行 举办 组织举行|仪式 典礼
开展 组织开展 举办|活动 科学秀 科普秀
开展 组织开展 组织|学习 研讨 调研 走访 慰问 检查 督查 巡查 排查 演练 宣讲 教育 服务 义诊 咨询 宣传
开展 组织开展 组织|辅导 巡展 巡讲 展演 评选 普查 联动 行动 参观 研学 实践 考察 党日 党日活动
开展 组织开展 组织|学习活动 研学活动 参观活动 宣讲活动 教育活动 宣传活动 实践活动 服务活动 庆祝活动
举办 组织开展 组织|培训
开展 组织开展 开设|课 课程
讲授 组织开展 开展|党课
开展 组织开展 推出|直播
"""


@cache
def _table() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _LINES.split("\n"):
        verbs, _, nouns = line.partition("|")
        for noun in nouns.split():
            found.setdefault(noun, tuple(verbs.split()))
    return found


@lru_cache(maxsize=1024)
def event_verbs(name: str) -> tuple[str, ...]:
    """Return the verbs with which `name` is held, the best first; () where its ending is not known.

    >>> event_verbs("青河县科普讲解大赛"), event_verbs("开馆仪式"), event_verbs("专题学习")
    (('举办', '组织', '举行'), ('举行', '举办', '组织举行'), ('开展', '组织开展', '组织'))
    >>> event_verbs("流动科技馆")
    ()
    """
    endings = (name[start:] for start in range(len(name)))
    return next((_table()[ending] for ending in endings if ending in _table()), ())


def known_event_verbs() -> tuple[str, ...]:
    """Return every verb of the table once.

    >>> {"召开", "举办", "开展"} <= set(known_event_verbs())
    True
    """
    return tuple(dict.fromkeys(verb for verbs in _table().values() for verb in verbs))


def known_event_nouns() -> tuple[str, ...]:
    """Return every noun of the table once.

    >>> {"会议", "讲座", "科普秀"} <= set(known_event_nouns())
    True
    """
    return tuple(_table())
