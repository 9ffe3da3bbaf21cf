"""Genres of a house: `genres.yaml` and layouts, based on the genres that ship."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

import attrs

from kexie_report.genres import GENRES
from kexie_report.genres.genre import (
    FIRST,
    GUIDANCE_SLOTS,
    HEADING_SLOTS,
    HEADLINE_SLOTS,
    LAST,
    Genre,
    Voice,
)
from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import fields_of, says
from kexie_report.model.front import Guidance, HeadingStyle, Headline, HeadlineForm, LedeForm
from kexie_report.model.origin import Traced
from kexie_report.model.report import Report, Section
from kexie_report.pattern import Pattern
from kexie_report.sources.house_patterns import pattern_from
from kexie_report.sources.house_wordings import kind_named
from kexie_report.sources.node import Entry, MappingNode, Node, Problem, Rejected, ScalarNode
from kexie_report.sources.reading import (
    chosen,
    collected,
    group,
    items,
    keyed,
    member,
    refuse,
    scalar,
)

__all__ = ["GenreOfHouse", "genre_names", "genres_from"]


@attrs.frozen(kw_only=True)
class GenreOfHouse(Traced):
    """What a house may settle about a genre; what it does not say is as in the genre it is based on."""

    base: str = attrs.field(default="", metadata=says("依据"))
    name: str = attrs.field(default="", metadata=says("英文名"))
    voice: Voice = attrs.field(default=Voice.THIRD, metadata=says("人称"))
    headlines: Mapping[HeadlineForm, tuple[Pattern, ...]] = attrs.field(factory=dict, metadata=says("标题"))
    headings: tuple[Pattern, ...] = attrs.field(default=(), metadata=says("板块标题"))
    section_style: HeadingStyle = attrs.field(default=HeadingStyle.RUN_IN, metadata=says("板块标题样式"))
    passage_style: HeadingStyle = attrs.field(default=HeadingStyle.RUN_IN, metadata=says("领起语样式"))
    ledes: tuple[LedeForm, ...] = attrs.field(default=(), metadata=says("导语形式"))
    lede: tuple[tuple[Pattern, ...], ...] = attrs.field(default=(), metadata=says("导语"))
    first: tuple[str, ...] = attrs.field(default=(), metadata=says("先写"))
    last: tuple[str, ...] = attrs.field(default=(), metadata=says("后写"))
    excluded: tuple[str, ...] = attrs.field(default=(), metadata=says("不写"))


def genre_names(genres: Iterable[Genre]) -> Mapping[str, Genre]:
    """Return the genres under all of their names."""
    return {name: genre for genre in genres for name in genre.names}


def genres_from(tree: Node) -> tuple[Genre, ...]:
    """Return the genres that ship, changed by a file, and the new ones; or raise Rejected."""
    made = collected(partial(_genre, entry) for entry in group(tree).entries)
    changed = {genre.name: genre for genre in made}
    shipped = tuple(changed.pop(genre.name, genre) for genre in GENRES)
    return shipped + tuple(changed.values())


def _genre(entry: Entry) -> Genre:
    entries, problems = keyed(group(entry.node, "体裁下面"), fields_of(GenreOfHouse))
    base = partial(_base, entry, entries)
    readings = {name: partial(_READERS[name], e.node) for name, e in entries.items() if name in _READERS}
    every: tuple[Callable[[], object], ...] = (partial(refuse, problems), base, *readings.values())
    collected(every)
    return _changed(base(), {name: read() for name, read in readings.items()})


def _base(entry: Entry, entries: Mapping[str, Entry]) -> Genre:
    """The genre that an entry changes; a new one is a copy of its base under names of its own."""
    known, labels = genre_names(GENRES), [genre.label for genre in GENRES]
    if entry.key in known:
        _refuse_names(known[entry.key], entries)
        return known[entry.key]
    if "base" not in entries:
        said = f"“{entry.key}”是新的体裁，要写“依据”：它以哪一种体裁为底子，可用：{'、'.join(labels)}"
        raise Rejected(Problem("missing", entry.origin, said))
    base = chosen(entries["base"].node, known, labels, "没有名为“{}”的体裁", "unknown-genre")
    name = scalar(entries["name"].node) if "name" in entries else entry.key
    if name in known:
        raise Rejected(Problem("duplicate-name", entries["name"].origin, f"“{name}”是已有的体裁"))
    return attrs.evolve(base, name=name, label=entry.key, aliases=())


def _refuse_names(genre: Genre, entries: Mapping[str, Entry]) -> None:
    infos = {info.name: info.label for info in fields_of(GenreOfHouse)}
    extra = [name for name in ("base", "name") if name in entries]
    if extra:
        said = f"“{genre.label}”是已有的体裁，不用写“{infos[extra[0]]}”"
        raise Rejected(Problem("known-genre", entries[extra[0]].origin, said))


def _changed(base: Genre, read: Mapping[str, object]) -> Genre:
    evolve: Callable[..., Genre] = attrs.evolve
    ranked = {rank: read[name] for rank, name in ((FIRST, "first"), (LAST, "last")) if name in read}
    ranks = {record: rank for record, rank in base.ranks.items() if rank not in ranked}
    ranks |= {record: rank for rank, records in ranked.items() for record in _records(records)}
    return evolve(base, **{n: v for n, v in read.items() if n not in ("first", "last")}, ranks=ranks)


def _records(held: object) -> frozenset[type[Achievement]]:
    return held if isinstance(held, frozenset) else frozenset()


# --- what a genre is made of ----------------------------------------------------------------------


def _keys(classes: Iterable[type], slots: frozenset[str], before: str = "") -> dict[str, str]:
    """The names of slots: the English one, and those of the fields that they state."""
    infos = [info for cls in classes for info in fields_of(cls) if info.name in slots]
    chinese = {f"{before}{key}": info.name for info in infos for key in (info.label, *info.aliases)}
    return {info.name: info.name for info in infos} | chinese


_OF_RECORDS = {"文种": "document", "活动": "deed", "数据": "figures", "荣誉": "honour"}
_HEADLINE_KEYS = (
    _keys((Report, Headline), HEADLINE_SLOTS) | _OF_RECORDS | {slot: slot for slot in _OF_RECORDS.values()}
)
_HEADING_KEYS = _keys((Section,), HEADING_SLOTS) | {"word": "word", "口号词": "word"}
# Both the guidance and the headline have a goal; in a lede that of the headline is named with it.
_LEDE_KEYS = _keys((Guidance,), GUIDANCE_SLOTS) | _keys((Headline,), GUIDANCE_SLOTS, before="标题.")


def _patterns(keys: Mapping[str, str], node: Node) -> tuple[Pattern, ...]:
    return tuple(collected(partial(pattern_from, one, keys) for one in items(node)))


def _headlines(node: Node) -> Mapping[HeadlineForm, tuple[Pattern, ...]]:
    """Headlines by strategy, in the order in which they are tried; a bare list is the only strategy."""
    if not isinstance(node, MappingNode):
        return {HeadlineForm.DOCUMENT: _patterns(_HEADLINE_KEYS, node)}
    return dict(collected(partial(_strategy, entry) for entry in node.entries))


def _strategy(entry: Entry) -> tuple[HeadlineForm, tuple[Pattern, ...]]:
    form = member(ScalarNode(entry.key, entry.origin), HeadlineForm)
    return HeadlineForm(form), _patterns(_HEADLINE_KEYS, entry.node)


def _ledes(node: Node) -> tuple[LedeForm, ...]:
    return tuple(LedeForm(form) for form in collected(partial(member, one, LedeForm) for one in items(node)))


def _lede(node: Node) -> tuple[tuple[Pattern, ...], ...]:
    return tuple(collected(partial(_patterns, _LEDE_KEYS, clause) for clause in items(node)))


def _kinds(node: Node) -> frozenset[type[Achievement]]:
    return frozenset(kind.record for kind in collected(partial(kind_named, one) for one in items(node)))


_READERS: Mapping[str, Callable[[Node], object]] = {
    "voice": lambda node: member(node, Voice),
    "headlines": _headlines,
    "headings": partial(_patterns, _HEADING_KEYS),
    "section_style": lambda node: member(node, HeadingStyle),
    "passage_style": lambda node: member(node, HeadingStyle),
    "ledes": _ledes,
    "lede": _lede,
    "first": _kinds,
    "last": _kinds,
    "excluded": _kinds,
}
