"""The table of kinds and the names of what it holds."""

from __future__ import annotations

import attrs
import pytest

import kexie_report as kr
from kexie_report.house.choices import choices_of
from kexie_report.house.house import house_of
from kexie_report.house.labels import label_of, slot_keys, told
from kexie_report.house.table import STANDARD
from kexie_report.kinds import KINDS
from kexie_report.kinds.kind import Kind, slot_names
from kexie_report.pattern import Wording

BY_NAME = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.record.__name__)


def test_a_changed_kind_takes_the_place_of_the_old_one() -> None:
    """A table with another kind has it for its records, and the old table is as it was."""
    demand = kr.Demand("需求")
    changed = attrs.evolve(STANDARD.of(demand), wordings=(Wording(verb="征询", object="{name}"),))
    table = STANDARD.with_kinds([changed])
    assert (changed, len(KINDS)) == (table.of(demand), len(tuple(table)))
    assert STANDARD.of(demand) in KINDS
    assert table.named["诉求"] is table.named["demand"] is changed


def test_a_style_stands_for_a_house() -> None:
    """A Style alone is the library's house with that style; a house is itself."""
    house = kr.House(organizations="南湖市科协")
    assert house_of(house) is house
    assert kr.House(style=kr.Style(examples=0)) == house_of(kr.Style(examples=0))


def test_a_genre_of_ones_own_is_itself() -> None:
    """A house hands back a Genre, and finds its genres by both names."""
    titles = {kr.HeadlineForm.DOCUMENT: ("{body}",)}
    layout = kr.Layout("x.jinja", "headline: {{ headline }}\n")
    genre = kr.Genre(name="x", label="样例", layout=layout, headlines=titles)
    assert kr.House().genre(genre) is genre
    assert kr.House(genres=(genre,)).genre("样例") is genre
    assert "青河县科协" == str(kr.compose(kr.Report(body="青河县科协"), genre))


@BY_NAME
def test_every_slot_can_be_written_in_chinese(kind: Kind) -> None:
    """A slot has its own name and a Chinese one, and no name means two slots."""
    keys = slot_keys(kind.record)
    assert slot_names(kind.record) == set(keys.values())
    assert all(keys[slot] == slot == keys[label_of(kind.record, slot)] for slot in keys.values())


@BY_NAME
def test_every_wording_has_a_chinese_name_of_its_own(kind: Kind) -> None:
    """A wording reads without an English word, and is told from every other."""
    names = [told(kind, wording) for wording in kind.wordings]
    assert [] == [name for name in names if any(letter.isascii() and letter.isalpha() for letter in name)]
    assert len(set(names)) == len(names)


def test_conditions_are_choices_answers_and_measure_words() -> None:
    """A condition asks for a member of an enumeration, a yes or no, or a measure word."""
    event, honour = choices_of(kr.Event), choices_of(kr.Honour)
    assert ("form", kr.EventForm) == event["形式"] == event["form"]
    assert ("cumulative", bool) == event["累计"]
    assert ("count.unit", str) == event["次数.单位"] == event["场次.单位"]
    assert ("title.result", kr.Result) == honour["称号.结果"]
    assert "名称" not in event


def test_a_house_asks_where_a_figure_really_went() -> None:
    """走势 in a condition is what follows from the values, by every name of the field that may be written."""
    comparison = choices_of(kr.Comparison)
    assert {("moved", kr.Trend)} == {comparison[key] for key in ("走势", "trend", "moved")}
    assert ("moved", kr.Trend) == choices_of(kr.Indicator)["走势"]
