"""JSON: the whole draft as data, every figure with its fact and the places behind it.

The shape is declared here once, by the classes; the JSON Schema follows from them.
"""

from __future__ import annotations

import json
from typing import Literal, TypedDict

from kexie_report.draft import Block, Draft, Remark, Role, Severity, Untold
from kexie_report.model.origin import Origin
from kexie_report.prose import Fact, How, Row, Span
from kexie_report.render.facts import Stated, day_of, got_of, number_of, text_of, unit_of

__all__ = ["DraftRecord", "render_json"]


class OriginRecord(TypedDict):
    """A place in a file: line and column count from 1; `place` is how a person names it."""

    file: str
    line: int | None
    column: int | None
    key: str
    place: str


class ValueRecord(TypedDict):
    """A value: its class, its text, and where it has them its exact number, unit and day (ISO 8601)."""

    type: str
    text: str
    number: str | None
    unit: str | None
    date: str | None


class RowRecord(TypedDict):
    """A value of the register that a computed value was got from."""

    key: str
    value: ValueRecord
    origin: OriginRecord | None


class FactRecord(TypedDict):
    """A value as it is stated: all keys that it rests on, how it was got, and the places behind it."""

    keys: list[str]
    value: ValueRecord
    how: How
    derivation: str
    rows: list[RowRecord]
    origins: list[OriginRecord]


class SpanRecord(TypedDict):
    """A run of characters and the fact that it states."""

    text: str
    fact: FactRecord | None


class BlockRecord(TypedDict):
    """A headline, heading, paragraph or credit line; its text is that of its spans in a row."""

    role: Role
    spans: list[SpanRecord]


class UntoldRecord(TypedDict):
    """A fact of the report that the draft does not state, and why."""

    fact: FactRecord
    reason: str


class RemarkRecord(TypedDict):
    """Something about the report that its author should look at."""

    code: str
    severity: Severity
    message: str
    origins: list[OriginRecord]


class DraftRecord(TypedDict):
    """A draft of kexie_report: blocks in reading order, what is untold, remarks, the wordings used."""

    format: Literal["kexie-report/draft"]
    version: Literal[1]
    blocks: list[BlockRecord]
    untold: list[UntoldRecord]
    remarks: list[RemarkRecord]
    used: list[str]


def render_json(draft: Draft) -> bytes:
    """Return the draft as UTF-8 JSON that the schema of `draft_schema` describes.

    >>> from kexie_report.prose import words
    >>> said = json.loads(render_json(Draft((Block(Role.PARAGRAPH, words("正文。")),))))
    >>> said["version"], said["blocks"]
    (1, [{'role': 'paragraph', 'spans': [{'text': '正文。', 'fact': None}]}])
    """
    return (json.dumps(_draft(draft), ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _draft(draft: Draft) -> DraftRecord:
    return {
        "format": "kexie-report/draft",
        "version": 1,
        "blocks": [_block(block) for block in draft.blocks],
        "untold": [_untold(untold) for untold in draft.untold],
        "remarks": [_remark(remark) for remark in draft.remarks],
        "used": list(draft.used),
    }


def _block(block: Block) -> BlockRecord:
    return {"role": block.role, "spans": [_span(span) for span in block.prose.spans]}


def _span(span: Span) -> SpanRecord:
    return {"text": span.text, "fact": None if span.fact is None else _fact(span.fact)}


def _fact(fact: Fact) -> FactRecord:
    return {
        "keys": list(fact.keys),
        "value": _value(fact.value),
        "how": fact.how,
        "derivation": got_of(fact),
        "rows": [_row(row) for row in fact.rows],
        "origins": [_origin(origin) for origin in fact.origins],
    }


def _value(value: Stated) -> ValueRecord:
    return {
        "type": type(value).__name__,
        "text": text_of(value),
        "number": number_of(value),
        "unit": unit_of(value),
        "date": day_of(value),
    }


def _row(row: Row) -> RowRecord:
    origin = row.value.origin
    return {
        "key": row.key,
        "value": _value(row.value),
        "origin": None if origin is None else _origin(origin),
    }


def _origin(origin: Origin) -> OriginRecord:
    return {
        "file": origin.file,
        "line": origin.line,
        "column": origin.column,
        "key": origin.key,
        "place": origin.place(),
    }


def _untold(untold: Untold) -> UntoldRecord:
    return {"fact": _fact(untold.fact), "reason": untold.reason}


def _remark(remark: Remark) -> RemarkRecord:
    return {
        "code": remark.code,
        "severity": remark.severity,
        "message": remark.message,
        "origins": [_origin(origin) for origin in remark.origins],
    }
