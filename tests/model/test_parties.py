"""Bodies, persons, groups, levels and titles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kexie_report as kr
from kexie_report.errors import NumeralError, UnknownNameError
from kexie_report.model.parties import UNITS_AFTER_GROUP, UNITS_BEFORE_GROUP, groups, organization, places
from tests.strategies import names, organizations


@given(organizations)
def test_a_body_is_printed_by_its_full_name(body: kr.Organization) -> None:
    """The full name is printed, is the first by which it is known, and no name is empty."""
    assert (body.full, body.full) == (str(body), body.names[0])
    assert all(body.names)


def test_a_body_is_known_by_all_its_names() -> None:
    """Full, short, own and third name are names by which a file may mean it."""
    body = kr.Organization("青河县科协", short="县科协", self_name="我会", third_name="该会")
    assert ("青河县科协", "县科协", "我会", "该会") == body.names
    assert body is organization(body)


@pytest.mark.parametrize("make", [kr.Organization, kr.Person, kr.Text, kr.Name, kr.Work])
def test_nobody_is_nameless(make: type) -> None:
    """A body, a person or a name without a character cannot be made."""
    with pytest.raises(ValueError, match="must be >= 1"):
        make("")


@given(names, st.lists(names, max_size=3))
def test_titles_stand_before_the_name(name: str, titles: list[str]) -> None:
    """A person is printed with the titles first, in the order in which they were given."""
    assert "、".join(titles) + name == str(kr.Person(name, titles=titles))


def test_names_in_marks_stay_names() -> None:
    """What is given in quotation marks is no kind of people or place, and keeps its marks."""
    made = (*groups(["“三长”", "教师"]), *places(["“科普馆”", "农村"]))
    assert [kr.Name, kr.Group, kr.Name, kr.Place] == [type(one) for one in made]
    assert ["“三长”", "教师", "“科普馆”", "农村"] == [str(one) for one in made]


def test_a_level_is_read_in_every_way_it_is_written() -> None:
    """市, 市级 and 市级以上 are read; the first two are one level."""
    assert kr.Level.parse("市") == kr.Level.parse("市级") != kr.Level.parse("市级以上")


@pytest.mark.parametrize("text", ["", "级", "以上", "州级", "市级以上以下", "city"])
def test_what_is_no_level_is_refused(text: str) -> None:
    """A word that is no tier is refused with those that are."""
    with pytest.raises(UnknownNameError, match=f"没有名为“{text}”的级别，可用：国家级、"):
        kr.Level.parse(text)


def test_a_slip_in_a_level_is_guessed() -> None:
    """A level that was nearly right is suggested."""
    with pytest.raises(UnknownNameError, match="您是不是要写“国家级”"):
        kr.Level.parse("囯家级")


def test_a_title_is_won_where_nothing_else_is_said() -> None:
    """Texts become the values of a title; the result is the honour itself."""
    title = kr.Title("《甲》奖", issuer="青河省科协", level="省级")
    assert (kr.Text("《甲》奖"), kr.Organization("青河省科协"), kr.Level("省"), kr.Result.WINNER) == (
        title.name,
        title.issuer,
        title.level,
        title.result,
    )


def test_a_measure_word_stands_on_one_side_of_its_group() -> None:
    """No measure word is listed both before and after the people that it counts."""
    assert frozenset() == UNITS_BEFORE_GROUP & UNITS_AFTER_GROUP


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("3个集体", "3个集体"),
        ("集体3个", "3个集体"),
        ("科技工作者120人", "科技工作者120人"),
        ("2000余名学生", "2000余名学生"),
    ],
)
def test_a_headcount_is_read_from_either_side(text: str, printed: str) -> None:
    """The number may be written before or after the people; it is printed where its measure word stands."""
    assert printed == str(kr.Headcount.parse(text))


@pytest.mark.parametrize("text", ["", "学生", "120人", "若干学生"])
def test_what_is_no_headcount_is_refused(text: str) -> None:
    """People without a number, or a number without people, are refused with the way to write it."""
    with pytest.raises(NumeralError, match="不是“人群加人数”"):
        kr.Headcount.parse(text)
