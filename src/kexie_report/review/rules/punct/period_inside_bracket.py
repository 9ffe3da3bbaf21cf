"""period-inside-bracket: no 。 at the end of a bracket inside a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.marks import Pair
from kexie_report.review.rule import Group, Rule, Wrong


def _check(document: Document) -> Iterator[Hit]:
    for pair in document.brackets:
        place = pair.end - 2
        if document.bare[place] == "。" and pair.opener in "（(" and _within(document, pair):
            yield Hit(place, place + 1, "句内括号里的末尾不用句号", ("",))


def _within(document: Document, pair: Pair) -> bool:
    """Whether the bracket belongs to the sentence before it."""
    before = document.bare[pair.start - 1 : pair.start]
    if pair.start == document.line_at(pair.start).start or before in tuple("。！？…”"):
        return False
    return document.bare.count("。", *pair.inside) == 1


RULE = Rule(
    code="period-inside-bracket",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="句内括号里的末尾用了句号",
    authority=Authority(Standard.PUNCTUATION),
    check=_check,
    wrong=(
        Wrong("免费入场（限前200名。），先到先得。", "免费入场（限前200名），先到先得。"),
        Wrong("样书可到服务台领取（每人一册。）。", "样书可到服务台领取（每人一册）。"),
        Wrong("讲座改到二楼（电梯可达。）举行。", "讲座改到二楼（电梯可达）举行。"),
    ),
    right=(
        "免费入场。（团队请提前一天预约。）",
        "（本报记者李明报道。）",
        "他问过大家（要不要来？）再定。",
        "免费入场（限前200名），先到先得。",
    ),
)
