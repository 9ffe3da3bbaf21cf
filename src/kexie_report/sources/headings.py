"""The heading of a column: a path of field labels, as `惠及.数量（人）` or `出席[2].人员[1].姓名`."""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import get_args, get_origin

import attrs

from kexie_report.model.dates import Date, When
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.parties import Headcount
from kexie_report.model.period import Period
from kexie_report.model.ranks import Rank
from kexie_report.model.texts import Text
from kexie_report.model.values import Edition, Money, Part, Quantity

__all__ = ["Path", "Step", "UnknownPart", "holds_several", "resolved", "spelled", "typed"]

Step = str | int
"""A field, or the number of a member among several (from 1)."""

_PART = re.compile(r"([^.\[\]]+)(?:\[([1-9][0-9]?)\])?")
_UNIT = re.compile(r"(.+?)[（(]([^（()）]*)[)）]")
_FIGURES = (Quantity, Money, Part, Headcount, Edition, Rank)
_DAYS = (Date, When, Period)


@attrs.frozen
class Path:
    """Where the texts of a column belong: `info` is the field at the end, None where that is not known.

    `several` says whether a cell of the column may hold several values, `required` whether nothing may be
    without it.
    """

    steps: tuple[Step, ...]
    unit: str = ""
    info: FieldInfo | None = None
    several: bool = False
    required: bool = False


@attrs.frozen
class UnknownPart(Exception):
    """A heading names a field that is not there."""

    said: str
    known: tuple[FieldInfo, ...]


def spelled(heading: str) -> Path:
    """Return a heading taken apart, whatever it names.

    >>> spelled("惠及.数量（人）")
    Path(steps=('惠及', '数量'), unit='人', info=None, several=False, required=False)
    >>> spelled("出席[2].人员").steps
    ('出席', 2, '人员')
    """
    text = re.sub(r"\s", "", heading).replace("．", ".")
    found = _UNIT.fullmatch(text)
    name, unit = (found[1], found[2]) if found else (text, "")
    parts = [_PART.fullmatch(part) for part in name.split(".")]
    if None in parts:
        return Path((name,), unit)
    return Path(tuple(step for part in parts if part is not None for step in _steps(part)), unit)


def _steps(part: re.Match[str]) -> Iterator[Step]:
    yield part[1]
    if part[2]:
        yield int(part[2])


@cache
def resolved(heading: str, cls: type) -> Path:
    """Return the path of a heading in a class of the model, its fields by their labels.

    Raises UnknownPart with the first part that is no field.

    >>> from kexie_report.kinds.event import Event
    >>> resolved("reach.quantity", Event).steps
    ('惠及', '数量')
    """
    path = spelled(heading)
    steps: list[Step] = []
    classes: tuple[type, ...] = (cls,)
    info: FieldInfo | None = None
    required = True
    for step in path.steps:
        if isinstance(step, str):
            info = _field(step, classes)
            required = required and info.required
            classes = tuple(inner for inner in info.classes if attrs.has(inner))
        steps.append(step if isinstance(step, int) or info is None else info.label)
    several = info is not None and isinstance(steps[-1], str) and holds_several(info.annotation)
    return Path(tuple(steps), path.unit, info, several, required)


def _field(said: str, classes: tuple[type, ...]) -> FieldInfo:
    known = tuple(info for cls in classes for info in fields_of(cls))
    for info in known:
        if said in info.keys:
            return info
    raise UnknownPart(said, known)


def holds_several(annotation: object) -> bool:
    """Return whether a field of this annotation holds any number of values."""
    if isinstance(annotation, types.UnionType):
        return any(holds_several(arg) for arg in get_args(annotation))
    return get_origin(annotation) is tuple


# --- what a cell says in its column ---------------------------------------------------------------

_WIDE = str.maketrans("０１２３４５６７８９．，％－／", "0123456789.,%-/")
_DAY = re.compile(r"([0-9]{4})(?:([-/.])([0-9]{1,2})\2([0-9]{1,2})|年0?([0-9]{1,2})月0?([0-9]{1,2})日)")
_SOLID_DAY = re.compile(r"((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])")
_OPEN_FIGURE = re.compile(r".*[0-9万亿余多]")


def typed(path: Path) -> Callable[[str], str]:
    """Return what writes the text of a cell as the field of its column is written in print.

    Names are left alone; full-width digits, the ways of typing a date, and the unit of the heading
    belong to the table and not to what it says.

    >>> from kexie_report.kinds.event import Event
    >>> typed(resolved("次数（场）", Event))("２５"), typed(resolved("日期", Event))("2023/8/14")
    ('25场', '2023-8-14')
    """
    if path.info is None or path.info.holds(Text):
        return str
    if path.info.holds(*_DAYS):
        return _day
    return partial(_figure, path.unit) if path.info.holds(*_FIGURES) else str


def _figure(unit: str, text: str) -> str:
    figure = text.translate(_WIDE)
    return figure + unit if unit and _OPEN_FIGURE.fullmatch(figure) else figure


def _day(text: str) -> str:
    narrow = text.translate(_WIDE)
    if found := _SOLID_DAY.fullmatch(narrow):
        return "-".join(found.groups())
    if found := _DAY.fullmatch(narrow):
        return "-".join((found[1], found[3] or found[5], found[4] or found[6]))
    return text
