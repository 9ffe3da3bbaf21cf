"""Markdown (CommonMark): headings and paragraphs, no emphasis, and nothing in the data becomes markup.

Emphasis is left out on purpose: `**` beside a Chinese mark is not read as emphasis (`**“四个坚持”**的`).
"""

from __future__ import annotations

import re

from kexie_report.draft import Block, Draft, Role
from kexie_report.render.markup import printable

__all__ = ["render_markdown"]

_OPENING = {Role.HEADLINE: "# ", Role.HEADING: "## "}

# Marks of CommonMark and of its wide-spread extensions (tables, strikethrough, mathematics, templates).
_MARKS = re.compile(r"([\\`*_\[\]{}<>&#~|$^@])")
# What only means something where a block begins: a list, a rule, an underline, a definition, a title.
_AT_START = re.compile(r"^([-+=:%]|\d+(?=[.)]))")
_ADDRESS = re.compile(r"(:)(?=//)|(?<=\bwww)(\.)", re.IGNORECASE)
_EDGES = re.compile(r"^\s+|\s+$")


def render_markdown(draft: Draft) -> bytes:
    """Return the draft as UTF-8 CommonMark whose visible text is that of the draft.

    The escapes are those of CommonMark 0.31.2, 2.4 (backslash) and 2.5 (numeric references).

    >>> from kexie_report.prose import words
    >>> render_markdown(Draft((Block(Role.HEADLINE, words("*科普*周")),))).decode("utf-8")
    '# \\\\*科普\\\\*周\\n'
    """
    return "\n".join(_block(block) for block in draft.blocks).encode("utf-8")


def _block(block: Block) -> str:
    return f"{_OPENING.get(block.role, '')}{_escaped(printable(str(block.prose)))}\n"


def _escaped(text: str) -> str:
    marked = _MARKS.sub(r"\\\1", text)
    marked = _ADDRESS.sub(lambda found: f"\\{found[0]}", marked)
    marked = _AT_START.sub(_begun, marked)
    return _EDGES.sub(lambda found: _references(found[0]), marked).replace("\n", "&#10;")


def _begun(found: re.Match[str]) -> str:
    """An escaped mark; before the point of a list's number the digits stay as they are."""
    return f"&#{ord(found[0][0])};{found[0][1:]}" if found[0].isdigit() else f"\\{found[0]}"


def _references(blanks: str) -> str:
    return "".join(f"&#{ord(blank)};" for blank in blanks)
