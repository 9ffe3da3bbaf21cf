"""Where each figure of a draft comes from, as a list that a press officer can check against the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kexie_report import zh
from kexie_report.draft import Block, Draft
from kexie_report.model.origin import listed_places
from kexie_report.model.texts import Phrase
from kexie_report.prose import Fact, How, Span
from kexie_report.render.facts import got_of

__all__ = ["figures", "trace"]

_NUMERAL = re.compile("[0-9零〇一二两三四五六七八九十百千万亿]")


def figures(draft: Draft) -> Iterator[tuple[Block, Span]]:
    """Yield every span that holds a figure, in digits, in 汉字 or in words (未发生), with its block."""
    for block in draft.blocks:
        for span in block.prose.spans:
            if span.fact is not None and (span.fact.how is How.WORDED or _holds_figure(span.text, span.fact)):
                yield block, span


def _holds_figure(text: str, fact: Fact) -> bool:
    """Running words (进一步) hold a figure only where one is found; a name with a numeral is listed."""
    if isinstance(fact.value, Phrase):
        return any(zh.find_quantities(text))
    return bool(_NUMERAL.search(text))


def trace(draft: Draft) -> str:
    """Return one line a figure: the text, how it was got, and every place that it rests on."""
    numbers = {id(block): index for index, block in enumerate(draft.blocks, 1)}
    lines = [_line(numbers[id(block)], span.text, span.fact) for block, span in figures(draft) if span.fact]
    return "\n".join((f"共{len(lines)}处数字：", *lines))


def _line(block: int, text: str, fact: Fact) -> str:
    return f"第{block}段\t{text}\t{got_of(fact)}\t{listed_places(fact.origins, '；') or fact.key}"
