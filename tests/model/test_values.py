"""Values: exact, frozen, printed as print wants them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kexie_report as kr
from kexie_report.errors import InexactError, NumeralError, UnknownNameError
from kexie_report.model.dates import date
from kexie_report.model.origin import Origin
from kexie_report.model.parties import groups, level, organizations, person, persons, places
from kexie_report.model.period import period, when
from kexie_report.model.texts import Phrase, Value, label, labels, phrase, phrases, quoted
from kexie_report.model.values import total
from tests.strategies import (
    date_ranges,
    dates,
    editions,
    levels,
    money,
    names,
    periods,
    quantities,
    ranks,
    slogans,
    times,
    values,
)


@given(quantities)
def test_quantities_read_back(value: kr.Quantity) -> None:
    """A quantity is what its print says."""
    assert value == kr.Quantity.parse(str(value))


@given(money)
def test_money_reads_back(value: kr.Money) -> None:
    """So is a sum of money."""
    assert value == kr.Money.parse(str(value))


@given(editions)
def test_editions_read_back(value: kr.Edition) -> None:
    """So is an edition, in 汉字 or in figures."""
    figures = attrs.evolve(value, arabic=value.meeting is None)
    assert (value, figures) == (kr.Edition.parse(str(value)), kr.Edition.parse(str(figures)))


@given(date_ranges)
def test_date_ranges_read_back(value: kr.DateRange) -> None:
    """So is a range of days, within a month or over the turn of the year."""
    assert value == kr.DateRange.parse(str(value))


@given(times)
def test_every_time_is_known_from_its_text(value: kr.When) -> None:
    """A day, a range of days and a period are told apart by how they are written."""
    assert value == when(str(value))


@given(ranks)
def test_ranks_read_back(value: kr.Rank) -> None:
    """So is a place in a ranking."""
    assert value == kr.Rank.parse(str(value))


@given(dates)
def test_dates_read_back(value: kr.Date) -> None:
    """So is a date, with and without its year."""
    assert value == kr.Date.parse(str(value))


@given(periods)
def test_periods_read_back(value: kr.Period) -> None:
    """So is a period."""
    assert value == kr.Period.parse(str(value))


@given(levels)
def test_levels_read_back(value: kr.Level) -> None:
    """So is a level or a bound on it."""
    assert value == kr.Level.parse(str(value))


@given(slogans)
def test_slogans_read_back(value: kr.Slogan) -> None:
    """So is a slogan, counted by the user or by the library."""
    assert value == kr.Slogan.parse(str(value))


@given(names, st.integers(0, 999))
def test_parts_read_back(name: str, number: int) -> None:
    """So is a part with its name."""
    value = kr.Part(name, kr.Quantity(number, "个"))
    assert value == kr.Part.parse(str(value))


@pytest.mark.parametrize("number", [1.5, True])
def test_figures_are_exact(number: object) -> None:
    """A float or a bool is no figure, whatever it counts."""
    made: tuple[Callable[..., object], ...] = (lambda n: kr.Quantity(n, "次"), kr.Money, kr.Edition)
    for make in made:
        with pytest.raises(InexactError):
            make(number)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda: kr.Quantity(-3, "次"), "不能小于零"),
        (lambda: kr.Quantity(3, ""), "缺少量词"),
        (lambda: kr.Quantity("三", "次"), "不是阿拉伯数字"),
        (lambda: kr.Quantity(Decimal("NaN"), "次"), "不是一个确定的数"),
        (lambda: kr.Money.parse("3人"), "金额的单位应是“元”"),
        (lambda: kr.Date(2, 30), "不是日历上的日子"),
        (lambda: kr.Period.parse("去年秋天"), "不是时段"),
        (lambda: kr.Period.parse("度"), "缺少年份"),
        (lambda: kr.Period.parse("截至"), "不是完整的日期"),
        (lambda: kr.Period.parse("13月份"), "不是月份"),
        (lambda: kr.Period.parse("6—1月"), "早于起月"),
        (lambda: kr.Edition.parse("十届"), "不是届次"),
        (lambda: kr.Edition.parse("第零期"), "序数最小是1"),
        (lambda: kr.Edition(3, meeting=0), "会次最小是1"),
        (lambda: kr.Slogan.parse("坚持"), "没有数目"),
        (lambda: kr.Slogan.parse("N"), "后面没有要数的词"),
        (lambda: kr.Slogan.parse("我们的“两”"), "后面没有要数的词"),
        (lambda: kr.Quantity.parse("近20余次"), "只能有一个约数的说法"),
        (lambda: kr.Part.parse("省级"), "不是“名称加数量”"),
        (lambda: kr.Part.parse("15个"), "不是“名称加数量”"),
        (lambda: Phrase("一句话。"), "不写整句"),
        (lambda: Phrase("分\n行"), "换行"),
    ],
)
def test_what_cannot_be_said_is_refused(make: Callable[[], object], why: str) -> None:
    """Each refusal says why, in Chinese."""
    with pytest.raises(NumeralError, match=why):
        make()


def test_an_unknown_level_lists_the_known_ones() -> None:
    """A level that does not exist says which do, from the highest."""
    with pytest.raises(UnknownNameError, match="可用：国家级、省级、市级、县级、乡镇级、村级"):
        kr.Level.parse("州级")


def test_written_zeros_are_kept() -> None:
    """13.50% and 50.0% keep their zeros."""
    assert ["13.50%", "50.0%"] == [str(kr.Quantity(number, "%")) for number in ("13.50", "50.0")]


def test_the_value_counts_the_scale() -> None:
    """50余万场 is at least half a million."""
    assert 500000 == kr.Quantity.parse("50余万场").value


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (("3次", "4次"), "7次"),
        (("2800余人", "2200余人"), "5000余人"),
        (("1.5万元", "2.5万元"), "4.0万元"),
        (("3次", "20余次"), None),
        (("3次", "4场"), None),
        (("近30人", "近40人"), None),
        (("3万人", "4人"), None),
    ],
)
def test_sums_are_truthful(parts: tuple[str, ...], whole: str | None) -> None:
    """What can be added is added; where no true sum can be written there is none."""
    found = total([kr.Quantity.parse(part) for part in parts])
    assert whole == (None if found is None else str(found))


@pytest.mark.parametrize(
    ("said", "kind", "printed"),
    [
        ("“科普副校长”", kr.Name, "“科普副校长”"),
        ("《方案》", kr.Work, "《方案》"),
        ("县级“最美职工”", kr.Text, "县级“最美职工”"),
        ("“三长”带“三队”", kr.Text, "“三长”带“三队”"),
        ("《甲》和《乙》", kr.Text, "《甲》和《乙》"),
        ("“”", kr.Text, "“”"),
    ],
)
def test_marks_make_the_value(said: str, kind: type[kr.Text], printed: str) -> None:
    """A name in marks is a Name or a Work; a name that holds marks is printed verbatim."""
    made = label(said)
    assert (kind, printed) == (type(made), str(made))


def test_a_theme_is_quoted_once() -> None:
    """A theme gets quotation marks where it has none; a title in its own marks keeps them."""
    assert ["“甲”", "“甲”", "《甲》"] == [str(quoted(theme)) for theme in ("甲", "“甲”", "《甲》")]


def test_names_are_never_normalised() -> None:
    """Spaces, half-width letters and doubtful spellings stay as they are."""
    names = ("传承红色基因 牢记初心使命", "5G+科普", "科创筑梦", "科创助梦")
    assert names == tuple(str(label(name)) for name in names)


def test_quotation_inside_quotation() -> None:
    """A theme that holds quotation marks gets single ones inside."""
    assert "“加强‘三长’建设”" == str(kr.Name("加强“三长”建设"))


def test_several_or_one() -> None:
    """One value stands for a list of one, whatever the kind."""
    made = (labels("甲"), phrases("甲"), groups("甲"), places("甲"), organizations("甲"), persons("甲"))
    assert [1] * 6 == [len(values_) for values_ in made]
    assert ("甲", "甲") == (str(person("甲")), str(persons([kr.Person("甲")])[0]))


def test_converters_leave_values_as_they_are() -> None:
    """A value that is one already is not made anew."""
    already = (kr.Period.parse("今年以来"), kr.Level("市"), kr.Date(8, 14), kr.Name("甲"))
    made = (period(already[0]), level(already[1]), date(already[2]), label(already[3]))
    assert [True] * 4 == [a is b for a, b in zip(already, made, strict=True)]


def test_the_place_survives_every_change_of_kind() -> None:
    """A text keeps its place when a field makes a phrase, theme, group or place of it."""
    origin = Origin("a.yaml", 3)
    text = kr.Text("甲", origin=origin)
    made: tuple[Value, ...] = (phrase(text), quoted(text), *groups([text]), *places([text]))
    assert {origin} == {value.origin for value in made}


@given(values[kr.Quantity])
def test_the_place_is_no_part_of_a_value(value: Value) -> None:
    """Two values from different places are equal, and hash alike."""
    moved = attrs.evolve(value, origin=Origin("b.yaml", 7))
    assert (value, hash(value)) == (moved, hash(moved))


def test_a_value_must_say_how_it_is_printed() -> None:
    """The root of all values cannot be made: it has no print of its own."""
    make: Callable[[], object] = Value
    with pytest.raises(TypeError, match="abstract"):
        make()


def test_slogans_count_in_words() -> None:
    """N becomes the count, 两 for two; a numeral of the user's stays."""
    slogan = kr.Slogan.parse("“N个坚持”")
    said = [slogan.said(n) for n in (2, 4, 12)] + [str(kr.Slogan.parse("两个坚持")), str(slogan)]
    assert ["“两个坚持”", "“四个坚持”", "“十二个坚持”", "“两个坚持”", "“N个坚持”"] == said
    assert ("坚持", "新科协") == (slogan.word, kr.Slogan.parse("四新科协").word)


def test_a_date_prints_the_year_only_where_it_is_another() -> None:
    """A release of 2023 prints 8月14日 for its own year."""
    day = kr.Date(8, 14, 2023)
    assert ["8月14日", "2023年8月14日", "8月14日"] == [
        day.within(2023),
        day.within(2024),
        kr.Date(8, 14).within(2023),
    ]


@pytest.mark.parametrize(
    ("text", "day", "inside"),
    [
        ("今年以来", "2023-01-01", True),
        ("今年以来", "2022-12-31", False),
        ("今年以来", "2023-08-15", False),
        ("上半年", "2023-06-30", True),
        ("上半年", "2023-07-01", False),
        ("5月份", "2023-05-31", True),
        ("5月份", "2023-06-01", False),
        ("1—2月", "2023-02-28", True),
        ("2022年下半年", "2022-12-31", True),
        ("2022年度", "2022-05-01", True),
        ("2022年", "2023-05-01", False),
        ("近年来", "2019-05-01", True),
        ("截至8月1日", "2023-08-02", False),
    ],
)
def test_a_period_knows_its_days(text: str, day: str, inside: bool) -> None:
    """A day lies inside a period, as seen from the day of the release, or not."""
    today = kr.Date.parse("2023-08-14").in_year(2023)
    assert inside == kr.Period.parse(text).holds(kr.Date.parse(day).in_year(2023), today)


def test_titles_before_the_name() -> None:
    """A person is named after the titles."""
    assert "县委常委、组织部部长张三" == str(kr.Person("张三", titles=("县委常委", "组织部部长")))
