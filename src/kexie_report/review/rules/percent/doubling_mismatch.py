"""doubling-mismatch: 翻N番 is not what the two figures beside it give."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from kexie_report.draft import Severity
from kexie_report.errors import NumeralError
from kexie_report.review.changes import Pair, pair_before, pairs_in
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.intervals import Interval, decimal, operand
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.zh import FoundQuantity, cardinal, parse_number

_TURNS = re.compile(
    "翻了?(?P<vague>将近|接近|超过|近|约|超|逾)?(?P<number>[0-9](?:\\.[0-9])?|[一二两三四五六七八九])"
    "(?P<more>[多余])?番(?P<also>多|半|以上|左右)?"
)
_ON = re.compile("，[^，。；0-9]{0,10}")
_BACK = re.compile("，(?:总[量额数值])?[由从]")
_EQUAL = re.compile(
    r"，?(?:即|也就是|相当于|等于|达到?|是|为|增长|增加)了?"
    r"(?:(?P<whole>(?:原来|原先|过去|上年|去年|当年)的)(?P<times>[0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十])倍"
    r"|(?P<percent>[0-9]+(?:\.[0-9]+)?)%)"
)
_ROUNDED = Fraction(1, 10)
_MOST, _NEAR = 7, 20


def _check(document: Document) -> Iterator[Hit]:
    for found in _TURNS.finditer(document.bare):
        said = _number(found["number"])
        told = _by_pair(document, found) or _by_rate(document, found)
        if said and told and found["also"] != "半" and not _admitted(said, found).meets(told[1]):
            yield _hit(document, found, *told)


_Told = tuple[str, Interval]


def _by_pair(document: Document, found: re.Match[str]) -> _Told | None:
    """What the two figures before or behind give: 由2万件增至16万件."""
    pair = _pair(document, found)
    old, new = (operand(pair.old), operand(pair.new)) if pair else (None, None)
    if pair is None or old is None or new is None or old.low <= 0:
        return None
    return f"{pair.new.text}÷{pair.old.text}＝{decimal((new / old).low)}", new / old


def _pair(document: Document, found: re.Match[str]) -> Pair | None:
    figure = FoundQuantity(found.start(), found.end(), found[0], "count", "hanzi")
    if pair := pair_before(document, found.start(), figure):
        return pair
    pairs = pairs_in(document)
    index = bisect_left(pairs, found.start(), key=lambda pair: pair.start)
    if index and _ON.fullmatch(document.bare, pairs[index - 1].end, found.start()):
        return pairs[index - 1]
    if index < len(pairs) and _BACK.fullmatch(document.bare, found.end(), pairs[index].start):
        return pairs[index]
    return None


def _by_rate(document: Document, found: re.Match[str]) -> _Told | None:
    """What the growth that is said to be the same gives: 翻了两番，是原来的4倍."""
    equal = _EQUAL.match(document.bare, found.end())
    if equal is None:
        return None
    said = _number(equal["times"] or equal["percent"]) or Fraction(0)
    ratio = said if equal["whole"] else 1 + said / 100
    return f"{equal[0].strip('，')}，是原来的{decimal(ratio)}倍", Interval.of(ratio)


def _number(said: str) -> Fraction | None:
    try:
        return Fraction(Decimal(parse_number(said, strict=False)))
    except NumeralError:
        return None


def _admitted(said: Fraction, found: re.Match[str]) -> Interval:
    """The ratios that N番 admits: 2 to the N, and what lies around it where the text is vague."""
    exact = _power(said)
    if found["vague"] in ("近", "将近", "接近"):
        return Interval(_power(said - 1), exact)
    if found["vague"] in ("超", "超过", "逾") or found["more"] or found["also"] in ("多", "以上"):
        return Interval(exact, _power(said + 1))
    slack = exact * _ROUNDED
    return Interval.of(exact).widened(slack if found["vague"] or found["also"] else slack / 2)


def _power(number: Fraction) -> Fraction:
    return Fraction(2 ** float(number)).limit_denominator(1000)


def _hit(document: Document, found: re.Match[str], sum_done: str, ratio: Interval) -> Hit:
    turns = next((n for n in range(1, _MOST) if Interval.of(Fraction(2**n)).meets(ratio)), None)
    better = (f"{document.text[found.start() : found.start('number')]}{_said(turns)}番",) if turns else ()
    evidence = sum_done + (f"，是翻{_said(turns)}番" if turns else "")
    message = "翻番数与前后数字不符，翻一番是原来的2倍"
    return Hit(found.start(), found.end(), message, better, evidence=evidence)


def _said(turns: int | None) -> str:
    return "两" if turns == 2 else cardinal(turns or 0)


RULE = Rule(
    code="doubling-mismatch",
    group=Group.PERCENT,
    severity=Severity.ERROR,
    catches="翻几番与前后两个数对不上",
    authority=Authority(Standard.ARITHMETIC),
    check=_check,
    wrong=(
        Wrong("馆藏由3万册增至12万册，翻了四番。", "馆藏由3万册增至12万册，翻了两番。"),
        Wrong("志愿者从500人增加到1000人，翻两番。", "志愿者从500人增加到1000人，翻一番。"),
        Wrong("去年办班20期，今年办班60期，翻了一番。", "去年办班20期，今年办班40期，翻了一番。"),
        Wrong("场馆面积翻了两番，是原来的8倍。", "场馆面积翻了三番，是原来的8倍。"),
        Wrong("产值翻了两番，由2亿元增加到4亿元。", "产值翻了一番，由2亿元增加到4亿元。"),
        Wrong("产值由2亿元增加到4亿元，实现翻两番。", "产值由2亿元增加到4亿元，实现翻一番。"),
        Wrong("讲座由8场增加到64场，翻了近两番。", "讲座由8场增加到64场，翻了三番。"),
    ),
    right=(
        "馆藏由3万册增至12万册，翻了两番。",
        "产量在五年内翻了一番。",
        "会员由500人增至980人，将近翻了一番；由500人增至1100人，翻了一番多。",
        "参观人次由12.1万增至24.6万，翻了一番。",
        "馆藏翻了一番，增长100%；经费翻了两番，是原来的4倍。",
        "到2030年，投入力争翻两番。",
    ),
)
