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
    from kexie_report.genres.genre import Expected, Genre, Voice
    from kexie_report.genres.layout import Layout
    from kexie_report.house.house import House
    from kexie_report.house.table import Kinds
    from kexie_report.kinds.application import Application, Status
    from kexie_report.kinds.assistance import Assistance, AssistanceMode
    from kexie_report.kinds.attendance import Attendance, AttendanceRole
    from kexie_report.kinds.campaign import Campaign
    from kexie_report.kinds.casework import CaseWork, CaseWorkMode
    from kexie_report.kinds.comparison import Aim, Comparison, Zero
    from kexie_report.kinds.conferral import Conferral, ConferralMode
    from kexie_report.kinds.cooperation import Cooperation, CooperationMode
    from kexie_report.kinds.coverage import Coverage
    from kexie_report.kinds.demand import Demand, DemandMode
    from kexie_report.kinds.distribution import Distribution, DistributionMode
    from kexie_report.kinds.document import Document, DocumentMode
    from kexie_report.kinds.effect import Effect
    from kexie_report.kinds.event import Event, EventForm, EventRole
    from kexie_report.kinds.facility import Facility, FacilityMode
    from kexie_report.kinds.funding import Funding, FundingMode
    from kexie_report.kinds.honour import Honour
    from kexie_report.kinds.indicator import Indicator, IndicatorMode
    from kexie_report.kinds.inventory import Inventory, InventoryMode
    from kexie_report.kinds.measure import Measure
    from kexie_report.kinds.outlook import Outlook, OutlookMode
    from kexie_report.kinds.plan import Plan
    from kexie_report.kinds.publicity import Publicity
    from kexie_report.kinds.quote import Quote
    from kexie_report.kinds.reach import Reach, ReachMode
    from kexie_report.kinds.roll import HonourRoll
    from kexie_report.kinds.team import Team, TeamMode
    from kexie_report.kinds.total import Total, TotalBy
    from kexie_report.kinds.visit import Visit, VisitMode
    from kexie_report.model.achievement import Achievement
    from kexie_report.model.dates import Date, DateRange, When
    from kexie_report.model.front import (
        Credits,
        DatelineForm,
        Guidance,
        HeadingStyle,
        Headline,
        HeadlineForm,
        LedeForm,
        Reviews,
    )
    from kexie_report.model.origin import Origin
    from kexie_report.model.parties import (
        Group,
        Headcount,
        Level,
        Organization,
        Person,
        Place,
        Result,
        Tier,
        Title,
    )
    from kexie_report.model.period import Period
    from kexie_report.model.ranks import Rank, RankForm
    from kexie_report.model.report import Passage, Report, Section
    from kexie_report.model.style import Rounding, Style
    from kexie_report.model.texts import Name, Text, Work
    from kexie_report.model.trends import Trend
    from kexie_report.model.values import Edition, Money, Part, Quantity, Slogan
    from kexie_report.narrative import compose
    from kexie_report.narrative.usage import Usage, usage
    from kexie_report.narrative.variants import all_variants
    from kexie_report.prose import Derivation, Fact, How, Prose, Row, Span
    from kexie_report.render import render
    from kexie_report.render.docx import fact_keys, fill, render_docx
    from kexie_report.render.schema import draft_schema
    from kexie_report.render.terminal import render_terminal
    from kexie_report.render.text import PlainText
    from kexie_report.render.wechat import Wechat
    from kexie_report.render.wechat_rules import check_wechat, wechat_limits
    from kexie_report.render.word.profile import Face, PageProfile
    from kexie_report.render.word.statement import Statement
    from kexie_report.review import (
        Baseline,
        Finding,
        Fixed,
        Reviewed,
        fix,
        load_baseline,
        load_settings,
        review,
        review_file,
    )
    from kexie_report.review import Profile as ReviewProfile
    from kexie_report.review import Settings as ReviewSettings
    from kexie_report.review.reporters.json import review_schema
    from kexie_report.sources import from_database, from_rows, load
    from kexie_report.sources.blank_report import blank_report
    from kexie_report.sources.blank_workbook import blank_workbook
    from kexie_report.sources.house import load_style
    from kexie_report.sources.new_register import init
    from kexie_report.sources.node import Problem
    from kexie_report.sources.schema import report_schema

__all__ = [
    "Achievement",
    "Aim",
    "Application",
    "Assistance",
    "AssistanceMode",
    "Attendance",
    "AttendanceRole",
    "Baseline",
    "Block",
    "Campaign",
    "CaseWork",
    "CaseWorkMode",
    "Comparison",
    "Conferral",
    "ConferralMode",
    "Cooperation",
    "CooperationMode",
    "Coverage",
    "Credits",
    "DataError",
    "Date",
    "DateRange",
    "DatelineForm",
    "Demand",
    "DemandMode",
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
    "Expected",
    "Face",
    "Facility",
    "FacilityMode",
    "Fact",
    "Finding",
    "Fixed",
    "Funding",
    "FundingMode",
    "Genre",
    "Group",
    "Guidance",
    "Headcount",
    "HeadingStyle",
    "Headline",
    "HeadlineForm",
    "Honour",
    "HonourRoll",
    "House",
    "How",
    "Indicator",
    "IndicatorMode",
    "Inventory",
    "InventoryMode",
    "KexieReportError",
    "Kinds",
    "Layout",
    "LedeForm",
    "Level",
    "Measure",
    "Money",
    "Name",
    "Organization",
    "Origin",
    "Outlook",
    "OutlookMode",
    "PageProfile",
    "Part",
    "Passage",
    "Period",
    "Person",
    "Place",
    "PlainText",
    "Plan",
    "Problem",
    "Prose",
    "Publicity",
    "Quantity",
    "Quote",
    "Rank",
    "RankForm",
    "Reach",
    "ReachMode",
    "Remark",
    "Report",
    "Result",
    "ReviewProfile",
    "ReviewSettings",
    "Reviewed",
    "Reviews",
    "Role",
    "Rounding",
    "Row",
    "Section",
    "Severity",
    "Slogan",
    "Span",
    "Statement",
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
    "Usage",
    "Visit",
    "VisitMode",
    "Voice",
    "Wechat",
    "When",
    "Work",
    "Zero",
    "__version__",
    "all_variants",
    "blank_report",
    "blank_workbook",
    "check_wechat",
    "compose",
    "draft_schema",
    "errors",
    "fact_keys",
    "fill",
    "fix",
    "from_database",
    "from_rows",
    "init",
    "load",
    "load_baseline",
    "load_settings",
    "load_style",
    "render",
    "render_docx",
    "render_terminal",
    "report_schema",
    "review",
    "review_file",
    "review_schema",
    "usage",
    "wechat_limits",
    "zh",
]

sys.modules[__name__].__class__ = FrontDoor
