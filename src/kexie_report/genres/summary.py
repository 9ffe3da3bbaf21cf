"""工作总结: headings 一、 and （一）, what is lacking, what comes next, signed with body and date."""

from __future__ import annotations

import attrs

from kexie_report.genres.headlines import headlines
from kexie_report.genres.planning import OFFICE
from kexie_report.model.front import HeadlineForm, LedeForm

__all__ = ["GENRE"]

GENRE = attrs.evolve(
    OFFICE,
    name="summary",
    label="工作总结",
    aliases=("总结",),
    document="工作总结",
    headlines=headlines(HeadlineForm.DOCUMENT),
    ledes=(LedeForm.GUIDANCE, LedeForm.SUMMARY, LedeForm.PURPOSE),
)
