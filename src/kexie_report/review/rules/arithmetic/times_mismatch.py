"""times-mismatch: N倍 is not what the two figures give, or 增长N倍 is taken for 是原来的N倍."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from kexie_report.draft import Severity
from kexie_report.review.changes import Change, changes_in
from kexie_report.review.document import Document
from kexie_report.review.figures import other_base, restated
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.intervals import Interval, decimal, exact, operand, result
from kexie_report.review.rule import Group, Rule, Wrong

_ONE = Interval.of(1)


def _check(document: Document) -> Iterator[Hit]:
    for change in changes_in(document):
        # A fall in 倍 is wrong whatever its size; another rule says so.
        if change.said.unit == "倍" and change.rising is not False and _differs(document, change):
            yield _hit(change)


def _differs(document: Document, change: Change) -> bool:
    old, new = operand(change.pair.old), operand(change.pair.new)
    said = result(change.said, document.text[change.said.end : change.said.end + 1])
    if old is None or new is None or said is None or old.low <= 0 or other_base(document, change.said.start):
        return False
    ratio = new / old
    return not (ratio if change.whole else ratio - _ONE).meets(said)


def _hit(change: Change) -> Hit:
    pair, said = change.pair, change.said
    ratio = exact(pair.new) / exact(pair.old)
    times = ratio if change.whole else ratio - 1
    evidence = f"{pair.new.text}是{pair.old.text}的{decimal(ratio)}倍，即增长{decimal(ratio - 1)}倍"
    right = restated(said, times) if times > 0 else ""
    return Hit(said.start, said.end, _message(change, ratio), (right,) if right else (), evidence=evidence)


def _message(change: Change, ratio: Fraction) -> str:
    if not change.whole and exact(change.said) == ratio:
        return f"“{change.verb}{change.said.text}”是增加的部分，不含原来的一倍"
    return f"“{change.verb}{change.said.text}”与前后两个数的倍数不符"


RULE = Rule(
    code="times-mismatch",
    group=Group.ARITHMETIC,
    severity=Severity.ERROR,
    catches="“增长N倍”与“是原来的N倍”相混，或倍数与前后两个数不符",
    authority=Authority(Standard.ARITHMETIC),
    check=_check,
    wrong=(
        Wrong("产量达到900吨，是上年300吨的2倍。", "产量达到900吨，是上年300吨的3倍。"),
        Wrong("驿站由10个增加到30个，增长3倍。", "驿站由10个增加到30个，增长2倍。"),
        Wrong("志愿者从200人发展到800人，是原来的3倍。", "志愿者从200人发展到800人，是原来的4倍。"),
        Wrong(
            "去年培训150人次，今年培训600人次，增加了4倍。", "去年培训150人次，今年培训600人次，增加了3倍。"
        ),
        Wrong("订单由2000件增加到1万件，扩大了5倍。", "订单由2000件增加到1万件，扩大了4倍。"),
    ),
    right=(
        "志愿者从200人发展到800人，是原来的4倍。",
        "书屋由12个增至50个，增长3倍多。",
        "书屋由12个增至47个，增长近3倍。",
        "能耗由80吨降到60吨，产能扩大1.5倍。",
        "面积由1.2万平方米增加到3.1万平方米，增长1.6倍。",
        "志愿者由200人增加到800人，服务时长增长5倍。",
    ),
)
