"""What a type checker knows of the public names; checked by `mypy`, never run."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import assert_type

import kexie_report as kr

# Values are written as numbers, texts or values, and are typed values from then on.
count = kr.Quantity("13.50", "%", mark="余")
assert_type(count.number, Decimal)
assert_type(count.value, Decimal)
assert_type(kr.Quantity.parse("2800余人"), kr.Quantity)
assert_type(kr.Money(1, scale="万"), kr.Money)
assert_type(kr.Money.parse("1万元"), kr.Money)
assert_type(kr.Edition.parse("第十期").meeting, int | None)
assert_type(kr.Period.parse("今年以来").holds(datetime.date(2023, 8, 14), datetime.date(2023, 8, 14)), bool)
assert_type(kr.Date(8, 14).in_year(2023), datetime.date)
assert_type(kr.Level("市", "以上").tier, kr.Tier)
assert_type(kr.Slogan.parse("N个坚持").said(4), str)

# Names are given as texts, as values, one or several.
province = kr.Organization("东岭省科协", short="省科协", level="省级")
assert_type(province.level, kr.Level | None)
person = kr.Person("李青", titles=("县科协主席",))
assert_type(person.titles, tuple[kr.Text, ...])
title = kr.Title(kr.Work("甲"), issuer=province, result=kr.Result.NOMINEE)
assert_type(title.issuer, kr.Organization | None)
assert_type(title.result, kr.Result)

# Records hold values and records of the kinds that they name.
event = kr.Event(
    "讲座",
    count=count,
    date=datetime.date(2023, 6, 1),
    places=["社区", kr.Place("学校")],
    reach=kr.Reach(("学生", "教师"), kr.Quantity(90, "人", mark="余")),
    effects=kr.Effect(verb="激发", objects="兴趣"),
    form=kr.EventForm.TRAINING,
)
assert_type(event.name, kr.Text)
assert_type(event.count, kr.Quantity | None)
assert_type(event.date, kr.When | None)
assert_type(event.places, tuple[kr.Text, ...])
assert_type(event.reach, kr.Reach | None)
assert_type(event.effects, tuple[kr.Effect, ...])
honour = kr.Honour(title, count=kr.Quantity(1, "人"), subject="青河县科技馆")
assert_type(honour.title, kr.Title)
assert_type(honour.subject, kr.Organization | None)

# A report is built from them, or read.
report = kr.Report(
    body="青河县科协",
    period="今年以来",
    date="2023-08-14",
    organizations=[province, "南湖市科协"],
    headline=kr.Headline(means="N个坚持", goal="N新科协"),
    sections=(kr.Section(title="服务基层", passages=(kr.Passage(lead="办好讲座", achievements=event),)),),
    achievements=[event, honour],
    credits=kr.Credits(correspondents=person, editor="丙", source="青河网"),
)
assert_type(report.body, kr.Organization)
assert_type(report.achievements, tuple[kr.Achievement, ...])
assert_type(kr.load(Path("report.yaml")), kr.Report)
assert_type(kr.load("report.yaml"), kr.Report)

# A draft is composed and written; its spans lead back to the places of their facts.
draft = kr.compose(report, genre="press_release", style=kr.Style(chain_mark="、"), seed=7, as_of="2023-08-01")
assert_type(draft, kr.Draft)
assert_type(draft.spans(), Iterator[kr.Span])
assert_type(kr.render(draft, Path("release.txt")), bytes)
assert_type(kr.render(draft, format="text"), bytes)
for span in draft.spans():
    assert_type(span.text, str)
    assert_type(span.fact, kr.Fact | None)
    if span.fact is not None:
        assert_type(span.fact.how, kr.How)
        assert_type(span.fact.origins, tuple[kr.Origin, ...])
for untold in draft.untold:
    assert_type(untold.fact.keys, tuple[str, ...])
for remark in draft.remarks:
    assert_type(remark.severity, kr.Severity)
genre = kr.Genre(name="digest", label="摘要", headings=("{principle}",), ranks={kr.Honour: 2})
assert_type(genre.rank(honour), int)
assert_type(kr.compose(report, genre), kr.Draft)

# A house is read, or made in code; a draft in its style says which wordings it used.
house = kr.load_style(Path("style"))
assert_type(house, kr.House)
assert_type(house.style, kr.Style)
assert_type(house.genre("简报"), kr.Genre)
in_style = kr.compose(report, style=kr.House(style=house.style, kinds=house.kinds, organizations=province))
assert_type(in_style.used, tuple[str, ...])
assert_type(kr.usage([draft, in_style], style=house), tuple[kr.Usage, ...])
assert_type(kr.all_variants(event, style=house), tuple[kr.Prose, ...])
