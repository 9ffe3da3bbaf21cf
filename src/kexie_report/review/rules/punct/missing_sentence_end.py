"""missing-sentence-end: a paragraph ends in a final mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kexie_report.draft import Severity
from kexie_report.review.characters import is_han
from kexie_report.review.document import Document
from kexie_report.review.finding import Authority, Hit, Standard
from kexie_report.review.lines import Line, LineRole
from kexie_report.review.rule import Group, Rule, Wrong

_CLOSED = re.compile("[。！？…：；][”’）》】]*(?:（[^（）]{1,30}[）)])?$")
_TAIL = 40
_SENTENCE = re.compile("[，。；]")
_SHORT = 12
_HEADING, _BODY, _NAMES = 32, 45, 4
_BRACKETED = re.compile("（[^（）]{0,20}）")
# What stands behind the last sentence of a paragraph and closes with no mark: who wrote it, and when.
_SIGNED = re.compile(
    "^.{0,30}(?:记者|通讯员|编辑|编者|责编|校对|来源|供稿|摄影|实习生|作者|阅读原文|下一页)|^[^，]{0,16}[0-9]{1,2}日$"
)
_BYLINE = re.compile("(?:本报|新华社|记者|通讯员|中新社)|[\u4e00-\u9fff]{2,4}(?:\n|$)")
_BULLETS = tuple("●○▲△■□◆◇★☆•·—")
_CAPTION = re.compile(
    "（(?:[^（）]{0,12}(?:摄|图片?[0-9一二三四五六七八九十]*张?|女|[^（）]{1,4}族|新华社[稿发电]|供稿|附表))）$|[摄稿]$"
)


def _check(document: Document) -> Iterator[Hit]:
    told = [line for line in document.lines if line.role is LineRole.PARAGRAPH]
    if len(told) < 2 and not any(document.text.find("。", line.start, line.end) >= 0 for line in told):
        return
    for index, line in enumerate(told):
        if _is_open(document, line) and not _is_heading(document, told[index : index + 2]):
            yield Hit(line.end - 1, line.end, "段末缺少句末标点", (f"{document.text[line.end - 1]}。",))


def _is_heading(document: Document, lines: Sequence[Line]) -> bool:
    """Whether a line has the look of a heading over a long paragraph, of a bullet, or of a row of names."""
    said = document.text[lines[0].start : lines[0].end]
    if (
        said[0] in _BULLETS
        or _CAPTION.search(said)
        or (said.count("、") >= _NAMES and "，" not in _BRACKETED.sub("", said))
    ):
        return True
    tail = re.split("[。！？；]", said)[-1]
    if _SIGNED.search(tail) or (said[0] == "“" and said[-1] == "”" and "。" not in said):
        return True
    if len(lines) == 1 or len(said) > _HEADING or "。" in said:
        return False
    under = document.text[lines[1].start : lines[1].end]
    if lines[1].number != lines[0].number + 1:
        return False
    return len(under) > _BODY or _BYLINE.match(under) is not None


def _is_open(document: Document, line: Line) -> bool:
    said = document.text[line.start : line.end]
    if len(said) < _SHORT or _CLOSED.search(said[-_TAIL:]) or not _SENTENCE.search(said):
        return False
    return is_han(said[-1]) or said[-1] in "，、%”》）" or said[-1].isalnum()


RULE = Rule(
    code="missing-sentence-end",
    group=Group.PUNCT,
    severity=Severity.WARNING,
    catches="段末缺少句末标点",
    authority=Authority(Standard.PUNCTUATION),
    check=_check,
    wrong=(
        Wrong(
            "志愿者走进校园，讲解防溺水知识\n活动还发放了手册。",
            "志愿者走进校园，讲解防溺水知识。\n活动还发放了手册。",
        ),
        Wrong(
            "　　今年以来，全县新建书屋5个。\n　　下一步，将再建书屋3个，覆盖所有乡镇",
            "　　今年以来，全县新建书屋5个。\n　　下一步，将再建书屋3个，覆盖所有乡镇。",
        ),
        Wrong(
            "　　活动开始后，大家动手制作了“飞机”\n　　现场气氛热烈。",
            "　　活动开始后，大家动手制作了“飞机”。\n　　现场气氛热烈。",
        ),
    ),
    right=(
        "科技下乡，农户点赞\n本报记者周敏行\n一大早，礼堂里就坐满了人。",
        "活动吸引了两百多人参加。——编者\n新馆同日开放。",
        "打造本土品牌，让科学走进千家万户\n全县现有科普场馆九处，去年共接待观众四十二万人次，其中青少年占六成以上，讲解场次比上年翻了一番。\n馆校结合稳步推进。",
        "● 志愿者走进校园，讲解防溺水知识\n活动还发放了手册。",
        "名单如下。\n周敏行、沈知远、何砚秋、高云才、林溪、许知行（女）",
        "青岭科普节开幕\n　　昨天，青岭科普节开幕。",
        "供稿：青岭县图书馆\n　　昨天，书屋开放。",
        "会议议定：\n1.建队伍\n2.办活动",
        "（一）建强阵地\n　　新建书屋5个。",
    ),
)
