"""House style as a frozen value: what a body may settle without touching a wording."""

from __future__ import annotations

from enum import StrEnum

import attrs

from kexie_report.model.fields import says
from kexie_report.model.front import HeadingStyle
from kexie_report.model.origin import Traced

__all__ = ["ChainMark", "Style"]


class ChainMark(StrEnum):
    """What stands between counted objects that share one verb: 开展A2次，B7次 or 开展A2次、B7次."""

    COMMA = "，"
    ENUMERATION = "、"


@attrs.frozen(kw_only=True)
class Style(Traced):
    """The choices that no standard settles.

    `chain_mark` joins counted objects of one verb; `sentence_clauses` is the number of independent
    clauses after which a sentence is closed, `sentence_length` about how many characters it may have;
    with `connectives` a passage closes with 此外 or 同时 where its last sentence turns to something else;
    `examples` is how many events of a series are named.
    `section_style` and `passage_style` set headings and lead phrases otherwise than the genre does.

    >>> Style(chain_mark="、").chain_mark.value
    '、'
    """

    chain_mark: ChainMark = attrs.field(
        default=ChainMark.COMMA, converter=ChainMark, metadata=says("并列标点")
    )
    sentence_clauses: int = attrs.field(
        default=3, validator=attrs.validators.ge(1), metadata=says("每句分句")
    )
    sentence_length: int = attrs.field(
        default=120, validator=attrs.validators.ge(20), metadata=says("每句字数")
    )
    connectives: bool = attrs.field(default=False, metadata=says("衔接词"))
    examples: int = attrs.field(default=2, validator=attrs.validators.ge(0), metadata=says("举例个数"))
    section_style: HeadingStyle | None = attrs.field(
        default=None, converter=attrs.converters.optional(HeadingStyle), metadata=says("板块标题样式")
    )
    passage_style: HeadingStyle | None = attrs.field(
        default=None, converter=attrs.converters.optional(HeadingStyle), metadata=says("领起语样式")
    )
