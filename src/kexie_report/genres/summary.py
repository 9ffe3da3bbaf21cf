"""工作总结: headings 一、 and （一）, signed with body and date."""

from __future__ import annotations

from kexie_report.genres.genre import Genre, Voice
from kexie_report.genres.planning import MEASURES_FIRST_HONOURS_LAST, PERIOD_LEDE, PRINCIPLE_HEADINGS

__all__ = ["GENRE"]

GENRE = Genre(
    name="summary",
    label="工作总结",
    voice=Voice.THIRD,
    headlines=("{body}{period}工作总结", "{body}工作总结"),
    headings=PRINCIPLE_HEADINGS,
    lede=PERIOD_LEDE,
    ranks=MEASURES_FIRST_HONOURS_LAST,
)
