"""The JSON Schema of the report file: fields, labels and types come from the attrs classes.

It follows the annotations that reading a file follows, so that an editor which knows the schema
completes the keys in Chinese or in English, and marks what `load` refuses for its form.  What a text
must look like (“25次”) is left to the reader, which says what is wrong with it.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import get_args, get_origin

import attrs

from kexie_report.house.table import kind_names
from kexie_report.kinds import KINDS
from kexie_report.kinds.kind import Kind
from kexie_report.model.achievement import Achievement
from kexie_report.model.fields import FieldInfo, fields_of
from kexie_report.model.report import Report
from kexie_report.sources.reading import YES_NO, names_of
from kexie_report.sources.records import KIND_KEYS

__all__ = ["Json", "report_schema"]

Json = str | bool | Sequence["Json"] | Mapping[str, "Json"]
"""What a schema is made of; it holds no number."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Json = {"type": ["string", "number", "boolean"]}
_NOTHING: Sequence[Json] = ({"const": ""}, {"type": "null"})
_NO_KEYS: Mapping[str, Json] = MappingProxyType({})
_WHOLE: Json = {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": "^[0-9]{1,9}$"}]}


def report_schema() -> dict[str, Json]:
    """Return the JSON Schema (2020-12) of a report file, as plain values ready for `json.dumps`.

    Each key has the Chinese label of its field as its title.  A part of which only the first field is
    given may be plain text, one value stands for a list of one, and an empty value for none.

    >>> made = report_schema()
    >>> made["title"], made["properties"]["单位"]["title"]
    ('台账文件', '单位')
    """
    found = _Definitions()
    root = found.mapping(Report, "台账文件")
    return {"$schema": _DIALECT, **root, "$defs": dict(sorted(found.made.items()))}


class _Definitions:
    """The definitions to which a schema refers, each made when it is first asked for."""

    def __init__(self) -> None:
        self.made: dict[str, Json] = {}

    def of(self, annotation: object) -> Json:
        """What may stand where a field has this annotation."""
        if isinstance(annotation, types.UnionType):
            return self.of(next(one for one in get_args(annotation) if one is not type(None)))
        if get_origin(annotation) is tuple:
            one = self.of(get_args(annotation)[0])
            return {"anyOf": [one, {"type": "array", "items": one}]}
        return self._class(annotation) if isinstance(annotation, type) else _TEXT

    def _class(self, cls: type) -> Json:
        if cls is Achievement:
            return self._referred(cls, self._achievement)
        if issubclass(cls, StrEnum):
            return _chosen(names_of(cls))
        if cls is bool:
            return {"anyOf": [{"type": "boolean"}, _chosen(YES_NO)]}
        if cls is int:
            return _WHOLE
        declared = attrs.has(cls) and bool(fields_of(cls))
        return self._referred(cls, self._part) if declared else _TEXT

    def _referred(self, cls: type, make: Callable[[type], Json]) -> Json:
        name = cls.__name__
        if name not in self.made:
            self.made[name] = False  # a record may hold records: its name is taken before it is made
            self.made[name] = make(cls)
        return {"$ref": f"#/$defs/{name}"}

    def _part(self, cls: type) -> Json:
        return {"anyOf": [_TEXT, self.mapping(cls)]}

    def _achievement(self, _: type) -> Json:
        named: Json = {key: _chosen(name for kind in KINDS for name in _names(kind)) for key in KIND_KEYS}
        which: Json = [self._where(kind) for kind in KINDS]
        return {"type": "object", "properties": named, **_under(KIND_KEYS), "allOf": which}

    def _where(self, kind: Kind) -> Json:
        said = _chosen(_names(kind))
        asked: Json = [{"properties": {key: said}, "required": [key]} for key in KIND_KEYS]
        label: Json = {"title": KIND_KEYS[0]}
        name = f"{Achievement.__name__}.{kind.record.__name__}"
        self.made[name] = self.mapping(kind.record, kind.label, dict.fromkeys(KIND_KEYS, label))
        return {"if": {"anyOf": asked}, "then": {"$ref": f"#/$defs/{name}"}}

    def mapping(self, cls: type, label: str = "", beside: Mapping[str, Json] = _NO_KEYS) -> dict[str, Json]:
        """The keys of a class, each under all its names; what is required stands under one of them."""
        infos = fields_of(cls)
        keys: dict[str, Json] = {key: self._titled(info) for info in infos for key in info.keys}
        needed: Json = [_under(info.keys) for info in infos if info.required]
        return {
            **({"title": label} if label else {}),
            "type": "object",
            "properties": {**beside, **keys},
            "additionalProperties": False,
            **({"allOf": needed} if needed else {}),
        }

    def _titled(self, info: FieldInfo) -> Json:
        return {"title": info.label, "anyOf": [self.of(info.annotation), *_NOTHING]}


def _names(kind: Kind) -> tuple[str, ...]:
    return (*kind_names(kind), kind.record.__name__)


def _chosen(names: Iterable[str]) -> Json:
    return {"enum": list(names)}


def _under(keys: Iterable[str]) -> dict[str, Json]:
    return {"anyOf": [{"required": [key]} for key in keys]}
