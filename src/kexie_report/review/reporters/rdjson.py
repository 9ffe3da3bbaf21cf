"""rdjson, the format of reviewdog; columns are bytes of UTF-8, ends exclusive."""

from __future__ import annotations

import json
from collections.abc import Sequence

from kexie_report.draft import Severity
from kexie_report.review.finding import Finding
from kexie_report.review.inputs import Source
from kexie_report.review.levels import level_name
from kexie_report.review.reporters.places import Place, ends_of, utf8
from kexie_report.review.reviewed import Reviewed

__all__ = ["write"]

Record = dict[str, object]


def write(reviewed: Sequence[Reviewed]) -> str:
    """Return the findings of some files as rdjson; what is let stand is not among them."""
    worst = max(
        (finding.severity for one in reviewed for finding in one.findings),
        key=lambda severity: -list(Severity).index(severity),
        default=Severity.INFO,
    )
    record = {
        "source": {"name": "kexie-report"},
        "severity": level_name(worst).upper(),
        "diagnostics": [_diagnostic(one.source, finding) for one in reviewed for finding in one.findings],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(source: Source, finding: Finding) -> Record:
    first, last = ends_of(source, finding)
    span = {"start": _position(first), "end": _position(last)}
    record: Record = {
        "message": f"{finding.message}（{finding.evidence}）" if finding.evidence else finding.message,
        "location": {"path": source.name, "range": span},
        "severity": level_name(finding.severity).upper(),
        "code": {"value": finding.code},
    }
    if finding.suggestions and source.encoding is not None:
        record["suggestions"] = [{"range": span, "text": one} for one in finding.suggestions]
    return record


def _position(place: Place) -> Record:
    return {"line": place[0], "column": utf8(place[1])}
