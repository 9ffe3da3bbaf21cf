"""通讯特写: a voice first, then what the period brought, then sections on lines of their own."""

from __future__ import annotations

import attrs

from kexie_report.genres.genre import Expected
from kexie_report.genres.headlines import headlines
from kexie_report.genres.planning import PRESS
from kexie_report.kinds.quote import Quote
from kexie_report.model.front import DatelineForm, HeadingStyle, HeadlineForm, LedeForm

__all__ = ["GENRE"]

GENRE = attrs.evolve(
    PRESS,
    name="feature",
    label="通讯特写",
    aliases=("特写",),
    document="工作纪实",
    headlines=headlines(HeadlineForm.TWO_PART, HeadlineForm.COUPLET, HeadlineForm.QUESTION),
    section_style=HeadingStyle.LINE,
    ledes=(LedeForm.SCENE, LedeForm.GUIDANCE, LedeForm.SUMMARY, LedeForm.OCCASION),
    chiefs=(Quote,),
    expects=(Expected(Quote),),
    dateline=DatelineForm.SIGNED,
)
