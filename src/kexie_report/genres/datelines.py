"""The wordings of datelines: before the first words, on a line of its own, or at the head of the page."""

from __future__ import annotations

from collections.abc import Mapping

from kexie_report.genres.genre import BYLINE_SLOTS
from kexie_report.model.front import DatelineForm
from kexie_report.pattern import Pattern

__all__ = ["DATELINES", "PAGE_HEADS", "SIGNATURES"]

_PAPER = ("本报讯（记者 {reporters} 通讯员 {correspondents}）", "本报讯（记者 {reporters}）")

DATELINES: Mapping[DatelineForm, tuple[Pattern, ...]] = {
    DatelineForm.WEBSITE: (Pattern("{outlet}[{date}]讯"),),
    DatelineForm.PAPER: tuple(map(Pattern, (*_PAPER, "本报讯（通讯员 {correspondents}）", "本报讯"))),
    DatelineForm.AGENCY: (Pattern("{outlet}[{place}]{date}电[（记者 {reporters}）]"),),
}
"""What stands before the first words of the text."""

SIGNATURES: Mapping[DatelineForm, tuple[Pattern, ...]] = {
    DatelineForm.REPORT: (Pattern("{outlet}记者 {reporters}[ {place}]报道"),),
    DatelineForm.SIGNED: (
        Pattern("□ 本报记者 {reporters}[ 本报通讯员 {correspondents}]"),
        Pattern("□ 本报通讯员 {correspondents}"),
    ),
}
"""What stands on a line of its own above the text."""

PAGE_HEADS: Mapping[DatelineForm, tuple[Pattern, ...]] = {
    DatelineForm.PAGE_HEAD: (
        Pattern("来源：{source}[　作者：{correspondents}][　发布时间：{signed}]"),
        Pattern("作者：{correspondents}[　发布时间：{signed}]"),
        Pattern("发布时间：{signed}"),
    ),
}
"""What a page says of the text before it begins."""

for _wordings in (*DATELINES.values(), *SIGNATURES.values(), *PAGE_HEADS.values()):
    for _wording in _wordings:
        _wording.check(BYLINE_SLOTS, "a dateline", "slot")
