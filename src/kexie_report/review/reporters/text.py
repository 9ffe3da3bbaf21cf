"""Text for a person: each finding with its line and a caret under the place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kexie_report.draft import Severity
from kexie_report.review.finding import Finding
from kexie_report.review.inputs import Source
from kexie_report.review.reviewed import Reviewed
from kexie_report.zh.cells import cells

__all__ = ["write"]

_WIDTH = 76
_CUT = "…"
_MANY, _SHOWN = 5, 3


def write(reviewed: Sequence[Reviewed], *, every: bool = False) -> str:
    """Return the findings of some files, file by file, and how many there are.

    Of more than five remarks of a file in the same words three are shown and the others counted, unless
    `every` one is wanted.

    >>> from kexie_report.review.inputs.plain import of_plain
    >>> from kexie_report.review.reviewed import review_source
    >>> print(write([review_source(of_plain("设有“航模”、“机器人”两处。", "简报.txt"))]), end="")
    简报.txt:1:7 错误（dunhao-between-quotes）：并列的引号之间不用顿号；宜删去〔GB/T 15834—2011 4.5.3.5〕
        设有“航模”、“机器人”两处。
                  ^^
    1个文件：错误1处，警告0处，提示0处。
    """
    lines = [line for one in reviewed for line in _of_file(one, every=every)]
    return "\n".join((*lines, _counted(reviewed))) + "\n"


def _of_file(reviewed: Reviewed, *, every: bool) -> Iterator[str]:
    alike: dict[str, list[Finding]] = {}
    for finding in reviewed.findings:
        alike.setdefault(finding.remark(), []).append(finding)
    more = {remark: them[_SHOWN:] for remark, them in alike.items() if len(them) > _MANY and not every}
    left = {finding for them in more.values() for finding in them}
    yield from (line for one in reviewed.findings if one not in left for line in _lines(reviewed.source, one))
    yield from (_summed(reviewed.source, remark, them) for remark, them in more.items())


def _summed(source: Source, remark: str, alike: Sequence[Finding]) -> str:
    """The line that stands for remarks in the same words."""
    unit = "行" if source.numbers is None else "段"
    places = "、".join(str(number) for number in dict.fromkeys(one.line for one in alike))
    return f"{source.name}：同样的还有{len(alike)}处，在第{places}{unit}（--all全部列出）：{remark}"


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
    caret = " " * cells(head) + "^" * max(1, cells(marked))
    return f"{head}{marked}{tail}".rstrip(), caret


def _window(line: str, first: int, last: int) -> tuple[int, int]:
    """What of a line is shown: as much on either side of the place as there is room for."""
    room = _WIDTH - cells(line[first:last])
    left, before = first, 0
    while left and before + cells(line[left - 1]) <= room // 2:
        left -= 1
        before += cells(line[left])
    return left, _reached(line, last, len(line), room - before)


def _reached(line: str, start: int, end: int, room: int) -> int:
    """How far a part of a line goes in so many columns."""
    while start < end and cells(line[start]) <= room:
        room -= cells(line[start])
        start += 1
    return start


def _printed(text: str) -> str:
    """The text without what would steer a terminal."""
    return "".join(one if one.isprintable() or one == "　" else " " for one in text)


def _counted(reviewed: Sequence[Reviewed]) -> str:
    found = [finding.severity for one in reviewed for finding in one.findings]
    counts = "，".join(f"{severity}{found.count(severity)}处" for severity in Severity)
    suppressed = sum(len(one.suppressed) for one in reviewed)
    more = f"，另有放行的{suppressed}处" if suppressed else ""
    return f"{len(reviewed)}个文件：{counts}{more}。"
