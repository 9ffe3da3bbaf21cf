"""fullwidth-digit: digits and % are half-width."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_WIDE = re.compile("[０-９％]+(?:[．，][０-９％]+)*")
_NARROW = str.maketrans("０１２３４５６７８９．％，", "0123456789.%,")


def _check(document: Document) -> Iterator[Hit]:
    for found in _WIDE.finditer(document.plain):
        narrow = found[0].translate(_NARROW)
        yield Hit(found.start(), found.end(), "数字、百分号用半角", (narrow,), safe=True)


RULE = Rule(
    code="fullwidth-digit",
    group=Group.NUMERAL,
    severity=Severity.ERROR,
    catches="用了全角数字或全角百分号",
    authority=Authority(Standard.NUMERALS),
    check=_check,
    wrong=(
        Wrong("到会会员７８名。", "到会会员78名。"),
        Wrong("覆盖率为９２．５％。", "覆盖率为92.5%。"),
        Wrong("２０２３年新建书屋5个。", "2023年新建书屋5个。"),
        Wrong("增长12％。", "增长12%。"),
    ),
    right=(
        "到会会员78名。",
        "登记名称为“青岭８号馆”。",
        "参观“３６５书屋”。",
    ),
)
