"""Where each figure of a draft comes from, as a list that a press officer can check against the file."""

from __future__ import annotations

from kexie_report.draft import Draft
from kexie_report.model.origin import listed_places
from kexie_report.prose import Fact
from kexie_report.render.facts import got_of
from kexie_report.render.figures import figures

__all__ = ["trace"]


def trace(draft: Draft) -> str:
    """Return one line a figure: the text, how it was got, and every place that it rests on."""
    numbers = {id(block): index for index, block in enumerate(draft.blocks, 1)}
    lines = [_line(numbers[id(block)], span.text, span.fact) for block, span in figures(draft) if span.fact]
    return "\n".join((f"共{len(lines)}处数字：", *lines))


def _line(block: int, text: str, fact: Fact) -> str:
    return f"第{block}段\t{text}\t{got_of(fact)}\t{listed_places(fact.origins, '；') or fact.key}"
