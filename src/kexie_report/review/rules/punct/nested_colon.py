"""nested-colon: one ： in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.lines import LineRole
from kexie_report.review.rule import Group, Rule, Wrong

_COLON = re.compile("：(?![0-9])")
_LABEL = re.compile(
    r"(?:^|[，；、（。\ufffc\\s])(?:时间|地点|地址|电话|联系人|联系电话|邮箱|主题|对象|内容|网址|单位|姓名|费用|来源|编辑|责编|校对|记者|作者|摄影|制作|视频|标签|供稿|审核|监制|版权|简称|代码|人数|方式|[\u4e00-\u9fff]{2,4}(?:时间|地点|电话|邮箱|方式))$"
)
# What the first colon opens behind these is the report itself.
_DATELINE = re.compile("(?:报道|消息|讯|电|载|按|附记|后记|编后|原标题|标题)$")
_HEADLINE = 40
_ROLES = (LineRole.PARAGRAPH, LineRole.ITEM)


def _check(document: Document) -> Iterator[Hit]:
    last = (-1, -1)
    for found in _COLON.finditer(document.plain):
        place = found.start()
        if document.depth_at(place) or document.line_at(place).role not in _ROLES:
            continue
        sentence = document.sentence_at(place)
        between = document.plain[last[1] : place]
        if sentence[0] == last[0] and _opens(document, last[1]):
            continue
        if sentence[0] == last[0] and "”" not in between and not _labels(document.plain, last[1], place):
            yield Hit(place, place + 1, "一句话里套用了两个冒号，宜把前一个改为逗号")
        last = (sentence[0], place)


def _opens(document: Document, first: int) -> bool:
    """Whether the first colon opens the body of a report, or the line is a headline of two parts."""
    line = document.line_at(first)
    headline = line.end - line.start < _HEADLINE and document.text.find("。", line.start, line.end) < 0
    return headline or bool(_DATELINE.search(document.plain, max(0, first - 4), first))


def _labels(text: str, first: int, second: int) -> bool:
    """Whether the two stand behind labels, as in 时间：7月1日，地点：二楼."""
    return bool(
        _LABEL.search(text, max(0, first - 8), first) or _LABEL.search(text, max(0, second - 8), second)
    )


RULE = Rule(
    code="nested-colon",
    group=Group.PUNCT,
    severity=Severity.WARNING,
    catches="一个句子里套用了两个冒号",
    authority=Authority(Standard.PUNCTUATION),
    check=_check,
    wrong=(
        Wrong(
            "通知明确：报名者须符合两项要求：年满16岁、热爱科学。",
            "通知明确，报名者须符合两项要求：年满16岁、热爱科学。",
        ),
        Wrong(
            "会议强调：下半年抓好三件事：建队伍、搭平台、办活动。",
            "会议强调，下半年抓好三件事：建队伍、搭平台、办活动。",
        ),
        Wrong(
            "他的体会是：讲科普要过三关：听得懂、记得住、用得上。",
            "他的体会是，讲科普要过三关：听得懂、记得住、用得上。",
        ),
    ),
    right=(
        "馆内秩序井然。来源：县融媒体中心，编辑：周敏行",
        "本报讯记者周敏行报道：新馆传来喜讯：首日客流破万。",
        "农业：加快调整结构工业：培育新增长点\n各部门作了发言。",
        "开馆时间：9:00。地点：一楼大厅。",
        "时间：7月1日，地点：二楼会议室。",
        "比分定格在3：2，教练说：“打得好。”",
        "会议议定以下事项：（联系人：李明）抓好落实。",
        "会议要求：一要抓紧；二要抓实。",
        "老农问：“分得清苗和草吗？”技术员答：“能。”",
    ),
)
