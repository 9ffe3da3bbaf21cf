"""Where a value came from, in the words of the person who wrote it down."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

__all__ = ["Origin", "Traced", "listed_places", "places_of"]


@attrs.frozen
class Origin:
    """The place of one value: file, line and column (from 1), and the key path as the user wrote it.

    >>> Origin("年报.yaml", line=12, key="板块[1].成果[2].次数").place()
    '年报.yaml 第12行 板块[1].成果[2].次数'
    """

    file: str = ""
    line: int | None = None
    column: int | None = None
    key: str = ""

    def place(self) -> str:
        """Return the place as a press officer would name it; "" when nothing is known."""
        line = f"第{self.line}行" if self.line is not None else ""
        return " ".join(part for part in (self.file, line, self.key) if part)


@attrs.frozen(kw_only=True)
class Traced:
    """Anything that can say where it came from; the place is no part of its equality."""

    origin: Origin | None = attrs.field(default=None, eq=False, repr=False)


def places_of(things: Iterable[Traced]) -> tuple[Origin, ...]:
    """Return the places of those that have one, in order."""
    return tuple(thing.origin for thing in things if thing.origin is not None)


def listed_places(origins: Iterable[Origin], mark: str = "、") -> str:
    """Return the places as one text; "" when nothing is known of any.

    >>> listed_places((Origin("a.yaml", 3), Origin(), Origin("a.yaml", 7)))
    'a.yaml 第3行、a.yaml 第7行'
    """
    return mark.join(place for origin in origins if (place := origin.place()))
