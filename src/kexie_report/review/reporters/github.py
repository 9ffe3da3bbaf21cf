"""Annotations of GitHub Actions, one line a finding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kexie_report.draft import Severity
from kexie_report.review.finding import Finding
from kexie_report.review.inputs import Source
from kexie_report.review.reporters.places import ends_of, utf16
from kexie_report.review.reviewed import Reviewed

__all__ = ["write"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_DATA, ":": "%3A", ",": "%2C"}


def write(reviewed: Sequence[Reviewed]) -> str:
    """Return the findings of some files as workflow commands; what is let stand is not among them."""
    return "".join(line for one in reviewed for line in _lines(one))


def _lines(one: Reviewed) -> Iterator[str]:
    for finding in one.findings:
        command = f"{_COMMANDS[finding.severity]} {_properties(one.source, finding)}"
        yield f"::{command}::{_escaped(finding.remark(), _IN_DATA)}\n"


def _properties(source: Source, finding: Finding) -> str:
    first, last = ends_of(source, finding)
    given = {"file": source.name, "line": first[0], "endLine": last[0], "col": utf16(first[1])}
    if first[0] == last[0]:  # GitHub takes columns only where the annotation is on one line
        given["endColumn"] = utf16(last[1])
    else:
        del given["col"]
    given["title"] = finding.code
    return ",".join(f"{name}={_escaped(str(value), _IN_PROPERTY)}" for name, value in given.items())


def _escaped(text: str, marks: dict[str, str]) -> str:
    return "".join(marks.get(character, character) for character in text)
