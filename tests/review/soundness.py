"""What holds of review whatever the text is."""

from __future__ import annotations

from unicodedata import category

from kexie_report.review import Finding, review
from kexie_report.review.fixes import applied

_ROUNDS = 10
_DIGITS = frozenset("0123456789０１２３４５６７８９")


def check(text: str) -> None:
    """Fail where a finding of `text` is not sound, or fixing it does not come to an end."""
    findings = review(text)
    assert findings == review(text)
    for finding in findings:
        _check_finding(text, finding)
    places = [(finding.start, finding.end, finding.code) for finding in findings]
    assert places == sorted(places)
    assert len({finding.fingerprint for finding in findings}) == len(findings)
    _check_fixes(text, findings)


def _check_finding(text: str, finding: Finding) -> None:
    """The place lies in the text, shows what stands there, and the line and column are its own."""
    assert 0 <= finding.start <= finding.end <= len(text)
    assert finding.text == text[finding.start : finding.end]
    begin = text.rfind("\n", 0, finding.start) + 1
    assert finding.line == text.count("\n", 0, finding.start) + 1
    assert finding.column == finding.start - begin + 1
    assert finding.message
    assert all(isinstance(better, str) for better in finding.suggestions)


def _check_fixes(text: str, findings: tuple[Finding, ...]) -> None:
    """Fixing comes to a text that fixing leaves alone, and no figure changes on the way."""
    for _ in range(_ROUNDS):
        fixed = applied(text, findings)
        assert digits(fixed) == digits(text), (text, fixed)
        if fixed == text:
            return
        text, findings = fixed, review(fixed)
    raise AssertionError(f"fixing {text!r} does not come to an end")


def digits(text: str) -> str:
    """Return the figures of a text; width, zeros before them and what nobody sees in them left out."""
    seen = (one for one in text if category(one) != "Cf")
    runs = "".join(one if one in _DIGITS else " " for one in seen).split()
    return " ".join(str(int(run)) for run in runs)
