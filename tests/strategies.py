"""Arbitrary valid values, records and reports, made from what the model declares.

A new kind or field is covered without a new line here: the strategies read the declarations.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from enum import Enum

import attrs
from hypothesis import strategies as st

import kexie_report as kr
from kexie_report.kinds import KINDS
from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.origin import Traced
from kexie_report.model.texts import Phrase, Value

__all__ = ["dates", "editions", "names", "quantities", "records", "reports", "values"]

_SYLLABLES = "青河县科协服务培训讲座创新志愿"

names = st.text(_SYLLABLES, min_size=2, max_size=6)
phrases = names

quantities = st.builds(
    lambda number, unit, scale: kr.Quantity(number, unit, scale=scale),
    st.decimals(0, 9999, places=2) | st.integers(0, 10**6),
    st.sampled_from(("次", "人", "场", "名", "篇", "个")),
    st.sampled_from(("", "万", "亿")),
) | st.builds(
    lambda tens, mark: kr.Quantity(tens * 10, "人", mark=mark),
    st.integers(1, 10**5),
    st.sampled_from(("余", "多", "近", "约", "超过", "以上", "以内", "左右")),
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
periods = st.sampled_from(
    [
        kr.Period.parse(t)
        for t in (
            "今年以来",
            "近年来",
            "2023年",
            "2022年度",
            "上半年",
            "5月份",
            "1—6月",
            "2023年下半年",
            "截至8月14日",
        )
    ]
)
levels = st.builds(kr.Level, st.sampled_from(list(kr.Tier)), st.sampled_from(("", "以上", "以下")))
organizations = st.builds(kr.Organization, names, short=st.just("") | names)
slogans = st.builds(lambda tail: kr.Slogan.parse(f"N{tail}"), names)
labels = st.one_of(st.builds(kr.Text, names), st.builds(kr.Name, names), st.builds(kr.Work, names))

values: dict[type[Value], st.SearchStrategy[Value]] = {
    kr.Quantity: quantities,
    kr.Money: money,
    kr.Date: dates,
    kr.Edition: editions,
    kr.Period: periods,
    kr.Level: levels,
    kr.Organization: organizations,
    kr.Slogan: slogans,
    kr.Text: labels,
    kr.Person: st.builds(kr.Person, names),
}


def _one(cls: type) -> st.SearchStrategy[object]:
    if cls in values:
        return values[cls]
    if cls is bool:
        return st.booleans()
    if cls is str:
        return st.just("")
    if cls is int:
        return st.integers(0, 9)
    if issubclass(cls, Enum):
        return st.sampled_from(list(cls))
    if issubclass(cls, Phrase):
        return st.builds(Phrase, phrases)
    return composite(cls)


def _field(info: FieldInfo) -> st.SearchStrategy[object]:
    one = _one(info.classes[0])
    if str(info.annotation).startswith("tuple"):
        return st.lists(one, min_size=1 if info.required else 0, max_size=3).map(tuple)
    return one if info.required else st.none() | one


def composite(cls: type) -> st.SearchStrategy[Traced]:
    """Return a strategy for a class of the model: required fields always, the others now and then."""
    infos = [info for info in fields_of(cls) if info.name not in ("id", "internal", "organizations")]
    given = {info.name: _field(info) for info in infos}
    make: Callable[..., Traced] = cls
    return st.fixed_dictionaries(
        {info.name: given[info.name] for info in infos if info.required},
        optional={info.name: given[info.name] for info in infos if not info.required},
    ).map(lambda held: make(**{k: v for k, v in held.items() if v is not None}))


records: st.SearchStrategy[Achievement] = st.deferred(
    lambda: st.one_of([composite(kind.record) for kind in KINDS]).map(_as_record)
)


def _as_record(made: object) -> Achievement:
    assert isinstance(made, Achievement)
    return made


passages = st.builds(
    lambda lead, achievements: kr.Passage(lead=lead, achievements=achievements),
    st.lists(phrases, max_size=2),
    st.lists(records, min_size=1, max_size=4),
)
sections = st.builds(
    lambda principle, held: kr.Section(
        principle=principle, verb="打造", brand=kr.Name("青河"), noun="新高地", passages=tuple(held)
    ),
    phrases,
    st.lists(passages, min_size=1, max_size=3),
)
reports = st.builds(
    lambda headed, guided, held, loose, dated: kr.Report(
        body=kr.Organization("青河县科协", short="县科协"),
        period="今年以来",
        date=kr.Date(8, 14, 2023) if dated else None,
        outlet="青河网" if dated else None,
        headline=kr.Headline(means="N个坚持", goal="N新科协") if headed else None,
        guidance=kr.Guidance(mainline="改革") if guided else None,
        sections=tuple(held),
        achievements=tuple(loose),
    ),
    st.booleans(),
    st.booleans(),
    st.lists(sections, max_size=3),
    st.lists(records, max_size=4),
    st.booleans(),
)
numbers = st.decimals(allow_nan=False, allow_infinity=False, places=2) | st.integers().map(Decimal)

assert attrs.has(kr.Report)
