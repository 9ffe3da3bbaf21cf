"""Which spans of a draft hold a figure: those that a person checks against the register."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report import zh
from kexie_report.draft import Block, Draft
from kexie_report.model.texts import Phrase
from kexie_report.prose import Fact, How, Span

__all__ = ["figures", "holds_figure"]

_NUMERAL = re.compile("[0-9零〇一二两三四五六七八九十百千万亿]")


def figures(draft: Draft) -> Iterator[tuple[Block, Span]]:
    """Yield every span that holds a figure, with its block."""
    for block in draft.blocks:
        for span in block.prose.spans:
            if holds_figure(span):
                yield block, span


def holds_figure(span: Span) -> bool:
    """Return whether a span states a figure, in digits, in 汉字 or in words (未发生).

    >>> holds_figure(Span("3次", Fact("讲座.count", 3))), holds_figure(Span("开展"))
    (True, False)
    """
    return span.fact is not None and (span.fact.how is How.WORDED or _numeral_in(span.text, span.fact))


def _numeral_in(text: str, fact: Fact) -> bool:
    """Running words (进一步) hold a figure only where one is found; a name with a numeral is listed."""
    if isinstance(fact.value, Phrase):
        return any(zh.find_quantities(text))
    return bool(_NUMERAL.search(text))
