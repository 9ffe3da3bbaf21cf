"""rate-over-100: a rate that cannot pass 100% does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.figures import clause_start
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.packs import pack
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.zh import FoundQuantity
from kexie_report.zh.trie import any_of

_CODE = "rate-over-100"
_WHOLE = 100
_VALUE = re.compile(
    r"(?:[由从][0-9.]+%)?(?:分别|均|已|也|都|稳定|保持|平均|首次|一度|目前|现|高)*"
    "(?:为|是|达到了?|达|[升增]至|[提升][高升]到|超过?|突破|[:：]|在)?了?"
)
_OF = re.compile("的")
_TARGET = re.compile("计划|任务|目标|预算|进度|同期|上年|去年|增长|[比较]|目标值|定额|毛")


def _check(document: Document) -> Iterator[Hit]:
    for figure in document.figures:
        if figure.unit == "%" and figure.value is not None and _is_over(figure):
            name = _behind(document, figure) or _before(document, figure)
            if name:
                yield Hit(figure.start, figure.end, f"{name}不会超过100%，请核对数据")


def _is_over(figure: FoundQuantity) -> bool:
    value = figure.value or 0
    return value > _WHOLE or (value == _WHOLE and figure.mark.startswith(("超", "逾")))


@cache
def _names() -> re.Pattern[str]:
    return any_of(entry.wrong for entry in pack(_CODE))


def _named(said: str) -> list[re.Match[str]]:
    """The rates that a phrase names, without the longer names that they are a part of (毛入学率)."""
    longer = {entry.wrong: entry.unless for entry in pack(_CODE)}
    return [
        found
        for found in _names().finditer(said)
        if not any(said.endswith(whole, 0, found.end()) for whole in longer[found[0]])
    ]


def _before(document: Document, figure: FoundQuantity) -> str:
    """到课率达102%, 到课率、合格率分别为95%和102%."""
    begin = clause_start(document, figure.start)
    earlier = [one for one in document.figures_in(begin, figure.start) if one.unit != "%"]
    said = document.bare[earlier[-1].end if earlier else begin : figure.start]
    head = re.split("[0-9]", said)[0]
    named = _named(head)
    if not named or _TARGET.search(said):
        return ""
    last = named[-1]
    if "分别" in head:
        return _respective(head.partition("分别")[0], len(document.figures_in(begin, figure.start)))
    return last[0] if _VALUE.fullmatch(said, last.end()) else ""


def _respective(names: str, index: int) -> str:
    """The rate to which the figure of an index belongs: 到课率、合格率分别为95%和102%."""
    listed = re.split("[、和及与]", names)
    named = _named(listed[index]) if index < len(listed) else []
    return named[-1][0] if named else ""


def _behind(document: Document, figure: FoundQuantity) -> str:
    """102%的到课率."""
    if not _OF.match(document.bare, figure.end):
        return ""
    named = _named(document.bare[figure.end + 1 : figure.end + 9])
    return named[0][0] if named and named[0].start() == 0 else ""


RULE = Rule(
    code=_CODE,
    group=Group.PERCENT,
    severity=Severity.WARNING,
    catches="覆盖率、出勤率、合格率等超过100%",
    authority=Authority(Standard.LOGIC),
    check=_check,
    wrong=(
        Wrong("全县科普设施覆盖率达103%。", "全县科普设施覆盖率达100%。"),
        Wrong("学员出勤率、合格率分别为98%和112%。", "学员出勤率、合格率分别为98%和97%。"),
        Wrong("建成率、使用率、完好率分别达98%、96%和103%。", "建成率、使用率、完好率分别达98%、96%和93%。"),
        Wrong("群众满意度超过100%。", "群众满意度超过98%。"),
        Wrong("活动知晓率高达120.5%。", "活动知晓率高达92.5%。"),
        Wrong("实现了105%的参保率。", "实现了99%的参保率。"),
        Wrong("问卷回收率由90%提高到108%。", "问卷回收率由90%提高到98%。"),
        Wrong("群众满意率百分之一百零三。", "群众满意率百分之九十三。"),
    ),
    right=(
        "完成年度计划的112%，计划完成率达112%。",
        "高等教育毛入学率突破100%，达102%。",
        "产销率为103.5%，参与人数增长120%。",
        "覆盖率均达100%，近100%的学员结业。",
        "覆盖率达100%，参与率较上年提高120%。",
        "合格率、产销率分别为98%和102%。",
        "合格率98%，产值增长130%。",
    ),
)
