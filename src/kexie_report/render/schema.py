"""The JSON Schema of the format `json`, made from the classes that declare its shape."""

from __future__ import annotations

from kexie_report.json_schema import Schema, schema_of
from kexie_report.render.json import DraftRecord

__all__ = ["Schema", "draft_schema"]


def draft_schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of what `render(draft, format="json")` writes.

    It admits no other key than those written: `version` rises whenever the shape changes.

    >>> draft_schema()["properties"]["version"]
    {'enum': [1]}
    """
    return schema_of(DraftRecord, "kexie-report draft")
