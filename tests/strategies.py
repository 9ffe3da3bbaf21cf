"""Arbitrary valid values, records and reports, made from what the model declares.

A new kind or field is covered without a new line here: the strategies read the declarations.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from enum import Enum
from typing import TypeVar, get_origin

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

import kexie_report as kr
from kexie_report.kinds import KINDS
from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.origin import Traced
from kexie_report.model.texts import Value

__all__ = [
    "calmly",
    "composite",
    "date_ranges",
    "dates",
    "editions",
    "levels",
    "money",
    "names",
    "of",
    "periods",
    "quantities",
    "ranks",
    "records",
    "reports",
    "slogans",
    "times",
    "values",
]

T = TypeVar("T")

calmly = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
"""For properties of whole records and reports, which take their time to make."""

names = st.text("青河县科协服务培训讲座创新志愿", min_size=2, max_size=6)

_MARKS = ("余", "多", "近", "约", "超过", "以上", "以内", "左右", "达", "突破", "逾", "不低于", "不到")
_PERIODS = (
    *(
        "今年以来",
        "近年来",
        "去年",
        "上半年",
        "5月份",
        "1—6月",
        "截至8月14日",
        "截至目前",
        "截至8月底",
        "截至年底",
    ),
    *(
        "五年来",
        "3年来",
        "近三年",
        "近两年来",
        "过去一年",
        "2020年以来",
        "一季度",
        "第三季度",
        "前三季度",
        "全年",
    ),
    *("2022—2024年", "2022年至2024年", "“十四五”期间", "“五一”期间", "春节前夕", "科技活动周期间", "近日"),
)
_OF_A_YEAR = ("", "度", "上半年", "下半年", "12月份", "3—9月", "全年", "二季度", "前三季度")
_DAY_PARTS = ("", "上午", "下午", "晚")

_UNITS = st.sampled_from(("次", "人", "场", "名", "篇", "个"))
_exact_quantities = st.builds(
    lambda number, unit, scale: kr.Quantity(number, unit, scale=scale),
    st.decimals(0, 9999, places=2) | st.integers(0, 10**6),
    _UNITS,
    st.sampled_from(("", "万", "亿")),
)
_vague_quantities = st.builds(
    lambda tens, mark: kr.Quantity(tens * 10, "人", mark=mark),
    st.integers(1, 10**5),
    st.sampled_from(_MARKS),
)
_scaled_quantities = st.builds(
    lambda number, mark, position: kr.Quantity(number, "份", scale="万", mark=mark, position=position),
    st.integers(10, 9999),
    st.sampled_from(("余", "多")),
    st.sampled_from(("", "after_scale")),
)
_rates = st.builds(
    kr.Quantity, st.decimals(0, 100, places=2), st.sampled_from(("%", "‰", "/10万", "个百分点", "倍"))
)
_hanzi_quantities = st.builds(
    lambda power, digit, mark: kr.Quantity(digit * 10**power, "名", mark=mark, hanzi=True),
    st.integers(1, 8),
    st.integers(1, 9),
    st.sampled_from(("余", "多", "近", "逾", "左右")),
) | st.builds(lambda number: kr.Quantity(number, "项", hanzi=True), st.integers(1, 10))
_rough_quantities = st.builds(
    lambda power, digit: kr.Quantity(digit * 10**power, "名", upper=(digit + 1) * 10**power, hanzi=True),
    st.integers(0, 3),
    st.integers(1, 8),
) | st.sampled_from(("数千份", "十几家", "几十名", "多家", "数万人次")).map(kr.Quantity.parse)
_ranges = st.builds(
    lambda low, more, unit, scale, mark, position: kr.Quantity(
        low, unit, scale=scale, mark=mark, upper=low + more, position=position
    ),
    st.integers(0, 99),
    st.integers(1, 99),
    st.sampled_from(("个月", "人次", "场(次)")),
    st.sampled_from(("", "万")),
    st.sampled_from(("～", "—", "至")),
    st.sampled_from(("", "each")),
)
quantities = st.one_of(
    *(_exact_quantities, _vague_quantities, _scaled_quantities, _rates),
    *(_hanzi_quantities, _rough_quantities, _ranges),
)
money = st.builds(lambda n: kr.Money(n, scale="万"), st.integers(1, 999))
_days = st.dates(datetime.date(2000, 1, 1), datetime.date(2030, 12, 31))


def _date(day: datetime.date, with_year: bool, part: str = "") -> kr.Date:
    return kr.Date(day.month, day.day, day.year if with_year else None, part=part)


dates = st.builds(_date, _days, st.booleans(), st.sampled_from(_DAY_PARTS))
date_ranges = st.builds(
    lambda first, length, with_year, mark: kr.DateRange(
        _date(first, with_year), _date(first + datetime.timedelta(length), with_year), mark=mark
    ),
    _days,
    st.integers(1, 60),
    st.booleans(),
    st.sampled_from(("至", "—")),
)
editions = st.builds(kr.Edition, st.integers(1, 99), st.sampled_from(("届", "期", "次", "批"))) | st.builds(
    lambda term, meeting: kr.Edition(term, meeting=meeting), st.integers(1, 30), st.integers(1, 30)
)
periods = st.sampled_from(_PERIODS).map(kr.Period.parse) | st.builds(
    lambda year, form: kr.Period.parse(f"{year}年{form}"),
    st.integers(2000, 2030),
    st.sampled_from(_OF_A_YEAR),
)
ranks = st.sampled_from(("首位", "榜首", "前列")).map(kr.Rank.parse) | st.builds(
    lambda number, unit, form, arabic: kr.Rank(number, unit, form=form, arabic=arabic and form != "TOP"),
    st.integers(1, 99),
    st.sampled_from(("位", "名", "")),
    st.sampled_from(("第", "前", "TOP")),
    st.booleans(),
)
times = dates | date_ranges | periods
levels = st.builds(kr.Level, st.sampled_from(list(kr.Tier)), st.sampled_from(("", "以上", "以下")))
organizations = st.builds(
    kr.Organization,
    names,
    short=st.just("") | names,
    self_name=st.sampled_from(("", "我会")),
    third_name=st.sampled_from(("", "该县")),
    level=st.none() | levels,
)
persons = st.builds(kr.Person, names, titles=st.lists(names, max_size=2))
slogans = st.builds(
    lambda head, stated, tail: kr.Slogan(tail, stated, head),
    st.just("") | names,
    st.none() | st.integers(2, 12),
    names,
)
labels = st.builds(kr.Text, names) | st.builds(kr.Name, names) | st.builds(kr.Work, names)

values: dict[type, st.SearchStrategy[Value]] = {
    kr.Quantity: quantities,
    kr.Money: money,
    kr.Date: dates,
    kr.Edition: editions,
    kr.Period: periods,
    kr.Rank: ranks,
    kr.When: times,
    kr.Level: levels,
    kr.Organization: organizations,
    kr.Person: persons,
    kr.Slogan: slogans,
    kr.Text: labels,
}

_PLAIN: dict[type, st.SearchStrategy[object]] = {bool: st.booleans(), int: st.integers(0, 9)}


def composite(cls: type) -> st.SearchStrategy[Traced]:
    """Return a strategy for a class of the model: required fields always, the others now and then."""
    infos = [info for info in fields_of(cls) if info.name != "id"]
    fields = {info.name: _field(info) for info in infos}
    make: Callable[..., Traced] = cls
    return st.fixed_dictionaries(
        {info.name: fields[info.name] for info in infos if info.required},
        optional={info.name: fields[info.name] for info in infos if not info.required},
    ).map(lambda held: make(**{name: value for name, value in held.items() if value is not None}))


def _field(info: FieldInfo) -> st.SearchStrategy[object]:
    one = _one(info.classes[0])
    if get_origin(info.annotation) is tuple:
        return st.lists(one, min_size=1 if info.required else 0, max_size=3).map(tuple)
    return one if info.required else st.none() | one


def _one(cls: type) -> st.SearchStrategy[object]:
    if cls in values:
        return values[cls]
    if cls is Achievement:
        return records
    if issubclass(cls, Enum):
        return st.sampled_from(list(cls))
    return _PLAIN[cls] if cls in _PLAIN else composite(cls)


def of(cls: type[T]) -> st.SearchStrategy[T]:
    """Return a strategy for a class of the model, typed as that class."""

    def made(held: object) -> T:
        assert isinstance(held, cls)
        return held

    return composite(cls).map(made)


records: st.SearchStrategy[Achievement] = st.deferred(lambda: st.one_of([of(k.record) for k in KINDS]))
reports: st.SearchStrategy[kr.Report] = st.deferred(lambda: of(kr.Report))
