"""JSON of our own, for other programs; its schema is published."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Literal, TypedDict

from kexie_report.json_schema import Schema, schema_of
from kexie_report.review.finding import Finding
from kexie_report.review.inputs import Source
from kexie_report.review.levels import LevelName, level_name
from kexie_report.review.reviewed import Reviewed

__all__ = ["ReviewRecord", "review_schema", "write"]


class SuppressionRecord(TypedDict):
    """Where it is said that the finding stands (`inSource`: a comment, `external`: a baseline), and why."""

    where: Literal["inSource", "external"]
    reason: str


class FindingRecord(TypedDict):
    """One finding.

    Offsets count code points of the text of the file, `end` stands behind the last; `line` (in a Word file
    the paragraph) and `column` (in code points) count from 1. `suggestions` may stand for `text`, best first.
    """

    rule: str
    level: LevelName
    start: int
    end: int
    line: int
    column: int
    text: str
    message: str
    evidence: str
    suggestions: list[str]
    safe: bool
    authority: str
    fingerprint: str
    suppression: SuppressionRecord | None


class FileRecord(TypedDict):
    """A file with its findings, those that are let stand behind the others."""

    file: str
    unit: Literal["line", "paragraph"]
    findings: list[FindingRecord]


class ReviewRecord(TypedDict):
    """What `kexie-report review --format json` writes."""

    version: Literal[1]
    files: list[FileRecord]


def write(reviewed: Sequence[Reviewed]) -> str:
    """Return the findings of some files as JSON."""
    record: ReviewRecord = {"version": 1, "files": [_file(one) for one in reviewed]}
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _file(one: Reviewed) -> FileRecord:
    stands: list[FindingRecord] = [
        _finding(each.finding, {"where": each.where.value, "reason": each.reason}) for each in one.suppressed
    ]
    found = [_finding(finding, None) for finding in one.findings]
    return {"file": one.source.name, "unit": _unit(one.source), "findings": [*found, *stands]}


def _unit(source: Source) -> Literal["line", "paragraph"]:
    return "line" if source.numbers is None else "paragraph"


def _finding(finding: Finding, suppression: SuppressionRecord | None) -> FindingRecord:
    return {
        "rule": finding.code,
        "level": level_name(finding.severity),
        "start": finding.start,
        "end": finding.end,
        "line": finding.line,
        "column": finding.column,
        "text": finding.text,
        "message": finding.message,
        "evidence": finding.evidence,
        "suggestions": list(finding.suggestions),
        "safe": finding.safe,
        "authority": str(finding.authority),
        "fingerprint": finding.fingerprint,
        "suppression": suppression,
    }


def review_schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of the format `json`; `version` rises when the shape changes.

    >>> review_schema()["properties"]["version"]
    {'enum': [1]}
    """
    return schema_of(ReviewRecord, "kexie-report review")
