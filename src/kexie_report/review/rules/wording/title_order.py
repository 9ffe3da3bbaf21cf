"""title-order: the Party office stands before the government office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_PARTY = re.compile("、((?:[省市县区州镇乡]委|党组|党委|工委)(?:副?书记|常委|委员|成员))")
_OFFICE = re.compile(
    "(?:常务)?副?(?:[省市县区州镇乡]长|局长|厅长|主任|院长|校长|主席|会长|馆长|所长|总经理|董事长)$"
)
_LONGEST = 6


_RECORD = re.compile("[历曾先]?任|担任|晋升|当选")
_REACH = 30


def _check(document: Document) -> Iterator[Hit]:
    for party in _PARTY.finditer(document.plain):
        office = _OFFICE.search(document.plain, max(0, party.start() - _LONGEST), party.start())
        if office and not _is_record(document.plain, office.start()):
            better = f"{party[1]}、{office[0]}"
            yield Hit(office.start(), party.end(), "先写党内职务，后写行政职务", (better,))


def _is_record(text: str, start: int) -> bool:
    """Whether the offices come one after the other in time, or belong to several persons."""
    return text[start - 1 : start] == "、" or bool(_RECORD.search(text, max(0, start - _REACH), start))


RULE = Rule(
    code="title-order",
    group=Group.WORDING,
    severity=Severity.WARNING,
    catches="党内职务应在行政职务之前",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("副市长、市委常委何秋出席。", "市委常委、副市长何秋出席。"),
        Wrong("县长、县委副书记周远讲话。", "县委副书记、县长周远讲话。"),
        Wrong("局长、党组书记李明主持。", "党组书记、局长李明主持。"),
        Wrong("副主席、党组成员王芳汇报。", "党组成员、副主席王芳汇报。"),
    ),
    right=(
        "她历任镇团委书记、副镇长、镇党委书记。",
        "院长、副院长、党委书记都到病房慰问。",
        "副县长、公安局局长出席。",
        "县委副书记、县长讲话。",
        "主席、副主席列席。",
        "市委常委、副市长何秋出席。",
    ),
)
