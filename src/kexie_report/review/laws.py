"""Texts in the style of laws: articles 第N条, 二 for 两, and the same penalty said again."""

from __future__ import annotations

import re

from kexie_report.review.document import Document

__all__ = ["in_law_style"]

_ARTICLE = re.compile("^(?:[*]{2})?第[一二三四五六七八九十百千零〇0-9]{1,8}条(?:[*]{2})?[ 　]", re.MULTILINE)
_LEAST = 3


def in_law_style(document: Document) -> bool:
    """Tell whether a document is set out in articles.

    >>> in_law_style(Document("第一条　为了规范管理。\\n第二条　本办法适用于本县。\\n第三条　县科协负责。"))
    True
    """
    return sum(1 for _ in zip(range(_LEAST), _ARTICLE.finditer(document.text), strict=False)) == _LEAST
