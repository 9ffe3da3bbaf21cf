"""综合通讯: a period lede, parallel sections with run-in headings, honours last."""

from __future__ import annotations

import attrs

from kexie_report.genres.headlines import headlines
from kexie_report.genres.planning import PRESS
from kexie_report.model.front import HeadlineForm, LedeForm

__all__ = ["GENRE"]

GENRE = attrs.evolve(
    PRESS,
    name="press_release",
    label="综合通讯",
    aliases=("通讯", "综合消息"),
    document="工作综述",
    titled=False,
    headlines=headlines(HeadlineForm.SLOGAN, HeadlineForm.TWO_PART, HeadlineForm.COUPLET),
    ledes=(LedeForm.GUIDANCE, LedeForm.SUMMARY, LedeForm.PURPOSE, LedeForm.OCCASION),
)
