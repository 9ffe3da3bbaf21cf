"""decrease-by-times: 倍 is not said of a fall."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.changes import pair_before
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.intervals import decimal, exact
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.zh import FoundQuantity

_TIMES = re.compile("倍(?!增|数|率|频|受|速|感|加|镜|道|儿|半)")
_NUMBER = r"(?:[0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十百数几]{1,3}|半)[余多几]?"
_FALLEN = re.compile(
    "(?:下降|减少|降低|缩短|缩小|回落|下跌|下滑|下调|缩减|压缩|削减|锐减|减缓|减轻|节省|节约|降|跌"
    "|(?<![不至最减多或缺略])[少低]|慢|便宜)"
    "(?:幅度?)?(?:了|为|达|达到)?(?:将近|接近|超过|整整|足足|近|约|超|逾|达)?"
    f"(?P<number>{_NUMBER})$"
)
_FAR = 20


def _check(document: Document) -> Iterator[Hit]:
    for found in _TIMES.finditer(document.bare):
        begin = max(0, found.start() - _FAR)
        fallen = _FALLEN.search(document.bare[begin : found.start()])
        if fallen and not _is_compared(document, found.start()):
            start = begin + fallen.start("number")
            yield _hit(document, begin + fallen.start(), start, found.end())


def _is_compared(document: Document, start: int) -> bool:
    """Whether a threshold is meant: 不低于3倍."""
    return document.bare[max(0, start - _FAR) : start].rfind("不低于") >= 0


def _hit(document: Document, verb: int, start: int, end: int) -> Hit:
    said = document.text[start:end]
    pair = pair_before(document, verb, FoundQuantity(start, end, said, "count", "arabic"))
    message = "减少、下降不用“倍”来说"
    if pair is None or exact(pair.old) <= exact(pair.new):
        return Hit(start, end, message)
    old, new = exact(pair.old), exact(pair.new)
    rate = decimal((old - new) / old * 100, 1)
    evidence = f"（{pair.old.text}－{pair.new.text}）÷{pair.old.text}＝{rate}%"
    return Hit(start, end, message, (f"{rate}%",), evidence=evidence)


RULE = Rule(
    code="decrease-by-times",
    group=Group.PERCENT,
    severity=Severity.ERROR,
    catches="减少、下降误用“倍”",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("差错由60处减到20处，减少2倍。", "差错由60处减到20处，减少66.7%。"),
        Wrong("办理时限比过去缩短了一倍。", "办理时限比过去缩短了一半。"),
        Wrong("能耗同比下降近1.5倍。", "能耗同比下降近六成。"),
        Wrong("新设备的故障率比旧设备低3倍多。", "新设备的故障率不到旧设备的四分之一。"),
        Wrong("投诉量降低两倍以上。", "投诉量降低三分之二以上。"),
    ),
    right=(
        "能耗下降18%，产能扩大1.5倍。",
        "报名人数不低于录取人数的3倍，至少2倍。",
        "成本减半，效率提高1倍。",
        "减少重复劳动，产量翻了两倍。",
        "投入最少3倍于往年。",
        "缩小到原来的三分之一。",
    ),
)
