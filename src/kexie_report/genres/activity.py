"""活动消息: the event and its day first, then with whom, how and for whom."""

from __future__ import annotations

import attrs

from kexie_report.genres.genre import Expected
from kexie_report.genres.headlines import headlines
from kexie_report.genres.planning import EVENTS_FIRST, PRESS
from kexie_report.kinds.event import Event
from kexie_report.model.front import HeadlineForm, LedeForm

__all__ = ["GENRE"]

GENRE = attrs.evolve(
    PRESS,
    name="activity",
    label="活动消息",
    document="活动消息",
    headlines=headlines(HeadlineForm.PLAIN, HeadlineForm.COLON),
    ledes=(LedeForm.PURPOSE, LedeForm.OCCASION, LedeForm.EVENT, LedeForm.RECENT),
    chiefs=(Event,),
    ranks=EVENTS_FIRST,
    expects=(Expected(Event, ("date", "places", "reach")),),
)
