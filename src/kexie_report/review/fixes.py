"""Safe fixes, put in from left to right."""

from __future__ import annotations

from collections.abc import Iterable

from kexie_report.review.finding import Finding

__all__ = ["applied"]


def applied(text: str, findings: Iterable[Finding]) -> str:
    """Return the text with every safe finding fixed, but those that overlap one to their left.

    A figure is never changed: what is safe changes marks, widths and forms.
    """
    pieces: list[str] = []
    done = 0
    for finding in findings:
        if finding.safe and finding.suggestions and finding.start >= done:
            pieces += [text[done : finding.start], finding.suggestions[0]]
            done = finding.end
    return "".join((*pieces, text[done:]))
