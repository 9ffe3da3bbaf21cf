"""What several genres plan alike: the families of genres, the parts of headings, the order of kinds."""

from __future__ import annotations

from kexie_report.genres.genre import CLOSING, FIRST, LAST, Genre
from kexie_report.genres.ledes import PERIOD_LEDE
from kexie_report.kinds.effect import Effect
from kexie_report.kinds.honour import Honour
from kexie_report.kinds.indicator import Indicator
from kexie_report.kinds.inventory import Inventory
from kexie_report.kinds.measure import Measure
from kexie_report.kinds.outlook import Outlook
from kexie_report.kinds.quote import Quote
from kexie_report.kinds.roll import HonourRoll
from kexie_report.model.front import DatelineForm, HeadingStyle

__all__ = ["EVENTS_FIRST", "FIGURES_FIRST", "MEASURES_FIRST_HONOURS_LAST", "OFFICE", "PRESS"]

_HEADINGS = (
    "{word}{principle}，{verb}{brand}{noun}",
    "{principle}，{verb}{brand}{noun}",
    "以{means}为抓手，{verb}{brand}[{noun}]",
    "{word}{principle}",
    "{principle}",
)

MEASURES_FIRST_HONOURS_LAST = {Measure: FIRST, Honour: LAST, HonourRoll: LAST, Outlook: CLOSING}
FIGURES_FIRST = {Indicator: FIRST, Inventory: FIRST, Honour: LAST, HonourRoll: LAST, Outlook: CLOSING}
EVENTS_FIRST = {Quote: LAST, Effect: LAST, Honour: LAST, HonourRoll: LAST, Outlook: CLOSING}

PRESS = Genre(
    name="press",
    label="新闻",
    layout="press",
    headings=_HEADINGS,
    lede=PERIOD_LEDE,
    ranks=MEASURES_FIRST_HONOURS_LAST,
    dateline=DatelineForm.WEBSITE,
    bylines=(
        "（记者 {reporters} 通讯员 {correspondents}）",
        "（记者 {reporters}）",
        "（通讯员 {correspondents}）",
    ),
    credits=("摄影：{photographer}", "责任编辑：{editor}", "{chain}", "来源：{source}"),
)
"""What news genres share: dateline, byline, credits."""

OFFICE = Genre(
    name="office",
    label="公文",
    layout="office",
    headings=_HEADINGS,
    section_style=HeadingStyle.NUMBERED,
    passage_style=HeadingStyle.BRACKETED,
    lede=PERIOD_LEDE,
    ranks=MEASURES_FIRST_HONOURS_LAST,
    problems_heading="存在的不足",
    closing_heading="下一步打算",
    credits=("{body}", "{signed}"),
)
"""What the reports of an office share: numbered headings, problems, next steps, body and date."""
