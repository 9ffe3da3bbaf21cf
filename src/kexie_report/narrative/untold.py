"""What the report holds and the draft does not say, each with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kexie_report.draft import Block, Untold
from kexie_report.model.facts import leaves
from kexie_report.narrative.plan import Document, References
from kexie_report.narrative.telling import fact_of

__all__ = ["untold"]


def untold(document: Document, blocks: Iterable[Block], names: References) -> tuple[Untold, ...]:
    """Return the facts of the report that no span states; a topic left understood counts as told."""
    told = {key for block in blocks for span in block.prose.spans if span.fact for key in span.fact.keys}
    told |= {key for key, name in names.items() if not name}
    reasons = {"date": "没有写“媒体”，不出电头"} if document.report.outlet is None else {}
    reasons |= dict(_reasons(document))
    return tuple(
        Untold(fact_of(key, value), reasons.get(key, "所用句式没有写到这一项"))
        for key, value in leaves(document.report)
        if key not in told
    )


def _reasons(document: Document) -> Iterator[tuple[str, str]]:
    for omitted in document.omitted:
        for key, _ in leaves(omitted.message.record, omitted.message.key):
            yield key, omitted.reason
