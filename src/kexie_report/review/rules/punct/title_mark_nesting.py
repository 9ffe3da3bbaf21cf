"""title-mark-nesting: 《》 inside 《》 become 〈〉."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong


def _check(document: Document) -> Iterator[Hit]:
    for pair in document.titles:
        if pair.opener == "《" and pair.nested_in("《〈") == "《":
            inside = document.text[slice(*pair.inside)]
            yield Hit(pair.start, pair.end, "书名号里面再用书名号，用单书名号", (f"〈{inside}〉",))


RULE = Rule(
    code="title-mark-nesting",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="书名号里面又用了双书名号",
    authority=Authority(Standard.PUNCTUATION, "4.15"),
    check=_check,
    wrong=(
        Wrong("转发《关于印发《科普基地管理办法》的通知》。", "转发《关于印发〈科普基地管理办法〉的通知》。"),
        Wrong("《《昆虫记》导读》已出版。", "《〈昆虫记〉导读》已出版。"),
        Wrong("拟定《贯彻《纲要》实施方案》。", "拟定《贯彻〈纲要〉实施方案》。"),
    ),
    right=(
        "《科普法》《纲要》同时宣讲。",
        "转发《关于印发〈科普基地管理办法〉的通知》。",
        "《关于〈《昆虫记》导读〉的说明》",
    ),
)
