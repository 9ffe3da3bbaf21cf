"""quote-nesting: “” inside “” become ‘’."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong


def _check(document: Document) -> Iterator[Hit]:
    for pair in document.quotes:
        if pair.opener == "“" and pair.nested_in("“‘") == "“" and _balanced(document, pair.start):
            inside = document.text[slice(*pair.inside)]
            yield Hit(pair.start, pair.end, "引号里面再用引号，用单引号", (f"‘{inside}’",))


def _balanced(document: Document, place: int) -> bool:
    """Whether the paragraph lacks no quotation mark; where it does, the pairs of the rest are not sure."""
    line = document.line_at(place)
    said = document.text[line.begin : line.end]
    return said.count("“") == said.count("”")


RULE = Rule(
    code="quote-nesting",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="双引号里面又用了双引号",
    authority=Authority(Standard.PUNCTUATION),
    check=_check,
    wrong=(
        Wrong(
            "老师说：“大家管它叫“会飞的书包”，都想背一背。”", "老师说：“大家管它叫‘会飞的书包’，都想背一背。”"
        ),
        Wrong("他写道：““小书屋”办起来了。”", "他写道：“‘小书屋’办起来了。”"),
        Wrong("“办好“科普夜市”，留住烟火气。”她说。", "“办好‘科普夜市’，留住烟火气。”她说。"),
    ),
    right=(
        "老师说：“大家管它叫‘会飞的书包’，都想背一背。”",
        "“‘科普小院’一开，邻居们都来了。”",
        "他说：\n“第一段话。\n“第二段话。”",
    ),
)
