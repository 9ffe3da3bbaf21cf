"""Text for a person: each finding with its line and a caret under the place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import category, east_asian_width

from kexie_report.draft import Severity
from kexie_report.review.finding import Finding
from kexie_report.review.inputs import Source
from kexie_report.review.reviewed import Reviewed

__all__ = ["write"]

_WIDTH = 76
_CUT = "…"


def write(reviewed: Sequence[Reviewed]) -> str:
    """Return the findings of some files, file by file, and how many there are.

    >>> from kexie_report.review.inputs.plain import of_plain
    >>> from kexie_report.review.reviewed import review_source
    >>> print(write([review_source(of_plain("设有“航模”、“机器人”两处。", "简报.txt"))]), end="")
    简报.txt:1:7 错误（dunhao-between-quotes）：并列的引号之间不用顿号；宜删去〔GB/T 15834—2011 4.5.3.5〕
        设有“航模”、“机器人”两处。
                  ^^
    1个文件：错误1处，警告0处，提示0处。
    """
    lines = [line for one in reviewed for finding in one.findings for line in _lines(one.source, finding)]
    return "\n".join((*lines, _counted(reviewed))) + "\n"


def _lines(source: Source, finding: Finding) -> Iterator[str]:
    place = f"{finding.line}:{finding.column}" if source.numbers is None else f"第{finding.line}段"
    yield f"{source.name}:{place} {finding.remark()}"
    yield from (f"    {line}" for line in _shown(source, finding))


def _shown(source: Source, finding: Finding) -> tuple[str, str]:
    """The line of a finding, cut around the place where it is long, and the carets under it."""
    start, end = source.lines[source.line_of(finding.start)]
    line = source.text[start:end]
    first = finding.start - start
    last = _reached(line, first, max(first, min(finding.end, end) - start), _WIDTH // 2)
    left, right = _window(line, first, last)
    head, marked, tail = (_printed(part) for part in (line[left:first], line[first:last], line[last:right]))
    head = (_CUT if left else "") + head
    tail += _CUT if right < len(line) else ""
    if left == 0:
        head = head.lstrip()
    caret = " " * _cells(head) + "^" * max(1, _cells(marked))
    return f"{head}{marked}{tail}".rstrip(), caret


def _window(line: str, first: int, last: int) -> tuple[int, int]:
    """What of a line is shown: as much on either side of the place as there is room for."""
    room = _WIDTH - _cells(line[first:last])
    left, before = first, 0
    while left and before + _cells(line[left - 1]) <= room // 2:
        left -= 1
        before += _cells(line[left])
    return left, _reached(line, last, len(line), room - before)


def _reached(line: str, start: int, end: int, room: int) -> int:
    """How far a part of a line goes in so many columns."""
    while start < end and _cells(line[start]) <= room:
        room -= _cells(line[start])
        start += 1
    return start


def _cells(text: str) -> int:
    """How many columns of a terminal a text takes: two for a wide character, none for a combining one."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def _printed(text: str) -> str:
    """The text without what would steer a terminal."""
    return "".join(one if one.isprintable() or one == "　" else " " for one in text)


def _counted(reviewed: Sequence[Reviewed]) -> str:
    found = [finding.severity for one in reviewed for finding in one.findings]
    counts = "，".join(f"{severity}{found.count(severity)}处" for severity in Severity)
    suppressed = sum(len(one.suppressed) for one in reviewed)
    more = f"，另有放行的{suppressed}处" if suppressed else ""
    return f"{len(reviewed)}个文件：{counts}{more}。"
