"""简报: one lede and 一是…二是…, signed by the body."""

from __future__ import annotations

import attrs

from kexie_report.genres.headlines import headlines
from kexie_report.genres.planning import OFFICE
from kexie_report.model.front import HeadingStyle, HeadlineForm, LedeForm

__all__ = ["GENRE"]

GENRE = attrs.evolve(
    OFFICE,
    name="brief",
    label="简报",
    aliases=("信息",),
    document="工作简报",
    headlines=headlines(HeadlineForm.DOCUMENT, HeadlineForm.SLOGAN),
    section_style=HeadingStyle.COUNTED,
    ledes=(LedeForm.GUIDANCE, LedeForm.SUMMARY, LedeForm.PURPOSE, LedeForm.OCCASION),
    passage_style=HeadingStyle.RUN_IN,
    credits=(),
    layout="brief",
    bylines=("（{body}）",),
)
