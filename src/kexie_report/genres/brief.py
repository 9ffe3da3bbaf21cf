"""简报: one lede and 一是…二是…, signed by the body."""

from __future__ import annotations

from kexie_report.genres.genre import Genre, Voice
from kexie_report.genres.planning import MEASURES_FIRST_HONOURS_LAST, PERIOD_LEDE, PRINCIPLE_HEADINGS

__all__ = ["GENRE"]

GENRE = Genre(
    name="brief",
    label="简报",
    voice=Voice.THIRD,
    headlines=("{body}{period}工作简报", "{body}工作简报"),
    headings=PRINCIPLE_HEADINGS,
    lede=PERIOD_LEDE,
    ranks=MEASURES_FIRST_HONOURS_LAST,
)
