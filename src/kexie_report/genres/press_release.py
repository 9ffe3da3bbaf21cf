"""综合通讯: a period lede, parallel sections with run-in headings, honours last."""

from __future__ import annotations

from kexie_report.genres.genre import Genre, Voice
from kexie_report.kinds.honour import Honour
from kexie_report.kinds.measure import Measure

__all__ = ["GENRE"]

GENRE = Genre(
    name="press_release",
    label="综合通讯",
    voice=Voice.THIRD,
    headlines=(
        "{body}以{means}{verb}{goal}",
        "{body}{means}{verb}{goal}",
        "{body}：{means}{verb}{goal}",
    ),
    headings=("{word}{principle}，{verb}{brand}{noun}",),
    lede=(
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
    ),
    ranks={Measure: 0, Honour: 2},
)
