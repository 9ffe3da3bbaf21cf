"""average-mismatch: the printed mean is not the total divided by the count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.figures import (
    alike,
    counts_in,
    kind_of,
    next_figure,
    other_base,
    restated,
)
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.intervals import decimal, exact, operand, result
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.zh import FoundQuantity

_EACH = re.compile("每[一-鿿]{1,9}(?=[0-9])|均(?!每)[一-鿿]{0,6}(?=[0-9])")
_PER = frozenset("人户场班日月年村校馆队组件篇次天周期")
_COUNT_WORDS = "个名位家所支场期件篇次户座项册间辆份堂节批"
_TWICE = re.compile("每[^，。；0-9]{1,6}每|每[^，。；]{0,6}[日天月年]均|[人户]均[^，。；]{0,4}每")
_NOUN = re.compile("[一-鿿]{1,4}")
_NO_MEAN = re.compile("增|减|提高|下降|多|少|奖|补|收|交|限|标准")
_TIMES = {"天": "日", "个月": "月", "工作日": "日"}
_RATES = frozenset(("%", "‰", "倍", "岁", "个百分点"))
_LONGEST, _FEW = 4, 12


def _check(document: Document) -> Iterator[Hit]:
    text = document.text
    for found in _EACH.finditer(document.bare):
        start = found.start()
        if found[0][0] == "均" and text[start - 1 : start] not in _PER:
            continue
        mean = next_figure(document, start + 1)
        if mean is None or not mean.start <= found.end() < mean.end or mean.kind != "count":
            continue
        said = text[start + 1 : mean.start] if found[0][0] == "每" else text[start - 1]
        verb = text[start + 1 : mean.start]
        if mean.unit not in _RATES and not _NO_MEAN.search(verb) and text[mean.end : mean.end + 1] != "的":
            yield from _judged(document, start, said, mean)


def _judged(document: Document, start: int, said: str, mean: FoundQuantity) -> Iterator[Hit]:
    """Compare a mean with each total and each count before it; `said` begins with what 每 speaks of."""
    begin, end = document.around(start)
    if _TWICE.search(document.text, begin, end) or other_base(document, start):
        return
    counts = counts_in(document, begin, start)[-_FEW:]
    totals = [one for one in counts if alike(one, mean) and exact(one) > exact(mean)]
    bases = [one for one in counts if _counts(document, one, said)]
    pairs = [(total, base) for total, base in product(totals, bases) if total != base and exact(base) > 1]
    if pairs and not any(_agree(total, base, mean) for total, base in pairs):
        yield _hit(*_nearest(pairs), mean)


def _counts(document: Document, figure: FoundQuantity, said: str) -> bool:
    """Whether a figure counts what 每 speaks of: 8个班 and 每班, 320名职工 and 每人."""
    unit, following = kind_of(figure), _NOUN.match(document.text, figure.end)
    noun = following[0] if following else ""
    bare = said.lstrip(_COUNT_WORDS)
    if not bare:
        return figure.unit == said or (said in ("名", "位") and unit == "人")
    if bare.startswith("人"):
        return unit == "人"
    named = {"日" if one == "天" else one for one in _prefixes(bare)} | set(_prefixes(said))
    return _TIMES.get(figure.unit, figure.unit) in named or any(one in noun for one in _prefixes(bare))


def _prefixes(said: str) -> tuple[str, ...]:
    return tuple(said[:size] for size in range(1, _LONGEST + 1))


def _agree(total: FoundQuantity, base: FoundQuantity, mean: FoundQuantity) -> bool:
    whole, count, said = operand(total), operand(base), result(mean)
    return whole is None or count is None or said is None or (whole / count).meets(said)


def _nearest(pairs: list[tuple[FoundQuantity, FoundQuantity]]) -> tuple[FoundQuantity, FoundQuantity]:
    return max(pairs, key=lambda pair: (pair[0].start, pair[1].start))


def _hit(total: FoundQuantity, base: FoundQuantity, mean: FoundQuantity) -> Hit:
    value = exact(total) / exact(base)
    right = restated(mean, value)
    evidence = f"{total.text}÷{base.text}＝{right or decimal(value)}，不是{mean.text}"
    return Hit(mean.start, mean.end, "平均数与总数、个数不符", (right,) if right else (), evidence=evidence)


RULE = Rule(
    code="average-mismatch",
    group=Group.ARITHMETIC,
    severity=Severity.ERROR,
    catches="平均数与总数除以个数的结果不符",
    authority=Authority(Standard.ARITHMETIC),
    check=_check,
    wrong=(
        Wrong("15个村建书屋45个，平均每村4个。", "15个村建书屋45个，平均每村3个。"),
        Wrong("9所学校共捐书3600册，平均每校300册。", "9所学校共捐书3600册，平均每校400册。"),
        Wrong("6个班共植树300棵，平均每班60棵。", "6个班共植树300棵，平均每班50棵。"),
        Wrong(
            "慰问困难职工320名，发放慰问金64万元，每人3000元。",
            "慰问困难职工320名，发放慰问金64万元，每人2000元。",
        ),
        Wrong(
            "全年举办讲座40场，听众达6000人次，场均120人次。",
            "全年举办讲座40场，听众达6000人次，场均150人次。",
        ),
        Wrong(
            "展览为期20天，接待观众8000人次，日均接待500人次。",
            "展览为期20天，接待观众8000人次，日均接待400人次。",
        ),
        Wrong("12名志愿者服务240小时，人均服务24小时。", "12名志愿者服务240小时，人均服务20小时。"),
    ),
    right=(
        "认捐资金70多万元，使135名学生在五年间得到每年2000元的补助。",
        "7个班共植树400棵，平均每班约57棵。",
        "全县接待游客36.5万人次，日均1000人次。",
        "15名志愿者走访320户，平均每户停留20分钟。",
        "发放奖学金12万元，每人每学期500元，资助学生120名。",
        "3个村共修路10公里，平均每村3.3公里。",
        "全市共有书屋86个，总面积2580平方米，人均面积0.3平方米。",
    ),
)
