"""The value `House`: style, wordings, genres and names of one body."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from kexie_report.genres import GENRES, genre_named
from kexie_report.genres.genre import Genre
from kexie_report.house.table import STANDARD, Kinds
from kexie_report.model.parties import Organization, organizations
from kexie_report.model.style import Style

__all__ = ["House", "house_of"]


def _genres(genres: Iterable[Genre]) -> tuple[Genre, ...]:
    return tuple(genres)


@attrs.frozen(kw_only=True)
class House:
    """What a body has settled for its texts; `load_style` reads it from a folder.

    `kinds` are the wordings, `genres` the kinds of document with their layouts, `organizations` the
    bodies that every report knows by their full and short names.

    >>> House(style=Style(examples=3)).genre("简报").name
    'brief'
    """

    style: Style = attrs.field(factory=Style)
    kinds: Kinds = STANDARD
    genres: tuple[Genre, ...] = attrs.field(default=GENRES, converter=_genres)
    organizations: tuple[Organization, ...] = attrs.field(default=(), converter=organizations)

    def genre(self, name: str | Genre) -> Genre:
        """Return the genre of that English or Chinese name, or the Genre itself."""
        return name if isinstance(name, Genre) else genre_named(name, self.genres)


def house_of(style: Style | House) -> House:
    """Return the house itself, or one that has its own style and is the library's otherwise."""
    return style if isinstance(style, House) else House(style=style)
