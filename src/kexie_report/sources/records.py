"""The one place where raw text becomes the model: fields, labels and types come from the attrs classes.

cattrs finds for every annotation the hook that reads it; the hooks collect what is wrong instead of
stopping at the first, and every value keeps its place.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import partial
from typing import cast, get_args, get_origin

import attrs
import cattrs

from kexie_report.errors import KexieReportError, perhaps_meant
from kexie_report.kinds import KINDS
from kexie_report.model.achievement import Achievement
from kexie_report.model.dates import Date, When
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.origin import Origin, Traced
from kexie_report.model.parties import Level, Organization, Person
from kexie_report.model.period import Period, read_when
from kexie_report.model.ranks import Rank
from kexie_report.model.report import Report
from kexie_report.model.texts import Text, Value, label
from kexie_report.model.values import Edition, Money, Part, Quantity, Slogan
from kexie_report.sources.node import (
    Entry,
    MappingNode,
    Node,
    Problem,
    Rejected,
    ScalarNode,
    SequenceNode,
    mappings,
)

__all__ = ["KIND_KEYS", "report_from"]

KIND_KEYS = ("类型", "kind")

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
    Level: Level.parse,
    Organization: Organization,
    Person: Person,
}

_YES_NO = {"是": True, "否": False, "true": True, "false": False, "yes": True, "no": False}


def report_from(tree: Node) -> tuple[Report | None, tuple[Problem, ...]]:
    """Return the report that a tree holds, or None, and everything that is wrong with it."""
    problems = list(_repeated_ids(tree))
    try:
        if not isinstance(tree, MappingNode):
            raise _no_group("这里", tree)
        report = _converter(_registered(tree)).structure(tree, Report)
    except Rejected as rejected:
        problems.extend(rejected.problems)
        return None, _in_order(problems)
    return (None if problems else report), _in_order(problems)


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda p: (p.origin.line or 0, p.origin.column or 0)))


def _repeated_ids(tree: Node) -> Iterable[Problem]:
    keys = next(info.keys for info in fields_of(Achievement) if info.name == "id")
    seen: dict[str, Origin] = {}
    for mapping in mappings(tree):
        for entry in mapping.entries:
            if entry.key not in keys or not isinstance(entry.node, ScalarNode) or not entry.node.text:
                continue
            first = seen.setdefault(entry.node.text, entry.origin)
            if first is not entry.origin:
                yield Problem(
                    "duplicate-id",
                    entry.origin,
                    f"编号“{entry.node.text}”已在第{first.line}行用过，编号不能重复",
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
        return tuple(_all(partial(self.converter.structure, each, inner) for each in nodes))

    def text(self, node: Node, _: type) -> str:
        return _scalar(node)

    def yes_no(self, node: Node, _: type) -> bool:
        said = _scalar(node)
        if said.lower() not in _YES_NO:
            raise _wrong("yes-no", node, f"“{said}”应写“是”或“否”")
        return _YES_NO[said.lower()]

    def whole_number(self, node: Node, _: type) -> int:
        said = _scalar(node)
        if not re.fullmatch(r"[0-9]{1,9}", said):
            raise _wrong("whole-number", node, f"“{said}”应写整数，例如“3”")
        return int(said)

    def choice(self, node: Node, cls: type[StrEnum]) -> StrEnum:
        said = _scalar(node)
        named = {name: member for member in cls for name in (member.value, member.name.lower())}
        if said not in named:
            raise _wrong(
                "unknown-choice", node, _unknown(said, [m.value for m in cls], named, "“{}”不能写在这里")
            )
        return named[said]

    def value(self, node: Node, cls: type) -> Traced:
        """A value by its printed form; bodies that the report introduces are known by all their names."""
        if isinstance(node, MappingNode) and fields_of(cls):
            return self.record(node, cls)
        said = _scalar(node)
        if not said:
            raise _wrong("empty", node, "这里没有内容")
        if issubclass(cls, Organization) and said in self.registry:
            return attrs.evolve(self.registry[said], origin=node.origin)
        try:
            return attrs.evolve(_PARSERS[cls](said), origin=node.origin)
        except (KexieReportError, ValueError) as error:
            raise _wrong("value", node, str(error)) from None

    def achievement(self, node: Node, _: type) -> Traced:
        if not isinstance(node, MappingNode):
            raise _no_group("每条成果", node)
        said = next((entry for entry in node.entries if entry.key in KIND_KEYS), None)
        labels = [kind.label for kind in KINDS]
        if said is None:
            raise _wrong("missing-kind", node, f"缺少“类型”，可用：{'、'.join(labels)}")
        named = {name: kind for kind in KINDS for name in (kind.label, kind.record.__name__.lower())}
        name = _scalar(said.node).lower()
        if name not in named:
            raise Rejected(
                Problem("unknown-kind", said.origin, _unknown(name, labels, named, "没有“{}”这个类型"))
            )
        rest = tuple(entry for entry in node.entries if entry is not said)
        return self.record(attrs.evolve(node, entries=rest), named[name].record)

    def record(self, node: Node, cls: type) -> Traced:
        """A class with fields; plain text stands for its first field."""
        infos = fields_of(cls)
        if isinstance(node, ScalarNode):
            node = MappingNode((Entry(infos[0].name, node.origin, node),), node.origin)
        if not isinstance(node, MappingNode):
            raise _no_group("这里", node)
        by_key = {key: info for info in infos for key in info.keys}
        values, problems = self._fields(node, by_key, cls)
        seen = {by_key[entry.key].name for entry in node.entries if entry.key in by_key}
        problems += [
            Problem("missing", node.origin, f"缺少“{info.label}”")
            for info in infos
            if info.required and (info.name not in seen or values.get(info.name, info) is None)
        ]
        if problems:
            raise Rejected(*problems)
        given = {name: value for name, value in values.items() if value is not None}
        make = cast(Callable[..., Traced], cls)
        return make(**given, origin=node.origin)

    def _fields(
        self, node: MappingNode, by_key: Mapping[str, FieldInfo], cls: type
    ) -> tuple[dict[str, object], list[Problem]]:
        values: dict[str, object] = {}
        problems: list[Problem] = []
        for entry in node.entries:
            info = by_key.get(entry.key)
            if info is None:
                labels = [info.label for info in fields_of(cls)]
                problems.append(Problem("unknown-key", entry.origin, _unknown(entry.key, labels, by_key)))
            elif info.name in values:
                problems.append(
                    Problem("duplicate-key", entry.origin, f"“{info.label}”写了两次（中英文键是一项）")
                )
            else:
                try:
                    values[info.name] = self._field(entry.node, info, cls)
                except Rejected as rejected:
                    problems.extend(rejected.problems)
        return values, problems

    def _field(self, node: Node, info: FieldInfo, cls: type) -> object:
        if isinstance(node, ScalarNode) and not node.text:
            return None
        value = self.converter.structure(node, cast(type[object], info.annotation))
        convert = cast(Callable[[object], object] | None, attrs.fields_dict(cls)[info.name].converter)
        if convert is None:
            return value
        nodes = node.items if isinstance(node, SequenceNode) else (node,)
        if isinstance(value, tuple):
            _all(partial(_converted, convert, (item,), own) for item, own in zip(value, nodes, strict=True))
        return _converted(convert, value, node)


def _converted(convert: Callable[[object], object], value: object, node: Node) -> object:
    try:
        return convert(value)
    except (KexieReportError, ValueError) as error:
        raise _wrong("value", node, str(error)) from None


def _all(readings: Iterable[Callable[[], object]]) -> list[object]:
    values: list[object] = []
    problems: list[Problem] = []
    for read in readings:
        try:
            values.append(read())
        except Rejected as rejected:
            problems.extend(rejected.problems)
    if problems:
        raise Rejected(*problems)
    return values


def _scalar(node: Node) -> str:
    if not isinstance(node, ScalarNode):
        raise _wrong("wrong-type", node, f"这里应是一段文字或一个数，实际是{node.said}")
    return node.text


def _wrong(code: str, node: Node, message: str) -> Rejected:
    return Rejected(Problem(code, node.origin, message))


def _no_group(what: str, node: Node) -> Rejected:
    colon = isinstance(node, ScalarNode) and "：" in node.text
    hint = "；键后面要用半角冒号加空格“: ”，不能用全角“：”" if colon else ""
    return _wrong("wrong-type", node, f"{what}应是一组“键: 值”，实际是{node.said}{hint}")


def _unknown(said: str, allowed: Iterable[str], known: Iterable[str], why: str = "没有“{}”这一项") -> str:
    hint = perhaps_meant(said, known) or "；"
    return f"{why.format(said)}{hint}可用：{'、'.join(allowed)}"
