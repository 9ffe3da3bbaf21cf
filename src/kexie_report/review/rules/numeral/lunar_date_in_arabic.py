"""lunar-date-in-arabic: lunar dates are written in 汉字."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report import zh
from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_LUNAR = re.compile(
    "(?:农历|阴历|旧历)(?:[0-9]{4}年)?(?:[0-9]{1,2}月(?:初?[0-9一二三四五六七八九十]{1,3})?|[正腊冬一二三四五六七八九十]{1,2}月初?[0-9]{1,2})"
    "|[正腊冬]月初?[0-9]{1,2}(?![0-9]*[场次个家人名天])|[0-9]{1,2}月初[0-9一二三四五六七八九十]{1,2}"
)


def _check(document: Document) -> Iterator[Hit]:
    for found in _LUNAR.finditer(document.plain):
        yield Hit(*found.span(), "农历日期用汉字", _hanzi(found[0]))


def _hanzi(said: str) -> tuple[str, ...]:
    """The date in 汉字; days to the tenth begin with 初."""
    year, _, day = said.rpartition("年")
    head = f"{year}年" if year else ""
    return (head + re.sub("[0-9]+", lambda found: zh.cardinal(int(found[0])), day),)


RULE = Rule(
    code="lunar-date-in-arabic",
    group=Group.NUMERAL,
    severity=Severity.ERROR,
    catches="农历日期误用阿拉伯数字",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("农历8月15举办赏月会。", "农历八月十五举办赏月会。"),
        Wrong("正月15闹元宵。", "正月十五闹元宵。"),
        Wrong("农历9月初9登高。", "农历九月初九登高。"),
        Wrong("腊月23送福字。", "腊月二十三送福字。"),
    ),
    right=(
        "农历九月初九（10月11日）登高。",
        "农历2024年正月办灯会。",
        "农历八月十五举办赏月会。",
        "正月里办了3场。",
    ),
)
