"""Other packages as oracles: where they are right they agree with us, where they are wrong it is pinned.

A package that is not installed skips its tests on a desk, but on the build server (CI set) it fails them:
an oracle that is silently missing proves nothing.
"""

from __future__ import annotations

import datetime
import importlib
import os
from decimal import Decimal
from itertools import pairwise
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kexie_report import zh


def oracle(name: str) -> ModuleType:
    """Return the module, or skip the test; under CI a missing module is a failure."""
    try:
        return importlib.import_module(name)
    except ImportError:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"{name} is not installed")


def _has_gap(n: int) -> bool:
    """Whether an empty section stands above a section of four digits: there usage knows two readings."""
    sections = [int(f"{n:024}"[i : i + 4]) for i in range(0, 24, 4)]
    started = False
    for above, below in pairwise(sections):
        started = started or above > 0
        if started and above == 0 and below >= 1000:
            return True
    return False


_CLEAR = (st.integers(0, 10**16 - 1) | st.integers(0, 10**5)).filter(lambda n: not _has_gap(n))


@settings(deadline=None)
@given(_CLEAR)
def test_cn2an_writes_the_same_cardinals(n: int) -> None:
    """Below 10^16 cn2an writes our cardinals, but for the 零 over an empty section (rule id E7)."""
    assert zh.cardinal(n) == oracle("cn2an").an2cn(n, "low")


@settings(deadline=None)
@given(_CLEAR)
def test_cn2an_reads_our_cardinals(n: int) -> None:
    """cn2an reads our cardinals as the same number."""
    assert oracle("cn2an").cn2an(zh.cardinal(n), "strict") == n


@given(st.integers(0, 99999))
def test_icu_writes_the_same_small_cardinals(n: int) -> None:
    """Below 100000 ICU writes our cardinals, with 〇 where measuring wants 零 (rule id E1)."""
    assert _icu("%spellout-cardinal", n).replace("〇", "零") == zh.cardinal(n)


@given(st.integers(1000, 9999))
def test_icu_writes_the_same_years(y: int) -> None:
    """ICU writes four-digit years as we do."""
    assert _icu("%spellout-numbering-year", y) == zh.year(y)


@given(st.dates(datetime.date(1000, 1, 1)))
def test_babel_writes_the_same_long_dates(day: datetime.date) -> None:
    """The long date of Babel is ours."""
    assert oracle("babel.dates").format_date(day, "long", locale="zh_Hans_CN") == zh.date(day)


@given(st.dates(), st.times(datetime.time(0, 1)))
def test_babel_names_the_same_weekdays_and_parts_of_day(day: datetime.date, at: datetime.time) -> None:
    """Weekdays and the limits of the parts of a day are those of CLDR, but for 午夜."""
    babel = oracle("babel.dates")
    assert babel.format_date(day, "EEEE", locale="zh_Hans_CN") == zh.weekday(day)
    assert babel.format_time(at, "B", locale="zh_Hans_CN") == zh.day_part(at)


@pytest.mark.parametrize(
    ("n", "theirs", "ours"),
    [
        (100010001, "一亿一万零一", "一亿零一万零一"),
        (101311338, "一亿一百三十一万一千三百三十八", "一亿零一百三十一万一千三百三十八"),
        (10**12, "一兆", "一万亿"),
    ],
)
def test_where_icu_is_wrong(n: int, theirs: str, ours: str) -> None:
    """ICU 72.1 drops 零 above a section and counts in 兆 (rule ids E6, E11)."""
    if oracle("icu").ICU_VERSION != "72.1":
        pytest.skip("the differences are pinned for ICU 72.1")
    assert (_icu("%spellout-cardinal", n), zh.cardinal(n)) == (theirs, ours)


def test_where_cn2an_is_wrong() -> None:
    """cn2an 0.5.24 writes 零 in years, 一亿一千, 一万分之一, and cuts money (E1, E5, E7, E13)."""
    cn2an = oracle("cn2an")
    assert [cn2an.an2cn("2024", "direct"), zh.year(2024)] == ["二零二四", "二〇二四"]
    assert [cn2an.an2cn(100001000), zh.cardinal(100001000)] == ["一亿一千", "一亿零一千"]
    assert [cn2an.transform("1/10000", "an2cn"), zh.fraction(1, 10000)] == ["一万分之一", "万分之一"]
    assert cn2an.an2cn("1.999", "rmb") == zh.financial(Decimal("1.99"))


def test_where_babel_is_wrong() -> None:
    """Babel 2.18 prints ranges with an en dash, 10000万, slashes, and no 汉字 years (C6, C8, B8, E1)."""
    dates, numbers = oracle("babel.dates"), oracle("babel.numbers")
    day, locale = datetime.date(2024, 6, 3), "zh_Hans_CN"
    first, last = datetime.date(2016, 1, 1), datetime.date(2020, 1, 1)
    assert dates.format_interval(first, last, "y", locale=locale) == "2016–2020年"
    assert zh.year_range(2016, 2020) == "2016—2020年"
    assert dates.format_date(day, "short", locale=locale) == "2024/6/3"
    assert numbers.format_compact_decimal(99999999, locale=locale, fraction_digits=2) == "10000万"
    assert zh.number(99999999, scale="auto", digits=2) == "1.00亿"


def _icu(rule_set: str, n: int) -> str:
    icu = oracle("icu")
    spelling = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("zh_Hans"))
    spelling.setDefaultRuleSet(rule_set)
    return str(spelling.format(n))
