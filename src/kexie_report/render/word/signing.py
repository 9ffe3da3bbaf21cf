"""What each block of a draft is on the official page, and where what signs it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from unicodedata import east_asian_width

import attrs

from kexie_report.draft import Block, Role
from kexie_report.model.dates import Date
from kexie_report.render.word.profile import PageProfile
from kexie_report.zh.numbering import heading_level

__all__ = ["Place", "Signing", "insets", "placed"]


class Signing(StrEnum):
    """The credits that sign a text."""

    SIGNATURE = "signature"
    DATE = "date"


@attrs.frozen
class Place:
    """A block with what it is: its role, or how it signs the text, and the level of a heading."""

    name: Role | Signing
    block: Block
    level: int = 0


def placed(blocks: Sequence[Block]) -> Iterator[Place]:
    """Yield each block with what it is; the body and the date that end the text are signature and date.

    >>> from kexie_report.prose import words
    >>> [place.level for place in placed([Block(Role.HEADING, words("一、聚焦主业"))])]
    [1]
    """
    signed = _signed(blocks)
    for index, block in enumerate(blocks):
        if block.role is Role.HEADING:
            yield Place(block.role, block, heading_level(str(block.prose)) or 1)
        else:
            yield Place(signed.get(index, block.role), block)


def _signed(blocks: Sequence[Block]) -> dict[int, Signing]:
    """The date is the last line where it is a credit of its own; the credit before it signs the text."""
    last = len(blocks) - 1
    if last < 0 or not _is_date(blocks[last]):
        return {}
    signs = last > 0 and blocks[last - 1].role is Role.CREDIT
    return {last: Signing.DATE} | ({last - 1: Signing.SIGNATURE} if signs else {})


def _is_date(block: Block) -> bool:
    spans = block.prose.spans
    fact = spans[0].fact if len(spans) == 1 else None
    return block.role is Role.CREDIT and fact is not None and isinstance(fact.value, Date)


def insets(signature: str, date: str, profile: PageProfile) -> tuple[float, float]:
    """Return how many characters the signature and the date stand in from the right (GB/T 9704 7.3.5.2).

    The date begins two characters right of where the signature begins; where the date is the longer one,
    it is the date that stands two in, and the signature moves.

    >>> from kexie_report.render.word.profile import GBT9704
    >>> insets("某某县科学技术协会", "2023年6月2日", GBT9704), insets("县科协", "2023年6月2日", GBT9704)
    ((2, 3.0), (7.0, 2))
    """
    inset, longer = profile.signature_inset, _width(signature) - _width(date)
    if longer < 0:
        return inset + profile.date_shift - longer, inset
    return inset, max(inset + longer - profile.date_shift, 0)


def _width(text: str) -> float:
    """How many characters wide a text is; digits and Latin letters are half as wide as 汉字."""
    return sum(1 if east_asian_width(character) in "WFA" else 0.5 for character in text)
