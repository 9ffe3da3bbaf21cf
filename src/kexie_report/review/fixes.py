"""Safe fixes, put in from left to right until nothing safe is left to fix."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Iterator

import attrs

from kexie_report.review.baseline import Baseline
from kexie_report.review.characters import HAN_NUMERALS
from kexie_report.review.finding import Finding
from kexie_report.review.inputs import Source, source_of_text
from kexie_report.review.inputs.plain import of_plain
from kexie_report.review.reviewed import review_source
from kexie_report.review.settings import DEFAULT, Settings

__all__ = ["Fixed", "applied", "fix", "fix_source"]

_ROUNDS = 10
_REACH = 40
_FIGURE = re.compile(f"[0-9０-９{HAN_NUMERALS}〇○零百千万亿两]+")
_DIGITS = re.compile(r"[.]?[0-9]+")


@attrs.frozen
class Fixed:
    """A text after its safe fixes: what was fixed, what is left to a person, and safe fixes left out.

    `not_applied` are those that would touch a figure, and those that undo each other.

    >>> fix("设有“航模”、“机器人”两处。").text
    '设有“航模”“机器人”两处。'
    """

    text: str
    findings: tuple[Finding, ...]
    applied: tuple[Finding, ...]
    not_applied: tuple[Finding, ...]


def fix(text: str, *, as_of: datetime.date | None = None, settings: Settings = DEFAULT) -> Fixed:
    """Return a text with its safe fixes: widths, doubled marks, 、 between quotations; never a figure.

    A rule that the settings leave out fixes nothing.  Fixing again changes nothing.

    >>> fixed = fix("园区设有“航模小屋”、“机器人擂台”两处场地。")
    >>> fixed.text, len(fixed.applied), fixed.findings
    ('园区设有“航模小屋”“机器人擂台”两处场地。', 1, ())
    """
    return fix_source(of_plain(text, ""), as_of=as_of, settings=settings)


def fix_source(
    source: Source,
    *,
    as_of: datetime.date | None = None,
    settings: Settings = DEFAULT,
    baseline: Baseline | None = None,
) -> Fixed:
    """Return the text of a file with its safe fixes; what is suppressed is not fixed."""
    done: list[Finding] = []
    seen = {source.text}
    for _ in range(_ROUNDS):
        findings = review_source(source, as_of=as_of, settings=settings, baseline=baseline).findings
        chosen = tuple(_chosen(source.text, findings))
        text = applied(source.text, chosen)
        if text in seen:
            break
        seen.add(text)
        done += chosen
        source = source_of_text(text, source)
    else:
        findings = review_source(source, as_of=as_of, settings=settings, baseline=baseline).findings
    left = tuple(finding for finding in findings if finding.safe and finding.suggestions)
    return Fixed(source.text, findings, tuple(done), left)


def _chosen(text: str, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The safe findings that can be fixed in one go."""
    return _apart(finding for finding in findings if not (finding.safe and _changes_figure(text, finding)))


def _apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The safe findings with a suggestion, but those that overlap one to their left."""
    done = -1
    for finding in findings:
        inserts = finding.start == finding.end
        if finding.safe and finding.suggestions and finding.start >= done + (inserts and done >= 0):
            yield finding
            done = finding.end


def _changes_figure(text: str, finding: Finding) -> bool:
    """Whether the fix would change the value of a figure that it touches."""
    start, end = finding.start, finding.end
    before = text[max(0, start - _REACH) : start]
    after = text[end : end + _REACH]
    head = before[len(before) - len(_tail(before)) :]
    tail = _head(after)
    instead = "".join(finding.suggestions[:1])
    return _values(head + text[start:end] + tail) != _values(head + instead + tail)


def _tail(text: str) -> str:
    found = list(_FIGURE.finditer(text))
    return found[-1][0] if found and found[-1].end() == len(text) else ""


def _head(text: str) -> str:
    found = _FIGURE.match(text)
    return found[0] if found else ""


def _values(text: str) -> list[str]:
    """The figures of a text in order, each without what only its form says: width, zeros that pad it."""
    plain = unicodedata.normalize("NFKC", text)
    digits = [one if one[0] == "." else one.lstrip("0") or "0" for one in _DIGITS.findall(plain)]
    han = re.findall(f"[{HAN_NUMERALS}〇零百千万亿两]+", plain.replace("○", "〇"))
    return [*digits, *han]


def applied(text: str, findings: Iterable[Finding]) -> str:
    """Return the text with every safe finding fixed, but those that overlap one to their left.

    A figure is never changed: what is safe changes marks, widths and forms, and where it would join or
    change figures it is left out.
    """
    pieces: list[str] = []
    done = 0
    for finding in _chosen(text, findings):
        pieces += [text[done : finding.start], finding.suggestions[0]]
        done = finding.end
    return "".join((*pieces, text[done:]))
