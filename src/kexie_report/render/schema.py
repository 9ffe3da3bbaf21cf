"""The JSON Schema of the format `json`, made from the classes that declare its shape."""

from __future__ import annotations

from enum import StrEnum
from inspect import cleandoc
from types import NoneType, UnionType
from typing import Literal, get_args, get_origin, get_type_hints, is_typeddict

from kexie_report.render.json import DraftRecord

__all__ = ["Schema", "draft_schema"]

Schema = dict[str, object]

_PLAIN = {str: "string", int: "integer", bool: "boolean", NoneType: "null"}


def draft_schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of what `render(draft, format="json")` writes.

    It admits no other key than those written: `version` rises whenever the shape changes.

    >>> draft_schema()["properties"]["version"]
    {'enum': [1]}
    """
    definitions: dict[str, Schema] = {}
    whole = _object(DraftRecord, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "kexie-report draft",
        **whole,
        "$defs": dict(sorted(definitions.items())),
    }


def _object(record: type, definitions: dict[str, Schema]) -> Schema:
    hints = get_type_hints(record)
    return {
        "description": cleandoc(str(record.__doc__)),
        "type": "object",
        "properties": {name: _schema(hint, definitions) for name, hint in hints.items()},
        "required": list(hints),
        "additionalProperties": False,
    }


def _schema(hint: object, definitions: dict[str, Schema]) -> Schema:
    if isinstance(hint, UnionType):
        return {"anyOf": [_schema(member, definitions) for member in get_args(hint)]}
    if get_origin(hint) is list:
        return {"type": "array", "items": _schema(get_args(hint)[0], definitions)}
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"enum": [member.value for member in hint]}
    if isinstance(hint, type) and is_typeddict(hint):
        return _reference(hint, definitions)
    return {"type": next(name for plain, name in _PLAIN.items() if hint is plain)}


def _reference(record: type, definitions: dict[str, Schema]) -> Schema:
    name = record.__name__
    if name not in definitions:
        definitions[name] = _object(record, definitions)
    return {"$ref": f"#/$defs/{name}"}
