"""The draft: a document as blocks of Prose, without a format, with what it does not tell."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import attrs

from kexie_report.model.origin import Origin, listed_places
from kexie_report.prose import Derivation, Fact, Prose, Span

__all__ = ["Block", "Draft", "Remark", "Role", "Severity", "Untold"]


class Role(StrEnum):
    """What a block is in its document; a format decides how it looks."""

    HEADLINE = "headline"
    ADDRESS = "address"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CREDIT = "credit"


class Severity(StrEnum):
    """How much a remark weighs."""

    ERROR = "错误"
    WARNING = "警告"
    INFO = "提示"


@attrs.frozen
class Block:
    """One headline, heading, paragraph or credit line.

    >>> from kexie_report.prose import words
    >>> str(Block(Role.HEADLINE, words("工作综述")).prose)
    '工作综述'
    """

    role: Role
    prose: Prose


@attrs.frozen
class Untold:
    """A fact of the report that the draft does not state, and why (in Chinese).

    >>> Untold(Fact("会商.name", "内部会商"), "登记为不公开").reason
    '登记为不公开'
    """

    fact: Fact
    reason: str


@attrs.frozen
class Remark:
    """Something about the report that its author should look at: code, weight, sentence, places.

    >>> Remark("heading-length", Severity.WARNING, "标题长短不一", (Origin("a.yaml", 3),)).sentence()
    '警告（heading-length）：标题长短不一〔a.yaml 第3行〕'
    """

    code: str
    severity: Severity
    message: str
    origins: tuple[Origin, ...] = ()

    def sentence(self) -> str:
        """Return the remark as one Chinese line, with its place."""
        places = listed_places(self.origins)
        return f"{self.severity}（{self.code}）：{self.message}" + (f"〔{places}〕" if places else "")


@attrs.frozen
class Draft:
    """What `compose` returns; `str(draft)` is its plain text, one block a line.

    `used` names the wordings that tell its records, in reading order.

    >>> from kexie_report.prose import words
    >>> str(Draft((Block(Role.PARAGRAPH, words("甲。")), Block(Role.PARAGRAPH, words("乙。")))))
    '甲。\\n乙。'
    """

    blocks: tuple[Block, ...]
    untold: tuple[Untold, ...] = ()
    remarks: tuple[Remark, ...] = ()
    used: tuple[str, ...] = attrs.field(default=(), kw_only=True, repr=False)

    def __str__(self) -> str:
        return "\n".join(str(block.prose) for block in self.blocks)

    @property
    def headline(self) -> str:
        """The text of the headline; "" where there is none."""
        return next((str(block.prose) for block in self.blocks if block.role is Role.HEADLINE), "")

    def spans(self) -> Iterator[Span]:
        """Yield every span of the document in reading order, each with `.text` and `.fact`."""
        for block in self.blocks:
            yield from block.prose.spans

    def derivation(self, of: Span | Fact) -> Derivation | None:
        """Return how a figure was got and every row behind it; None for a span that states nothing.

        >>> draft = Draft(())
        >>> draft.derivation(Fact("会商.name", True)).sentence()
        '给定'
        """
        fact = of.fact if isinstance(of, Span) else of
        return fact.derivation() if fact is not None else None
