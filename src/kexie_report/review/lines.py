"""The lines of a text and what each is: rules for headings, items, credits and body lines differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from kexie_report.review.numbering import ListMark, Numbering, mark_at

__all__ = ["Line", "LineRole", "lines_of"]


class LineRole(StrEnum):
    """What a line is in its document."""

    BLANK = "空行"
    TITLE = "标题"
    HEADING = "小标题"
    PARAGRAPH = "段落"
    ITEM = "条目"
    RECIPIENTS = "主送机关"
    ATTACHMENT = "附件说明"
    SIGNATURE = "署名日期"
    CREDIT = "供稿署名"
    CAPTION = "图表题"
    CELL = "表格"


class Line(NamedTuple):
    """A line without its break: `start` is after the indent, `end` before spaces at the end.

    `number` counts lines from 1, `begin` is where the line itself begins.  `mark` is the number that it
    begins with; a paragraph with a mark opens with a run-in heading or is a point among others.
    """

    number: int
    begin: int
    start: int
    end: int
    role: LineRole
    mark: ListMark | None = None

    @property
    def words(self) -> int:
        """Where the words after the mark begin."""
        return self.mark.end if self.mark else self.start


_CREDIT = re.compile(
    r"[（(]?(?:供稿|来源|作者|撰稿|通讯员|编辑|责编|责任编辑|审核|审稿|校对|一审|二审|三审|终审|摄影|图文|供图|联系人|联系电话|电话|抄送|印发|签发人?)"
    r"[单位：:/\s]"
)
_CAPTION = re.compile(r"[图表]\s?[0-9一二三四五六七八九十]+(?:[-—.][0-9]+)?[\s　：:.．]|▲|△|（图[为：]|图为")
_ATTACHMENT = re.compile(r"附件[0-9]{0,2}\s?[：:]|附件[0-9]{1,2}$")
_DATE_ALONE = re.compile(r"[（(]?[0-9〇○零一二三四五六七八九]{2,4}[年.\-/][^，。；：]{2,9}[日0-9][）)]?")
_ENDS = tuple("。！？；：，、…")
_LONG_HEADING, _LONG_TITLE, _LONG_NAME, _LONG_PART = 40, 60, 30, 16
_INDENT = 2
_ADDRESSED = re.compile(
    "(?:[局委会部办院校所站馆厅司科处室]|中心|单位|机关|政府|领导|同志|同事|公司|企业|同学|家长|朋友|科协|街道|乡镇|县区|老师|代表|嘉宾|来宾|乡亲|专家|委员|成员|会员|者|们)$"
)


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of a text with their roles.

    >>> said = "县科协召开会议\\n　　会议昨天召开。\\n（一）抓好队伍\\n　　新建2支。"
    >>> [line.role.value for line in lines_of(said)]
    ['标题', '段落', '小标题', '段落']
    """
    bare = tuple(_bare(text))
    told = [index for index, line in enumerate(bare) if line.role is not LineRole.BLANK]
    roles = dict(zip(told, _roles(text, [bare[index] for index in told]), strict=True))
    return tuple(
        line._replace(role=roles[index]) if index in roles else line for index, line in enumerate(bare)
    )


def _bare(text: str) -> Iterator[Line]:
    begin = 0
    for number, whole in enumerate(text.split("\n"), 1):
        said = whole.strip()
        start = begin + len(whole) - len(whole.lstrip()) if said else begin
        end = start + len(said)
        role = LineRole.PARAGRAPH if said else LineRole.BLANK
        yield Line(number, begin, start, end, role, mark_at(text, start, end) if said else None)
        begin += len(whole) + 1


def _roles(text: str, lines: Sequence[Line]) -> Iterator[LineRole]:
    title = True
    for index, line in enumerate(lines):
        said = text[line.start : line.end]
        rest = lines[index + 1 : index + 2]
        following = rest[0] if rest else None
        addressed = index < 4 and _is_recipients(said, line, following, titled=title and index > 0)
        title = title and not addressed and index < 3 and _is_title(said, line) and _heads(said, following)
        if addressed:
            yield LineRole.RECIPIENTS
        elif title:
            yield LineRole.TITLE
        else:
            previous = lines[index - 1] if index else None
            last = index >= len(lines) - 3
            yield _role(text, said, line, previous, following, last=last)


def _heads(said: str, following: Line | None) -> bool:
    """Whether a text comes after the line; a headline with a comma stands apart from it."""
    if following is None:
        return False
    apart = following.start > following.begin or following.mark is not None
    return "，" not in said or apart or following.end - following.start > len(said)


def _is_title(said: str, line: Line) -> bool:
    if (
        line.mark
        or line.start - line.begin == _INDENT
        or len(said) > _LONG_TITLE
        or said.endswith(("。", "；", "：", "，", "、"))
    ):
        return False
    return not (_CREDIT.match(said) or _ATTACHMENT.match(said) or "\t" in said or said.startswith("|"))


def _is_recipients(said: str, line: Line, following: Line | None, *, titled: bool) -> bool:
    """Whether a line near the top names those a paper is sent to; under a title it may lack its colon."""
    if line.mark or following is None or line.start > line.begin:
        return False
    closed = said[-1] in "：:"
    parts = re.split("[、，,]", said.rstrip("：:，,；;。"))
    named = all(len(part) <= _LONG_PART and _ADDRESSED.search(part) for part in parts)
    general = any(word in said for word in ("各", "广大", "全体"))
    greeting = said.startswith(("尊敬的", "亲爱的", "各位")) and len(said) <= _LONG_NAME
    return named and (closed or greeting or (general and (titled or following.start > following.begin)))


def _role(
    text: str, said: str, line: Line, previous: Line | None, following: Line | None, *, last: bool
) -> LineRole:
    if "\t" in said or said.startswith("|"):
        return LineRole.CELL
    if _ATTACHMENT.match(said):
        return LineRole.ATTACHMENT
    if _CREDIT.match(said):
        return LineRole.CREDIT
    if _CAPTION.match(said):
        return LineRole.CAPTION
    if line.mark is not None and line.mark.numbering is not Numbering.SEQUENCE:
        return _numbered(text, said, line, previous, following)
    if last and (_DATE_ALONE.fullmatch(said) or _is_signature(said, text, following)):
        return LineRole.SIGNATURE
    return LineRole.PARAGRAPH


def _is_signature(said: str, text: str, following: Line | None) -> bool:
    if following is None or len(said) > _LONG_NAME or said.endswith(_ENDS):
        return False
    return bool(_DATE_ALONE.fullmatch(text[following.start : following.end]))


def _numbered(text: str, said: str, line: Line, previous: Line | None, following: Line | None) -> LineRole:
    """A line that begins with a number: a heading, an item of a list, or a paragraph that opens so."""
    inner = said[:-1]
    if re.search("[。！？；]", inner) or len(said) > _LONG_HEADING:
        return LineRole.PARAGRAPH if re.search("[。！？]", inner) else LineRole.ITEM
    if any(_alike(line, other) for other in (previous, following)):
        return LineRole.ITEM
    return LineRole.HEADING


def _alike(line: Line, other: Line | None) -> bool:
    """Whether the neighbour is another item of the same list."""
    return (
        other is not None
        and other.mark is not None
        and line.mark is not None
        and (other.mark.numbering is line.mark.numbering)
    )
