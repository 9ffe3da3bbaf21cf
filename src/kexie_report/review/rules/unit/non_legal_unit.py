"""non-legal-unit: legal units of measurement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_RIGHT = {
    "公分": "厘米",
    "平米": "平方米",
    "公尺": "米",
    "马力": "千瓦",
    "公升": "升",
    "平方": "平方米",
    "立方": "立方米",
    "英尺": "米",
    "英里": "千米",
    "华里": "千米",
    "市斤": "千克",
    "盎司": "克",
    "加仑": "升",
    "英寸": "",
    "平方公分": "平方厘米",
    "市尺": "米",
    "卡路里": "焦",
    "英亩": "公顷",
    "公担": "千克",
    "海浬": "海里",
    "瓩": "千瓦",
    "公吨": "吨",
    "磅": "千克",
}
_KNOWN_BY_HABIT = ("英寸",)
_UNIT = re.compile(
    "[0-9万亿余多十百千几](平方公分|公分|平米|公尺|马力|公升|平方(?![公千厘分毫米英码里])|立方(?![米厘分公])|英尺|英里|华里|市斤|市尺|盎司|加仑|英亩|公担|海浬|瓩|公吨|英寸|卡路里|磅)"
)

_TRADES = {
    "盎司": re.compile("[金银铂钯]"),
    "磅": re.compile("行距|字距|字号|字体|段前|段后|边框|线条|线宽"),
}


def _check(document: Document) -> Iterator[Hit]:
    for found in _UNIT.finditer(document.plain):
        if document.plain.startswith("（", found.end()) or _is_trade(document, found):
            continue
        right = _RIGHT[found[1]]
        severity = Severity.INFO if found[1] in _KNOWN_BY_HABIT else None
        better = (right,) if right else ()
        yield Hit(*found.span(1), f"“{found[1]}”不是法定计量单位", better, severity=severity)


def _is_trade(document: Document, found: re.Match[str]) -> bool:
    """Whether gold or silver is told by the ounce, or type and the space between lines by the point (磅)."""
    trade = _TRADES.get(found[1])
    if trade is None:
        return False
    begin, end = document.sentence_at(found.start())
    return trade.search(document.plain, begin, end) is not None


RULE = Rule(
    code="non-legal-unit",
    group=Group.UNIT,
    severity=Severity.ERROR,
    catches="用了非法定计量单位",
    authority=Authority(Standard.UNITS),
    check=_check,
    wrong=(
        Wrong("展厅面积2600平米。", "展厅面积2600平方米。"),
        Wrong("树苗高80公分。", "树苗高80厘米。"),
        Wrong("土方量3万立方。", "土方量3万立方米。"),
        Wrong("发动机为90马力。", "发动机为90千瓦。"),
    ),
    right=(
        "国际金价每盎司上涨，每1盎司黄金涨了20美元。",
        "塔高6英尺（约1.83米）。",
        "占地30亩。",
        "正文固定行距28磅，标题段后空12磅。",
        "“收了三千斤稻子。”",
        "三方签订协议。",
        "展厅面积2600平方米。",
        "水库库容3万立方米。",
        "万里长城。",
    ),
)
