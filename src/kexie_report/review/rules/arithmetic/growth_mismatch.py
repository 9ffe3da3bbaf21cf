"""growth-mismatch: the printed growth is not the one that the two figures give."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.changes import Change, changes_in, gain_of
from kexie_report.review.document import Document
from kexie_report.review.figures import restated
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.intervals import Interval, decimal, exact, operand, result
from kexie_report.review.rule import Group, Rule, Wrong

_RATES = ("%", "‰", "个百分点")
_PERCENT = Interval.of(100)


def _check(document: Document) -> Iterator[Hit]:
    for change in changes_in(document):
        if change.said.unit == "%" and change.pair.old.unit not in _RATES and _differs(document, change):
            yield _hit(change)


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
