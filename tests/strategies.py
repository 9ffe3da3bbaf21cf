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
    "dates",
    "editions",
    "levels",
    "money",
    "names",
    "of",
    "periods",
    "quantities",
    "records",
    "reports",
    "slogans",
    "values",
]

T = TypeVar("T")

calmly = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
"""For properties of whole records and reports, which take their time to make."""

names = st.text("青河县科协服务培训讲座创新志愿", min_size=2, max_size=6)

_MARKS = ("余", "多", "近", "约", "超过", "以上", "以内", "左右")
_PERIODS = ("今年以来", "近年来", "上半年", "5月份", "1—6月", "截至8月14日")
_OF_A_YEAR = ("", "度", "上半年", "下半年", "12月份", "3—9月")

quantities = st.builds(
    lambda number, unit, scale: kr.Quantity(number, unit, scale=scale),
    st.decimals(0, 9999, places=2) | st.integers(0, 10**6),
    st.sampled_from(("次", "人", "场", "名", "篇", "个")),
    st.sampled_from(("", "万", "亿")),
) | st.builds(
    lambda tens, mark: kr.Quantity(tens * 10, "人", mark=mark),
    st.integers(1, 10**5),
    st.sampled_from(_MARKS),
)
money = st.builds(lambda n: kr.Money(n, scale="万"), st.integers(1, 999))
dates = st.builds(
    lambda day, with_year: kr.Date(day.month, day.day, day.year if with_year else None),
    st.dates(datetime.date(2000, 1, 1), datetime.date(2030, 12, 31)),
    st.booleans(),
)
editions = st.builds(kr.Edition, st.integers(1, 99), st.sampled_from(("届", "期", "次", "批"))) | st.builds(
    lambda term, meeting: kr.Edition(term, meeting=meeting), st.integers(1, 30), st.integers(1, 30)
)
periods = st.sampled_from(_PERIODS).map(kr.Period.parse) | st.builds(
    lambda year, form: kr.Period.parse(f"{year}年{form}"),
    st.integers(2000, 2030),
    st.sampled_from(_OF_A_YEAR),
)
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

values: dict[type[Value], st.SearchStrategy[Value]] = {
    kr.Quantity: quantities,
    kr.Money: money,
    kr.Date: dates,
    kr.Edition: editions,
    kr.Period: periods,
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
