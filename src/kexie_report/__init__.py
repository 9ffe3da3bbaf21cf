"""From a register of achievements to press-ready Chinese prose in which every figure knows its record."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kexie_report._front_door import FrontDoor
from kexie_report._version import __version__

if TYPE_CHECKING:
    from kexie_report import errors, zh
    from kexie_report.draft import Block, Draft, Remark, Role, Severity, Untold
    from kexie_report.errors import DataError, KexieReportError
    from kexie_report.genres.genre import Genre, Voice
    from kexie_report.kinds.application import Application, Status
    from kexie_report.kinds.assistance import Assistance, AssistanceMode
    from kexie_report.kinds.campaign import Campaign
    from kexie_report.kinds.casework import CaseWork, CaseWorkMode
    from kexie_report.kinds.comparison import Comparison, Trend
    from kexie_report.kinds.conferral import Conferral
    from kexie_report.kinds.cooperation import Cooperation, CooperationMode
    from kexie_report.kinds.coverage import Coverage
    from kexie_report.kinds.demand import Demand
    from kexie_report.kinds.distribution import Distribution, DistributionMode
    from kexie_report.kinds.document import Document, DocumentMode
    from kexie_report.kinds.effect import Effect
    from kexie_report.kinds.event import Event, EventForm, EventRole
    from kexie_report.kinds.facility import Facility
    from kexie_report.kinds.funding import Funding
    from kexie_report.kinds.honour import Honour
    from kexie_report.kinds.indicator import Indicator, IndicatorMode
    from kexie_report.kinds.inventory import Inventory
    from kexie_report.kinds.measure import Measure
    from kexie_report.kinds.outlook import Outlook
    from kexie_report.kinds.plan import Plan
    from kexie_report.kinds.publicity import Publicity
    from kexie_report.kinds.quote import Quote
    from kexie_report.kinds.reach import Reach, ReachMode
    from kexie_report.kinds.team import Team, TeamMode
    from kexie_report.kinds.total import Total, TotalBy
    from kexie_report.kinds.visit import Visit
    from kexie_report.model.achievement import Achievement
    from kexie_report.model.origin import Origin
    from kexie_report.model.parties import Group, Level, Organization, Person, Place, Result, Tier, Title
    from kexie_report.model.period import Date, Period
    from kexie_report.model.report import Credits, Guidance, Headline, Passage, Report, Section
    from kexie_report.model.style import Rounding, Style
    from kexie_report.model.texts import Name, Text, Work
    from kexie_report.model.values import Edition, Money, Part, Quantity, Slogan
    from kexie_report.narrative import compose
    from kexie_report.narrative.variants import all_variants
    from kexie_report.prose import Derivation, Fact, How, Prose, Row, Span
    from kexie_report.render import render
    from kexie_report.sources import load

__all__ = [
    "Achievement",
    "Application",
    "Assistance",
    "AssistanceMode",
    "Block",
    "Campaign",
    "CaseWork",
    "CaseWorkMode",
    "Comparison",
    "Conferral",
    "Cooperation",
    "CooperationMode",
    "Coverage",
    "Credits",
    "DataError",
    "Date",
    "Demand",
    "Derivation",
    "Distribution",
    "DistributionMode",
    "Document",
    "DocumentMode",
    "Draft",
    "Edition",
    "Effect",
    "Event",
    "EventForm",
    "EventRole",
    "Facility",
    "Fact",
    "Funding",
    "Genre",
    "Group",
    "Guidance",
    "Headline",
    "Honour",
    "How",
    "Indicator",
    "IndicatorMode",
    "Inventory",
    "KexieReportError",
    "Level",
    "Measure",
    "Money",
    "Name",
    "Organization",
    "Origin",
    "Outlook",
    "Part",
    "Passage",
    "Period",
    "Person",
    "Place",
    "Plan",
    "Prose",
    "Publicity",
    "Quantity",
    "Quote",
    "Reach",
    "ReachMode",
    "Remark",
    "Report",
    "Result",
    "Role",
    "Rounding",
    "Row",
    "Section",
    "Severity",
    "Slogan",
    "Span",
    "Status",
    "Style",
    "Team",
    "TeamMode",
    "Text",
    "Tier",
    "Title",
    "Total",
    "TotalBy",
    "Trend",
    "Untold",
    "Visit",
    "Voice",
    "Work",
    "__version__",
    "all_variants",
    "compose",
    "errors",
    "load",
    "render",
    "zh",
]

sys.modules[__name__].__class__ = FrontDoor
