"""negative-change: a verb of change with a minus sign behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.lines import LineRole
from kexie_report.review.rule import Group, Rule, Wrong

_MINUS = re.compile("[-－−﹣–负](?=[0-9])")
_RISES = "增长|增加|上升|提高|提升|上涨|增"
_FALLS = "下降|减少|降低|回落|下跌|下滑|缩减|减|降|跌|少"
_VERB = re.compile(f"(?<![净然])(?:(?P<rises>{_RISES})|(?P<falls>{_FALLS}))(?:了|约|近)?$")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?(?![0-9]*[—～~-])")
_FALL, _SPELT = "下降", 2


def _check(document: Document) -> Iterator[Hit]:
    for found in _MINUS.finditer(document.bare):
        start = found.start()
        begin = max(0, start - 5)
        verb = _VERB.search(document.bare[begin:start])
        number = _NUMBER.match(document.bare, found.end())
        spelt = found[0] == "负" and verb is not None and len(verb[0]) < _SPELT  # 减负 is a word
        if verb and number and not spelt and document.line_at(start).role is not LineRole.CELL:
            yield _hit(document, begin + verb.start(), begin + verb.end(), number)


def _hit(document: Document, verb: int, end: int, number: re.Match[str]) -> Hit:
    said = document.text[verb:end]
    rises = said.startswith(tuple(_RISES.split("|")))
    stop = number.end()
    if rises:
        message = f"“{said}”后用负数，应直接说下降"
        return Hit(verb, stop, message, (_FALL + number[0],), severity=Severity.WARNING)
    return Hit(verb, stop, f"“{said}”后不用负数", (said + number[0],))


RULE = Rule(
    code="negative-change",
    group=Group.PERCENT,
    severity=Severity.ERROR,
    catches="下降、增长后面又用负数",
    authority=Authority(Standard.LOGIC),
    check=_check,
    wrong=(
        Wrong("全年客流下降-3.6%。", "全年客流下降3.6%。"),
        Wrong("第三季度入馆人次减少了－120人次。", "第三季度入馆人次减少了120人次。"),
        Wrong("借阅量同比增长-2.1%。", "借阅量同比下降2.1%。"),
        Wrong("合格率降低−0.8个百分点。", "合格率降低0.8个百分点。"),
        Wrong("会员人数增加-15人。", "会员人数下降15人。"),
    ),
    right=(
        "全年为企业减负1.78亿元。",
        "客流增速为-1.2%，降幅3—5个百分点。",
        "最低气温下降到-8℃，冷库温度为-18℃。",
        "|增长|-2.1%|",
        "收入下降3%～5%。",
        "投资负增长2.1%，人口净增长-3人，为企业减负1.8亿元。",
    ),
)
