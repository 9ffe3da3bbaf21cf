"""The one place where raw text becomes the model: fields, labels and types come from the attrs classes.

cattrs finds for every annotation the hook that reads it; the hooks collect what is wrong instead of
stopping at the first, and every value keeps its place.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import cache, partial
from typing import Protocol, TypeVar, cast, get_args, get_origin

import attrs
import cattrs

from kexie_report.errors import KexieReportError, unknown
from kexie_report.house.table import STANDARD
from kexie_report.kinds import KINDS
from kexie_report.model.achievement import Achievement
from kexie_report.model.dates import Date, When
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.origin import Origin, Traced
from kexie_report.model.parties import Headcount, Level, Organization, Person
from kexie_report.model.period import Period, read_when
from kexie_report.model.ranks import Rank
from kexie_report.model.report import Report
from kexie_report.model.texts import Text, Value, label
from kexie_report.model.values import Edition, Money, Part, Quantity, Slogan
from kexie_report.sources.node import (
    Entry,
    MadeNode,
    MappingNode,
    Node,
    Problem,
    Rejected,
    ScalarNode,
    SequenceNode,
    by_place,
    mappings,
)
from kexie_report.sources.reading import collected, keyed, member, no_group, scalar, wrong, yes_no

__all__ = [
    "ID_KEYS",
    "KINDS_BY_NAME",
    "KIND_KEYS",
    "FieldReader",
    "field_reader",
    "report_from",
    "structured",
]

KIND_KEYS = ("类型", "kind")
KINDS_BY_NAME = STANDARD.named

_PARSERS: dict[type, Callable[[str], Value]] = {
    Text: label,
    Quantity: Quantity.parse,
    Money: Money.parse,
    Edition: Edition.parse,
    Slogan: Slogan.parse,
    Date: Date.parse,
    Period: Period.parse,
    Rank: Rank.parse,
    When: read_when,
    Part: Part.parse,
    Headcount: Headcount.parse,
    Level: Level.parse,
    Organization: Organization,
    Person: Person,
}


ID_KEYS = next(info.keys for info in fields_of(Achievement) if info.name == "id")
"""The keys under which a record has its own name."""

T = TypeVar("T")


class FieldReader(Protocol):
    """Reads the value of a field of a class from a node, or raises Rejected."""

    def __call__(self, node: Node, info: FieldInfo, cls: type) -> object: ...


def structured(node: Node, cls: type[T]) -> T:
    """Return the value of a class of the model that a node holds, or raise Rejected."""
    return _converter({}).structure(node, cls)


def field_reader(tree: Node) -> FieldReader:
    """Return what reads a field of a class from a node, beside the bodies that the tree of a report names."""
    registry = _registered(tree) if isinstance(tree, MappingNode) else {}
    return _Reader(_converter(registry), registry).field


def report_from(tree: Node) -> tuple[Report | None, tuple[Problem, ...]]:
    """Return the report that a tree holds, or None, and everything that is wrong with it."""
    problems = list(_repeated_ids(tree))
    try:
        if not isinstance(tree, MappingNode):
            raise no_group("这里", tree)
        report = _converter(_registered(tree)).structure(tree, Report)
    except Rejected as rejected:
        problems.extend(rejected.problems)
        return None, _in_order(problems)
    return (None if problems else report), _in_order(problems)


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=by_place))


def _repeated_ids(tree: Node) -> Iterable[Problem]:
    seen: dict[str, Origin] = {}
    for mapping in mappings(tree):
        for entry in mapping.entries:
            if entry.key not in ID_KEYS or not isinstance(entry.node, ScalarNode) or not entry.node.text:
                continue
            first = seen.setdefault(entry.node.text, entry.origin)
            if first is not entry.origin:
                yield Problem(
                    "duplicate-id",
                    entry.origin,
                    f"编号“{entry.node.text}”已在{first.within()}用过，编号不能重复",
                )


def _registered(tree: MappingNode) -> Mapping[str, Organization]:
    """The bodies that the report introduces, under each of their names."""
    found: dict[str, Organization] = {}
    keys = {key for info in fields_of(Report) if info.name in ("body", "organizations") for key in info.keys}
    for entry in tree.entries:
        if entry.key in keys:
            nodes = entry.node.items if isinstance(entry.node, SequenceNode) else (entry.node,)
            for node in nodes:
                found.update(_names(node))
    return found


def _names(node: Node) -> Mapping[str, Organization]:
    try:
        body = _converter({}).structure(node, Organization)
    except Rejected:
        return {}
    return dict.fromkeys(body.names, body)


def _converter(registry: Mapping[str, Organization]) -> cattrs.Converter:
    converter = cattrs.Converter()
    reader = _Reader(converter, registry)
    # cattrs asks plain classes before predicates, and the predicate registered last before the others.
    converter.register_structure_hook(StrEnum, reader.choice)
    converter.register_structure_hook(bool, reader.yes_no)
    converter.register_structure_hook(int, reader.whole_number)
    converter.register_structure_hook(str, reader.text)
    by_predicate: tuple[tuple[Callable[[object], bool], Callable[..., object]], ...] = (
        (partial(_is_class, base=Traced), reader.record),
        (partial(_is_class, base=Value), reader.value),
        (lambda annotation: annotation is Achievement, reader.achievement),
        (lambda annotation: get_origin(annotation) is tuple, reader.several),
        (lambda annotation: isinstance(annotation, types.UnionType), reader.optional),
    )
    for predicate, hook in by_predicate:
        converter.register_structure_hook_func(predicate, hook)
    return converter


def _is_class(annotation: object, base: type) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, base)


@attrs.frozen
class _Reader:
    """The hooks: each reads one sort of annotation from a node, or raises Rejected."""

    converter: cattrs.Converter
    registry: Mapping[str, Organization]

    def optional(self, node: Node, annotation: type) -> object:
        inner = next(arg for arg in get_args(annotation) if arg is not type(None))
        return self.converter.structure(node, inner)

    def several(self, node: Node, annotation: type) -> tuple[object, ...]:
        inner = get_args(annotation)[0]
        nodes = node.items if isinstance(node, SequenceNode) else (node,)
        return tuple(collected(partial(self.converter.structure, each, inner) for each in nodes))

    def text(self, node: Node, _: type) -> str:
        return scalar(node)

    def yes_no(self, node: Node, _: type) -> bool:
        return yes_no(node)

    def whole_number(self, node: Node, _: type) -> int:
        said = scalar(node)
        if not re.fullmatch(r"[0-9]{1,9}", said):
            raise wrong("whole-number", node, f"“{said}”应写整数，例如“3”")
        return int(said)

    def choice(self, node: Node, cls: type[StrEnum]) -> StrEnum:
        return member(node, cls)

    def value(self, node: Node, cls: type) -> Traced:
        """A value by its printed form; bodies that the report introduces are known by all their names."""
        if isinstance(node, MappingNode) and fields_of(cls):
            return self.record(node, cls)
        said = scalar(node)
        if not said:
            raise wrong("empty", node, "这里没有内容")
        if issubclass(cls, Organization) and said in self.registry:
            return self.registry[said].at(node.origin)
        try:
            return _PARSERS[cls](said).at(node.origin)
        except (KexieReportError, ValueError) as error:
            raise wrong("value", node, str(error)) from None

    def achievement(self, node: Node, _: type) -> Traced:
        if isinstance(node, MadeNode):
            return node.record
        if not isinstance(node, MappingNode):
            raise no_group("每条成果", node)
        said = next((entry for entry in node.entries if entry.key in KIND_KEYS), None)
        labels = [kind.label for kind in KINDS]
        if said is None:
            raise wrong("missing-kind", node, f"缺少“类型”，可用：{'、'.join(labels)}")
        name = scalar(said.node).lower()
        if name not in KINDS_BY_NAME:
            why = unknown(name, labels, KINDS_BY_NAME, "没有“{}”这个类型")
            raise Rejected(Problem("unknown-kind", said.origin, why))
        rest = tuple(entry for entry in node.entries if entry is not said)
        return self.record(attrs.evolve(node, entries=rest), KINDS_BY_NAME[name].record)

    def record(self, node: Node, cls: type) -> Traced:
        """A class with fields; plain text stands for its first field."""
        infos = fields_of(cls)
        if isinstance(node, ScalarNode):
            node = MappingNode((Entry(infos[0].name, node.origin, node),), node.origin)
        if not isinstance(node, MappingNode):
            raise no_group("这里", node)
        entries, problems = keyed(node, infos)
        values = self._fields(entries, cls, problems)
        problems += [
            Problem("missing", node.origin, f"缺少“{info.label}”")
            for info in infos
            if info.required and (info.name not in entries or values.get(info.name, info) is None)
        ]
        if problems:
            raise Rejected(*problems)
        given = {name: value for name, value in values.items() if value is not None}
        make = cast(Callable[..., Traced], cls)
        return make(**given, origin=node.origin)

    def _fields(self, entries: Mapping[str, Entry], cls: type, problems: list[Problem]) -> dict[str, object]:
        values: dict[str, object] = {}
        infos = {info.name: info for info in fields_of(cls)}
        for name, entry in entries.items():
            try:
                values[name] = self.field(entry.node, infos[name], cls)
            except Rejected as rejected:
                problems.extend(rejected.problems)
        return values

    def field(self, node: Node, info: FieldInfo, cls: type) -> object:
        """The value of a field of a class, None where nothing stands there."""
        if isinstance(node, ScalarNode) and not node.text:
            return None
        value = self.converter.structure(node, cast(type[object], info.annotation))
        convert = _converters(cls)[info.name]
        if convert is None:
            return value
        nodes = node.items if isinstance(node, SequenceNode) else (node,)
        if isinstance(value, tuple):
            collected(
                partial(_converted, convert, (item,), own) for item, own in zip(value, nodes, strict=True)
            )
        return _converted(convert, value, node)


@cache
def _converters(cls: type) -> Mapping[str, Callable[[object], object] | None]:
    return {field.name: field.converter for field in attrs.fields(cls)}


def _converted(convert: Callable[[object], object], value: object, node: Node) -> object:
    try:
        return convert(value)
    except (KexieReportError, ValueError) as error:
        raise wrong("value", node, str(error)) from None
