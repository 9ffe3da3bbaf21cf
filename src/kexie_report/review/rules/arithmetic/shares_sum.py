"""shares-sum: the shares of one whole do not make 100 %."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from kexie_report.draft import Severity
from kexie_report.review.classes import division_of
from kexie_report.review.document import Document
from kexie_report.review.figures import is_count, shown
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.intervals import decimal, exact, printed
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.zh import FoundQuantity

_HUNDRED = Fraction(100)
_SHARED = re.compile("占|比重|比例|构成")
_RESPECTIVELY = re.compile("分别")
_BETWEEN = re.compile("[^。；！？\n0-9]{0,14}")
_SECTORS = re.compile(
    r"产业[^，。；\n0-9]{0,14}?([0-9]+(?:\.[0-9]+)?)[:∶：]([0-9]+(?:\.[0-9]+)?)[:∶：]([0-9]+(?:\.[0-9]+)?)(?![0-9.:∶：])"
)
_OTHERS = re.compile(
    "多选|可选多|重复|交叉|重叠|兼|同时|等|以上|增|率|提高|下降|上升|比上|较上|贡献|完成|党员|少数民族|高级职称|妇女|基层|一线|相差|差距|高于|低于|具备|前[两二三四五]|排名|超|近|约|余"
)
# 本科及以上, 初中及以下: the ends of a scale
_BOUNDS = re.compile("[一-鿿岁](?:及|或)?以[上下]")
_REST = re.compile("其余|其他|另|剩余|余下")
_NEAR, _HALF, _TWO, _THREE = Fraction(12), Fraction(50), 2, 3


def _check(document: Document) -> Iterator[Hit]:
    done = 0
    for found in _SHARED.finditer(document.plain):
        if found.start() >= done:
            begin, done = document.sentence_at(found.start())
            yield from _in_sentence(document, begin, max(done, found.end()))
    for ratio in _SECTORS.finditer(document.bare):
        yield from _sectors(ratio)


def _in_sentence(document: Document, begin: int, end: int) -> Iterator[Hit]:
    shares = [figure for figure in document.figures_in(begin, end) if figure.unit == "%" and is_count(figure)]
    if len(shares) < _TWO or any(share.mark for share in shares):
        return
    text = document.text
    said = _BOUNDS.sub("级", text[begin:end])
    if _OTHERS.search(said) or _REST.search(text, shares[-1].end, end) or not _side_by_side(text, shares):
        return
    labels = _labels(document, begin, shares)
    if labels is None:
        return
    excess = sum(map(exact, shares)) - _HUNDRED
    rest = sum((printed(share)[0] for share in shares), Fraction(0)) / 2
    if abs(excess) > rest and _should_be_all(labels, excess):
        yield _hit(shares, _HUNDRED + excess)


def _side_by_side(text: str, shares: Sequence[FoundQuantity]) -> bool:
    return all(_BETWEEN.fullmatch(text, one.end, other.start) for one, other in pairwise(shares))


def _labels(document: Document, begin: int, shares: Sequence[FoundQuantity]) -> list[str] | None:
    """What each share is of: each has its own 占, or 分别 hands them out to the items before it."""
    text = document.text
    head = text[begin : shares[0].start]
    if found := _RESPECTIVELY.search(head):
        subject = head[: found.start()].replace("男女", "男、女")
        items = re.split("[、和与及]|以及", subject.rpartition("，")[2] or subject)
        return items if len(items) == len(shares) else None
    starts = (begin, *(share.end for share in shares[:-1]))
    labels = [text[start : share.start] for start, share in zip(starts, shares, strict=True)]
    named = sum(bool(_SHARED.search(label)) for label in labels)
    return labels if named == len(labels) or (named == 1 and _SHARED.search(labels[0])) else None


def _should_be_all(labels: Sequence[str], excess: Fraction) -> bool:
    division = division_of(labels)
    if division is not None and (excess > 0 or (division.complete and -excess < _HALF)):
        return True
    if _REST.search(labels[-1]):
        return True
    # Three shares that all but make 100 are meant to make it.
    return len(labels) >= _THREE and abs(excess) <= _NEAR


def _hit(shares: Sequence[FoundQuantity], total: Fraction) -> Hit:
    evidence = f"{shown(shares, '＋')}＝{decimal(total)}%"
    return Hit(shares[0].start, shares[-1].end, "各部分占比相加不是100%", evidence=evidence)


def _sectors(ratio: re.Match[str]) -> Iterator[Hit]:
    """三次产业比例为8.2∶40.1∶51.7: the three make the whole of an economy."""
    total = sum(map(Fraction, ratio.groups()), Fraction(0))
    if Fraction(1, 5) < abs(total - _HUNDRED) < _NEAR:
        evidence = f"{'＋'.join(ratio.groups())}＝{decimal(total)}"
        yield Hit(ratio.start(1), ratio.end(3), "三次产业的比例相加不是100", evidence=evidence)


RULE = Rule(
    code="shares-sum",
    group=Group.ARITHMETIC,
    severity=Severity.ERROR,
    catches="同一整体的各部分占比相加不是100%",
    authority=Authority(Standard.ARITHMETIC),
    check=_check,
    wrong=(
        Wrong(
            "学员学历构成为：高中及以下28%，大专47%，本科及以上35%。",
            "学员学历构成为：高中及以下28%，大专37%，本科及以上35%。",
        ),
        Wrong("男女比例分别为55%和48%。", "男女比例分别为55%和45%。"),
        Wrong(
            "读者中，学生占比52%，教师占比28%，其他职业占比25%。",
            "读者中，学生占比52%，教师占比28%，其他职业占比20%。",
        ),
        Wrong("小学生、初中生、高中生分别占38%、34%和30%。", "小学生、初中生、高中生分别占38%、34%和28%。"),
        Wrong("参训人员中，男性占58%，女性占45%。", "参训人员中，男性占58%，女性占42%。"),
        Wrong("线上参与占63%，线下参与占35%。", "线上参与占63%，线下参与占37%。"),
        Wrong("三次产业结构调整为8.2∶40.1∶53.7。", "三次产业结构调整为8.2∶40.1∶51.7。"),
        Wrong("图书、期刊、报纸占比分别为61%、24%、18%。", "图书、期刊、报纸占比分别为61%、24%、15%。"),
    ),
    right=(
        "读者构成：教师占42%，医生占31%，农艺师占20%，另有学生若干。",
        "城镇读者办卡的比例为26%，农村读者为14%，两者相差12个百分点。",
        "学员学历构成为：高中及以下28%，大专37%，本科及以上35%。",
        "小学生占42%，初中生占33%，高中生占21%，其余为教师。",
        "小学生、初中生、高中生分别占33.3%、33.3%和33.3%。",
        "女代表占52%，党员代表占61%。",
        "图书、期刊、报纸借阅量分别增长22%、35%和53%。",
        "受访者中选择讲座、展览、研学的分别占62%、48%和35%（可多选）。",
        "排名前三的类别分别占22%、18%和15%。",
        "小学生占42%，初中生占33%，其余为高中生。",
        "优质品率占比由62%提高到71%，占比提高9个百分点。",
    ),
)
