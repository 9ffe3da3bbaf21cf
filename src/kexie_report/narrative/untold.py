"""What the report holds and the draft does not say, each with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kexie_report.draft import Block, Untold
from kexie_report.genres.genre import Genre
from kexie_report.model.facts import leaves
from kexie_report.narrative.plan import Document, References
from kexie_report.narrative.telling import fact_of

__all__ = ["untold"]


def untold(
    document: Document, genre: Genre, blocks: Iterable[Block], names: References
) -> tuple[Untold, ...]:
    """Return the facts of the report that no span states; a topic left understood counts as told."""
    facts = (piece.fact for block in blocks for piece in block.prose.pieces if piece.fact is not None)
    told = {key for fact in facts for key in (fact.key, *fact.also)}
    told |= {key for key, name in names.items() if not name}
    reasons = dict(_reasons(document))
    return tuple(
        Untold(fact_of(key, value), reasons.get(key) or _unworded(key, genre))
        for key, value in leaves(document.report)
        if key not in told
    )


_FRAME = frozenset(
    {
        "address",
        "body",
        "credits",
        "date",
        "guidance",
        "headline",
        "outlet",
        "period",
        "place",
        "problems",
    }
)


def _unworded(key: str, genre: Genre) -> str:
    if re.split("[.[]", key)[0] in _FRAME:
        return f"体裁“{genre.label}”的版式这一次没有用到这一项"
    return "所用句式没有写到这一项"


def _reasons(document: Document) -> Iterator[tuple[str, str]]:
    for omitted in document.omitted:
        for key, _ in leaves(omitted.message.record, omitted.message.key):
            yield key, omitted.reason
