"""JSON Schemas made from the classes that declare what is written."""

from __future__ import annotations

from enum import StrEnum
from inspect import cleandoc
from types import NoneType, UnionType
from typing import Literal, get_args, get_origin, get_type_hints, is_typeddict

__all__ = ["Schema", "schema_of"]

Schema = dict[str, object]

_PLAIN = {str: "string", int: "integer", bool: "boolean", NoneType: "null"}


def schema_of(record: type, title: str) -> Schema:
    """Return the JSON Schema (draft 2020-12) of a TypedDict and of those in it.

    It admits no other key than those that are declared.

    >>> from typing import TypedDict
    >>> class Point(TypedDict):
    ...     "A point."
    ...     x: int
    >>> schema_of(Point, "point")["properties"]
    {'x': {'type': 'integer'}}
    """
    definitions: dict[str, Schema] = {}
    whole = _object(record, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
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
