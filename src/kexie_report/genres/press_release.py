"""综合通讯: a period lede, parallel sections with run-in headings, honours last."""

from __future__ import annotations

from kexie_report.genres.genre import Genre, Voice
from kexie_report.genres.planning import MEASURES_FIRST_HONOURS_LAST, PERIOD_LEDE, PRINCIPLE_HEADINGS

__all__ = ["GENRE"]

GENRE = Genre(
    name="press_release",
    label="综合通讯",
    voice=Voice.THIRD,
    headlines=(
        "{body}以{means}{verb}{goal}",
        "{body}{means}{verb}{goal}",
        "{body}：{means}{verb}{goal}",
    ),
    headings=PRINCIPLE_HEADINGS,
    lede=PERIOD_LEDE,
    ranks=MEASURES_FIRST_HONOURS_LAST,
)
