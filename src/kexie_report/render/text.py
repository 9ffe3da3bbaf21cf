"""Plain text: one block a line, paragraphs indented by two full-width spaces as print wants them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, get_args

import attrs

from kexie_report.draft import Block, Draft, Role
from kexie_report.errors import UnknownNameError

__all__ = ["ENCODINGS", "Encoding", "LineEnding", "PlainText", "lines_of"]

Encoding = Literal["utf-8", "utf-8-sig", "gb18030"]
LineEnding = Literal["\n", "\r\n"]

ENCODINGS: tuple[Encoding, ...] = get_args(Encoding)

_INDENT = "　　"


def _known(what: str, names: tuple[str, ...]) -> Callable[[object, attrs.Attribute[str], str], None]:
    def check(_: object, __: attrs.Attribute[str], name: str) -> None:
        if name not in names:
            raise UnknownNameError(what, name, names)

    return check


@attrs.frozen(kw_only=True)
class PlainText:
    """The format of plain text, with an empty line after the headline.

    Old newspaper systems read GB 18030 or want a byte order mark (utf-8-sig); `indent` puts two full-width
    spaces before a paragraph, which a system that indents by itself does not want.  An encoding that is
    none of these raises UnknownNameError.

    >>> from kexie_report.prose import words
    >>> draft = Draft((Block(Role.PARAGRAPH, words("正文。")),))
    >>> PlainText(encoding="gb18030", indent=False, line_ending="\\r\\n")(draft).decode("gb18030")
    '正文。\\r\\n'
    """

    encoding: Encoding = attrs.field(default="utf-8", validator=_known("编码", ENCODINGS))
    indent: bool = True
    line_ending: LineEnding = attrs.field(default="\n", validator=_known("换行", get_args(LineEnding)))

    def __call__(self, draft: Draft) -> bytes:
        """Return the draft as text."""
        lines = [
            line for block in draft.blocks for line in lines_of(block, str(block.prose), indent=self.indent)
        ]
        return "".join(line + self.line_ending for line in lines).encode(self.encoding)


def lines_of(block: Block, said: str, *, indent: bool = True) -> list[str]:
    """Return the lines of a block whose prose is said so."""
    if block.role is Role.HEADLINE:
        return [said, ""]
    return [_INDENT + said if indent and block.role is Role.PARAGRAPH else said]
