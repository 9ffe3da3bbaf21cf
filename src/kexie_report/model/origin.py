"""Where a value came from, in the words of the person who wrote it down."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import attrs

__all__ = ["Origin", "Traced", "listed_places", "names_besides_origin", "places_of"]


@attrs.frozen
class Origin:
    """The place of one value: file, line and column (from 1), and the key path as the user wrote it.

    In a table the line is the row, `sheet` the sheet of the workbook or the table of a database, `cell` what
    people call the cell (C7, in a text file 第7行第3列), and the key the heading of its column.  `row` is
    what a database calls the row, its primary key, which stays when other rows come and go.

    >>> Origin("年报.yaml", line=12, key="板块[1].成果[2].次数").place()
    '年报.yaml 第12行 板块[1].成果[2].次数'
    >>> Origin("台账.xlsx", 7, 3, "次数", sheet="活动", cell="C7").place()
    '台账.xlsx 活动!C7 次数'
    >>> Origin("台账.xlsx", 7, sheet="活动").place(), Origin("台账.csv", 7, 3, cell="第7行第3列").place()
    ('台账.xlsx 活动 第7行', '台账.csv 第7行第3列')
    >>> Origin("台账.db", 3, 2, "次数（场）", sheet="activities", row="id=17").place()
    '台账.db activities id=17 次数（场）'
    """

    file: str = ""
    line: int | None = None
    column: int | None = None
    key: str = ""
    sheet: str = attrs.field(default="", kw_only=True)
    cell: str = attrs.field(default="", kw_only=True)
    row: str = attrs.field(default="", kw_only=True)

    def place(self) -> str:
        """Return the place as a press officer would name it; "" when nothing is known."""
        return " ".join(part for part in (self.file, self._spot(), self.key) if part)

    def under(self, key: str) -> Origin:
        """Return the same place under another key.

        >>> Origin("台账.csv", 7, 3, cell="第7行第3列").under("次数").place()
        '台账.csv 第7行第3列 次数'
        """
        return Origin(self.file, self.line, self.column, key, sheet=self.sheet, cell=self.cell, row=self.row)

    def within(self) -> str:
        """Return the place inside its file: the cell or line, else the key.

        >>> Origin("a.yaml", 3, key="单位").within(), Origin("a.toml", key="单位").within()
        ('第3行', '单位')
        """
        return self._spot() or self.key

    def _spot(self) -> str:
        if self.cell:
            return f"{self.sheet}!{self.cell}" if self.sheet else self.cell
        line = f"第{self.line}行" if self.line is not None else ""
        return " ".join(part for part in (self.sheet, self.row or line) if part)


@attrs.frozen(kw_only=True)
class Traced:
    """Anything that can say where it came from; the place is no part of its equality."""

    origin: Origin | None = attrs.field(default=None, eq=False, repr=False)


@cache
def names_besides_origin(cls: type) -> tuple[str, ...]:
    """Return the names of the fields of a traced class, but for its place.

    >>> names_besides_origin(Traced)
    ()
    """
    return tuple(field.name for field in attrs.fields(cls) if field.name != "origin")


def places_of(things: Iterable[Traced]) -> tuple[Origin, ...]:
    """Return the places of those that have one, in order."""
    return tuple(thing.origin for thing in things if thing.origin is not None)


def listed_places(origins: Iterable[Origin], mark: str = "、") -> str:
    """Return the places as one text; "" when nothing is known of any.

    >>> listed_places((Origin("a.yaml", 3), Origin(), Origin("a.yaml", 7)))
    'a.yaml 第3行、a.yaml 第7行'
    """
    return mark.join(place for origin in origins if (place := origin.place()))
