"""repeated-sentence: the same sentence twice."""

from __future__ import annotations

from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.lines import LineRole
from kexie_report.review.rule import Group, Rule, Scope, Wrong

_LONG = 12
_FINAL = "。！？；…"
_APART = (LineRole.TITLE, LineRole.CREDIT, LineRole.CELL, LineRole.SIGNATURE, LineRole.CAPTION)


def _check(document: Document) -> Iterator[Hit]:
    first: dict[str, int] = {}
    for start, end in document.sentences:
        said = document.text[start:end].strip()
        if len(said) < _LONG or document.line_at(start).role in _APART:
            continue
        before = first.setdefault(said.rstrip(_FINAL), start)
        if before != start:
            line = document.line_at(before).number
            yield Hit(start, end, f"这句话在第{line}行已经写过", ("",))


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
        "联系人：李明。\n联系人：王芳。",
        "谢谢大家！谢谢大家！",
        "　　书屋全年开放。\n　　书屋全年免费开放，孩子们放学就来。",
    ),
)
