"""Findings that somebody lets stand, each with a reason, and what is wrong with doing so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

import attrs

from kexie_report.draft import Severity
from kexie_report.errors import perhaps_meant, unknown
from kexie_report.review.engine import names_of
from kexie_report.review.finding import Authority, Finding, Standard, fingerprint
from kexie_report.review.inputs.source import Comment, Source
from kexie_report.review.rule import Rule
from kexie_report.review.rules import RULES

__all__ = ["NOTICES", "NOTICE_AUTHORITY", "Region", "Suppressed", "Where", "notice", "regions_of", "without"]

NOTICES = {
    "unused-suppression": "放行的地方已经没有要放行的问题",
    "unknown-suppression": "放行的注释写错了，或者其中的规则没有",
    "unexplained-suppression": "放行没有写理由",
    "unpaired-suppression": "放行的起止注释不成对",
}
"""What is found in the suppressions themselves, each with one sentence about it."""

NOTICE_AUTHORITY = Authority(Standard.HOUSE)


class Where(StrEnum):
    """Where it is said that a finding stands: in the text, or in a file beside it."""

    SOURCE = "inSource"
    BASELINE = "external"


@attrs.frozen
class Suppressed:
    """A finding that is let stand, and why."""

    finding: Finding
    reason: str
    where: Where


@attrs.frozen
class Region:
    """A part of a text in which findings of some rules are let stand; `comment` says so."""

    start: int
    end: int
    rules: frozenset[str]
    reason: str
    comment: Comment

    def holds(self, finding: Finding) -> bool:
        """Return whether a finding is one of those."""
        return finding.code in self.rules and self.start <= finding.start <= self.end


_SAID = re.compile(r"kexie\s*[:：]\s*(?P<what>\S+)(?:\s+(?P<names>\S+))?(?:\s+(?P<reason>\S.*))?", re.DOTALL)
_OURS = re.compile(r"kexie\s*[:：]")
_BETWEEN = re.compile("[,，、]")
_WORDS = ("ignore", "ignore-start", "ignore-end")
_LINE, _START, _END = _WORDS


def notice(source: Source, code: str, message: str, start: int = 0, end: int = 0) -> Finding:
    """Return a finding about a suppression."""
    marked = source.text[start:end]
    line, column = source.place_of(start)
    return Finding(
        code=code,
        severity=Severity.WARNING,
        start=start,
        end=end,
        line=line,
        column=column,
        text=marked,
        message=message,
        suggestions=(),
        safe=False,
        evidence="",
        authority=NOTICE_AUTHORITY,
        fingerprint=fingerprint(code, marked, message),
    )


def regions_of(source: Source) -> tuple[tuple[Region, ...], tuple[Finding, ...]]:
    """Return the regions that the comments of a file name, and what is wrong with the comments."""
    regions: list[Region] = []
    wrong: list[Finding] = []
    opened: list[Region] = []
    for comment in source.comments:
        if not _OURS.match(comment.said):
            continue
        what, rules, reason, remarks = _read(source, comment)
        wrong += remarks
        if what == _LINE and rules:
            regions.append(Region(*_line(source, comment), rules, reason, comment))
        elif what == _START and rules:
            opened.append(Region(comment.end, len(source.text), rules, reason, comment))
        elif what == _END:
            index = _opener(opened, rules)
            if index is None:
                wrong.append(_at(source, comment, "unpaired-suppression", "前面没有与它成对的ignore-start"))
            else:
                regions.append(attrs.evolve(opened.pop(index), end=comment.start))
    wrong += [
        _at(source, one.comment, "unpaired-suppression", "后面没有与它成对的ignore-end") for one in opened
    ]
    return (*regions, *opened), tuple(wrong)


def _opener(opened: Sequence[Region], rules: frozenset[str]) -> int | None:
    """The last region that a comment ends: one of the same rules, or any where it names none."""
    return next((i for i in range(len(opened) - 1, -1, -1) if not rules or opened[i].rules == rules), None)


def _read(source: Source, comment: Comment) -> tuple[str, frozenset[str], str, list[Finding]]:
    """What a comment asks for, of which rules, why, and what is wrong with it."""
    found = _SAID.match(comment.said)
    what, names = (found["what"], found["names"] or "") if found else ("", "")
    reason = ((found["reason"] if found else "") or "").strip()
    if what not in _WORDS:
        said = unknown(what, _WORDS, _WORDS, "没有“{}”这种写法")
        return "", frozenset(), "", [_at(source, comment, "unknown-suppression", said)]
    rules, remarks = _rules(source, comment, [name for name in _BETWEEN.split(names) if name])
    if not names and what != _END:
        remarks.append(_at(source, comment, "unknown-suppression", "没有写放行哪条规则"))
    elif not reason and what != _END:
        remarks.append(_at(source, comment, "unexplained-suppression", "没有写放行的理由"))
    return what, rules, reason, remarks


def _rules(source: Source, comment: Comment, names: Iterable[str]) -> tuple[frozenset[str], list[Finding]]:
    codes: set[str] = set()
    remarks: list[Finding] = []
    for name in names:
        meant = {rule.code for rule in RULES if name in names_of(rule)}
        codes |= meant
        if not meant:
            said = f"没有“{name}”这条规则{perhaps_meant(name, (rule.code for rule in RULES))}"
            remarks.append(_at(source, comment, "unknown-suppression", said))
    return frozenset(codes), remarks


def _at(source: Source, comment: Comment, code: str, said: str) -> Finding:
    return notice(source, code, said, comment.start, comment.end)


def _line(source: Source, comment: Comment) -> tuple[int, int]:
    """The line of a comment, or where it is alone the next line that is not empty."""
    index = source.line_of(comment.end)
    if comment.alone:
        later = range(index + 1, len(source.lines))
        index = next((n for n in later if source.text[slice(*source.lines[n])].strip()), index)
    return source.lines[index]


def without(
    source: Source, findings: Iterable[Finding], rules: Iterable[Rule]
) -> tuple[list[Finding], list[Suppressed]]:
    """Return the findings that stay, with those about the comments, and those that the comments let stand.

    A comment about rules that were not asked is not called unused.
    """
    regions, wrong = regions_of(source)
    left: list[Finding] = list(wrong)
    suppressed: list[Suppressed] = []
    used: set[int] = set()
    for finding in findings:
        holding = [index for index, region in enumerate(regions) if region.holds(finding)]
        if not holding:
            left.append(finding)
        else:
            used.update(holding)
            suppressed.append(Suppressed(finding, regions[holding[0]].reason, Where.SOURCE))
    asked = frozenset(rule.code for rule in rules)
    left += _unused(source, (one for i, one in enumerate(regions) if i not in used), asked)
    return left, suppressed


def _unused(source: Source, regions: Iterable[Region], asked: frozenset[str]) -> Iterator[Finding]:
    for region in regions:
        if region.rules & asked:
            yield _at(source, region.comment, "unused-suppression", "这里没有要放行的问题，注释可以删去")
