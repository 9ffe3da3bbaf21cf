"""interpunct-in-foreign-name: · stands between the parts of a transliterated name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report.draft import Severity
from kexie_report.review.characters import is_transliterated
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.rule import Group, Rule, Wrong

_BETWEEN = re.compile("[.•‧・．﹒ ](?<=[一-鿿]{2}.)(?=[一-鿿]{2})")
_TRADE = re.compile("(?:家|员|士|授|者|师|长|手|总统|总理|主席|先生|女士)[\u4e00-\u9fff]{2,5}$")
_REACH = 8


def _check(document: Document) -> Iterator[Hit]:
    for found in _BETWEEN.finditer(document.bare):
        if is_transliterated(document.bare, *found.span()) and _is_name(document.bare, *found.span()):
            yield Hit(found.start(), found.end(), "译名各部分之间用间隔号“·”", ("·",))


def _is_name(text: str, start: int, end: int) -> bool:
    """A space parts two names as well: only one behind an office or trade is told from it."""
    return text[start:end] != " " or bool(_TRADE.search(text, max(0, start - _REACH), start))


RULE = Rule(
    code="interpunct-in-foreign-name",
    group=Group.PUNCT,
    severity=Severity.ERROR,
    catches="译名各部分之间没有用间隔号“·”",
    authority=Authority(Standard.PUNCTUATION, "4.14"),
    check=_check,
    wrong=(
        Wrong("化学家玛丽.居里的故事感动了孩子。", "化学家玛丽·居里的故事感动了孩子。"),
        Wrong("邀请教授安德烈•马丁授课。", "邀请教授安德烈·马丁授课。"),
        Wrong("天文学家尼古拉 哥白尼提出日心说。", "天文学家尼古拉·哥白尼提出日心说。"),
    ),
    right=(
        "小说家D.H.劳伦斯的作品。",
        "气温为18.5摄氏度。",
        "化学家玛丽·居里的故事。",
        "活动结束。大家返回。",
    ),
)
