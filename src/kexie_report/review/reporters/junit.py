"""JUnit XML, which test servers read: a suite a file, a case a finding."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from kexie_report.draft import Severity
from kexie_report.review.finding import Finding
from kexie_report.review.reviewed import Reviewed
from kexie_report.review.suppression import Suppressed

__all__ = ["write"]


def write(reviewed: Sequence[Reviewed]) -> str:
    """Return the findings of some files as JUnit XML.

    An error or warning is a failure, an info passes with what was said; what is let stand is skipped, and a
    file without a finding is one case that passes.
    """
    suites = "\n".join(_suite(one) for one in reviewed)
    failures = sum(_failures(one) for one in reviewed)
    cases = sum(_cases(one) for one in reviewed)
    head = f'<testsuites name="kexie-report" tests="{cases}" failures="{failures}">'
    return "\n".join(part for part in (_DECLARATION, head, suites, "</testsuites>") if part) + "\n"


_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'


def _failures(one: Reviewed) -> int:
    return sum(finding.severity is not Severity.INFO for finding in one.findings)


def _cases(one: Reviewed) -> int:
    return len(one.findings) + len(one.suppressed) or 1


def _suite(one: Reviewed) -> str:
    name = _attribute(one.source.name)
    head = (
        f'  <testsuite name={name} tests="{_cases(one)}" failures="{_failures(one)}" errors="0" '
        f'skipped="{len(one.suppressed)}">'
    )
    found = [_found(finding, name, one.source.unit) for finding in one.findings]
    stands = [_stands(each, name, one.source.unit) for each in one.suppressed]
    passed = [] if found or stands else [f'    <testcase name="审校" classname={name}/>']
    return "\n".join((head, *found, *stands, *passed, "  </testsuite>"))


def _found(finding: Finding, file: str, unit: str) -> str:
    said = finding.sentence(unit)
    if finding.severity is Severity.INFO:
        inner = f"<system-out>{_clean(escape(said))}</system-out>"
    else:
        kind = _attribute(finding.severity.value)
        inner = f"<failure message={_attribute(finding.message)} type={kind}>{_clean(escape(said))}</failure>"
    return _case(finding, file, unit, inner)


def _stands(each: Suppressed, file: str, unit: str) -> str:
    return _case(each.finding, file, unit, f"<skipped message={_attribute(each.reason)}/>")


def _case(finding: Finding, file: str, unit: str, inner: str) -> str:
    place = f"{finding.code} 第{finding.line}{unit}第{finding.column}字"
    return f"    <testcase name={_attribute(place)} classname={file}>{inner}</testcase>"


def _attribute(text: str) -> str:
    return _clean(quoteattr(text))


def _clean(text: str) -> str:
    """The text without characters that XML cannot hold."""
    return "".join(one if _holds(one) else "\ufffd" for one in text)


def _holds(character: str) -> bool:
    code = ord(character)
    return character in "\t\n\r" or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code > 0xFFFF
