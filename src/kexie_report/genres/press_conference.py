"""新闻发布会: the conference first, then what each speaker said, under the speaker's name."""

from __future__ import annotations

import attrs

from kexie_report.genres.genre import Expected
from kexie_report.genres.headlines import headlines
from kexie_report.genres.planning import FIGURES_FIRST, PRESS
from kexie_report.kinds.event import Event
from kexie_report.kinds.indicator import Indicator
from kexie_report.model.front import HeadingStyle, HeadlineForm, LedeForm

__all__ = ["GENRE"]

GENRE = attrs.evolve(
    PRESS,
    name="press_conference",
    label="新闻发布会",
    aliases=("发布会",),
    document="新闻发布会",
    headlines=headlines(HeadlineForm.PLAIN, HeadlineForm.FIGURES),
    section_style=HeadingStyle.LINE,
    passage_style=HeadingStyle.COUNTED,
    ledes=(LedeForm.EVENT, LedeForm.RECENT, LedeForm.LEARNED),
    chiefs=(Event,),
    ranks=FIGURES_FIRST,
    expects=(Expected(Event, ("date",)), Expected(Indicator)),
)
