"""doubling-mismatch: 翻N番 is not what the two figures beside it give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from kexie_report.draft import Severity
from kexie_report.errors import NumeralError
from kexie_report.review.changes import Pair, pair_before
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.intervals import Interval, decimal, operand
from kexie_report.review.rule import Group, Rule, Wrong
from kexie_report.zh import FoundQuantity, cardinal, parse_number

_TURNS = re.compile(
    "翻了?(?P<vague>将近|接近|超过|近|约|超|逾)?(?P<number>[0-9](?:\\.[0-9])?|[一二两三四五六七八九]|半)(?P<more>[多余])?番(?P<also>多|半|以上|左右)?"
)
_ROUNDED = Fraction(1, 10)
_MOST = 7


def _check(document: Document) -> Iterator[Hit]:
    for found in _TURNS.finditer(document.bare):
        said = _number(found["number"])
        if said is None or found["also"] == "半" or found["number"] == "半":
            continue
        figure = FoundQuantity(found.start(), found.end(), found[0], "count", "hanzi")
        pair = pair_before(document, found.start(), figure)
        ratio = _ratio(pair) if pair else None
        if pair and ratio and not _admitted(said, found).meets(ratio):
            yield _hit(document, found, pair, ratio)


def _number(said: str) -> Fraction | None:
    try:
        return Fraction(Decimal(parse_number(said, strict=False)))
    except NumeralError:
        return None


def _ratio(pair: Pair) -> Interval | None:
    old, new = operand(pair.old), operand(pair.new)
    return new / old if old and new and old.low > 0 else None


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


def _hit(document: Document, found: re.Match[str], pair: Pair, ratio: Interval) -> Hit:
    times = decimal(ratio.low)
    turns = next((n for n in range(1, _MOST) if Interval.of(Fraction(2**n)).meets(ratio)), None)
    better = (f"{document.text[found.start() : found.start('number')]}{_said(turns)}番",) if turns else ()
    evidence = f"{pair.new.text}÷{pair.old.text}＝{times}" + (f"，是翻{_said(turns)}番" if turns else "")
    return Hit(
        found.start(), found.end(), "翻番数与前后数字不符，翻一番是原来的2倍", better, evidence=evidence
    )


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
        Wrong("讲座由8场增加到64场，翻了近两番。", "讲座由8场增加到64场，翻了三番。"),
    ),
    right=(
        "馆藏由3万册增至12万册，翻了两番。",
        "产量在五年内翻了一番。",
        "会员由500人增至980人，将近翻了一番；由500人增至1100人，翻了一番多。",
        "参观人次由12.1万增至24.6万，翻了一番。",
        "到2030年，投入力争翻两番。",
    ),
)
