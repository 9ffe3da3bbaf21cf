"""What several genres plan alike: the period lede, headings made of their parts, the order of kinds."""

from __future__ import annotations

from kexie_report.genres.genre import FIRST, LAST
from kexie_report.kinds.honour import Honour
from kexie_report.kinds.measure import Measure

__all__ = ["MEASURES_FIRST_HONOURS_LAST", "PERIOD_LEDE", "PRINCIPLE_HEADINGS"]

PERIOD_LEDE = (
    ("坚持以{mainline}为主线", "紧扣{mainline}这一主线", "以{mainline}为主线"),
    ("对照{roles}", "立足{roles}", "落实{roles}"),
    ("聚焦{goals}", "锚定{goals}", "瞄准{goals}"),
    ("{manner}",),
    ("巩固拓展{standing}", "巩固提升{standing}", "不断巩固{standing}"),
    (
        "以{means}引领{goal}{verb}提档升级",
        "用{means}带动{goal}{verb}不断提升",
        "以{means}促进{goal}{verb}提质增效",
    ),
)
"""After period and body: main line, roles, goals, manner, standing title, and the headline once more."""

PRINCIPLE_HEADINGS = ("{word}{principle}，{verb}{brand}{noun}", "{principle}，{verb}{brand}{noun}")

MEASURES_FIRST_HONOURS_LAST = {Measure: FIRST, Honour: LAST}
