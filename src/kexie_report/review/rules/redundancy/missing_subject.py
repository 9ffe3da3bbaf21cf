"""missing-subject: 通过…使… has no subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_FRAME = re.compile(
    "(?P<means>通过|经过|随着|由于|在)(?P<inside>[^，。；：！？\n]{2,40})，(?:从而|进而|也|都|更|还)?(?P<makes>使得|使(?![用命者馆节徒])|令|让)"
)


def _check(document: Document) -> Iterator[Hit]:
    for found in _FRAME.finditer(document.plain):
        start = found.start()
        begins = start == document.line_at(start).words or document.plain[start - 1] in "。；！？：　"
        if begins and (found["means"] != "在" or found["inside"].endswith("下")):
            severity = Severity.INFO if found["makes"] == "让" else None
            word = found["makes"]
            place = found.start("makes")
            yield Hit(place, place + len(word), f"句子缺主语，可删去“{word}”", ("",), severity=severity)


RULE = Rule(
    code="missing-subject",
    group=Group.REDUNDANCY,
    severity=Severity.WARNING,
    catches="“通过（经过、在……下）……使……”缺主语",
    authority=Authority(Standard.USAGE),
    check=_check,
    wrong=(
        Wrong("通过一年的努力，使场馆面貌一新。", "通过一年的努力，场馆面貌一新。"),
        Wrong("在各方支持下，使书屋如期开放。", "在各方支持下，书屋如期开放。"),
        Wrong("经过专家讲解，使大家明白了原理。", "经过专家讲解，大家明白了原理。"),
        Wrong(
            "活动已结束。通过这次培训，使辅导员掌握了方法。", "活动已结束。通过这次培训，辅导员掌握了方法。"
        ),
    ),
    right=(
        "一年的努力使场馆面貌一新。",
        "通过培训，县科协使辅导员掌握了方法。",
        "通过三轮评审，使用者的意见被采纳。",
        "在座谈会上，大家畅所欲言。",
        "通过一年的努力，场馆面貌一新。",
    ),
)
