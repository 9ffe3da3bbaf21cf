"""The folder of a house: `style.yaml`, `wordings.yaml`, `names.yaml`, `genres.yaml` and layouts, read as one.

Nothing in it is code: YAML that is read as text, and layouts that pass the gate.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

import attrs

from kexie_report.errors import DataError, LayoutError, reason_of, unknown
from kexie_report.genres import GENRES
from kexie_report.genres.genre import Genre
from kexie_report.genres.layout import Layout, check_layout
from kexie_report.house.house import House
from kexie_report.house.table import STANDARD
from kexie_report.model.facts import whole_class
from kexie_report.model.fields import fields_of
from kexie_report.model.origin import Origin
from kexie_report.model.parties import Organization
from kexie_report.model.style import Style
from kexie_report.sources.house_genres import genre_names, genres_from
from kexie_report.sources.house_trial import tried
from kexie_report.sources.house_wordings import kinds_from
from kexie_report.sources.node import Entry, MappingNode, Node, Problem, Rejected, by_place
from kexie_report.sources.reading import collected, group, items, refuse
from kexie_report.sources.records import structured
from kexie_report.sources.text_file import MAX_BYTES
from kexie_report.sources.yaml_file import read_yaml

__all__ = ["PARTS", "load_style"]

PARTS = {"style": "风格", "wordings": "句式", "names": "机构", "genres": "体裁"}
"""The files of a house, by either name; each may end in .yaml or .yml."""

_YAML = (".yaml", ".yml")
_LAYOUT = ".jinja"
_MAX_FILES = 100
_MAX_LAYOUT_BYTES = 256 * 1024

T = TypeVar("T")


def load_style(folder: str | os.PathLike[str]) -> House:
    """Return the house style that a folder holds.

    Raises DataError with *all* that is wrong in its files, each with file, line and key, in Chinese.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     written = (Path(folder) / "style.yaml").write_text("举例个数: 3", encoding="utf-8")
    ...     print(load_style(folder).style.examples)
    3
    """
    place = Path(folder)
    problems: list[Problem] = []
    try:
        files = _files(place)
        house = _house(files, problems)
    except Rejected as rejected:
        problems.extend(rejected.problems)
    except OSError as error:
        said = f"文件夹打不开（{reason_of(error)}）"
        problems.append(Problem("unreadable", Origin(str(error.filename or folder)), said))
    if problems:
        raise DataError(_in_order(problems))
    return house


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=by_place)


def _house(files: dict[str, Path], problems: list[Problem]) -> House:
    def read(part: str, reading: Callable[[Node], T], otherwise: T) -> T:
        tree = _tree(files[part], problems) if part in files else None
        return otherwise if tree is None else _kept(partial(reading, tree), otherwise, problems)

    bodies: tuple[Organization, ...] = ()
    genres = read("genres", genres_from, GENRES)
    layouts = [path for path in files.values() if path.suffix == _LAYOUT]
    house = House(
        style=read("style", _style, Style()),
        kinds=read("wordings", kinds_from, STANDARD),
        organizations=read("names", _names, bodies),
        genres=_kept(partial(_laid_out, genres, layouts), genres, problems),
    )
    problems.extend(() if problems else tried(house))
    return house


def _kept(reading: Callable[[], T], otherwise: T, problems: list[Problem]) -> T:
    try:
        return reading()
    except Rejected as rejected:
        problems.extend(rejected.problems)
        return otherwise


# --- files ----------------------------------------------------------------------------------------


def _files(place: Path) -> dict[str, Path]:
    """The files of the folder by the part that they hold, layouts by their name; notes are left alone."""
    found = sorted(path for path in place.iterdir() if path.suffix in (*_YAML, _LAYOUT) and path.is_file())
    seen = [path for path in found if not path.name.startswith(".")]
    if len(seen) > _MAX_FILES:
        raise Rejected(Problem("too-many", Origin(str(place)), f"文件超过{_MAX_FILES}个，不像是风格文件夹"))
    files: dict[str, Path] = {}
    problems: list[Problem] = []
    for path in seen:
        part = path.name if path.suffix == _LAYOUT else _part(path.stem)
        if part is None:
            problems.append(_unknown_file(path))
        elif files.setdefault(part, path) is not path:
            said = f"与“{files[part].name}”是一个内容，请合成一个文件"
            problems.append(Problem("duplicate-file", Origin(path.name), said))
    refuse(problems)
    return files


def _part(stem: str) -> str | None:
    return next((part for part, chinese in PARTS.items() if stem in (part, chinese)), None)


def _unknown_file(path: Path) -> Problem:
    names = [f"{name}.yaml" for pair in PARTS.items() for name in pair]
    return Problem("unknown-file", Origin(path.name), unknown(path.name, names, names, "不认得“{}”这个文件"))


def _bytes(path: Path) -> bytes:
    """The content of a file, and no more of it than is needed to see that it is too large."""
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _tree(path: Path, problems: list[Problem]) -> Node | None:
    tree, broken = read_yaml(_bytes(path), path.name)
    problems.extend(broken)
    return tree


# --- style and names ------------------------------------------------------------------------------


def _style(tree: Node) -> Style:
    """The style, each setting checked by itself, so that a value out of bounds is found at its line."""
    _settings(group(tree), Style)
    return structured(tree, Style)


def _settings(settings: MappingNode, cls: type) -> None:
    """Check each setting of a class by itself; those of a group (约取) each at its own line too."""
    wholes = {key: whole_class(info) for info in fields_of(cls) for key in info.keys}
    collected(partial(_setting, settings, entry, cls, wholes.get(entry.key)) for entry in settings.entries)


def _setting(settings: MappingNode, entry: Entry, cls: type, whole: type | None) -> None:
    if whole is not None and isinstance(entry.node, MappingNode):
        return _settings(entry.node, whole)
    try:
        structured(MappingNode((entry,), settings.origin), cls)
    except ValueError as error:
        said = _bounds(entry, whole or cls, str(error))
        raise Rejected(Problem("value", entry.origin, said)) from None


def _bounds(entry: Entry, cls: type, said: str) -> str:
    """The sentence about a value that a validator of attrs refuses ('examples' must be >= 0: -1)."""
    labels = {info.name: info.label for info in fields_of(cls)}
    comparison = {">=": "不小于", ">": "大于", "<=": "不大于", "<": "小于"}
    name, _, bound = said.partition(" must be ")
    operator, _, rest = bound.partition(" ")
    if operator not in comparison:
        return f"“{entry.key}”的值不能这样写（{said}）"
    limit, _, given = rest.rpartition(": ")
    return f"“{labels.get(name.strip(chr(39)), entry.key)}”应{comparison[operator]}{limit}，写的是{given}"


def _names(tree: Node) -> tuple[Organization, ...]:
    """The bodies that every report knows; a name means one body."""
    bodies = tuple(collected(partial(structured, node, Organization) for node in items(tree)))
    refuse(_shared_names(bodies))
    return bodies


def _shared_names(bodies: Iterable[Organization]) -> Iterator[Problem]:
    owner: dict[str, Organization] = {}
    for body in bodies:
        for name in {body.full, body.short} - {""}:
            first = owner.setdefault(name, body)
            if first is not body and body.origin is not None:
                said = f"“{name}”已经是“{first.full}”的名称，一个名称只能指一个单位"
                yield Problem("duplicate-name", body.origin, said)


# --- layouts --------------------------------------------------------------------------------------


def _laid_out(genres: tuple[Genre, ...], paths: Iterable[Path]) -> tuple[Genre, ...]:
    """The genres with the layouts of the folder in place of those that ship."""
    layouts = dict(collected(partial(_layout, path, genres) for path in paths))
    return tuple(attrs.evolve(genre, layout=layouts.get(genre.name, genre.layout)) for genre in genres)


def _layout(path: Path, genres: tuple[Genre, ...]) -> tuple[str, Layout]:
    named = genre_names(genres)
    if path.stem not in named:
        said = unknown(path.stem, named, named, "没有名为“{}”的体裁，版式文件要与体裁同名")
        raise Rejected(Problem("unknown-genre", Origin(path.name), said))
    return named[path.stem].name, _checked(path.name, _bytes(path))


def _checked(name: str, data: bytes) -> Layout:
    if len(data) > _MAX_LAYOUT_BYTES:
        raise Rejected(Problem("too-large", Origin(name), f"版式超过{_MAX_LAYOUT_BYTES // 1024}KB"))
    try:
        source = data.decode("utf-8-sig").replace("\r\n", "\n")
        check_layout(name, source)
    except UnicodeDecodeError:
        raise Rejected(Problem("encoding", Origin(name), "不是UTF-8编码，请另存为UTF-8")) from None
    except LayoutError as error:
        raise Rejected(Problem("layout", Origin(name, error.line or None), error.said)) from None
    return Layout(name, source)
