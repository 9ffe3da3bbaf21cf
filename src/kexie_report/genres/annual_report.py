"""年度报告: what there is first, then what was done, by fixed headings, zero results too."""

from __future__ import annotations

import attrs

from kexie_report.genres.genre import Expected
from kexie_report.genres.headlines import headlines
from kexie_report.genres.planning import FIGURES_FIRST, OFFICE
from kexie_report.kinds.inventory import Inventory
from kexie_report.model.front import HeadlineForm, LedeForm

__all__ = ["GENRE"]

GENRE = attrs.evolve(
    OFFICE,
    name="annual_report",
    label="年度报告",
    aliases=("年报",),
    document="年度报告",
    headlines=headlines(HeadlineForm.DOCUMENT),
    ledes=(LedeForm.GUIDANCE, LedeForm.SUMMARY, LedeForm.PURPOSE, LedeForm.STANDING),
    ranks=FIGURES_FIRST,
    expects=(Expected(Inventory),),
)
