"""The genres: one genre is a planning file and a layout of the same name."""

from __future__ import annotations

from collections.abc import Iterable

from kexie_report.errors import UnknownNameError
from kexie_report.genres import (
    activity,
    annual_report,
    award,
    brief,
    feature,
    indicators,
    meeting,
    press_conference,
    press_release,
    summary,
    work_report,
)
from kexie_report.genres.genre import Genre

__all__ = ["GENRES", "genre_named"]

GENRES: tuple[Genre, ...] = (
    press_release.GENRE,
    activity.GENRE,
    meeting.GENRE,
    indicators.GENRE,
    award.GENRE,
    brief.GENRE,
    summary.GENRE,
    annual_report.GENRE,
    press_conference.GENRE,
    feature.GENRE,
    work_report.GENRE,
)


def genre_named(name: str, genres: Iterable[Genre] = GENRES) -> Genre:
    """Return the one of the genres that has that English or Chinese name.

    >>> genre_named("综合通讯").name
    'press_release'
    """
    named = {key: genre for genre in genres for key in genre.names}
    if name not in named:
        raise UnknownNameError("体裁", name, named)
    return named[name]
