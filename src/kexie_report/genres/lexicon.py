"""The lexicon of headings: parallel phrases of equal length for what the records are about.

The words are those that headings of local releases share; a phrase claims no more than that
such work was done.
"""

from __future__ import annotations

import attrs

from kexie_report.kinds.application import Application
from kexie_report.kinds.assistance import Assistance
from kexie_report.kinds.campaign import Campaign
from kexie_report.kinds.casework import CaseWork
from kexie_report.kinds.conferral import Conferral
from kexie_report.kinds.cooperation import Cooperation
from kexie_report.kinds.coverage import Coverage
from kexie_report.kinds.demand import Demand
from kexie_report.kinds.distribution import Distribution
from kexie_report.kinds.document import Document
from kexie_report.kinds.event import Event, EventForm
from kexie_report.kinds.facility import Facility
from kexie_report.kinds.funding import Funding
from kexie_report.kinds.honour import Honour
from kexie_report.kinds.indicator import Indicator
from kexie_report.kinds.inventory import Inventory
from kexie_report.kinds.measure import Measure
from kexie_report.kinds.plan import Plan
from kexie_report.kinds.publicity import Publicity
from kexie_report.kinds.team import Team
from kexie_report.kinds.visit import Visit
from kexie_report.model.achievement import Achievement

__all__ = ["ENDINGS", "FAMILIES", "Family"]


@attrs.frozen
class Family:
    """Kinds that stand under one heading; `phrase` is one of eight characters, `pair` two of four.

    Where `forms` are named the family is that of events of these forms.

    >>> Family("甲", (Team,), "加强工作队伍建设", ("建强队伍", "夯实基础")).holds(Team("服务队"))
    True
    """

    name: str
    kinds: tuple[type[Achievement], ...]
    phrase: str
    pair: tuple[str, str]
    forms: frozenset[EventForm] = frozenset()

    def holds(self, record: Achievement) -> bool:
        """Whether `record` stands under the heading of this family."""
        if isinstance(record, Event):
            return record.form in self.forms
        return isinstance(record, self.kinds)


FAMILIES = (
    Family(
        "制度",
        (Measure, Document, Plan),
        "建立健全工作机制",
        ("健全机制", "压实责任"),
        frozenset({EventForm.MEETING}),
    ),
    Family(
        "学习",
        (),
        "扎实开展学习培训",
        ("强化学习", "提升能力"),
        frozenset({EventForm.STUDY, EventForm.TRAINING}),
    ),
    Family(
        "活动",
        (Campaign,),
        "广泛组织主题活动",
        ("丰富载体", "拓展形式"),
        frozenset(EventForm) - {EventForm.MEETING, EventForm.STUDY, EventForm.TRAINING},
    ),
    Family("宣传", (Publicity, Distribution), "加大宣传普及力度", ("加大宣传", "营造氛围")),
    Family("服务", (Assistance, Visit, Demand, CaseWork), "用心用情服务群众", ("走进基层", "服务群众")),
    Family("阵地", (Facility, Coverage), "完善基层阵地建设", ("建好阵地", "优化布局")),
    Family("队伍", (Team, Inventory), "夯实组织队伍基础", ("建强队伍", "夯实基础")),
    Family("合作", (Cooperation,), "凝聚各方工作合力", ("整合资源", "凝聚合力")),
    Family("项目", (Application, Funding), "积极争取项目资金", ("向上争取", "落实项目")),
    Family("指标", (Indicator,), "对照目标狠抓落实", ("对标目标", "狠抓落实")),
    Family("荣誉", (Honour, Conferral), "选树典型创先争优", ("选树典型", "创先争优")),
)
"""In the order in which a round-up tells them; every other kind stays where the record before it stands."""

ENDINGS = (
    ("锻造", "新高地"),
    ("打造", "新标杆"),
    ("展现", "新担当"),
    ("塑造", "新形象"),
    ("构建", "新格局"),
    ("激发", "新活力"),
    ("增强", "新动能"),
    ("谱写", "新篇章"),
    ("架起", "新桥梁"),
    ("搭建", "新舞台"),
)
"""Verb and noun of a heading of which the user gave principle and brand only; no two sections share one."""
