"""Places in a ranking: 第2位, 前三名, TOP10, 首位."""

from __future__ import annotations

import re
from enum import StrEnum

import attrs

from kexie_report import zh
from kexie_report.errors import NumeralError
from kexie_report.model.texts import Value

__all__ = ["Rank", "RankForm"]


class RankForm(StrEnum):
    """How a place is said: one place, one of the first so many, a list, a word."""

    PLACE = "第"
    TOP = "前"
    LIST = "TOP"
    WORD = ""


_WORDS = {"首位": 1, "榜首": 1, "前列": None}


@attrs.frozen
class Rank(Value):
    """A place among others; `unit` is its measure word, or the word that says it (首位, 前列).

    >>> [str(Rank.parse(text)) for text in ("第2位", "第一", "前三名", "前10", "TOP10", "首位")]
    ['第2位', '第一', '前三名', '前10', 'TOP10', '首位']
    >>> Rank.parse("前10名") == Rank(10, "名", form="前", arabic=True)
    True
    """

    number: int | None
    unit: str = ""
    form: RankForm = attrs.field(default=RankForm.PLACE, converter=RankForm, kw_only=True)
    arabic: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        worded = self.unit in _WORDS and _WORDS[self.unit] == self.number
        if worded != (self.form is RankForm.WORD):
            raise NumeralError(
                f"{self.form}{self.number or ''}{self.unit}", "不是位次，写法如“第2位”“前三名”"
            )
        str(self)

    def __str__(self) -> str:
        if self.form is RankForm.WORD or self.number is None:
            return self.unit
        if self.form is RankForm.PLACE:
            return zh.ordinal(self.number, self.unit, style="arabic" if self.arabic else "hanzi")
        if self.arabic or self.form is RankForm.LIST:
            return f"{self.form}{self.number}{self.unit}"
        number = zh.count(self.number, self.unit) if self.unit else zh.cardinal(self.number)
        return f"{self.form}{number}"

    @classmethod
    def parse(cls, text: str) -> Rank:
        """Read 第2位, 第一, 前三名, 前10, TOP10, 首位, 榜首 or 前列."""
        if text in _WORDS:
            return cls(_WORDS[text], text, form=RankForm.WORD)
        found = re.fullmatch(r"(第|前|TOP)(\d+|[一二两三四五六七八九十百]+)([位名个强]?)", text)
        if found is None:
            raise NumeralError(text, "不是位次，写法如“第2位”“前三名”“TOP10”“首位”")
        number = int(zh.parse_number(found[2].replace("两", "二")))
        arabic = found[2].isdecimal() and found[1] != RankForm.LIST
        return cls(number, found[3], form=found[1], arabic=arabic)
