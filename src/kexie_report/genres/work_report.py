"""工作报告: to the delegates, in the first person, with what is lacking and what comes next."""

from __future__ import annotations

import attrs

from kexie_report.genres.genre import Expected, Voice
from kexie_report.genres.headlines import headlines
from kexie_report.genres.planning import OFFICE
from kexie_report.kinds.outlook import Outlook
from kexie_report.model.front import HeadlineForm, LedeForm

__all__ = ["GENRE"]

GENRE = attrs.evolve(
    OFFICE,
    name="work_report",
    label="工作报告",
    document="工作报告",
    voice=Voice.FIRST,
    headlines=headlines(HeadlineForm.DOCUMENT),
    ledes=(LedeForm.GUIDANCE, LedeForm.SUMMARY),
    expects=(Expected(Outlook),),
)
