"""Genres as data."""

from __future__ import annotations

from pathlib import Path

import pytest

import kexie_report as kr
import kexie_report.genres
from kexie_report.errors import PatternError, UnknownNameError
from kexie_report.genres import GENRES, genre_named
from kexie_report.genres.genre import Genre

FOLDER = Path(kexie_report.genres.__path__[0])


def test_every_planning_file_and_layout_is_listed() -> None:
    """A genre is a planning file and is in the table; every layout that ships is that of a genre."""
    layouts = {path.stem for path in FOLDER.glob("*.jinja")}
    plans = {path.stem for path in FOLDER.glob("*.py") if "\nGENRE = " in path.read_text(encoding="utf-8")}
    assert plans == {genre.name for genre in GENRES}
    assert layouts == {genre.layout.name.removesuffix(".jinja") for genre in GENRES}


def test_a_genre_is_found_by_both_names() -> None:
    """The English and the Chinese names mean the same genre, and no name means two."""
    assert genre_named("press_release") is genre_named("综合通讯") is genre_named("通讯")
    names = [name for genre in GENRES for name in genre.names]
    assert len(set(names)) == len(names)


def test_an_unknown_genre_is_refused_with_a_guess() -> None:
    """A misspelt genre names what there is and what was meant."""
    with pytest.raises(UnknownNameError, match="您是不是要写“press_release”"):
        genre_named("press_relaese")


def test_a_misspelt_slot_fails_when_the_genre_is_made() -> None:
    """A slot that no report offers is an error at import, in headline, heading and lede."""
    with pytest.raises(PatternError, match="did you mean 'body'"):
        Genre(name="x", label="样例", headlines={kr.HeadlineForm.PLAIN: ("{bodi}",)})
    with pytest.raises(PatternError, match="did you mean 'principle'"):
        Genre(name="x", label="样例", headings=("{princple}",))
    with pytest.raises(PatternError, match="did you mean 'mainline'"):
        Genre(name="x", label="样例", lede=(("{mainlin}",),))


def test_kinds_are_ordered_by_rank() -> None:
    """A kind that the genre does not name stands between the first and the last."""
    ranks = {kr.Measure: 0, kr.Honour: 2}
    genre = Genre(name="x", label="样例", ranks=ranks)
    held = (kr.Honour(kr.Title("奖")), kr.Event("讲座"), kr.Measure("机制", verb="完善"))
    assert [2, 1, 0] == [genre.rank(record) for record in held]
