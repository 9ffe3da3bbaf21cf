"""difference-mismatch: the printed increase or decrease is not the difference of the two figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.changes import Change, changes_in, gain_of
from kexie_report.review.document import Document
from kexie_report.review.figures import alike, counts_before, restated
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.intervals import decimal, exact, operand, result
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.zh import FoundQuantity

_POINTS = {"%": "个百分点", "‰": "个千分点"}
_NET = re.compile("净[增减][加少长]?了?")
_GROSS_IN = re.compile("(?:新增|新发展|新吸收|新建|新招|吸收|发展|加入|迁入|招录|引进)[^，。；、]{0,8}$")
_GROSS_OUT = re.compile("(?:退|减|流失|注销|撤销|迁出|离职|撤并|关闭|取消|淘汰)[^，。；、]{0,8}$")


def _check(document: Document) -> Iterator[Hit]:
    for change in changes_in(document):
        if _comparable(change) and _differs(document, change):
            yield _hit(change)
    for found in _NET.finditer(document.bare):
        yield from _net(document, found.start(), found.end())


def _comparable(change: Change) -> bool:
    return _POINTS.get(change.pair.old.unit) == change.said.unit or (
        alike(change.pair.old, change.said) and change.said.unit not in ("%", "‰", "倍")
    )


def _differs(document: Document, change: Change) -> bool:
    gain, said = gain_of(document, change), result(change.said)
    return gain is not None and said is not None and not gain.meets(said)


def _hit(change: Change) -> Hit:
    pair, said = change.pair, change.said
    gain = exact(pair.new) - exact(pair.old)
    right = restated(said, abs(gain)) if (gain > 0) is change.rising else ""
    most, least = (pair.new, pair.old) if gain > 0 else (pair.old, pair.new)
    evidence = f"{most.text}－{least.text}＝{decimal(abs(gain))}{said.unit}，不是{said.text}"
    message = f"“{change.verb}{said.text}”与前后两个数的差不符"
    return Hit(said.start, said.end, message, (right,) if right else (), evidence=evidence)


def _net(document: Document, start: int, end: int) -> Iterator[Hit]:
    """新增60人、退会15人，净增45人: the net figure is the difference of the two gross ones."""
    net = next(iter(document.figures_in(end, end + 3)), None)
    gross = [figure for figure in counts_before(document, start) if net and alike(figure, net)][:2]
    if net is None or net.start != end or len(gross) != 2 or not _gross(document, gross):
        return
    left, joined, said = operand(gross[0]), operand(gross[1]), result(net)
    if (
        left is None
        or joined is None
        or said is None
        or (joined - left).meets(said)
        or (left - joined).meets(said)
    ):
        return
    gain = exact(gross[1]) - exact(gross[0])
    evidence = f"{gross[1].text}－{gross[0].text}＝{decimal(gain)}{net.unit}，不是{net.text}"
    right = restated(net, gain)
    yield Hit(
        net.start, net.end, "净增的数与增、减两个数的差不符", (right,) if right else (), evidence=evidence
    )


def _gross(document: Document, gross: list[FoundQuantity]) -> bool:
    """Whether one figure before 净增 came in and the other, nearer one, went out."""
    out, into = gross
    text = document.text
    return bool(
        _GROSS_OUT.search(text, max(0, out.start - 12), out.start)
        and _GROSS_IN.search(text, max(0, into.start - 12), into.start)
    )


RULE = Rule(
    code="difference-mismatch",
    group=Group.ARITHMETIC,
    severity=Severity.ERROR,
    catches="增加、减少的数与前后两个数的差不符",
    authority=Authority(Standard.ARITHMETIC),
    check=_check,
    wrong=(
        Wrong("团员由210人增至258人，增加58人。", "团员由210人增至258人，增加48人。"),
        Wrong("今年办班36期，比上年的30期多8期。", "今年办班36期，比上年的30期多6期。"),
        Wrong("合格率由85%提高到93%，提高9个百分点。", "合格率由85%提高到93%，提高8个百分点。"),
        Wrong("全年新增会员70人，退会12人，净增60人。", "全年新增会员70人，退会12人，净增58人。"),
        Wrong(
            "办理时限由15个工作日压缩到9个工作日，减少了5个工作日。",
            "办理时限由15个工作日压缩到9个工作日，减少了6个工作日。",
        ),
        Wrong("预算经费50万元，实际支出46万元，节约5万元。", "预算经费50万元，实际支出46万元，节约4万元。"),
        Wrong(
            "2021年有书屋86个，2022年有书屋98个，增加13个。", "2021年有书屋86个，2022年有书屋98个，增加12个。"
        ),
    ),
    right=(
        "全年新增会员70人、退会12人，净增58人。",
        "会员由320人增至378人，新增70人、退会12人。",
        "接待游客由46.2万人次增至49.8万人次，增加3.7万人次。",
        "藏书由3万册增加到5万册，其中少儿图书增加8000册。",
        "会员由100余人增至160余人，增加50余人。",
        "团员由210人增至258人，志愿者增加60人。",
        "粮食亩产由420公斤提高到455公斤，每亩增加35公斤。",
    ),
)
