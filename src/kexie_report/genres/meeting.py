"""会议消息: the meeting and who was there, the figures of the last period, what the meeting asked for."""

from __future__ import annotations

import attrs

from kexie_report.genres.genre import Expected
from kexie_report.genres.headlines import headlines
from kexie_report.genres.planning import EVENTS_FIRST, PRESS
from kexie_report.kinds.event import Event, EventForm
from kexie_report.kinds.outlook import Outlook
from kexie_report.model.front import HeadlineForm, LedeForm

__all__ = ["GENRE"]

GENRE = attrs.evolve(
    PRESS,
    name="meeting",
    label="会议消息",
    document="会议消息",
    headlines=headlines(HeadlineForm.PLAIN, HeadlineForm.COLON),
    ledes=(LedeForm.EVENT, LedeForm.RECENT),
    chiefs=(Event,),
    chief_forms=frozenset({EventForm.MEETING}),
    ranks=EVENTS_FIRST,
    expects=(Expected(Event, ("date",)), Expected(Outlook)),
)
