"""percent-vs-point: % for the difference of two rates, 百分点 for the growth of an amount."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.changes import Pair, pair_before
from kexie_report.review.document import Document
from kexie_report.review.figures import clause_start
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.intervals import operand, result
from kexie_report.review.rates import CHANGES, is_rate, since
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.zh import FoundQuantity

_POINTS = "个百分点"
_VERB = re.compile(f"(?:{CHANGES}|扩大|收窄|高出|高|低|多|少)(?:了|出)?$")
_OVER = re.compile("(?:高于|低于|超过|领先)全[国省市县][^，。；0-9]{0,8}$")
_AMOUNT = re.compile(
    "(?:[数量额值]|里程|时长|[学课工]时|[场册频件]次|收入|投入|人员|产能|营收|人次|支出|面积|投资|经费|价格?|资金|客流|订单|用户|会员|规模|贷款|存款|成本|利润|税收|资产|人口)"
    f"(?:总[数额量])?{since.pattern}$"
)
_NOT_OF_AMOUNT = re.compile("拉动|贡献|带动|影响|推动|速|幅|指数|利率|弹性")
_MISNAMED = re.compile("个百分比(?!例)")
_FAR, _MUCH = 60, 10


def _check(document: Document) -> Iterator[Hit]:
    for found in _MISNAMED.finditer(document.bare):
        yield Hit(*found.span(), "两个百分数的差用“百分点”", ("个百分点",))
    for figure in document.figures:
        if figure.unit == "%" and figure.value is not None:
            yield from _of_percent(document, figure)
        elif figure.unit == _POINTS:
            yield from _of_points(document, figure)


def _verb(document: Document, figure: FoundQuantity) -> int | None:
    """Where the verb of change before a figure stands: 提高3%, 高于全市平均3%."""
    for shape, length in ((_VERB, 4), (_OVER, 14)):
        begin = max(0, figure.start - length)
        if found := shape.search(document.bare[begin : figure.start]):
            return begin + found.start()
    return None


def _of_percent(document: Document, figure: FoundQuantity) -> Iterator[Hit]:
    verb = _verb(document, figure)
    if verb is None:
        return
    pair = pair_before(document, verb, figure)
    if pair is not None:
        if pair.old.unit == "%" and _is_difference(pair, figure):
            evidence = f"{pair.old.text}与{pair.new.text}相差的是百分点"
            yield _hit(figure, "两个百分数的差用“百分点”", evidence, Severity.ERROR)
    elif _is_change_of_rate(document, figure, verb):
        yield _hit(figure, "百分数的变化一般用“百分点”表示", "", Severity.WARNING)


def _hit(figure: FoundQuantity, message: str, evidence: str, severity: Severity) -> Hit:
    better = (figure.text.removesuffix("%") + _POINTS,) if figure.text.endswith("%") else ()
    return Hit(figure.start, figure.end, message, better, evidence=evidence, severity=severity)


def _is_difference(pair: Pair, figure: FoundQuantity) -> bool:
    old, new, said = operand(pair.old), operand(pair.new), result(figure)
    if old is None or new is None or said is None:
        return False
    return said.meets(new - old) or said.meets(old - new)


def _is_change_of_rate(document: Document, figure: FoundQuantity, verb: int) -> bool:
    """Whether the verb goes on from a rate that has its value: 达标率92%，同比提高3%.

    A large 增长 may well be that of the rate itself.
    """
    begin, _ = document.around(figure.start)
    before = document.figures_in(max(begin, verb - _FAR), verb)
    value = next((one for one in reversed(before) if one.kind != "date"), None)
    if value is None or value.unit != "%" or value.value is None or value.quoted:
        return False
    clause = document.text[clause_start(document, value.start) : value.start]
    said = _VERB.search(clause)
    grown = document.text.startswith("增长", verb) and (figure.value or 0) > _MUCH
    return (
        is_rate(clause) and not said and not grown and bool(since.fullmatch(document.text, value.end, verb))
    )


def _of_points(document: Document, figure: FoundQuantity) -> Iterator[Hit]:
    verb = _verb(document, figure)
    if verb is None:
        return
    pair = pair_before(document, verb, figure)
    begin, _ = document.around(figure.start)
    clause = document.text[clause_start(document, verb) : verb]
    amounts = pair is not None and pair.old.unit not in ("%", "", _POINTS)
    around = document.text[max(begin, verb - _FAR) : verb]
    of_amount = _AMOUNT.search(clause) and not is_rate(around) and not _NOT_OF_AMOUNT.search(around)
    if amounts or (of_amount and "%" not in around):
        said = document.text[figure.start : figure.end]
        better = (said.removesuffix(_POINTS) + "%",)
        yield Hit(figure.start, figure.end, "数量的增减用百分数，不用“百分点”", better)


RULE = Rule(
    code="percent-vs-point",
    group=Group.PERCENT,
    severity=Severity.ERROR,
    catches="两个百分数的差误用“%”，或数量的增减误用“百分点”",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("知晓率由62%提高到71%，提高9%。", "知晓率由62%提高到71%，提高9个百分点。"),
        Wrong(
            "去年合格率为88%，今年合格率为93%，上升了5%。",
            "去年合格率为88%，今年合格率为93%，上升了5个百分点。",
        ),
        Wrong("入馆率为76%，比上年的80%下降4%。", "入馆率为76%，比上年的80%下降4个百分点。"),
        Wrong(
            "公民具备科学素质的比例达12.5%，较上年提高1.3%。",
            "公民具备科学素质的比例达12.5%，较上年提高1.3个百分点。",
        ),
        Wrong("满意度由92%提高到97%，提高五个百分比。", "满意度由92%提高到97%，提高五个百分点。"),
        Wrong("结业率为93%，高于全市平均水平4%。", "结业率为93%，高于全市平均水平4个百分点。"),
        Wrong("全年借阅量同比增长15个百分点。", "全年借阅量同比增长15%。"),
        Wrong("票价由30元涨到36元，上涨20个百分点。", "票价由30元涨到36元，上涨20%。"),
    ),
    right=(
        "知晓率由62%提高到71%，提高9个百分点。",
        "票价由30元涨到36元，上涨20%。",
        "设备利用率达85%，办事效率提高20%。",
        "旅游业拉动全县生产总值增长1.5个百分点。",
        "借阅量同比增长15%，增幅比上年提高3个百分点。",
        "参赛人数增长12%，同比提高2个百分点。",
        "满意率提高到97%，投诉量下降30%。",
    ),
)
