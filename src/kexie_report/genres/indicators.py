"""指标消息: learned from the body, then a chain of indicators with their comparisons."""

from __future__ import annotations

import attrs

from kexie_report.genres.genre import Expected
from kexie_report.genres.headlines import headlines
from kexie_report.genres.planning import FIGURES_FIRST, PRESS
from kexie_report.kinds.indicator import Indicator
from kexie_report.model.front import HeadingStyle, HeadlineForm, LedeForm

__all__ = ["GENRE"]

GENRE = attrs.evolve(
    PRESS,
    name="indicators",
    label="指标消息",
    aliases=("数据消息",),
    document="数据消息",
    headlines=headlines(HeadlineForm.FIGURES, HeadlineForm.EVALUATION),
    section_style=HeadingStyle.LINE,
    ledes=(LedeForm.LEARNED, LedeForm.FIGURES, LedeForm.STANDING),
    ranks=FIGURES_FIRST,
    expects=(Expected(Indicator),),
)
