"""The rules of some settings run over a document; what they find comes back in order."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from kexie_report.draft import Draft, Severity
from kexie_report.model.texts import Text
from kexie_report.review.document import Document, of_draft
from kexie_report.review.finding import Finding, Hit, fingerprint
from kexie_report.review.rule import Rule
from kexie_report.review.rules import RULES
from kexie_report.review.settings import DEFAULT, Profile, Settings

__all__ = ["findings_in", "names_of", "review", "rules_of"]

_AROUND = 8


def review(
    text: str | Draft, *, as_of: datetime.date | None = None, settings: Settings = DEFAULT
) -> tuple[Finding, ...]:
    """Return what the rules find in a text or a draft, by place.

    `as_of` is the day on which the text speaks: 今年 and a weekday are checked only with it.

    >>> [finding.code for finding in review("园区设有“航模小屋”、“机器人擂台”两处场地。")]
    ['dunhao-between-quotes']
    """
    if isinstance(text, Draft):
        document = of_draft(text, as_of=as_of, settings=settings)
    else:
        document = Document(text, as_of, settings=settings)
    return findings_in(document, rules_of(settings))


@lru_cache(maxsize=32)
def rules_of(settings: Settings) -> tuple[Rule, ...]:
    """Return the rules that the settings choose.

    >>> [rule.code for rule in rules_of(Settings(ignore=("punct",))) if rule.code.startswith("dunhao")]
    []
    """
    return tuple(rule for rule in RULES if _chosen(rule, settings))


def names_of(rule: Rule) -> frozenset[str]:
    """Return what a rule is called by: its code, and its group in English and in Chinese."""
    return frozenset((rule.code, rule.group.name.lower(), rule.group.value))


def _chosen(rule: Rule, settings: Settings) -> bool:
    names = names_of(rule)
    if names & set(settings.ignore):
        return False
    return _fits(rule, settings.profile) or bool(names & set(settings.select))


def _fits(rule: Rule, profile: Profile) -> bool:
    """Whether a rule is for a kind of text; of the minimum are the rules that find errors."""
    return profile in rule.profiles and (profile is not Profile.MINIMAL or rule.severity is Severity.ERROR)


def findings_in(document: Document, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """Return the findings of some rules in a document, by place and then by rule."""
    # What several patterns of a rule find at one place is one remark.
    hits = [(hit, rule) for rule in rules for hit in dict.fromkeys(rule.check(document))]
    hits.sort(key=lambda found: (found[0].start, found[0].end, found[1].code, found[0].message))
    equals: Counter[tuple[str, str, str]] = Counter()
    return tuple(_finding(document, rule, hit, equals) for hit, rule in hits)


def _finding(document: Document, rule: Rule, hit: Hit, equals: Counter[tuple[str, str, str]]) -> Finding:
    line = document.line_at(hit.start)
    marked = document.text[hit.start : hit.end]
    around = document.text[max(line.begin, hit.start - _AROUND) : min(line.end, hit.end + _AROUND)]
    named = (rule.code, marked, around)
    equals[named] += 1
    return Finding(
        code=rule.code,
        severity=document.settings.severities.get(rule.code) or _severity(document, rule, hit),
        start=hit.start,
        end=hit.end,
        line=line.number,
        column=hit.start - line.begin + 1,
        text=marked,
        message=hit.message,
        suggestions=hit.suggestions,
        safe=hit.safe,
        evidence=hit.evidence,
        authority=rule.authority,
        fingerprint=fingerprint(*named, equals[named]),
    )


def _severity(document: Document, rule: Rule, hit: Hit) -> Severity:
    """How grave a hit is; a doubt about a name that a register gave verbatim is no more than a hint."""
    fact = document.fact_at(hit.start) if hit.end > hit.start else None
    if fact is not None and isinstance(fact.value, Text) and document.fact_at(hit.end - 1) is fact:
        return Severity.INFO
    return hit.severity or rule.severity
