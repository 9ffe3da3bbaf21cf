"""SARIF 2.1.0 (OASIS), which code hosts and editors read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from kexie_report._version import __version__
from kexie_report.draft import Severity
from kexie_report.review.finding import Finding
from kexie_report.review.inputs import Source
from kexie_report.review.levels import level_name
from kexie_report.review.reporters.places import ends_of, utf16
from kexie_report.review.reviewed import Reviewed
from kexie_report.review.rule import Rule
from kexie_report.review.rules import RULES
from kexie_report.review.suppression import NOTICES, Suppressed

__all__ = ["write"]

Record = dict[str, object]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_NOTES = {Severity.INFO: "note"}


def write(reviewed: Sequence[Reviewed]) -> str:
    """Return the findings of some files as a SARIF log; what is let stand is in it with its justification."""
    codes = {finding.code for one in reviewed for finding, _ in _all(one)}
    rules = [*(_rule(rule) for rule in RULES if rule.code in codes), *_notices(codes)]
    indexes = {str(rule["id"]): index for index, rule in enumerate(rules)}
    results = [
        _result(one.source, finding, stands, indexes) for one in reviewed for finding, stands in _all(one)
    ]
    driver = {"name": "kexie-report", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "utf16CodeUnits",
        "artifacts": [{"location": _location(one.source)} for one in reviewed],
        "results": results,
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _all(one: Reviewed) -> Iterable[tuple[Finding, Suppressed | None]]:
    yield from ((finding, None) for finding in one.findings)
    yield from ((each.finding, each) for each in one.suppressed)


def _rule(rule: Rule) -> Record:
    wrong = "\n".join(f"- {one.text} → {one.right}" for one in rule.wrong)
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.catches},
        "help": {"text": f"{rule.catches}。依据：{rule.authority}。\n{wrong}"},
        "defaultConfiguration": {"level": _level(rule.severity)},
        "properties": {"tags": [rule.group.name.lower()]},
    }


def _notices(codes: set[str]) -> Iterable[Record]:
    for code, said in NOTICES.items():
        if code in codes:
            yield {
                "id": code,
                "shortDescription": {"text": said},
                "defaultConfiguration": {"level": _level(Severity.WARNING)},
            }


def _level(severity: Severity) -> str:
    return _NOTES.get(severity) or level_name(severity)


def _result(source: Source, finding: Finding, stands: Suppressed | None, indexes: dict[str, int]) -> Record:
    evidence = f"（{finding.evidence}）" if finding.evidence else ""
    place = {"artifactLocation": _location(source), "region": _region(source, finding)}
    result: Record = {
        "ruleId": finding.code,
        "ruleIndex": indexes[finding.code],
        "level": _level(finding.severity),
        "message": {"text": f"{finding.message}{evidence}"},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"kexieReport/v1": finding.fingerprint},
        "suppressions": [] if stands is None else [_suppression(stands)],
    }
    if finding.suggestions and source.encoding is not None:
        result["fixes"] = [_fix(source, finding, one) for one in finding.suggestions]
    return result


def _suppression(stands: Suppressed) -> Record:
    reason = {"justification": stands.reason} if stands.reason else {}
    return {"kind": stands.where.value, "status": "accepted", **reason}


def _location(source: Source) -> Record:
    return {"uri": quote(source.name.replace("\\", "/"))}


def _region(source: Source, finding: Finding) -> Record:
    first, last = ends_of(source, finding)
    return {
        "startLine": first[0],
        "startColumn": utf16(first[1]),
        "endLine": last[0],
        "endColumn": utf16(last[1]),
    }


def _fix(source: Source, finding: Finding, suggestion: str) -> Record:
    said = f"改为“{suggestion}”" if suggestion else "删去"
    change = {"deletedRegion": _region(source, finding), "insertedContent": {"text": suggestion}}
    return {
        "description": {"text": said},
        "artifactChanges": [{"artifactLocation": _location(source), "replacements": [change]}],
    }
