"""Plain text: one block a line, paragraphs indented by two full-width spaces as print wants them."""

from __future__ import annotations

from kexie_report.draft import Block, Draft, Role

__all__ = ["render_text"]

_INDENT = "　　"


def render_text(draft: Draft) -> bytes:
    """Return the draft as UTF-8 text, with an empty line after the headline."""
    lines = [line for block in draft.blocks for line in _lines(block)]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _lines(block: Block) -> list[str]:
    said = str(block.prose)
    if block.role is Role.HEADLINE:
        return [said, ""]
    return [_INDENT + said if block.role is Role.PARAGRAPH else said]
