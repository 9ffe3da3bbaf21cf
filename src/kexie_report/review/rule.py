"""A rule: what it looks for, on which authority, the check itself, and the examples that are its tests."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

import attrs

from kexie_report.draft import Severity
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit
from kexie_report.review.settings import Option, Profile

__all__ = ["Check", "Group", "Rule", "Scope", "Wrong"]

Check = Callable[[Document], Iterator[Hit]]


class Group(StrEnum):
    """What a rule is about."""

    PUNCT = "标点"
    NUMERAL = "数字"
    REDUNDANCY = "重复与杂糅"
    DATE = "日期时间"
    UNIT = "单位量词"
    PERCENT = "百分数与增减"
    ARITHMETIC = "数目核算"
    WORDING = "用语名称"
    TYPO = "字词"
    STRUCTURE = "序号结构"
    CONSISTENCY = "全文一致"


class Scope(StrEnum):
    """How much a rule has to see."""

    SENTENCE = "句子"
    DOCUMENT = "全文"
    FACTS = "全文与数据"


EVERYWHERE = frozenset(Profile)


@attrs.frozen
class Wrong:
    """A text in which the rule finds something, and the text as it should be.

    Where the suggestion is safe, the fixed `text` is `right`.
    """

    text: str
    right: str


@attrs.frozen(kw_only=True)
class Rule:
    """One rule of review; `catches` says in one Chinese sentence what it finds."""

    code: str
    group: Group
    severity: Severity
    catches: str
    authority: Authority
    check: Check = attrs.field(eq=False)
    wrong: tuple[Wrong, ...]
    right: tuple[str, ...]
    scope: Scope = Scope.SENTENCE
    as_of: datetime.date | None = None
    """The day on which the examples speak, where that matters."""
    profiles: frozenset[Profile] = EVERYWHERE
    word_list: bool = False
    """Whether the rule is a word list, to which a body may add words and from which it may take some."""
    options: Mapping[str, Option] = attrs.field(factory=dict, eq=False)
    """What a body may set, each with its default; the check reads it from `document.options`."""
