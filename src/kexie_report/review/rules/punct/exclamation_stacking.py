"""exclamation-stacking: one ！ is enough."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_STACKED = re.compile("！[！!]+")
_IN_SPEECH = 3


def _check(document: Document) -> Iterator[Hit]:
    for found in _STACKED.finditer(document.bare):
        if not document.depth_at(found.start()) or len(found[0]) > _IN_SPEECH:
            yield Hit(found.start(), found.end(), "叹号用一个就够", ("！",), safe=True)


RULE = Rule(
    code="exclamation-stacking",
    group=Group.PUNCT,
    severity=Severity.WARNING,
    catches="叹号叠用",
    authority=Authority(Standard.PUNCTUATION),
    check=_check,
    wrong=(
        Wrong("欢迎来青岭做客！！！", "欢迎来青岭做客！"),
        Wrong("梧江科普节开幕啦！！！！！！", "梧江科普节开幕啦！"),
        Wrong("他喊道：“快看！！！！！”", "他喊道：“快看！”"),
    ),
    right=(
        "“成功了！！”看台沸腾了。",
        "欢迎来青岭做客！",
        "真的吗？！",
    ),
)
