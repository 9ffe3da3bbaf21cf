"""Review: a text or a draft is read by every rule of the settings; what they find comes back in order."""

from __future__ import annotations

import datetime

from kexie_report.draft import Draft
from kexie_report.review.baseline import Baseline, load_baseline
from kexie_report.review.document import Document, of_draft
from kexie_report.review.engine import findings_in, rules_of
from kexie_report.review.finding import Authority, Finding, Standard
from kexie_report.review.fixes import Fixed, fix, fix_source
from kexie_report.review.reviewed import Reviewed, review_file, review_source
from kexie_report.review.rule import Group, Rule
from kexie_report.review.rules import RULES
from kexie_report.review.settings import DEFAULT, Profile, Settings
from kexie_report.review.settings_file import load_settings

__all__ = [
    "RULES",
    "Authority",
    "Baseline",
    "Finding",
    "Fixed",
    "Group",
    "Profile",
    "Reviewed",
    "Rule",
    "Settings",
    "Standard",
    "findings_in",
    "fix",
    "fix_source",
    "load_baseline",
    "load_settings",
    "review",
    "review_file",
    "review_source",
    "rules_of",
]


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
