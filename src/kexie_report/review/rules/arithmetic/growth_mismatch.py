"""growth-mismatch: the printed growth is not the one that the two figures give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.changes import Change, changes_in, gain_of
from kexie_report.review.document import Document
from kexie_report.review.figures import alike, is_count, other_base, restated
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.intervals import Interval, decimal, exact, operand, result
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.zh import FoundQuantity

_RATES = ("%", "‰", "个百分点")
_UP, _DOWN = "增加|增长|多|提高|上升|新增|净增|增", "减少|下降|少|降低|减"
_TOLD = re.compile(
    f"[^，。；：！？0-9]{{0,6}}，?(?:比|较)(?:上年|去年|上届|上月|上季度|上年同期|去年同期|年初|前年|往年)(?:同期)?(?:(?P<up>{_UP})|{_DOWN})了?"
)
_GROWN = re.compile("，?(?:同比|环比)?(?:(?P<up>增长|增幅|提高|上升|增加)|下降|降幅|减少)(?:了|达|为)?")
_ENDS = frozenset("长幅高升加降少了达为")
_PERCENT = Interval.of(100)


def _check(document: Document) -> Iterator[Hit]:
    for change in changes_in(document):
        if change.said.unit == "%" and change.pair.old.unit not in _RATES and _differs(document, change):
            yield _hit(change)
    yield from _by_difference(document)


def _by_difference(document: Document) -> Iterator[Hit]:
    """今年60场，比上年增加10场，增长20%: the old figure is the new one less the difference."""
    figures, text = document.figures, document.text
    for index in range(2, len(figures)):
        said = figures[index]
        if said.unit != "%" or text[said.start - 1] not in _ENDS:
            continue
        new, gain = figures[index - 2 : index]
        grown = _GROWN.fullmatch(text, gain.end, said.start)
        told = _TOLD.fullmatch(text, new.end, gain.start)
        if grown and told and (grown["up"] is None) == (told["up"] is None) and _are_counts(new, gain, said):
            yield from _compared(document, new, gain, said, rising=grown["up"] is not None)


def _are_counts(new: FoundQuantity, gain: FoundQuantity, said: FoundQuantity) -> bool:
    return (
        is_count(new) and is_count(gain) and is_count(said) and alike(new, gain) and exact(gain) < exact(new)
    )


def _compared(
    document: Document, new: FoundQuantity, gain: FoundQuantity, said: FoundQuantity, *, rising: bool
) -> Iterator[Hit]:
    total, part, rate = operand(new), operand(gain), result(said)
    if total is None or part is None or rate is None or other_base(document, said.start):
        return
    old = total - part if rising else total + part
    if old.low <= 0 or (part * _PERCENT / old).meets(rate):
        return
    before = exact(new) - exact(gain) if rising else exact(new) + exact(gain)
    right = restated(said, exact(gain) * 100 / before)
    sign = "－" if rising else "＋"
    evidence = f"{gain.text}÷（{new.text}{sign}{gain.text}）＝{decimal(exact(gain) * 100 / before)}%，不是{said.text}"
    message = f"“{said.text}”与增减的数算不到一起"
    yield Hit(said.start, said.end, message, (right,) if right else (), evidence=evidence)


def _differs(document: Document, change: Change) -> bool:
    gain, old, said = gain_of(document, change), operand(change.pair.old), result(change.said)
    if gain is None or old is None or old.low <= 0 or said is None:
        return False
    return not (gain * _PERCENT / old).meets(said)


def _hit(change: Change) -> Hit:
    pair, said = change.pair, change.said
    gain = exact(pair.new) - exact(pair.old)
    rate = abs(gain) * 100 / exact(pair.old)
    word = "增长" if gain > 0 else "下降"
    right = restated(said, rate) if (gain > 0) is change.rising else ""
    evidence = f"由{pair.old.text}到{pair.new.text}，{word}{decimal(rate)}%"
    message = f"“{change.verb}{said.text}”与前后两个数算不到一起"
    return Hit(said.start, said.end, message, (right,) if right else (), evidence=evidence)


RULE = Rule(
    code="growth-mismatch",
    group=Group.ARITHMETIC,
    severity=Severity.ERROR,
    catches="增长、下降的百分数与前后两个数不符",
    authority=Authority(Standard.ARITHMETIC),
    check=_check,
    wrong=(
        Wrong("今年办讲座60场，比上年增加10场，增长25%。", "今年办讲座60场，比上年增加10场，增长20%。"),
        Wrong("参观人次由5万人次增至6万人次，增长25%。", "参观人次由5万人次增至6万人次，增长20%。"),
        Wrong(
            "去年举办讲座40场，今年举办讲座52场，同比增长28%。",
            "去年举办讲座40场，今年举办讲座52场，同比增长30%。",
        ),
        Wrong("投诉从80件降到60件，降幅达30%。", "投诉从80件降到60件，降幅达25%。"),
        Wrong("会员达到450人，比上年的360人增加了20%。", "会员达到450人，比上年的360人增加了25%。"),
        Wrong(
            "2022年发放手册1.2万册，2023年发放1.5万册，增长50%。",
            "2022年发放手册1.2万册，2023年发放1.5万册，增长25%。",
        ),
        Wrong("书屋由50个增加到60个，下降20%。", "书屋由50个增加到60个，增长20%。"),
    ),
    right=(
        "今年办讲座60场，比上年增加10场，增长20%。",
        "支出8万元，较去年减少2万元，下降20%。",
        "户均资本5.9亿元，比年初增加1.2亿元，增长25.5%。",
        "产值由46.5亿元增至50.1亿元，增长7.8%。",
        "产值由120亿元增至138亿元，按可比口径增长11.2%。",
        "剔除搬迁因素后，学员由300人增至360人，增长12%。",
        "两年间藏书由100万册增至121万册，年均增长10%。",
        "志愿者由320人增至480人，服务时长增长30%。",
        "会员由480人增加到520人，增长约8%。",
        "会员由480人增加到520人，增长8.3%。",
        "合格率由80%提高到92%，提高12个百分点。",
        "今年接待6万人次，增长20%；去年接待3万人次。",
    ),
)
