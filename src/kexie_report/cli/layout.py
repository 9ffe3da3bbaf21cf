"""Lines and columns of a terminal, in which a Chinese character is two cells wide."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kexie_report.zh.cells import cells

__all__ = ["columns", "wrapped"]

_GAP = 2
# A word of Latin letters, or one other character; a closing mark begins no line, an opening one ends none.
_PIECE = re.compile(r"[（《“]*(?:[!-~]+|.)(?:\s*[，。；：、？！）》”]+)*\s*")


def wrapped(text: str, width: int) -> Iterator[str]:
    """Yield the lines of a text, none of them wider than `width` but for one long word.

    >>> list(wrapped("写成Word，或者网页。", 10))
    ['写成Word，', '或者网页。']
    """
    line = ""
    for piece in _PIECE.findall(text):
        if line and cells(line + piece.rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += piece
    yield line.rstrip()


def columns(rows: Iterable[tuple[str, str]], width: int, indent: int = 2, widest: int = 26) -> str:
    r"""Return rows of a name and what is said of it; a name wider than `widest` has a line of its own.

    >>> print(columns([("--seed N", "换一种措辞"), ("体裁", "简报")], 30))
      --seed N  换一种措辞
      体裁      简报
    """
    rows = list(rows)
    first = max((cells(name) for name, _ in rows if cells(name) <= widest), default=0) + _GAP
    margin = " " * (indent + first)
    lines: list[str] = []
    for name, said in rows:
        head, *rest = wrapped(said, width - len(margin))
        filled = f"{name}{' ' * (first - cells(name))}" if cells(name) <= widest else f"{name}\n{margin}"
        lines += [f"{' ' * indent}{filled}{head}", *(f"{margin}{line}" for line in rest)]
    return "\n".join(line.rstrip() for line in lines)
