"""question-mark-in-statement: an indirect question ends in 。."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_MARK = re.compile("？")
_INDIRECT = re.compile(
    "(?:(?:讨论|研究|探讨|商量|商讨|询问|思考|交流|介绍|讲解|说明|分析|解答|演示|了解|学习|问)了"
    "|想(?:弄|搞)?(?:清楚|明白)，?|(?:弄|搞|说|分|看)不清|关心的是|关注的是|研究的是|探讨的是|讨论的是|不知道|不清楚|不明白|想知道|弄清|搞清|讲清|说清|明确了|决定)[^，。？！]{0,20}"
    "(?:怎样|如何|怎么|为什么|为何|是否|能否|可否|哪|什么|谁|多少|几|多[深高长大远久重])"
)
_DIRECT = re.compile("[吗呢么]$|[你您]|难道|岂|我们|应该|该不该")
_REACH = 50


def _check(document: Document) -> Iterator[Hit]:
    for found in _MARK.finditer(document.plain):
        start, _ = document.sentence_at(found.start())
        said = document.plain[max(start, found.start() - _REACH) : found.start()]
        if _INDIRECT.search(said) and not _DIRECT.search(said):
            yield Hit(found.start(), found.end(), "不是直接发问，句末用句号", ("。",))


RULE = Rule(
    code="question-mark-in-statement",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="陈述语气的句子误用问号",
    authority=Authority(Standard.PUNCTUATION),
    check=_check,
    wrong=(
        Wrong("与会人员讨论了如何办好书屋？", "与会人员讨论了如何办好书屋。"),
        Wrong("专家讲解了为什么会下冰雹？", "专家讲解了为什么会下冰雹。"),
        Wrong("大家想弄明白，为什么同一块田收成不同？", "大家想弄明白，为什么同一块田收成不同。"),
        Wrong("村民说不清这棵树是哪一年栽的？", "村民说不清这棵树是哪一年栽的。"),
        Wrong("谁也不知道这口井有多深？", "谁也不知道这口井有多深。"),
        Wrong("座谈会研究了下一步怎么走？", "座谈会研究了下一步怎么走。"),
    ),
    right=(
        "不知今后这群候鸟如何安家？是留下，还是南飞？",
        "怎样办好书屋？大家各抒己见。",
        "你知道彩虹是怎样形成的吗？",
        "大家讨论：“书屋怎么办？”",
        "我们应该思考如何走得更远？",
    ),
)
