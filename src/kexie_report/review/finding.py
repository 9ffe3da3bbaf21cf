"""What review says: where, how grave, by which rule, on which authority, and what would be right."""

from __future__ import annotations

from enum import StrEnum
from hashlib import blake2s

import attrs

from kexie_report.draft import Severity

__all__ = ["Authority", "Finding", "Hit", "Standard", "fingerprint"]


class Standard(StrEnum):
    """What a rule rests on."""

    PUNCTUATION = "GB/T 15834—2011"
    NUMERALS = "GB/T 15835—2011"
    OFFICIAL_PAPERS = "GB/T 9704—2012"
    UNITS = "GB 3100—1993"
    USAGE = "用法指南"
    CIRCULATING_LIST = "流传的慎用词表"
    CALENDAR = "历法"
    ARITHMETIC = "算术"
    LOGIC = "事理"
    HOUSE = "本库体例"


@attrs.frozen
class Authority:
    """A standard and its clause; a clause that was not read is left out.

    >>> print(Authority(Standard.PUNCTUATION, "4.5.3.5"))
    GB/T 15834—2011 4.5.3.5
    """

    standard: Standard
    clause: str = ""

    def __str__(self) -> str:
        return f"{self.standard} {self.clause}".rstrip()


@attrs.frozen
class Hit:
    """What the check of a rule yields: the place, the sentence about it, and what would be right.

    `suggestions` are what may stand in the place of the marked text, the best first.  `safe` says that the
    first may be put there without asking: it changes width, form or doubled marks, never a figure, a
    name or a word.  `evidence` is what was computed, `severity` where a case weighs otherwise than its rule.
    """

    start: int
    end: int
    message: str
    suggestions: tuple[str, ...] = ()
    safe: bool = False
    evidence: str = ""
    severity: Severity | None = None


@attrs.frozen
class Finding:
    """One remark of review.  Offsets count code points of the text that was reviewed.

    `line` and `column` count from 1.  `fingerprint` stays the same when other parts of the text change.

    >>> from kexie_report.review import review
    >>> print(review("设有“航模”、“机器人”两处。")[0].sentence())
    第1行第7字 错误（dunhao-between-quotes）：并列的引号之间不用顿号；宜删去〔GB/T 15834—2011 4.5.3.5〕
    """

    code: str
    severity: Severity
    start: int
    end: int
    line: int
    column: int
    text: str
    message: str
    suggestions: tuple[str, ...]
    safe: bool
    evidence: str
    authority: Authority
    fingerprint: str

    def sentence(self, unit: str = "行") -> str:
        """Return the remark as one Chinese line, with its place; `unit` is what its lines are called."""
        return f"第{self.line}{unit}第{self.column}字 {self.remark()}"

    def remark(self) -> str:
        """Return the remark as one Chinese line, without its place."""
        evidence = f"（{self.evidence}）" if self.evidence else ""
        better = "；" + self._better() if self.suggestions else ""
        return f"{self.severity}（{self.code}）：{self.message}{evidence}{better}〔{self.authority}〕"

    def _better(self) -> str:
        """What to do instead, as a clause."""
        return f"宜作“{self.suggestions[0]}”" if self.suggestions[0] else "宜删去"


def fingerprint(code: str, marked: str, around: str, number: int = 0) -> str:
    """Return the name of a finding: its rule, the marked text and its surroundings, numbered among equals.

    >>> fingerprint("zero-padded-date", "06月", "2023年06月01日")
    '70d3e2bf1b0ca201'
    """
    return blake2s(f"{code}\0{marked}\0{around}\0{number}".encode(), digest_size=8).hexdigest()
