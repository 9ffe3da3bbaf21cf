"""The report as a whole: typed, frozen, equal where it says the same."""

from __future__ import annotations

import pickle
from collections.abc import Callable

import attrs
import pytest
from hypothesis import given

import kexie_report as kr
from kexie_report.errors import NumeralError
from kexie_report.model.origin import Traced
from kexie_report.model.values import slogan
from tests.strategies import calmly, reports


def _moved(held: object) -> object:
    """The same with every place changed."""
    if isinstance(held, tuple):
        return tuple(_moved(item) for item in held)
    if not isinstance(held, Traced):
        return held
    inner = {a.name: _moved(getattr(held, a.name)) for a in attrs.fields(type(held)) if a.name != "origin"}
    return attrs.evolve(held, **inner, origin=kr.Origin("别处.yaml", line=99))


@calmly
@given(reports)
def test_a_report_is_what_it_says_and_not_where_it_stands(report: kr.Report) -> None:
    """Two reports that say the same are equal and hash alike, wherever their values were written."""
    moved = _moved(report)
    assert (report, hash(report)) == (moved, hash(moved))


@calmly
@given(reports)
def test_a_report_travels_between_processes(report: kr.Report) -> None:
    """A report that was pickled comes back equal, with the same text for every value."""
    back = pickle.loads(pickle.dumps(report))
    assert (report, str(report)) == (back, str(back))


def test_texts_become_values() -> None:
    """Names, periods, days and slogans may be given as they are written."""
    report = kr.Report(
        body="青河县科协",
        period="今年以来",
        date="2023-08-14",
        outlet="青河网",
        organizations="东岭省科协",
        headline=kr.Headline(means="N个坚持", goal="“N新科协”"),
        credits=kr.Credits(correspondents=["甲", "乙"], editor="丙", source="《青河报》"),
    )
    assert kr.Organization("青河县科协") == report.body
    assert (kr.Organization("东岭省科协"),) == report.organizations
    assert kr.Date(8, 14, 2023) == report.date
    assert report.headline is not None
    assert ("“N个坚持”", "“N新科协”") == (str(report.headline.means), str(report.headline.goal))
    assert report.credits is not None
    assert ((kr.Person("甲"), kr.Person("乙")), kr.Person("丙"), kr.Work("青河报")) == (
        report.credits.correspondents,
        report.credits.editor,
        report.credits.source,
    )


def test_a_slogan_stays_itself() -> None:
    """A slogan that is one already is not made anew."""
    made = kr.Slogan("个坚持")
    assert made is slogan(made)


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (lambda: kr.Passage(lead="开办讲座3期"), "3"),
        (lambda: kr.Section(title="服务基层。"), "。"),
        (lambda: kr.Section(principle="四有", verb="打造2个"), "2"),
        (lambda: kr.Guidance(manner=["开拓创新", "连办5场"]), "5"),
    ],
)
def test_running_words_of_the_plan_hold_no_figure(make: Callable[[], object], what: str) -> None:
    """Headings, lead phrases and manner are words; a figure in them would have no record."""
    with pytest.raises(NumeralError, match=f"“{what}”"):
        make()


def test_a_report_cannot_be_changed() -> None:
    """A value is made anew, never written over."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        kr.Report(body="青河县科协").__setattr__("body", kr.Organization("南湖县科协"))


def test_a_report_belongs_to_a_body() -> None:
    """There is no report without the body that reports."""
    make: Callable[..., kr.Report] = kr.Report
    with pytest.raises(TypeError, match="body"):
        make()
