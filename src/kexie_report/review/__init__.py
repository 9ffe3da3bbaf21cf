"""Review: a text or a draft is read by every rule of the settings; what they find comes back in order."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kexie_report._front_door import FrontDoor

if TYPE_CHECKING:
    from kexie_report.review.baseline import Baseline, load_baseline
    from kexie_report.review.engine import findings_in, review, rules_of
    from kexie_report.review.finding import Authority, Finding, Standard
    from kexie_report.review.fixes import Fixed, fix, fix_source
    from kexie_report.review.reviewed import Reviewed, review_file, review_source
    from kexie_report.review.rule import Group, Rule
    from kexie_report.review.rules import RULES
    from kexie_report.review.settings import Profile, Settings
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


# The rules and what they stand on are imported when the first name is asked for.
sys.modules[__name__].__class__ = FrontDoor
