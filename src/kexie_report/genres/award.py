"""获奖消息: the honour first, then what it was given for and what comes next."""

from __future__ import annotations

import attrs

from kexie_report.genres.genre import Expected
from kexie_report.genres.headlines import headlines
from kexie_report.genres.planning import EVENTS_FIRST, PRESS
from kexie_report.kinds.honour import Honour
from kexie_report.model.front import HeadlineForm, LedeForm

__all__ = ["GENRE"]

GENRE = attrs.evolve(
    PRESS,
    name="award",
    label="获奖消息",
    document="获奖消息",
    headlines=headlines(HeadlineForm.HONOUR, HeadlineForm.PLAIN),
    ledes=(LedeForm.EVENT, LedeForm.RECENT),
    chiefs=(Honour,),
    ranks=EVENTS_FIRST,
    expects=(Expected(Honour),),
)
