"""de-chain: many 的 in one clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Scope, Wrong

_WORD = "[^，。；：！？、\n的]"
_CHAIN = re.compile(f"的(?<={_WORD}的)(?:{_WORD}{{1,8}}的){{3,}}{_WORD}{{0,12}}")
_HEAD = re.compile(f"{_WORD}{{1,12}}$")
_REACH = 12


def _check(document: Document) -> Iterator[Hit]:
    done = 0
    for found in _CHAIN.finditer(document.plain):
        head = _HEAD.search(document.plain, max(done, found.start() - _REACH), found.start())
        done = found.end()
        begin = head.start() if head else found.start()
        yield Hit(begin, found.end(), f"连用了{found[0].count('的')}个“的”，宜删减")


RULE = Rule(
    code="de-chain",
    group=Group.CONSISTENCY,
    severity=Severity.INFO,
    catches="一个分句里“的”字过多",
    authority=Authority(Standard.HOUSE),
    check=_check,
    scope=Scope.DOCUMENT,
    wrong=(
        Wrong("他介绍了县里的去年的新建的书屋的情况。", "他介绍了县里去年新建书屋的情况。"),
        Wrong("这是我们的最大的也是最好的基地的成果。", "这是我们最大也最好的基地的成果。"),
    ),
    right=(
        "他介绍了县里新建书屋的情况。",
        "红的、绿的、蓝的、黄的都有。",
        "县里的书屋，乡里的讲堂，村里的展板，都有人管。",
    ),
)
