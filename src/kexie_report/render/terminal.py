"""A terminal: the plain text, in which headings stand out and every figure is seen at once.

rich is an extra of this library, so nothing of it is imported before a terminal is written to.
"""

from __future__ import annotations

from importlib.util import find_spec

from kexie_report.draft import Block, Draft, Role
from kexie_report.errors import MissingExtraError
from kexie_report.prose import Span
from kexie_report.render.figures import holds_figure
from kexie_report.render.markup import printable
from kexie_report.render.text import lines_of

__all__ = ["painted", "render_terminal"]

_COLOUR = "cyan"
_HEADINGS = {Role.HEADLINE, Role.HEADING}


def render_terminal(draft: Draft, *, colour: bool = True) -> bytes:
    r"""Return the draft as UTF-8 text with the colours of a terminal: headings bold, figures cyan.

    Without the colours it is the format `text`: a block is one line, since a terminal breaks lines by itself.
    A character that would steer the terminal becomes U+FFFD.  Raises MissingExtraError where there is to be
    colour and rich is not installed.

    >>> from kexie_report.prose import Fact, stated
    >>> render_terminal(Draft((Block(Role.PARAGRAPH, stated(Fact("讲座.count", 3), "3次")),))).decode()
    '　　\x1b[36m3次\x1b[0m\n'
    """
    said = _block if colour else _plain
    lines = [line for block in draft.blocks for line in lines_of(block, said(block))]
    return "".join(f"{line}\n" for line in lines).encode()


def painted(text: str, style: str) -> str:
    """Return the text in a style of rich's (`bold red`)."""
    if find_spec("rich") is None:
        raise MissingExtraError("terminal", "rich")
    from rich.color import ColorSystem
    from rich.style import Style

    return Style.parse(style).render(printable(text), color_system=ColorSystem.STANDARD)


def _plain(block: Block) -> str:
    return printable(str(block.prose))


def _block(block: Block) -> str:
    weight = "bold" if block.role in _HEADINGS else ""
    return "".join(_span(span, weight) for span in block.prose.spans)


def _span(span: Span, weight: str) -> str:
    return painted(span.text, f"{weight} {_COLOUR if holds_figure(span) else ''}".strip())
