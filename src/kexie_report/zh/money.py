"""Sums of money in 大写, as cheques and receipts write them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from kexie_report.errors import NumeralError
from kexie_report.zh.exactness import Exact, bare, exact
from kexie_report.zh.numerals import cardinal
from kexie_report.zh.parsing import parse_number

_SOURCE = "支付结算办法 附件一"
_TO_FINANCIAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_FROM_FINANCIAL = str.maketrans("零壹贰叁肆伍陆柒捌玖拾佰仟", "零一二三四五六七八九十百千")
_AMOUNT = (
    r"(?P<sign>负?)(?:(?P<whole>[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+?)(?P<unit>[元圆]))?"
    r"零?(?:(?P<jiao>[壹贰叁肆伍陆柒捌玖])角)?(?:(?P<fen>[壹贰叁肆伍陆柒捌玖])分)?(?P<closing>[整正]?)"
)


def financial(
    amount: Exact,
    *,
    unit: Literal["元", "圆"] = "元",
    prefix: str = "",
    closing: Literal["整", "正"] = "整",
) -> str:
    """Return a sum of money in 大写 (支付结算办法 annex 1; GB/T 15835-2011 5.2.4; rule ids E2-E5, A13).

    壹 stands before 拾; 整 closes a sum in full 元 and never follows 角 or 分; an empty 角 before 分 is 零.

    Raises InexactError for a bool or float, NumeralError for a sum finer than 分: it is never cut.

    >>> financial(100000), financial(Decimal("16409.02"), prefix="人民币")
    ('壹拾万元整', '人民币壹万陆仟肆佰零玖元零贰分')
    >>> financial(Decimal("35.5"), unit="圆"), financial(Decimal("0.03"))
    ('叁拾伍圆伍角', '叁分')
    """
    if unit not in ("元", "圆") or closing not in ("整", "正"):
        raise NumeralError(unit + closing, "不是大写金额的用字，单位用元或圆，结尾用整或正", _SOURCE)
    cents = bare(exact(amount)) * 100
    if cents != cents.to_integral_value():
        raise NumeralError(amount, "有不足一分的零头，金额最多写到分，请先取舍", _SOURCE)
    yuan, rest = divmod(abs(int(cents)), 100)
    sign = "负" if cents < 0 else ""
    return f"{prefix}{sign}{_yuan(yuan, rest, unit)}{_small(yuan, rest) or closing}"


def _yuan(yuan: int, rest: int, unit: str) -> str:
    return f"{_upper(yuan)}{unit}" if yuan or not rest else ""


def _upper(number: int) -> str:
    text = cardinal(number)
    return f"{'一' if text[0] == '十' else ''}{text}".translate(_TO_FINANCIAL)


def _small(yuan: int, rest: int) -> str:
    jiao, fen = divmod(rest, 10)
    zero = "零" if yuan and fen and not jiao else ""
    return (f"{_upper(jiao)}角" if jiao else zero) + (f"{_upper(fen)}分" if fen else "")


def parse_financial(text: str) -> Decimal:
    """Return the sum that `text` writes in 大写; the inverse of `financial`, 人民币 before it allowed.

    The choices that the rule leaves free are read: 圆, 正, 整 after 角, 零 before 角.

    Raises NumeralError for a sum that breaks the rule: 拾万元, 壹佰元 without 整, 叁分整.

    >>> parse_financial("人民币壹万陆仟肆佰零玖元零贰分"), parse_financial("壹拾万元整")
    (Decimal('16409.02'), Decimal('100000'))
    """
    body = text.removeprefix("人民币")
    found = re.fullmatch(_AMOUNT, body)
    if found is None or (found["unit"] is None and not (found["jiao"] or found["fen"])):
        raise NumeralError(text, "不是大写金额，写法如“壹佰元整”“伍元伍角”", _SOURCE)
    value = _value(text, found)
    _refuse_other_writing(text, body, value, found)
    return value


def _value(text: str, found: re.Match[str]) -> Decimal:
    lower = (found["whole"] or "零").translate(_FROM_FINANCIAL)
    yuan = parse_number(lower[1:] if lower.startswith("一十") else lower)
    jiao, fen = ((found[name] or "零").translate(_DIGIT) for name in ("jiao", "fen"))
    cents = f".{jiao}{fen}".rstrip("0").rstrip(".")
    return Decimal(f"{'-' if found['sign'] else ''}{yuan}{cents}")


_DIGIT = str.maketrans("零壹贰叁肆伍陆柒捌玖", "0123456789")


def _refuse_other_writing(text: str, body: str, value: Decimal, found: re.Match[str]) -> None:
    unit: Literal["元", "圆"] = "圆" if found["unit"] == "圆" else "元"
    closing: Literal["整", "正"] = "正" if found["closing"] == "正" else "整"
    written = financial(value, unit=unit, closing=closing)
    allowed = {written}
    if found["jiao"]:
        allowed.add(written.replace(unit, f"{unit}零", 1))
    if not found["fen"]:
        allowed |= {form + closing for form in tuple(allowed) if form.endswith("角")}
    if body not in allowed:
        raise NumeralError(text, f"不合大写金额的写法，应写作“{written}”", _SOURCE)
