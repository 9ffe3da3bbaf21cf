"""A file with what review says of it: findings in the places of the file, and those that are let stand."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable

import attrs

from kexie_report.draft import Severity
from kexie_report.review.baseline import Baseline
from kexie_report.review.document import Document
from kexie_report.review.engine import findings_in, rules_of
from kexie_report.review.finding import Finding
from kexie_report.review.inputs import Source, load_source
from kexie_report.review.settings import DEFAULT, Settings
from kexie_report.review.suppression import Suppressed, without

__all__ = ["Reviewed", "review_file", "review_source"]


@attrs.frozen(eq=False)
class Reviewed:
    """What review says of a file; places are those of the file.

    `document` is the text that was read out of it, in which the rules looked.

    >>> from kexie_report.review.inputs import source_of
    >>> reviewed = review_source(source_of("**甲**“乙”、“丙”。".encode(), "稿子.md"))
    >>> reviewed.document.text, reviewed.findings[0].start, reviewed.at_least(Severity.WARNING)
    ('甲“乙”、“丙”。', 8, True)
    """

    source: Source
    document: Document
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()

    def at_least(self, severity: Severity) -> bool:
        """Return whether something weighs as much as that."""
        weights = list(Severity)
        return any(weights.index(one.severity) <= weights.index(severity) for one in self.findings)


def review_file(
    path: str | os.PathLike[str],
    *,
    as_of: datetime.date | None = None,
    settings: Settings = DEFAULT,
    baseline: Baseline | None = None,
) -> Reviewed:
    """Return what review says of a text file (.txt, .md) or a Word file (.docx).

    Comments `<!-- kexie: ignore RULE reason -->` of Markdown and the `baseline` let findings stand.  Raises a
    DataError where the file cannot be read, UnknownNameError where its suffix is another.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder) / "简报.md"
    ...     written = file.write_text("园区设有**“航模小屋”**、“机器人擂台”。", encoding="utf-8")
    ...     reviewed = review_file(file)
    >>> [(finding.line, finding.column, finding.text) for finding in reviewed.findings]
    [(1, 15, '、')]
    """
    return review_source(load_source(path), as_of=as_of, settings=settings, baseline=baseline)


def review_source(
    source: Source,
    *,
    as_of: datetime.date | None = None,
    settings: Settings = DEFAULT,
    baseline: Baseline | None = None,
) -> Reviewed:
    """Return what review says of a file that was read."""
    document = Document(source.reading.text, as_of, settings=settings, roles=source.roles)
    rules = rules_of(settings)
    found = (_placed(source, finding) for finding in findings_in(document, rules))
    findings, suppressed = without(source, found, rules)
    if baseline is not None:
        findings, more = baseline.apply(source, findings, frozenset(rule.code for rule in rules))
        suppressed += more
    return Reviewed(source, document, tuple(_ordered(findings, settings)), tuple(suppressed))


def _placed(source: Source, finding: Finding) -> Finding:
    """The finding with its places in the file; its fingerprint stays that of the text.

    Where the file has marks in between (of an emphasis, a link), no fix is safe.
    """
    start, end = source.reading.place_of(finding.start, finding.end)
    line, column = source.place_of(start)
    text = source.text[start:end]
    safe = finding.safe and text == finding.text
    return attrs.evolve(finding, start=start, end=end, line=line, column=column, text=text, safe=safe)


def _ordered(findings: Iterable[Finding], settings: Settings) -> list[Finding]:
    """The findings by place, each as grave as the settings say of those about suppressions, too."""
    wanted = (_graded(one, settings) for one in findings if one.code not in settings.ignore)
    return sorted(wanted, key=lambda one: (one.start, one.end, one.code, one.message))


def _graded(finding: Finding, settings: Settings) -> Finding:
    severity = settings.severities.get(finding.code, finding.severity)
    return finding if severity is finding.severity else attrs.evolve(finding, severity=severity)
