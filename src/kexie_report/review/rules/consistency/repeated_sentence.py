"""repeated-sentence: the same sentence twice."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.laws import in_law_style
from kexie_report.review.lines import LineRole
from kexie_report.review.rule import Group, Rule, Scope, Wrong

_LONG, _SHORT = 14, 4
_RULED = "-+=|_*~ \t—…."
_PENALTY = ("构成犯罪", "涉嫌犯罪", "情节", "有违法所得", "给")
_FINAL = "。！？；…"
_APART = (LineRole.TITLE, LineRole.CREDIT, LineRole.CELL, LineRole.SIGNATURE, LineRole.CAPTION)


def _check(document: Document) -> Iterator[Hit]:
    if in_law_style(document):
        return
    yield from _headings(document)
    first: dict[str, int] = {}
    for start, end in document.sentences:
        said = document.text[start:end].strip()
        if len(said) < _LONG or said.startswith(_PENALTY) or not said.strip(_RULED):
            continue
        if document.line_at(start).role in _APART:
            continue
        before = first.setdefault(said.rstrip(_FINAL), start)
        if before != start and not said.endswith("；"):
            line = document.line_at(before).number
            yield Hit(start, end, f"这句话在第{line}行已经写过", ("",))


def _headings(document: Document) -> Iterator[Hit]:
    """Headings that say the same under other numbers."""
    first: dict[str, int] = {}
    for line in document.with_role(LineRole.HEADING):
        said = document.text[line.words : line.end]
        before = first.setdefault(said, line.number)
        if line.mark is not None and len(said) >= _SHORT and before != line.number:
            yield Hit(line.start, line.end, f"这个小标题和第{before}行的一样")


RULE = Rule(
    code="repeated-sentence",
    group=Group.CONSISTENCY,
    severity=Severity.WARNING,
    catches="同一句话重复出现",
    authority=Authority(Standard.HOUSE),
    check=_check,
    scope=Scope.DOCUMENT,
    wrong=(
        Wrong(
            "（一）建强队伍\n新增志愿者30人。\n（二）建强队伍\n新建展馆5个。",
            "（一）建强队伍\n新增志愿者30人。\n（二）建好阵地\n新建展馆5个。",
        ),
        Wrong(
            "今年以来，县科协组织开展科普活动30场。县学会同步行动。今年以来，县科协组织开展科普活动30场。",
            "今年以来，县科协组织开展科普活动30场。县学会同步行动。",
        ),
        Wrong(
            "　　书屋全年开放，孩子们放学后就能来看书。\n　　书屋全年开放，孩子们放学后就能来看书。",
            "　　书屋全年开放，孩子们放学后就能来看书。",
        ),
        Wrong(
            "志愿者进村入户开展防溺水宣传；发放手册。志愿者进村入户开展防溺水宣传。",
            "志愿者进村入户开展防溺水宣传；发放手册。",
        ),
    ),
    right=(
        "第一条　本办法适用于本县各级学会。\n第二条　违反规定的，由县科协责令限期改正。\n第三条　弄虚作假的，撤销称号。违反规定的，由县科协责令限期改正。",
        "联系人：李明。\n联系人：王芳。",
        "谢谢大家！谢谢大家！",
        "　　书屋全年开放。\n　　书屋全年免费开放，孩子们放学就来。",
    ),
)
